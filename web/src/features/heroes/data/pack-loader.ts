import type { GameData } from '@guildhall/heroes';
import {
  type CraftingData,
  createGameData,
  decodeSlice,
  type PackManifest,
  type PackSlice,
} from '@guildhall/heroes/pack';
import { GuildError } from '@guildhall/kernel';
import { api } from '../../../lib/api.ts';

const slices = new Map<string, Promise<PackSlice>>();

function loadSlice({ slices: files, version }: PackManifest, name: string): Promise<PackSlice> {
  const file = files[name];
  if (file === undefined) {
    return Promise.reject(new GuildError('DATA_VERSION_BROKEN', `"${version.name}" has no slice "${name}".`));
  }
  const known = slices.get(file.hash);
  if (known !== undefined) return known;
  const loading = api.heroes.packFile(file.hash).then(decodeSlice);
  slices.set(file.hash, loading);
  loading.catch(() => slices.delete(file.hash));
  return loading;
}

const assembled = new Map<string, GameData>();
const KEPT = 4;

/**
 * Game data made of the named slices, fetched side by side and kept. The same
 * set of slices gives the same object.
 */
export async function loadGameData(from: PackManifest, names: readonly string[]): Promise<GameData> {
  const wanted = [...new Set(names)].sort();
  const key = `${from.version.id} ${wanted.join(' ')}`;
  const known = assembled.get(key);
  if (known !== undefined) return known;
  const loaded = await Promise.all(wanted.map((name) => loadSlice(from, name)));
  const data = assembled.get(key) ?? createGameData(from, loaded);
  assembled.set(key, data);
  const oldest = assembled.keys().next().value;
  if (assembled.size > KEPT && oldest !== undefined) assembled.delete(oldest);
  return data;
}

/** Recipes and salvage; null when the data has none. No calculation needs them. */
export async function loadCrafting(from: PackManifest): Promise<CraftingData | null> {
  if (from.slices[CRAFTING] === undefined) return null;
  return (await loadSlice(from, CRAFTING)).crafting ?? null;
}

const CRAFTING = 'recipes';
