import type { SlottedEnhancement } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import { pieceProblem } from './can-slot.ts';
import { defaultSlotted } from './edit-slots.ts';

/** What a player has set for the pieces to come. */
export interface PieceWish {
  /** 1-based level of inventions and set pieces. */
  readonly level: number;
  /** Boosters of inventions and set pieces, 0..5. */
  readonly relativeLevel: number;
  /** Grade of origin pieces; single origin when absent. */
  readonly grade?: 'TO' | 'DO' | 'SO';
  /** Level of origin and Hamidon pieces against the character's, −3..+3; even when absent. */
  readonly originLevel?: number;
}

/**
 * A piece at the level nearest to the wish at which it exists, with the boosters
 * of the wish where it takes them. Origin pieces have no level of their own;
 * attuned pieces take no boosters. heroes-rules §7.
 */
export function wishedPiece(data: GameData, uid: string, wish: PieceWish): SlottedEnhancement {
  const slotted = defaultSlotted(data, uid);
  const piece = data.enhancement(uid);
  // `setEnhancement` refuses what the data does not know, and says so.
  if (slotted === undefined || piece === undefined) {
    return { uid, grade: 'none', level: wish.level, relativeLevel: wish.relativeLevel };
  }
  if (slotted.level === 0) {
    const grade = piece.kind === 'common' ? (wish.grade ?? 'SO') : slotted.grade;
    return { ...slotted, grade, relativeLevel: wish.originLevel ?? 0 };
  }
  const leveled = { ...slotted, level: Math.min(piece.levelMax, Math.max(piece.levelMin, wish.level)) };
  const boosted = { ...leveled, relativeLevel: wish.relativeLevel };
  return pieceProblem(piece, boosted, '') === null ? boosted : leveled;
}
