import type { Ability, Entry } from '../compendium/index.ts';
import type { Gained, KnownSpell } from './build.ts';
import type { ChoiceOption } from './choice-slots.ts';
import type { QuestionFact } from './rules-data.ts';
import { option, type Walk } from './walk.ts';

/** Which spells may be picked. */
export interface SpellFilter {
  readonly lists: readonly string[] | 'any';
  readonly level: number | 'castable';
  readonly upTo?: boolean;
  readonly cantrips?: boolean;
  readonly ritual?: boolean;
  readonly school?: string;
  readonly book?: boolean;
}

/** Highest level of spell a class can cast at a level of it; 0 without slots. */
function castableLevel(walk: Walk, slug: string, classLevel: number): number {
  const slots = walk.rules.entry('classes', slug)?.facts.levels[classLevel - 1]?.spellcasting?.slots;
  return slots === undefined ? 0 : slots.findLastIndex((count) => count > 0) + 1;
}

function abilityOf(walk: Walk, gained: Gained): Ability {
  return gained.ability ?? walk.rules.entry('classes', gained.class)?.facts.spellcasting?.ability ?? 'cha';
}

export function isKnown(walk: Walk, slug: string, by: string): boolean {
  return walk.build.spells.some((spell) => spell.slug === slug && spell.class === by);
}

/** Spells a subclass adds to the list of its class. SRD 5.1 warlock patrons. */
function addedSpells(walk: Walk, by: string): readonly string[] {
  if (walk.rules.edition !== '2014' || by !== 'warlock') return [];
  const track = walk.build.classes.find(({ entry }) => entry.slug === by);
  return track?.subclass?.facts.spells.map(({ spell }) => spell.slug) ?? [];
}

/** Spells that pass a filter. */
export function matching(walk: Walk, filter: SpellFilter, gained: Gained): readonly Entry<'spells'>[] {
  const castable = castableLevel(walk, gained.class, gained.classLevel);
  const added = addedSpells(walk, gained.class);
  return walk.rules.all('spells').filter(({ slug: spell, facts }) => {
    const listed = filter.lists === 'any' || facts.classes.some(({ slug }) => filter.lists.includes(slug));
    if (!listed && !added.includes(spell)) return false;
    if (filter.ritual === true && !facts.ritual) return false;
    if (filter.school !== undefined && facts.school !== filter.school) return false;
    if (facts.level === 0) return filter.level === 0 || filter.cantrips === true;
    if (filter.level === 'castable') return facts.level <= castable;
    return filter.upTo === true ? facts.level <= filter.level : facts.level === filter.level;
  });
}

/** Ask for spells and know them. */
export function askSpells(walk: Walk, filter: SpellFilter, gained: Gained, choose: number): void {
  const { id, of, level } = gained;
  const by = gained.class === '' ? 'species' : gained.class;
  const cantrips = filter.level === 0;
  // The list of a homebrew class may hold less than its table asks for.
  const most = walk.rules.own.size === 0 ? choose : Math.min(choose, matching(walk, filter, gained).length);
  if (most === 0) return;
  const picks = walk.ask(id, {
    type: cantrips ? 'cantrip' : 'spell',
    step: 'spells',
    label: cantrips ? 'Cantrips' : filter.book === true ? 'Spellbook' : 'Spells',
    of,
    level,
    choose: most,
    options: () =>
      matching(walk, filter, gained).map(({ slug, name, facts }) =>
        option(
          slug,
          name,
          `${facts.level === 0 ? 'cantrip' : `level ${facts.level}`} · ${facts.school}`,
          isKnown(walk, slug, by) ? 'already known' : '',
        ),
      ),
  });
  for (const pick of picks) {
    const facts = walk.rules.entry('spells', pick)?.facts;
    const standing = facts?.level === 0 ? 'cantrip' : filter.book === true ? 'spellbook' : 'known';
    grantSpell(walk, pick, gained, standing);
  }
}

/** Know a spell without a question. */
export function grantSpell(walk: Walk, slug: string, gained: Gained, standing: KnownSpell['standing']): void {
  const by = gained.class === '' ? 'species' : gained.class;
  const entry = walk.rules.entry('spells', slug);
  if (entry === undefined) {
    walk.missing(gained.id, `There is no spell "${slug.slice(0, 60)}" in these rules.`);
    return;
  }
  walk.build.spells.push({
    slug,
    class: by,
    ability: abilityOf(walk, gained),
    standing: entry.facts.level === 0 ? 'cantrip' : standing,
    source: gained.of,
  });
}

/** Ask for spells one has already, and mark them for the feature. */
export function askMarkedSpell(
  walk: Walk,
  { level, damaging = false, mark }: Extract<QuestionFact, { readonly ask: 'mark-spell' }>,
  { id, of, level: at, class: by }: Gained,
  choose: number,
): void {
  const { build, rules } = walk;
  const fits = build.spells.filter(({ slug, class: owner }) => {
    const facts = rules.entry('spells', slug)?.facts;
    if (facts?.level !== level) return false;
    return !damaging || (owner === by && (facts.damage?.byLevel ?? facts.damage?.bySlot) !== undefined);
  });
  const slugs = [...new Set(fits.map(({ slug }) => slug))];
  const picks = walk.ask(id, {
    type: level === 0 ? 'cantrip' : 'spell',
    step: 'spells',
    label: of,
    of,
    level: at,
    choose: Math.min(choose, slugs.length),
    options: (): ChoiceOption[] =>
      slugs.map((slug) =>
        option(slug, rules.entry('spells', slug)?.name ?? slug, level === 0 ? 'cantrip' : `level ${level}`),
      ),
  });
  if (mark === undefined) return;
  for (const pick of picks) build.marked.set(pick, [...(build.marked.get(pick) ?? []), mark]);
}
