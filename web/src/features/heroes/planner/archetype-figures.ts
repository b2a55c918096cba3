import type { LevelCurve } from '@guildhall/heroes';

/** Value of a curve at level 50, where archetypes are compared. */
export function curveAt(curve: LevelCurve): number {
  return typeof curve === 'number' ? curve : (curve[49] ?? curve.at(-1) ?? 0);
}
