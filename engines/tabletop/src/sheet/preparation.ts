import { type Entry, titleCase } from '../compendium/index.ts';
import type { StoredCharacter } from './character.ts';
import { deriveSheet } from './derive-sheet.ts';
import type { DerivedSheet, SheetProblem, SpellcastingStat } from './derived.ts';
import { preferredSpells } from './quick-preferences.ts';
import type { SheetRules } from './rules.ts';

/** Why a spell cannot be prepared; ''. */
export function preparedProblem(
  rules: SheetRules,
  given: {
    readonly spell: string;
    readonly slug: string;
    readonly highest: number;
    readonly sheet: DerivedSheet;
  },
): string {
  const { spell, slug, highest, sheet } = given;
  const entry = rules.entry('spells', spell);
  if (entry === undefined) return `There is no spell "${spell.slice(0, 60)}" in these rules.`;
  const { level, classes } = entry.facts;
  if (level === 0) return `${entry.name} is a cantrip and is always ready.`;
  if (level > highest) return `${entry.name} is of level ${level}; this class casts up to ${highest}.`;
  if (slug === 'wizard') {
    const inBook = sheet.spells.some((known) => known.slug === spell && known.class === 'wizard');
    return inBook ? '' : `${entry.name} is not in the spellbook.`;
  }
  return classes.some((list) => list.slug === slug) ? '' : `${entry.name} is not on the list of the class.`;
}

/** What is wrong with the spells of the day. */
export function preparationProblems(
  character: StoredCharacter,
  rules: SheetRules,
  sheet: DerivedSheet,
): readonly SheetProblem[] {
  const problems: SheetProblem[] = [];
  const add = (path: string, code: string, message: string) =>
    problems.push({ path, code, message, severity: 'error' });
  for (const [slug, spells] of Object.entries(character.prepared)) {
    const casting = sheet.spellcasting.find((other) => other.class === slug);
    if (casting?.preparedMax === null || casting === undefined) {
      if (spells.length > 0)
        add(`prepared.${slug}`, 'not_preparing', `${titleCase(slug)} does not prepare spells here.`);
      continue;
    }
    if (spells.length > casting.preparedMax.value) {
      add(
        `prepared.${slug}`,
        'too_many',
        `${spells.length} spells are prepared; ${casting.preparedMax.value} are allowed.`,
      );
    }
    for (const [i, spell] of spells.entries()) {
      const reason = preparedProblem(rules, { spell, slug, highest: casting.maxSpellLevel, sheet });
      if (reason !== '') add(`prepared.${slug}[${i}]`, 'illegal_spell', reason);
    }
    if (new Set(spells).size < spells.length) add(`prepared.${slug}`, 'twice', 'A spell is prepared twice.');
  }
  return problems;
}

/**
 * The character without the prepared spells that other choices have made illegal: a level that was taken
 * back, a spell that left the book. What was illegal before (an imported character) is left for the player.
 */
export function withLegalPreparation(
  character: StoredCharacter,
  before: StoredCharacter,
  rules: SheetRules,
): StoredCharacter {
  if (Object.values(character.prepared).every(({ length }) => length === 0)) return character;
  const sheet = deriveSheet(character, rules);
  if (preparationProblems(character, rules, sheet).length === 0) return character;
  if (preparationProblems(before, rules, deriveSheet(before, rules)).length > 0) return character;
  const prepared: Record<string, readonly string[]> = {};
  for (const [slug, spells] of Object.entries(character.prepared)) {
    const casting = sheet.spellcasting.find((other) => other.class === slug);
    if (casting === undefined || casting.preparedMax === null) continue;
    const highest = casting.maxSpellLevel;
    const legal = spells.filter((spell) => preparedProblem(rules, { spell, slug, highest, sheet }) === '');
    prepared[slug] = legal.slice(0, casting.preparedMax.value);
  }
  return { ...character, prepared };
}

/**
 * Spells of the day for classes that prepare and have none: of every level in turn, the highest first.
 * @param pick a place below a bound: 0 for what most tables would prepare
 */
export function withQuickSpells(
  character: StoredCharacter,
  rules: SheetRules,
  pick: (below: number) => number,
): StoredCharacter {
  const sheet = deriveSheet(character, rules);
  const prepared: Record<string, readonly string[]> = { ...character.prepared };
  for (const casting of sheet.spellcasting) {
    const { class: slug, preparedMax } = casting;
    if (preparedMax === null || (prepared[slug] ?? []).length > 0) continue;
    const levels = preparableByLevel(casting, sheet, rules);
    const chosen: string[] = [];
    while (chosen.length < preparedMax.value && levels.some(({ length }) => length > 0)) {
      for (const level of levels) {
        if (chosen.length < preparedMax.value && level.length > 0)
          chosen.push(...level.splice(pick(level.length), 1));
      }
    }
    if (chosen.length > 0) prepared[slug] = chosen;
  }
  return { ...character, prepared };
}

/** What a class may prepare: its list, or the book, without what it has always ready. */
export function preparableSpells(
  { class: slug, maxSpellLevel: highest }: SpellcastingStat,
  sheet: DerivedSheet,
  rules: SheetRules,
): readonly Entry<'spells'>[] {
  const ready = new Set(
    sheet.spells.flatMap((known) =>
      known.class === slug && known.standing === 'always' ? [known.slug] : [],
    ),
  );
  return rules
    .all('spells')
    .filter(
      ({ slug: spell }) =>
        !ready.has(spell) && preparedProblem(rules, { spell, slug, highest, sheet }) === '',
    );
}

/** Slugs by spell level, the highest first. */
function preparableByLevel(casting: SpellcastingStat, sheet: DerivedSheet, rules: SheetRules): string[][] {
  const legal = preparableSpells(casting, sheet, rules);
  const highest = casting.maxSpellLevel;
  return Array.from({ length: highest }, (_, i) => {
    const level = legal.filter(({ facts }) => facts.level === highest - i);
    return preferredSpells(
      level.map((entry) => entry.slug),
      rules,
    );
  });
}
