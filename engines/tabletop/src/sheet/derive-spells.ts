import { type ExplainNode, explainNode } from '@guildhall/kernel';
import type { SpellFacts } from '../compendium/index.ts';
import { modifierNode, proficiencyNode } from './derive-rolls.ts';
import type { DerivedSheet, SlotStat, SpellcastingStat, SpellStat, Stat } from './derived.ts';
import { rollKeys, rollStat } from './roll-stat.ts';
import type { SheetContext } from './sheet-context.ts';
import { type CasterLevels, pactSlots, spellSlots } from './spell-slots.ts';

const SPELL_ATTACK = rollKeys(['spell.attack'], ['attack']);

/** Classes that cast, with their progression. */
function casters({ build }: SheetContext): CasterLevels[] {
  return build.classes.flatMap(({ entry, level }) => {
    const progression = entry.facts.spellcasting?.progression;
    return progression === undefined ? [] : [{ class: entry.slug, level, progression }];
  });
}

export function deriveSlots(context: SheetContext): Pick<DerivedSheet, 'slots' | 'pact'> {
  const { character, rules } = context;
  const all = casters(context);
  const slots = spellSlots(all, rules.edition).map((max, i): SlotStat => {
    const spent = Math.min(max, character.slotsSpent[i] ?? 0);
    return { level: i + 1, max, left: max - spent };
  });
  const warlock = all.find(({ progression }) => progression === 'pact');
  const pact = warlock === undefined ? null : pactSlots(warlock.level);
  const left = pact === null ? 0 : Math.max(0, pact.slots - character.pactSlotsSpent);
  return { slots, pact: pact === null ? null : { level: pact.level, max: pact.slots, left } };
}

/** DC, attack and preparation of every class that casts. */
export function deriveSpellcasting(context: SheetContext): SpellcastingStat[] {
  const { build, rules, character } = context;
  return build.classes.flatMap(({ entry, level }) => {
    const facts = entry.facts.spellcasting;
    if (facts === undefined || level < facts.fromLevel) return [];
    const { ability } = facts;
    const tags = ['attack:spell', `class:${entry.slug}`, `ability:${ability}`];
    const on = context.circumstances(tags);
    const base = () => [modifierNode(context, ability), ...proficiencyNode(context, 1, 'Proficiency')];
    const slots = entry.facts.levels[level - 1]?.spellcasting?.slots ?? [];
    return [
      {
        class: entry.slug,
        ability,
        dc: context.stat('Spell save DC', ['spell.dc'], [explainNode('Base', 'base', 8), ...base()], on),
        attack: rollStat(context, {
          label: 'Spell attack',
          ...SPELL_ATTACK,
          base: base(),
          tags,
        }),
        preparedMax: preparedMax(context, entry.slug),
        preparedCount: character.prepared[entry.slug]?.length ?? 0,
        maxSpellLevel: slots.findLastIndex((count) => count > 0) + 1,
        ritual: rules.choices.rituals.includes(entry.slug),
      },
    ];
  });
}

/** Spells of the day of a class that prepares; null for those who know. At least 1. */
function preparedMax(context: SheetContext, slug: string): Stat | null {
  const formula = context.rules.preparedMax.get(slug);
  if (formula === undefined) return null;
  const nodes: ExplainNode[] = formula.addends.map((addend) =>
    explainNode(
      addend.text.startsWith('@prepared')
        ? 'Class table'
        : addend.text.endsWith('.mod')
          ? 'Ability'
          : 'Class level',
      'formula',
      addend.number(context.variables),
      {
        formula: addend.text,
      },
    ),
  );
  let total = 0;
  for (const { value } of nodes) total += value;
  if (total < 1) nodes.push(explainNode('At least one', 'atLeast', 1 - total));
  return context.stat('Prepared spells', ['prepared.max'], nodes);
}

type SpellSource = Pick<SpellStat, 'slug' | 'class' | 'ability' | 'standing' | 'source'>;

/** Spells the character can cast or could prepare. */
export function deriveSpells(
  context: SheetContext,
  { slots, pact }: Pick<DerivedSheet, 'slots' | 'pact'>,
): SpellStat[] {
  const { build, rules, character } = context;
  const forbidden = context.flag('casting').length > 0;
  const highest = Math.max(
    pact !== null && pact.left > 0 ? pact.level : 0,
    ...slots.map(({ level, left }) => (left > 0 ? level : 0)),
  );
  const spells = new Map<string, SpellStat>();
  const add = ({ slug, class: by, ability, standing, source }: SpellSource): void => {
    const entry = rules.entry('spells', slug);
    const key = `${by}:${slug}`;
    const before = spells.get(key);
    if (entry === undefined || (before !== undefined && RANK[before.standing] >= RANK[standing])) return;
    const { level, concentration, ritual } = entry.facts;
    const known = standing !== 'available' && standing !== 'spellbook';
    const ready = !forbidden && known && (level === 0 || level <= highest || by === 'species');
    const bonus = damageBonus(context, { slug, by, facts: entry.facts });
    // Field by field: copying the bonus in took more time than all else of a spell.
    spells.set(key, {
      damageBonus: bonus.damageBonus,
      damageApplied: bonus.damageApplied,
      slug,
      name: entry.name,
      level,
      class: by,
      ability,
      standing,
      ready,
      concentration,
      ritual,
      source,
    });
  };
  for (const spell of build.spells) add(spell);
  for (const [by, slugs] of Object.entries(character.prepared)) {
    const ability =
      build.classes.find(({ entry }) => entry.slug === by)?.entry.facts.spellcasting?.ability ?? 'int';
    for (const slug of slugs) add({ slug, class: by, ability, standing: 'prepared', source: '' });
  }
  return [...spells.values()];
}

const NO_BONUS: Pick<SpellStat, 'damageBonus' | 'damageApplied'> = { damageBonus: 0, damageApplied: [] };

/** What effects add to the damage of a spell. */
function damageBonus(
  context: SheetContext,
  { slug, by, facts }: { readonly slug: string; readonly by: string; readonly facts: SpellFacts },
): typeof NO_BONUS {
  const changes = context.changes('spell.damage');
  if (changes.length === 0 || (facts.damage?.types.length ?? 0) === 0) return NO_BONUS;
  const tags = [`spell:${slug}`, `casting:${by}`, `school:${facts.school}`];
  const on = context.circumstances(facts.level === 0 ? [...tags, 'cantrip'] : tags);
  const applied = changes.filter((change) => context.applies(change, on));
  let sum = 0;
  for (const change of applied) sum += context.amount(change);
  return { damageBonus: sum, damageApplied: applied.map((change) => context.appliedOf(change)) };
}

const RANK: Readonly<Record<SpellStat['standing'], number>> = {
  available: 0,
  spellbook: 1,
  prepared: 2,
  known: 3,
  cantrip: 3,
  always: 4,
};
