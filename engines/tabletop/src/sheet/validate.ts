import { titleCase } from '../compendium/index.ts';
import type { StoredCharacter } from './character.ts';
import { deriveSheet } from './derive-sheet.ts';
import type { DerivedSheet, SheetProblem } from './derived.ts';
import { preparationProblems } from './preparation.ts';
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
  problems.push(...preparationProblems(character, rules, sheet));
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
