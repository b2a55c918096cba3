import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type FullGameData, indexGameData } from '@guildhall/heroes';
import { createGameData, decodeSlice, joinTables, type PackManifest } from '@guildhall/heroes/pack';
import { GuildError } from '@guildhall/kernel';
import { readManifest } from '../../heroes/index.ts';

/** All game data of a pack whose files are given by their hashes. A record that several slices carry is one. */
export function dataOfPack(manifest: PackManifest, files: ReadonlyMap<string, string>): FullGameData {
  const slices = Object.values(manifest.slices).map(({ hash }) => decodeSlice(files.get(hash) ?? ''));
  const once = <T extends { readonly id: string }>(items: readonly T[]): T[] => [
    ...new Map(items.map((item) => [item.id.toLowerCase(), item])).values(),
  ];
  const common = createGameData(manifest, slices);
  return indexGameData({
    ...common,
    ...(slices.find(({ crafting }) => crafting)?.crafting ?? { recipes: [], salvage: [] }),
    powersets: once(common.powersets),
    powers: once(slices.flatMap(({ powers }) => powers)),
    entities: once(slices.flatMap(({ entities }) => entities)),
    tables: joinTables(slices),
  });
}

/** All game data of an installed pack. Throws DATA_VERSION_BROKEN. */
export async function readPack(folder: string): Promise<{ manifest: PackManifest; data: FullGameData }> {
  const manifest = await readManifest(folder);
  if (!manifest) throw new GuildError('DATA_VERSION_BROKEN', `There is no readable pack in ${folder}.`);
  const files = new Map<string, string>();
  for (const { hash } of Object.values(manifest.slices))
    files.set(hash, brotliDecompressSync(await readFile(join(folder, `${hash}.json.br`))).toString());
  return { manifest, data: dataOfPack(manifest, files) };
}
