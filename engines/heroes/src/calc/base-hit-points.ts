import type { Archetype, GameData } from '../model/game-data.ts';
import { atLevel } from './level-curve.ts';

/** Base hit points are ten times this table at every level, for all archetypes. heroes-rules §2, §15. */
const HIT_POINTS_TABLE = 'melee_healself';
const TABLE_TO_HIT_POINTS = 10;

/** Planner files store hit points at level 50 as a whole number. */
const ROUNDING = 1;

/**
 * Base hit points of an archetype at a 1-based level. A curve is taken as it
 * is; a single number stands for level 50, rounded, and the self-heal table,
 * whose tenfold it is, gives the exact value and the other levels. heroes-rules §12.
 */
export function baseHitPoints(
  data: Pick<GameData, 'modifier'>,
  archetype: Pick<Archetype, 'id' | 'hitPoints'>,
  level: number,
): number {
  if (typeof archetype.hitPoints !== 'number') return atLevel(archetype.hitPoints, level);
  const atFifty = data.modifier(archetype.id, HIT_POINTS_TABLE, 50);
  const here = data.modifier(archetype.id, HIT_POINTS_TABLE, level);
  if (atFifty === undefined || here === undefined) return archetype.hitPoints;
  const agrees = Math.abs(atFifty * TABLE_TO_HIT_POINTS - archetype.hitPoints) <= ROUNDING;
  return agrees ? here * TABLE_TO_HIT_POINTS : archetype.hitPoints;
}
