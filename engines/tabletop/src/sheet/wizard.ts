import { err, ok, type Result } from '@guildhall/kernel';
import type { CharacterQuestion } from './build.ts';
import type { ChoiceAnswer, StoredCharacter } from './character.ts';
import type { ChoiceOption } from './choice-slots.ts';
import type { SheetProblem } from './derived.ts';
import { withNewArmorWorn } from './outfit.ts';
import { withLegalPreparation } from './preparation.ts';
import type { SheetRules } from './rules.ts';
import type { Walk } from './walk.ts';
import { walkChoices } from './walk-build.ts';
import { coinsOf } from './walk-equipment.ts';

/** Every question of a character with what was answered, in the order of the rules. */
export function allChoices(character: StoredCharacter, rules: SheetRules): readonly CharacterQuestion[] {
  return walkChoices(rules, character.choices, { check: false }).build.questions;
}

/** Questions that still want picks; those that may stay open come last. */
export function nextChoices(character: StoredCharacter, rules: SheetRules): readonly CharacterQuestion[] {
  const open = allChoices(character, rules).filter(({ picks, choose }) => picks.length < choose);
  return [...open.filter(({ optional }) => !optional), ...open.filter(({ optional }) => optional)];
}

/** What a question offers, the illegal with the reason; empty when nobody asks it now. */
export function legalOptions(
  character: StoredCharacter,
  slot: string,
  rules: SheetRules,
): readonly ChoiceOption[] {
  return walkChoices(rules, character.choices, { check: false, optionsOf: slot }).options ?? [];
}

/** What is wrong with the choices of a character; empty when all of them are legal. */
export function checkChoices(
  { choices }: Pick<StoredCharacter, 'choices'>,
  rules: SheetRules,
): readonly SheetProblem[] {
  const known = checked.get(choices);
  if (known?.rules === rules) return known.problems;
  const { problems } = walkChoices(rules, choices, { check: true }).build;
  checked.set(choices, { rules, problems });
  return problems;
}

/** A log is never changed in place, so it is checked once however often the character is shown. */
const checked = new WeakMap<
  readonly ChoiceAnswer[],
  { readonly rules: SheetRules; readonly problems: readonly SheetProblem[] }
>();

const NONE: ReadonlySet<string> = new Set();

/** Most answers a log may hold: far more than twenty levels ask. */
const MOST_ANSWERS = 500;

/**
 * Answer a question, or change or (with no picks) withdraw its answer. Other answers that become
 * illegal by that are taken back, so that a legal log stays legal; the questions are open again.
 * Picks that are not legal give the problems and change nothing.
 */
export function applyChoice(
  character: StoredCharacter,
  answer: ChoiceAnswer,
  rules: SheetRules,
): Result<StoredCharacter, readonly SheetProblem[]> {
  const { choices } = character;
  if (choices.length >= MOST_ANSWERS && !choices.some(({ slot }) => slot === answer.slot)) {
    return err([problem('choices', 'too_many', `A log has at most ${MOST_ANSWERS} answers.`)]);
  }
  let next = withAnswer(choices, answer);
  let walk = walkChoices(rules, next, { check: true });
  let { problems } = walk.build;
  const own = problems.filter((found) => slotOf(next)(found) === answer.slot);
  if (own.length > 0) return err(own);
  // What was wrong before (an imported character) is left as it is: nothing of it may be lost.
  const before = problems.length === 0 ? NONE : new Set(checkChoices(character, rules).map(slotOf(choices)));
  for (let round = 0; round < MOST_ANSWERS; round++) {
    const at = next;
    const wrong = problems.map(slotOf(at)).find((slot) => slot !== answer.slot && !before.has(slot));
    if (wrong === undefined) break;
    next = next.filter(({ slot }) => slot !== wrong);
    walk = walkChoices(rules, next, { check: true });
    problems = walk.build.problems;
  }
  return ok(withEquipment(character, { choices: next, walk }, rules));
}

function problem(path: string, code: string, message: string): SheetProblem {
  return { path, code, message, severity: 'error' };
}

/** Question a problem of the log is about. */
function slotOf(choices: readonly ChoiceAnswer[]): (found: SheetProblem) => string {
  return ({ path }) => {
    const [, index] = /^choices\[(\d+)\]/.exec(path) ?? [];
    return index === undefined ? '' : (choices[Number(index)]?.slot ?? '');
  };
}

function withAnswer(choices: readonly ChoiceAnswer[], answer: ChoiceAnswer): readonly ChoiceAnswer[] {
  const at = choices.findIndex(({ slot }) => slot === answer.slot);
  if (answer.picks.length === 0) return choices.filter((_, i) => i !== at);
  return at < 0 ? [...choices, answer] : choices.with(at, answer);
}

/** The character with another log; starting equipment and prepared spells follow it. */
function withEquipment(
  character: StoredCharacter,
  { choices, walk }: { readonly choices: readonly ChoiceAnswer[]; readonly walk: Walk },
  rules: SheetRules,
): StoredCharacter {
  const { equipment: after, build } = walk;
  const before = walkChoices(rules, character.choices, { check: false }).equipment;
  const chosen = withLegalPreparation({ ...character, choices }, character, rules);
  if (JSON.stringify(before) === JSON.stringify(after)) return chosen;
  const had = new Map(character.inventory.map((item) => [item.id, item]));
  const old = new Set(before.items.map(({ id }) => id));
  const kept = character.inventory.filter(({ id }) => !old.has(id));
  const items = after.items.map((item) => {
    const same = had.get(item.id);
    return same?.slug === item.slug && same !== undefined ? same : item;
  });
  const [less, more] = [coinsOf(before.money), coinsOf(after.money)];
  const coin = (unit: keyof typeof less) => Math.max(0, character.currency[unit] - less[unit] + more[unit]);
  const currency = { cp: coin('cp'), sp: coin('sp'), ep: coin('ep'), gp: coin('gp'), pp: coin('pp') };
  const fresh = new Set(items.filter((item) => had.get(item.id) !== item).map(({ id }) => id));
  const inventory = withNewArmorWorn([...items, ...kept], { rules, build, fresh });
  return { ...chosen, inventory, currency };
}

/** The character with another log, legal or not; what its starting equipment brings follows it. */
export function replaceChoices(
  character: StoredCharacter,
  choices: readonly ChoiceAnswer[],
  rules: SheetRules,
): StoredCharacter {
  const walk = walkChoices(rules, choices, { check: false });
  return withEquipment(character, { choices, walk }, rules);
}

/** Take back the last answer; null when there is none. */
export function undoChoice(character: StoredCharacter, rules: SheetRules): StoredCharacter | null {
  const last = character.choices.at(-1);
  if (last === undefined) return null;
  const result = applyChoice(character, { slot: last.slot, picks: [] }, rules);
  return result.ok ? result.value : null;
}

/** Take back the last level with all that was chosen for it; null at level 1 or before. */
export function undoLevel(character: StoredCharacter, rules: SheetRules): StoredCharacter | null {
  const level = walkChoices(rules, character.choices, { check: false }).build.levels.length;
  if (level < 2) return null;
  const own = (slot: string) => slot === `level:${level}` || slot.startsWith(`level:${level}:`);
  const left = character.choices.filter(({ slot }) => !own(slot));
  // Proficiencies of a class that is gone with its only level are asked by nobody any more.
  const problems = walkChoices(rules, left, { check: true }).build.problems.filter(
    ({ code }) => code === 'not_asked',
  );
  const orphans = new Set(problems.map(slotOf(left)));
  return replaceChoices(
    character,
    left.filter(({ slot }) => !orphans.has(slot)),
    rules,
  );
}
