import type { EnhancementSet } from '../model/enhancement.ts';

/** Powers picked up to this many levels above the exemplared level stay usable. heroes-rules §21. */
const POWER_GRACE = 5;

/** Set bonuses last until this many levels below the piece (crafted) or the set's minimum (attuned). heroes-rules §17. */
const BONUS_GRACE = 3;

/** What City of Data stores as the lowest level of a bonus: six below the lowest of its set (1-based). heroes-rules §17. */
const BONUS_GRACE_IN_DATA = 6;

/**
 * Where sources disagree on the level down to which a set bonus lasts: the
 * customary rule by the level of the `piece`, or the lower floor stored in the
 * `data`. heroes-rules §17, §23.
 */
export type BonusFloor = 'piece' | 'data';

/** Whether a power (or slot) gained at `powerLevel` works at `level`; both 1-based. heroes-rules §21. */
export function usableAtLevel(powerLevel: number, level: number): boolean {
  return powerLevel <= level + POWER_GRACE;
}

export interface BonusPiece {
  /** 1-based level of a crafted piece. */
  readonly pieceLevel: number;
  readonly attuned: boolean;
  /** 1-based lowest level of the set. */
  readonly setLevelMin: number;
  /** Purple, PvP, archetype and winter pieces: bonuses are never lost. */
  readonly ignoresExemplar: boolean;
}

/**
 * Whether a piece still counts for set bonuses at `level`: up to three levels
 * below its own level, for attuned pieces below the lowest level of the set.
 * heroes-rules §17, the customary rule.
 */
export function keepsSetBonus(piece: BonusPiece, level: number, floor: BonusFloor = 'piece'): boolean {
  if (piece.ignoresExemplar) return true;
  if (floor === 'data') return level >= piece.setLevelMin - BONUS_GRACE_IN_DATA;
  return level >= (piece.attuned ? piece.setLevelMin : piece.pieceLevel) - BONUS_GRACE;
}

/**
 * Lowest 1-based character level at which pieces of a set can be slotted: three below
 * the set, but not for sets of one level (very rare and superior ones). heroes-rules §17,
 * `min_slot_level` of City of Data.
 */
export function lowestSlotLevel({
  levelMin,
  levelMax,
}: Pick<EnhancementSet, 'levelMin' | 'levelMax'>): number {
  return levelMin === levelMax ? levelMin : Math.max(1, levelMin - BONUS_GRACE);
}
