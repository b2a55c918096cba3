import type { LevelCurve } from '../model/game-data.ts';

/** Levels a character can have. heroes-rules §1. */
export const MAX_LEVEL = 50;

/** `level` (1-based) kept within 1..50. */
export function clampLevel(level: number): number {
  if (!Number.isFinite(level)) return MAX_LEVEL;
  return Math.min(MAX_LEVEL, Math.max(1, Math.trunc(level)));
}

/**
 * Value of a curve at a 1-based level; tables are indexed by level − 1
 * (heroes-rules §1). A level past the end of a table takes its last value.
 */
export function atLevel(curve: LevelCurve, level: number): number {
  if (typeof curve === 'number') return curve;
  return curve[Math.min(curve.length, Math.max(1, level)) - 1] ?? 0;
}
