import type { TextDocument } from './text-document.ts';

/** The name tables of a Mids folder: texts with `#` comments (heroes-mids-formats §9). */

/** The content of a line without its comment. */
function contentOf(line: string): string {
  const comment = line.indexOf('#');
  return (comment < 0 ? line : line.slice(0, comment)).trim();
}

export interface PowerReplacement {
  /** Archetype by its shown name, or `Global`. */
  readonly block: string;
  /** Static indexes of the power in old build files and of the one to use. */
  readonly from: number;
  readonly to: number;
}

const BLOCK = /^\[(.+)\]$/;
const INDEX_PAIR = /^(-?\d+)\s*,\s*(-?\d+)$/;

/** The rows of `PowersReplTable.mhd`; lines that are none are kept in the file and mean nothing. */
export function powerReplacementsOf({ lines }: TextDocument): PowerReplacement[] {
  const rows: PowerReplacement[] = [];
  let block = 'Global';
  for (const content of lines.map(contentOf)) {
    block = BLOCK.exec(content)?.[1] ?? block;
    const pair = INDEX_PAIR.exec(content);
    if (pair !== null) rows.push({ block, from: Number(pair[1]), to: Number(pair[2]) });
  }
  return rows;
}

/** A power by its name in Mids data and by its name in the game's own build files. */
export interface CrypticName {
  readonly mids: string;
  readonly game: string;
}

const NAME_PAIR = /^([^,\s]+\.[^,\s]+)\s*,\s*([^,\s]+\.[^,\s]+)$/;

/** The rows of `CrypticPowerNames.mhd`; lines that are none are kept in the file and mean nothing. */
export function crypticNamesOf({ lines }: TextDocument): CrypticName[] {
  return lines.flatMap((line) => {
    const pair = NAME_PAIR.exec(contentOf(line));
    return pair === null ? [] : [{ mids: pair[1]!, game: pair[2]! }];
  });
}

/** True when no line of a text has anything but a comment. */
export function isOnlyComments({ lines }: TextDocument): boolean {
  return lines.every((line) => contentOf(line) === '');
}

const CODE_MARK = '#CODE#';

/** The names of the forum codes of `bbcode.mhd`: the line after each mark. */
export function forumCodesOf({ lines }: TextDocument): string[] {
  return lines.flatMap((line, at) => (line.trim() === CODE_MARK ? [(lines[at + 1] ?? '').trim()] : []));
}
