import type { EnhancementGrade, SlottedEnhancement } from '../../model/build.ts';
import type { RenamedNames } from '../names/renamed-names.ts';
import { renames } from '../names/renamed-names.ts';

/** Names as the game writes them, where they differ from those of Mids files. */

const ORIGINS = ['Magic', 'Mutation', 'Natural', 'Science', 'Technology'];

/** `Mutation_Accuracy`, `Mutation_Science_Accuracy`, `Generic_Accuracy`: single, dual and training origin. */
const ORIGIN_PIECE = new RegExp(`^(Generic|(?:${ORIGINS.join('|')}))_(?:(${ORIGINS.join('|')})_)?(.+)$`, 'i');

/** How Mids calls origin enhancements of every grade. */
const ORIGIN_PREFIX = 'Magic_';

/** First two parts of the name of a dual origin enhancement, by the first; the game has these pairs. */
const DUAL_ORIGINS: Readonly<Record<string, string>> = {
  magic: 'Natural_Magic',
  mutation: 'Mutation_Magic',
  natural: 'Technology_Natural',
  science: 'Mutation_Science',
  technology: 'Science_Technology',
};

/** Hamidon and like pieces have a grade and, in the game, the level they dropped at. */
const SPECIAL_PIECE = /^(synthetic_)?(hamidon|hydra|titan|dsync)_/i;

/** A piece by the name and level the game writes. */
export function pieceOfGame(name: string, level: number, boosters: number): SlottedEnhancement {
  const origin = ORIGIN_PIECE.exec(name);
  if (origin !== null) {
    const grade: EnhancementGrade =
      origin[1]!.toLowerCase() === 'generic' ? 'TO' : origin[2] === undefined ? 'SO' : 'DO';
    return { uid: `${ORIGIN_PREFIX}${origin[3]}`, grade, level: 0, relativeLevel: boosters };
  }
  if (SPECIAL_PIECE.test(name)) return { uid: name, grade: 'SO', level: 0, relativeLevel: boosters };
  return { uid: name, grade: 'none', level, relativeLevel: boosters };
}

/** The name the game has for a piece of a character of an origin. */
export function gameNameOfPiece({ uid, grade }: SlottedEnhancement, origin: string): string {
  if (!uid.startsWith(ORIGIN_PREFIX)) return uid;
  const kind = uid.slice(ORIGIN_PREFIX.length);
  if (grade === 'TO') return `Generic_${kind}`;
  const known = ORIGINS.find((name) => name.toLowerCase() === origin.toLowerCase()) ?? 'Magic';
  return `${grade === 'DO' ? DUAL_ORIGINS[known.toLowerCase()] : known}_${kind}`;
}

/** Names of powers in both directions. */
export class GamePowerNames {
  private readonly fromGame: ReadonlyMap<string, string>;
  private readonly toGame: ReadonlyMap<string, string>;

  constructor({ game }: RenamedNames) {
    this.toGame = renames(game);
    this.fromGame = renames(game.map(([mids, name]) => [name, mids] as const));
  }

  ofGame(name: string): string {
    return this.fromGame.get(name.toLowerCase()) ?? name;
  }

  inGame(name: string): string {
    return this.toGame.get(name.toLowerCase()) ?? name;
  }
}
