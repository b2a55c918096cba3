import { type ExplainNode, explainNode } from '@guildhall/kernel';
import type { Ability, SpellFacts } from '../compendium/index.ts';
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

/** DC, attack and preparation of every class that casts, and of feats and species that cast by another ability. */
export function deriveSpellcasting(context: SheetContext): SpellcastingStat[] {
  const { build, rules, character } = context;
  const castings = build.classes.flatMap(({ entry, level }): SpellcastingStat[] => {
    const facts = entry.facts.spellcasting;
    if (facts === undefined || level < facts.fromLevel) return [];
    const slots = entry.facts.levels[level - 1]?.spellcasting?.slots ?? [];
    return [
      {
        class: entry.slug,
        ability: facts.ability,
        ...rollsOf(context, facts.ability, [`class:${entry.slug}`]),
        preparedMax: preparedMax(context, entry.slug),
        preparedCount: character.prepared[entry.slug]?.length ?? 0,
        maxSpellLevel: slots.findLastIndex((count) => count > 0) + 1,
        ritual: rules.choices.rituals.includes(entry.slug),
      },
    ];
  });
  for (const spell of build.spells) {
    const { ability } = spell;
    if (castingOf(castings, spell) !== undefined) continue;
    const { attack, save } = rules.entry('spells', spell.slug)?.facts ?? {};
    if (attack === undefined && save === undefined) continue;
    const rest = { preparedMax: null, preparedCount: 0, maxSpellLevel: 0, ritual: false };
    castings.push({ class: spell.class, ability, ...rollsOf(context, ability, []), ...rest });
  }
  return castings;
}

function rollsOf(
  context: SheetContext,
  ability: Ability,
  more: readonly string[],
): Pick<SpellcastingStat, 'dc' | 'attack'> {
  const tags = ['attack:spell', ...more, `ability:${ability}`];
  const on = context.circumstances(tags);
  const base = () => [modifierNode(context, ability), ...proficiencyNode(context, 1, 'Proficiency')];
  return {
    dc: context.stat('Spell save DC', ['spell.dc'], [explainNode('Base', 'base', 8), ...base()], on),
    attack: rollStat(context, { label: 'Spell attack', ...SPELL_ATTACK, base: base(), tags }),
  };
}

/** What a spell is cast with: its class, or for feats and species whatever casts by the same ability. */
export function castingOf(
  castings: readonly SpellcastingStat[],
  spell: Pick<SpellStat, 'class' | 'ability'>,
): SpellcastingStat | undefined {
  return (
    castings.find((casting) => casting.class === spell.class) ??
    castings.find(({ ability }) => ability === spell.ability)
  );
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
    const damage = damageBonus(context, { slug, by, facts: entry.facts });
    const healing = healingBonus(context, { slug, by, facts: entry.facts });
    // Field by field: copying the bonus in took more time than all else of a spell.
    spells.set(key, {
      damageBonus: damage.damageBonus,
      damageApplied: damage.damageApplied,
      damageSituational: damage.damageSituational,
      healingBonus: healing.healingBonus,
      healingApplied: healing.healingApplied,
      half: halfDamage(context, entry.facts),
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

type DamageBonus = Pick<SpellStat, 'damageBonus' | 'damageApplied' | 'damageSituational'>;
type HealingBonus = Pick<SpellStat, 'healingBonus' | 'healingApplied'>;

const NO_DAMAGE: DamageBonus = { damageBonus: 0, damageApplied: [], damageSituational: [] };
const NO_HEALING: HealingBonus = { healingBonus: [], healingApplied: [] };

interface CastSpell {
  readonly slug: string;
  readonly by: string;
  readonly facts: SpellFacts;
}

/** More types than these a spell does not deal at once: one of them is chosen. */
const DEALT_AT_ONCE = 2;

function tagsOf({ build }: SheetContext, { slug, by, facts }: CastSpell): string[] {
  const tags = [`spell:${slug}`, `casting:${by}`, `school:${facts.school}`];
  if (facts.level === 0) tags.push('cantrip');
  for (const mark of build.marked.get(slug) ?? []) tags.push(`marked:${mark}`);
  return tags;
}

/** What effects add to the damage of a spell. */
function damageBonus(context: SheetContext, spell: CastSpell): DamageBonus {
  const changes = context.changes('spell.damage');
  const types = spell.facts.damage?.types ?? [];
  if (changes.length === 0 || types.length === 0) return NO_DAMAGE;
  const tags = tagsOf(context, spell);
  const typed = types.map((type) => `damage:${type}`);
  const chosen = types.length > DEALT_AT_ONCE;
  const on = context.circumstances(chosen ? tags : [...tags, ...typed]);
  const applied = changes.filter((change) => context.applies(change, on));
  let sum = 0;
  for (const change of applied) sum += context.amount(change);
  const situational = changes.flatMap((change) => {
    if (!chosen || applied.includes(change)) return [];
    const when = typed.filter((tag) => context.applies(change, context.circumstances([...tags, tag])));
    return when.length === 0 ? [] : [{ ...context.appliedOf(change), when }];
  });
  return {
    damageBonus: sum,
    damageApplied: applied.map((change) => context.appliedOf(change)),
    damageSituational: situational,
  };
}

const HIGHEST_SLOT = 9;

/** What effects add to the healing of a spell, which may grow with the slot. */
function healingBonus(context: SheetContext, spell: CastSpell): HealingBonus {
  const changes = context.changes('spell.healing');
  if (changes.length === 0 || spell.facts.healing === undefined) return NO_HEALING;
  const on = context.circumstances(tagsOf(context, spell));
  const applied = changes.filter((change) => context.applies(change, on));
  if (applied.length === 0) return NO_HEALING;
  const bySlot = Array.from({ length: HIGHEST_SLOT + 1 }, (_, slot) => {
    let sum = 0;
    for (const { formula } of applied)
      sum += formula?.number((name) => (name === 'slot' ? slot : context.value(name))) ?? 0;
    return sum;
  });
  const names = applied.map(({ effect, formula }) => ({
    effect: effect.record.id,
    label: effect.record.name,
    does: `+${formula?.text ?? ''}`.replace('@slot', 'slot level'),
  }));
  return { healingBonus: bySlot, healingApplied: names };
}

const NEVER_HALF = { save: false, miss: false } as const;
const HALF_ON_SAVE = { save: true, miss: false } as const;

/** Half damage by the spell itself, or by Potent Cantrip: on a save, in 2024 on a miss too. */
function halfDamage(context: SheetContext, { level, save, attack, damage }: SpellFacts): SpellStat['half'] {
  if (damage === undefined) return NEVER_HALF;
  const potent = level === 0 && context.flag('flag.potentCantrip').length > 0;
  const onSave = save?.success === 'half' || (potent && save !== undefined);
  if (potent && attack !== undefined && context.rules.edition === '2024') return { save: onSave, miss: true };
  return onSave ? HALF_ON_SAVE : NEVER_HALF;
}

const RANK: Readonly<Record<SpellStat['standing'], number>> = {
  available: 0,
  spellbook: 1,
  prepared: 2,
  known: 3,
  cantrip: 3,
  always: 4,
};
