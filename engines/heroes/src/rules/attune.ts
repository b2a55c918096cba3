import type { SlottedEnhancement } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';

const ATTUNED = 'Attuned_';
const CRAFTED = 'Crafted_';

/**
 * The other form of a set piece: attuned from crafted and back. Attuned pieces
 * follow the level of the character and lose their boosters; null where there is
 * no other form. heroes-rules §7.
 */
export function toggledAttunement(data: GameData, slotted: SlottedEnhancement): SlottedEnhancement | null {
  const piece = data.enhancement(slotted.uid);
  if (piece?.kind !== 'set') return null;
  if (piece.attuned === true) {
    const crafted = data.enhancement(piece.attunedFrom ?? piece.uid.replace(/^attuned_/i, CRAFTED));
    if (crafted === undefined || crafted.uid === piece.uid) return null;
    const level = Math.min(crafted.levelMax, Math.max(crafted.levelMin, slotted.level));
    return { ...slotted, uid: crafted.uid, level };
  }
  const uid = piece.uid.replace(/^crafted_/i, ATTUNED);
  if (uid === piece.uid || data.enhancement(uid)?.attuned !== true) return null;
  return { ...slotted, uid, relativeLevel: 0 };
}
