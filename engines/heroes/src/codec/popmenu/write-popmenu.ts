import type { Build, SlottedEnhancement } from '../../model/build.ts';
import type { GameData } from '../../model/game-data.ts';
import { entriesOf } from '../../rules/entry-ref.ts';
import { gameNameOfPiece } from '../buildsave/buildsave-names.ts';

/** The game knows no escape for what ends a name. */
const plain = (text: string): string =>
  text
    .replaceAll(/["{}<>\r\n\t]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

function option(data: GameData, build: Build, piece: SlottedEnhancement): string {
  const known = data.enhancement(piece.uid);
  const set = known?.set === undefined ? undefined : data.enhancementSet(known.set);
  const name =
    known === undefined ? piece.uid : set === undefined ? known.name : `${set.name}: ${known.name}`;
  const level = piece.level > 0 ? piece.level : build.level;
  return `\t\tOption "${plain(`${name} (${level})`)}" "boost ${plain(gameNameOfPiece(piece, build.origin))} ${level}"`;
}

/**
 * A menu file (`.mnu`) of the game: a submenu a power, an entry a piece. Choosing
 * an entry asks for that piece with `boost`, which test servers answer. Ends of
 * lines are those of Windows, as the game's own files have them.
 */
export function writePopmenu(data: GameData, build: Build): string {
  const name = plain(build.name) || 'Build';
  const menus = entriesOf(build).flatMap(({ entry }) => {
    const pieces = entry.slots.flatMap(({ enhancement }) =>
      enhancement === null || enhancement.uid === '' ? [] : enhancement,
    );
    if (pieces.length === 0) return [];
    const power = plain(data.power(entry.power)?.name ?? entry.power);
    return [`\tMenu "${power}"`, '\t{', ...pieces.map((piece) => option(data, build, piece)), '\t}'];
  });
  return [`Menu "${name}"`, '{', `\tTitle "${name}"`, '\tDivider', ...menus, '}', ''].join('\r\n');
}
