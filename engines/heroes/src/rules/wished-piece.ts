import type { SlottedEnhancement } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import { pieceProblem } from './can-slot.ts';
import { defaultSlotted } from './edit-slots.ts';

/** Level and boosters a player has set for the pieces to come. */
export type PieceWish = Pick<SlottedEnhancement, 'level' | 'relativeLevel'>;

/**
 * A piece at the level nearest to the wish at which it exists, with the boosters
 * of the wish where it takes them. Origin pieces have no level of their own;
 * attuned pieces take no boosters. heroes-rules §7.
 */
export function wishedPiece(data: GameData, uid: string, wish: PieceWish): SlottedEnhancement {
  const slotted = defaultSlotted(data, uid);
  const piece = data.enhancement(uid);
  // `setEnhancement` refuses what the data does not know, and says so.
  if (slotted === undefined || piece === undefined) return { uid, grade: 'none', ...wish };
  if (slotted.level === 0) return slotted;
  const leveled = { ...slotted, level: Math.min(piece.levelMax, Math.max(piece.levelMin, wish.level)) };
  const boosted = { ...leveled, relativeLevel: wish.relativeLevel };
  return pieceProblem(piece, boosted, '') === null ? boosted : leveled;
}
