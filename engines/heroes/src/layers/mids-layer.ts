import type { GameDataOptions } from '../codec/map/to-game-data.ts';
import { toGameData } from '../codec/map/to-game-data.ts';
import { readMidsDatabase } from '../codec/mids/mids-database.ts';
import type { FullGameData } from '../model/game-data.ts';
import type { Layer, LayerParts } from './layer.ts';

/** Contents of a Mids folder by file name. */
export type MidsFiles = ReadonlyMap<string, Uint8Array>;

const MAIN_DATABASE = 'i12.mhd';

/** Parts of the game data by the files that hold them. */
const PARTS_OF_FILE: Readonly<Record<string, readonly (keyof LayerParts)[]>> = {
  'enhdb.mhd': ['enhancements', 'enhancementSets'],
  'eclasses.mhd': ['enhancementClasses'],
  'typegrades.json': ['setTypes'],
  'settypes.mhd': ['setTypes'],
  'maths.mhd': ['rules'],
  'nlevels.mhd': ['rules'],
  'sdata.mhd': ['rules'],
  'sdata.json': ['rules'],
  'recipe.mhd': ['recipes'],
  'salvage.mhd': ['salvage'],
};

function lowerCaseNames(files: MidsFiles): Map<string, Uint8Array> {
  return new Map([...files].map(([name, bytes]) => [name.toLowerCase(), bytes]));
}

/** What the files of a folder without a main database state. */
function ownParts(data: FullGameData, files: MidsFiles): Partial<LayerParts> {
  const names = new Set([...files.keys()].flatMap((file) => PARTS_OF_FILE[file] ?? []));
  return Object.fromEntries([...names].map((name) => [name, data[name]]));
}

/**
 * A Mids folder as a layer. A folder without a main database (the one a server
 * hands out beside it) is read together with the files of a lower folder, which
 * it needs to make sense, and states only what its own files hold.
 * @throws GuildError as `readMidsDatabase`.
 */
export function midsLayer(
  name: string,
  files: MidsFiles,
  { base, ...options }: GameDataOptions & { readonly base?: MidsFiles } = {},
): Layer {
  const own = lowerCaseNames(files);
  if (own.has(MAIN_DATABASE)) {
    return { name, kind: 'mids', data: toGameData(readMidsDatabase(own), options).data };
  }
  const completed = new Map([...lowerCaseNames(base ?? new Map()), ...own]);
  const { data } = toGameData(readMidsDatabase(completed), options);
  return { name, kind: 'mids', data: ownParts(data, own) };
}
