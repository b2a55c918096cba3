import type { Condition, Effect } from '../model/effect.ts';
import { evaluateInfix } from './infix-expression.ts';
import { MAX_LEVEL } from './level-curve.ts';
import { stillCharacter } from './still-character.ts';

/** What a condition can ask about the rest of the build. */
export interface BuildState {
  /** Owned and counted in totals. `power` is a lower-case full name. */
  isActive(power: string): boolean;
  isTaken(power: string): boolean;
  /** Position of the stack slider; 0 when the power is not owned. */
  stacks(power: string): number;
  /** Whether a special state holds, e.g. `containment`, `combo_level_2`. */
  holds(state: string): boolean;
  /** What active powers add to the chance of effects with a lower-case tag. heroes-rules §5. */
  chanceChange(tag: string): number;
}

/** What only a build decides, left over after switches. */
export type BuildQuestion =
  | {
      readonly subject: 'Active' | 'Taken' | 'Stacks';
      /** Lower-case full name. */
      readonly power: string;
      readonly value: string;
    }
  | { readonly subject: 'State'; readonly name: string }
  /** Off until a power raises the chance of its tag. heroes-rules §5. */
  | { readonly subject: 'Chance'; readonly tags: readonly string[]; readonly base: number };

/** `true`/`false` when the switches settle it, else what to ask the build. */
export type Verdict = boolean | BuildQuestion;

/**
 * Judges one condition by the switches alone. `Active:Some.Power` is also a
 * switch of that name, for states that no owned power stands for; team
 * conditions hold only when switched on by their key. heroes-rules §5.
 */
export function judgeCondition(condition: Condition, switches: ReadonlySet<string>): Verdict {
  if (condition.type === 'special') {
    return switches.has(condition.name) || { subject: 'State', name: condition.name };
  }
  if (condition.type === 'expression') return expressionHolds(condition.text, switches);
  if (switches.has(condition.key)) return true;
  const colon = condition.key.indexOf(':');
  const subject = condition.key.slice(0, colon);
  const power = condition.key.slice(colon + 1).toLowerCase();
  switch (subject) {
    case 'Active':
      if (switches.has(power)) return isTrue(condition.value);
      return { subject, power, value: condition.value };
    case 'Taken':
    case 'Stacks':
      return { subject, power, value: condition.value };
    default:
      return false;
  }
}

/** Nothing of a numeric kind is asked where a condition is judged. */
const BYSTANDER = stillCharacter({ standardResult: 0, scale: 0, maxHitPoints: 1, level: MAX_LEVEL });

/**
 * Whether a condition in the game's own words holds: switched on by its text, or
 * true for a character that stands before an ordinary foe; what that does not
 * tell is off. heroes-rules §5.
 */
function expressionHolds(text: string, switches: ReadonlySet<string>): boolean {
  return switches.has(text) || evaluateInfix(text, BYSTANDER) === true;
}

/** Answer of the build to a question that switches left open. */
export function answerQuestion(question: BuildQuestion, state: BuildState): boolean {
  switch (question.subject) {
    case 'Active':
      return state.isActive(question.power) === isTrue(question.value);
    case 'Taken':
      return state.isTaken(question.power) === isTrue(question.value);
    case 'Stacks':
      return compares(state.stacks(question.power), question.value);
    case 'State':
      return state.holds(question.name);
    case 'Chance':
      return question.base + chanceChange(question.tags, state) > 0;
  }
}

/** What active powers add to the chance of an effect with these tags. heroes-rules §5. */
export function chanceChange(tags: readonly string[], state: BuildState): number {
  let change = 0;
  for (const tag of tags) change += state.chanceChange(tag);
  return change;
}

/** Whether the build meets everything a conditional effect asks; null asks nothing. */
export function allHold(questions: readonly BuildQuestion[] | null, state: BuildState): boolean {
  if (questions === null) return true;
  for (const question of questions) if (!answerQuestion(question, state)) return false;
  return true;
}

function isTrue(value: string): boolean {
  return value.toLowerCase() === 'true';
}

/** `value` is an operator and a number, e.g. `> 2`. */
function compares(stacks: number, value: string): boolean {
  const [operator, number] = value.trim().split(/\s+/);
  const wanted = Number(number);
  if (operator === '=') return stacks === wanted;
  if (operator === '>') return stacks > wanted;
  return operator === '<' && stacks < wanted;
}

/** Circumstances of a calculation that do not depend on the build. */
export interface Circumstances {
  readonly mode: 'pve' | 'pvp';
  /** Lower-case class id. */
  readonly classId: string;
  readonly switches: ReadonlySet<string>;
  readonly suppression: ReadonlySet<string>;
  /** Content in which all level shifts work. */
  readonly incarnateContent: boolean;
}

/** Effects that come later than this many seconds are no part of totals. heroes-rules §5. */
const LATEST = 5;

/**
 * Whether an effect can count at all: right mode and class, not delayed, not
 * suppressed, not for display only. heroes-rules §5.
 */
export function canCount(effect: Effect, { mode, classId, suppression }: Circumstances): boolean {
  if (effect.role === 'ignored' || effect.role === 'special' || effect.role === 'display_only') return false;
  if (effect.pvMode !== 'any' && effect.pvMode !== mode) return false;
  if ((effect.delay ?? 0) > LATEST) return false;
  if (effect.classOnly !== undefined && effect.classOnly.toLowerCase() !== classId) return false;
  return effect.suppressedBy === undefined || !effect.suppressedBy.some((event) => suppression.has(event));
}

/**
 * The questions an effect leaves for the build; undefined when its conditions
 * can not hold.
 */
export function openQuestions(
  effect: Effect,
  switches: ReadonlySet<string>,
): readonly BuildQuestion[] | undefined {
  const open: BuildQuestion[] = [];
  for (const condition of effect.conditions ?? []) {
    const verdict = judgeCondition(condition, switches);
    if (verdict === false) return undefined;
    if (verdict !== true) open.push(verdict);
  }
  return open;
}
