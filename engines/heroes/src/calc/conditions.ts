import type { Condition, Effect } from '../model/effect.ts';

/** What a condition can ask about the rest of the build. */
export interface BuildState {
  /** Owned and counted in totals. `power` is a lower-case full name. */
  isActive(power: string): boolean;
  isTaken(power: string): boolean;
  /** Position of the stack slider; 0 when the power is not owned. */
  stacks(power: string): number;
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
  /** Off until a power raises the chance of its tag. heroes-rules §5. */
  | { readonly subject: 'Chance'; readonly tag: string; readonly base: number };

/** `true`/`false` when the switches settle it, else what to ask the build. */
export type Verdict = boolean | BuildQuestion;

/** States that come in levels; level 0 holds while no other level is switched on. heroes-rules §5. */
const LEVELLED = /^(combo_level|perfection_of_(?:body|mind|soul))_0$/;

/**
 * Whether a special state holds. States are off until their switch is on; a
 * negated state, or level 0 of a levelled one, holds until then. heroes-rules §5.
 */
export function specialHolds(name: string, switches: ReadonlySet<string>): boolean {
  if (switches.has(name)) return true;
  if (name === 'not_defensive_nor_offensive_adaptation')
    return !switches.has('defensive_adaptation') && !switches.has('offensive_adaptation');
  if (name.startsWith('not_')) return !switches.has(name.slice('not_'.length));
  const family = LEVELLED.exec(name)?.[1];
  return family !== undefined && ![1, 2, 3].some((level) => switches.has(`${family}_${level}`));
}

/**
 * Judges one condition by the switches alone. `Active:Some.Power` is also a
 * switch of that name, for states that no owned power stands for; team
 * conditions hold only when switched on by their key. heroes-rules §5.
 */
export function judgeCondition(condition: Condition, switches: ReadonlySet<string>): Verdict {
  if (condition.type === 'special') return specialHolds(condition.name, switches);
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

/** Answer of the build to a question that switches left open. */
export function answerQuestion(question: BuildQuestion, state: BuildState): boolean {
  switch (question.subject) {
    case 'Active':
      return state.isActive(question.power) === isTrue(question.value);
    case 'Taken':
      return state.isTaken(question.power) === isTrue(question.value);
    case 'Stacks':
      return compares(state.stacks(question.power), question.value);
    case 'Chance':
      return question.base + state.chanceChange(question.tag) > 0;
  }
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
