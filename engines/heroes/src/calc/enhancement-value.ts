import type { SlottedEnhancement } from '../model/build.ts';
import type { Enhancement, Schedule } from '../model/enhancement.ts';
import type { GameRules } from '../model/game-data.ts';

/** Steps of relative level: +5 % a step above even, −10 % a step below. heroes-rules §7. */
const STEP_ABOVE = 0.05;
const STEP_BELOW = 0.1;

/** Superior pieces are a quarter stronger. heroes-rules §7. */
export const SUPERIOR_FACTOR = 1.25;

/** Usual share of each aspect of a piece by the number of its aspects; exceptions are data. heroes-rules §7. */
const SHARE_BY_ASPECTS = [0, 1, 0.625, 0.5, 0.4375] as const;

/**
 * Factor for combat-level difference or boosters: 1 + 0.05 n above even, 1 − 0.10 n
 * below. `step` is kept within −3..+5. heroes-rules §7.
 */
export function relativeLevelFactor(step: number): number {
  const n = Number.isNaN(step) ? 0 : Math.min(5, Math.max(-3, Math.trunc(step)));
  return n >= 0 ? 1 + n * STEP_ABOVE : 1 + n * STEP_BELOW;
}

/**
 * Share of the schedule value that each aspect of a usual set piece has:
 * 1, 0.625, 0.5, 0.4375 for one, two, three, and four or more aspects.
 * Real pieces carry their own share as data. heroes-rules §7.
 */
export function usualAspectShare(aspects: number): number {
  return SHARE_BY_ASPECTS[Math.min(aspects, SHARE_BY_ASPECTS.length - 1)] ?? 0;
}

/** Value of an invention of a 1-based level, kept within the table. heroes-rules §7. */
export function inventionValue(
  values: GameRules['inventionValues'],
  level: number,
  schedule: Schedule,
): number {
  const index = Math.min(values.length, Math.max(1, Math.trunc(level))) - 1;
  return values[index]?.[schedule] ?? 0;
}

/**
 * Level at which a slotted piece works, for a character fighting at `level`:
 * attuned pieces follow the character within the levels they exist at; others
 * keep their own, but never above the character's. The latter is our
 * approximation of what the game does when exemplared. heroes-rules §7, §21.
 */
export function effectivePieceLevel(
  piece: Pick<Enhancement, 'attuned' | 'levelMin' | 'levelMax'>,
  slotted: Pick<SlottedEnhancement, 'level'>,
  level: number,
): number {
  if (piece.attuned) return Math.min(piece.levelMax, Math.max(piece.levelMin, level));
  // Boosts to 53 exist; at full level they keep what they have.
  return level >= 50 ? slotted.level : Math.min(slotted.level, level);
}

/** What the value of one aspect of one piece depends on. */
export interface AspectValueInput {
  readonly values: GameRules['inventionValues'];
  readonly grades: GameRules['gradeValues'];
  readonly kind: Enhancement['kind'];
  readonly grade: SlottedEnhancement['grade'];
  /** Level at which the piece works, see {@link effectivePieceLevel}. */
  readonly level: number;
  readonly relativeLevel: number;
  readonly superior: boolean;
}

/**
 * Schedule value of a slotted piece before its aspect share: origin pieces by
 * grade, Hamidon-style pieces as `HO`, inventions and set pieces by level; then
 * boosters and the superior factor. heroes-rules §7.
 */
export function scheduleValue(input: AspectValueInput, schedule: Schedule): number {
  return (
    baseScheduleValue(input, schedule) *
    relativeLevelFactor(input.relativeLevel) *
    (input.superior ? SUPERIOR_FACTOR : 1)
  );
}

function baseScheduleValue(input: AspectValueInput, schedule: Schedule): number {
  switch (input.kind) {
    case 'common':
      return input.grade === 'none' ? 0 : input.grades[input.grade][schedule];
    case 'special':
      return input.grades.HO[schedule];
    case 'invention':
    case 'set':
      return inventionValue(input.values, input.level, schedule);
  }
}
