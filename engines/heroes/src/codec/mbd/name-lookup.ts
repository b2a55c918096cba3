import type { Enhancement } from '../../model/enhancement.ts';
import type { GameData } from '../../model/game-data.ts';

/** Finds pieces by what build files call them. */
export interface BuildNameLookup {
  /** Uid of a piece by uid, in the spelling of the data; undefined when there is none. */
  readonly byUid: (uid: string) => string | undefined;
  /** Uid of a piece by its long name, as files before 3.7 write it. */
  readonly byLongName: (name: string) => string | undefined;
}

/** Letters and digits of a name, as old files and newer data differ in the rest. */
function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}%+]/gu, '');
}

/** `Set display name: piece name`, `Invention: name` or the plain name. heroes-mids-formats §10.1. */
function longName(piece: Enhancement, data: GameData): string {
  const set = piece.set === undefined ? undefined : data.enhancementSet(piece.set);
  if (set !== undefined) return `${set.name}: ${piece.name}`;
  return piece.kind === 'invention' ? `Invention: ${piece.name}` : piece.name;
}

/** Renamed pieces: what files say, and what data says now. */
const RENAMED: readonly (readonly [RegExp, string])[] = [
  [/Artillery/i, 'Shrapnel'],
  [/Crafted_Cupids_Crush/i, 'Attuned_Cupids_Crush'],
];

/** A look-up of the pieces that the data knows. */
export function buildNameLookup(data: GameData): BuildNameLookup {
  const names = new Map<string, string>();
  for (const piece of data.enhancements) {
    const name = fold(longName(piece, data));
    if (!names.has(name)) names.set(name, piece.uid);
  }
  return {
    byUid: (uid) => {
      const renamed = RENAMED.reduce((text, [from, to]) => text.replace(from, to), uid);
      return (data.enhancement(uid) ?? data.enhancement(renamed))?.uid;
    },
    byLongName: (name) => names.get(fold(name)),
  };
}
