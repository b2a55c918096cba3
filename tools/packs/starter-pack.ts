import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataVersion } from '@guildhall/heroes';
import { cityOfDataToGameData } from '@guildhall/heroes/codec';
import {
  cityOfDataLayer,
  type Layer,
  type LayeredGameData,
  layerGameData,
  midsLayer,
  packProvenance,
} from '@guildhall/heroes/layers';
import { type EncodedPack, encodePack } from '@guildhall/heroes/pack';
import { readCityOfDataArchive } from '../../server/src/modules/imports/sources/city-of-data-archive.ts';

/** Where the starter pack is kept. */
export const STARTER_FOLDER = fileURLToPath(new URL('../../data/heroes/starter/', import.meta.url));

/** What the starter pack is made from, lowest precedence first. */
export interface StarterSources {
  /** A complete Mids folder: powers nobody else has (pets, set bonuses, temporary powers). */
  readonly mids: string;
  /** A City of Data archive: archetypes, powersets and powers as the game has them. */
  readonly cityOfData: string;
  /** A Mids folder without main database: enhancements, recipes and server settings of a server. */
  readonly server: string;
}

/** Files that are read from a Mids folder; the rest is of no use here. */
const USED = new Set([
  'i12.mhd',
  'enhdb.mhd',
  'attribmod.json',
  'attribmod.mhd',
  'maths.mhd',
  'nlevels.mhd',
  'eclasses.mhd',
  'typegrades.json',
  'settypes.mhd',
  'sdata.json',
  'sdata.mhd',
  'origins.mhd',
  'recipe.mhd',
  'salvage.mhd',
]);

function readFolder(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder).filter((name) => USED.has(name.toLowerCase()));
  return new Map(names.toSorted().map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]));
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

type Sources = DataVersion['sources'];

function provenanceOf(files: ReadonlyMap<string, Uint8Array>, note: string): Sources {
  return [...files].map(([file, bytes]) => ({ file, sha256: sha256(bytes), note }));
}

/**
 * Game data of the three sources in layers, and the pack of it. `name` is the
 * name of the server; the version is dated by the newest layer.
 */
export async function makeStarterPack(
  { mids, cityOfData, server }: StarterSources,
  name = 'Homecoming',
): Promise<{ pack: EncodedPack; layered: LayeredGameData }> {
  const base = readFolder(mids);
  const top = readFolder(server);
  const tree = await readCityOfDataArchive(createReadStream(cityOfData));
  const layers: Layer[] = [
    midsLayer('Mids', base, { name }),
    cityOfDataLayer('City of Data', cityOfDataToGameData(tree, { name })),
    midsLayer('Server files', top, { name, base }),
  ];
  const date = layers[1]?.data.version?.date ?? '';
  const layered = layerGameData(layers, {
    name: `${name} ${date}`,
    sources: [
      ...provenanceOf(base, 'powers, pets, set bonuses and tables of 2021'),
      {
        file: basename(cityOfData),
        sha256: sha256(readFileSync(cityOfData)),
        note: 'archetypes, powersets, powers and tables',
      },
      ...provenanceOf(top, 'enhancements, recipes and server settings'),
    ],
  });
  return { pack: encodePack(layered.data, { sha256 }), layered };
}

/** Where every record comes from, as it is kept beside the pack. */
export function provenanceText({ provenance }: LayeredGameData): string {
  return JSON.stringify(packProvenance(provenance));
}
