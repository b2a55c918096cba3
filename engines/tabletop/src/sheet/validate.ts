import { titleCase } from '../compendium/index.ts';
import type { StoredCharacter } from './character.ts';
import { deriveSheet } from './derive-sheet.ts';
import type { DerivedSheet, SheetProblem } from './derived.ts';
import type { SheetRules } from './rules.ts';
import { checkChoices } from './wizard.ts';

const ITEM_KINDS = ['equipment', 'magic-items'] as const;

/**
 * Everything a character breaks: choices, prepared spells, things and conditions the rules do not
 * know. Empty for a legal character; open questions are no problem, they are `sheet.open`.
 * @param sheet of this very character, where it is there already
 */
export function validateCharacter(
  character: StoredCharacter,
  rules: SheetRules,
  sheet: DerivedSheet = deriveSheet(character, rules),
): readonly SheetProblem[] {
  const problems: SheetProblem[] = [
    ...checkChoices(character, rules),
    // Those of the log are among the above.
    ...sheet.problems.filter(({ path }) => !path.startsWith('choices')),
  ];
  const add = (path: string, code: string, message: string, severity: SheetProblem['severity'] = 'error') =>
    problems.push({ path, code, message, severity });
  for (const [i, { slug, facts }] of character.inventory.entries()) {
    const known =
      slug === undefined ||
      facts !== undefined ||
      ITEM_KINDS.some((kind) => rules.entry(kind, slug) !== undefined);
    if (!known) {
      add(
        `inventory[${i}].slug`,
        'unknown_entry',
        `"${slug.slice(0, 60)}" is not in these rules; only its name is used.`,
        'warning',
      );
    }
  }
  for (const [i, slug] of character.conditions.entries()) {
    if (rules.entry('conditions', slug) === undefined) {
      add(`conditions[${i}]`, 'unknown_entry', `There is no condition "${slug.slice(0, 60)}".`);
    }
  }
  checkPrepared(character, rules, sheet, add);
  if (sheet.attunement.used > sheet.attunement.max) {
    add(
      'inventory',
      'attunement',
      `Attuned to ${sheet.attunement.used} things; ${sheet.attunement.max} are allowed.`,
    );
  }
  for (const { id, max } of sheet.resources) {
    const spent = character.spent[id] ?? 0;
    if (max !== null && spent > max)
      add(`spent.${id}`, 'overspent', `${titleCase(id)}: ${spent} of ${max} spent.`);
  }
  return problems;
}

function checkPrepared(
  character: StoredCharacter,
  rules: SheetRules,
  sheet: ReturnType<typeof deriveSheet>,
  add: (path: string, code: string, message: string) => void,
): void {
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
}

/** Why a spell cannot be prepared; ''. */
export function preparedProblem(
  rules: SheetRules,
  given: {
    readonly spell: string;
    readonly slug: string;
    readonly highest: number;
    readonly sheet: ReturnType<typeof deriveSheet>;
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
