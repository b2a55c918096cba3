import { err, ok, type Result } from '@guildhall/kernel';
import { ABILITIES, type Ability } from '../compendium/index.ts';
import { STANDARD_ARRAY } from './ability-scores.ts';
import type { CharacterQuestion, StartingEquipment } from './build.ts';
import type { ChoiceAnswer, StoredCharacter } from './character.ts';
import type { ChoiceOption } from './choice-slots.ts';
import type { SheetProblem } from './derived.ts';
import { preferred } from './quick-preferences.ts';
import type { SheetRules } from './rules.ts';
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
  return ok(withEquipment(character, { choices: next, after: walk.equipment }, rules));
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

/** The character with another log; what the starting equipment brings follows its questions. */
function withEquipment(
  character: StoredCharacter,
  { choices, after }: { readonly choices: readonly ChoiceAnswer[]; readonly after: StartingEquipment },
  rules: SheetRules,
): StoredCharacter {
  const before = walkChoices(rules, character.choices, { check: false }).equipment;
  if (JSON.stringify(before) === JSON.stringify(after)) return { ...character, choices };
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
  return { ...character, choices, inventory: [...items, ...kept], currency };
}

/** The character with another log, legal or not; what its starting equipment brings follows it. */
export function replaceChoices(
  character: StoredCharacter,
  choices: readonly ChoiceAnswer[],
  rules: SheetRules,
): StoredCharacter {
  const after = walkChoices(rules, choices, { check: false }).equipment;
  return withEquipment(character, { choices, after }, rules);
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

/** Picks a number below a bound; the caller brings the randomness. */
export type PickNumber = (below: number) => number;

/**
 * Answer every open question with legal picks until a character of a level stands: by what most
 * tables would take for `pick = () => 0`, at random otherwise. Abilities fit the class.
 */
export function quickBuild(
  character: StoredCharacter,
  plan: { readonly classes: readonly string[] },
  rules: SheetRules,
  pick: PickNumber,
): StoredCharacter {
  let built = character;
  const stuck = new Set<string>();
  for (let guard = 0; guard < MOST_ANSWERS; guard++) {
    const question = nextChoices(built, rules).find(
      ({ id, type, optional }) =>
        !stuck.has(id) &&
        (!optional || (type === 'class' && plan.classes.length >= Number(id.split(':')[1]))),
    );
    if (question === undefined) return built;
    const answered = quickAnswer(built, question, { plan, rules, pick });
    if (answered === null) stuck.add(question.id);
    else built = answered;
  }
  return built;
}

interface QuickMeans {
  readonly plan: { readonly classes: readonly string[] };
  readonly rules: SheetRules;
  readonly pick: PickNumber;
}

/** Legal options one by one may be illegal together (twice an ability near its cap): a few tries. */
function quickAnswer(
  character: StoredCharacter,
  question: CharacterQuestion,
  means: QuickMeans,
): StoredCharacter | null {
  for (let tries = 0; tries < 20; tries++) {
    const pick: PickNumber = (below) => (means.pick(below) + tries) % below;
    const picks = quickPicks(character, question, { ...means, pick });
    if (picks.length < question.choose) return null;
    const result = applyChoice(character, { slot: question.id, picks }, means.rules);
    if (result.ok) return result.value;
  }
  return null;
}

function quickPicks(
  character: StoredCharacter,
  { id, type, choose, repeat, picks }: CharacterQuestion,
  {
    plan,
    rules,
    pick,
  }: {
    readonly plan: { readonly classes: readonly string[] };
    readonly rules: SheetRules;
    readonly pick: PickNumber;
  },
): readonly string[] {
  if (type === 'abilities') return ['array', ...quickAbilities(plan.classes[0] ?? '', rules)];
  if (type === 'class') {
    const wanted = plan.classes[Number(id.split(':')[1]) - 1];
    const allowed = legalOptions(character, id, rules).filter(({ refusal }) => refusal === '');
    // A class whose prerequisites are not met gives way to the first one.
    const value = allowed.some((option) => option.value === wanted) ? wanted : plan.classes[0];
    return value === undefined ? [] : [value];
  }
  const main = plan.classes[0] ?? '';
  const legal = preferred(
    type,
    legalOptions(character, id, rules).filter(
      ({ value, refusal }) => refusal === '' && (repeat || !picks.includes(value)),
    ),
    { rules, class: main, order: abilityOrder(main, rules) },
  );
  const chosen = [...picks];
  while (chosen.length < choose && legal.length > 0) {
    const at = pick(legal.length);
    const option = legal[at];
    if (option === undefined) break;
    // Twice at most: what may be repeated without end is an ability, and an ability has a cap.
    const often = chosen.filter((value) => value === option.value).length;
    if (often < 2) chosen.push(option.value);
    if (!repeat || often >= 1) legal.splice(at, 1);
  }
  return chosen;
}

/** Abilities by what they do for a class: what it needs first, then Constitution and Dexterity. */
export function abilityOrder(slug: string, rules: SheetRules): readonly Ability[] {
  const facts = rules.entry('classes', slug)?.facts;
  const needed = (facts?.multiclass.prerequisites ?? []).flatMap((fact) =>
    'ability' in fact ? [fact.ability] : 'anyAbility' in fact ? fact.anyAbility.slice(0, 1) : [],
  );
  return [
    ...new Set([...(facts?.primaryAbilities ?? []), ...needed, 'con' as const, 'dex' as const, ...ABILITIES]),
  ];
}

/** The standard array, the best scores where the class needs them. */
function quickAbilities(slug: string, rules: SheetRules): readonly string[] {
  return abilityOrder(slug, rules).map((ability, i) => `${ability}:${STANDARD_ARRAY[i] ?? 8}`);
}
