import { changelogOf, compareGameData, type GameDataComparison } from '@guildhall/heroes/layers';
import type { EncodedPack } from '@guildhall/heroes/pack';
import { dataOfPack, readPack } from './read-pack.ts';

/** Lines of a changelog that are kept with an import. */
const LINES = 400;

/**
 * What changed since the pack in a folder, in plain sentences. Both sides are
 * packs, so that powers which packs leave out are no news. Data that cannot be
 * read any more is no reason to refuse new data.
 */
export async function changelogSince(folder: string | null, pack: EncodedPack): Promise<string[]> {
  const older = folder === null ? null : await readPack(folder).catch(() => null);
  if (older === null || older.manifest.version.id === pack.manifest.version.id) return [];
  return changelogOf(compareGameData(older.data, dataOfPack(pack.manifest, pack.files)), LINES);
}

/** Compare the packs of two folders. Throws DATA_VERSION_BROKEN. */
export async function comparePacks(older: string, newer: string): Promise<GameDataComparison> {
  const [before, after] = [await readPack(older), await readPack(newer)];
  return compareGameData(before.data, after.data);
}

/** The powers of a comparison that somebody asked for. */
export interface ChangeFilter {
  /** Part of the name of a power or of its full name. */
  readonly q: string | null;
  /** Full names in lower case; null for all. */
  readonly powers: readonly string[] | null;
}

export function filterChanges(
  { powers }: GameDataComparison,
  { q, powers: wanted }: ChangeFilter,
): GameDataComparison['powers'] {
  const text = q?.toLowerCase().replaceAll(' ', '_');
  const own = wanted === null ? null : new Set(wanted);
  return powers.filter(({ id, name }) => {
    const key = id.toLowerCase();
    if (own !== null && !own.has(key)) return false;
    return text === undefined || key.includes(text) || name.toLowerCase().includes(q?.toLowerCase() ?? '');
  });
}
