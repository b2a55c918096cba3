import type { BuildRecord } from '@guildhall/client';
import { slicesForBuild } from '@guildhall/heroes/pack';
import { api } from '../../../lib/api.ts';
import { currentManifest } from '../data/manifest.ts';
import { loadGameData } from '../data/pack-loader.ts';

const records = new Map<string, Promise<BuildRecord>>();

/**
 * Starts everything that the first totals of a stored build wait for, before the
 * page is drawn: its record, and the game data as soon as both are known. A
 * failure is left to the page, which asks again and says what is wrong.
 */
export function prefetchBuild(id: string): void {
  if (records.has(id)) return;
  const record = api.builds.get(id);
  records.set(id, record);
  Promise.all([record, currentManifest()])
    .then(([{ build }, manifest]) => loadGameData(manifest, slicesForBuild(manifest, build)))
    .catch(() => records.delete(id));
}

/** The record of a stored build; one that was prefetched is used once, so that a later visit is fresh. */
export function takeRecord(id: string): Promise<BuildRecord> {
  const started = records.get(id);
  records.delete(id);
  return started ?? api.builds.get(id);
}
