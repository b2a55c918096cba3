import type { BuildRecord } from '@guildhall/client';
import { type BuildSlice, decodeBuildSlice } from '@guildhall/heroes/pack';
import { api } from '../../../lib/api.ts';
import { manifestComesWith } from '../data/manifest.ts';

/** What the first totals of a stored build wait for. */
interface Fetched {
  readonly record: Promise<BuildRecord>;
  /** The data of this build alone; null when it could not be had, and everything has to be fetched. */
  readonly slice: Promise<BuildSlice | null>;
}

const fetched = new Map<string, Fetched>();

function fetchBuild(id: string): Fetched {
  const slice = api.builds.data(id).then(decodeBuildSlice);
  manifestComesWith(slice);
  return { record: api.builds.get(id), slice: slice.catch(() => null) };
}

/**
 * Starts everything that the first totals of a stored build wait for, before the
 * page is drawn: its record, and the game data it needs. A failure is left to the
 * page, which asks again and says what is wrong.
 */
export function prefetchBuild(id: string): void {
  if (fetched.has(id)) return;
  const answers = fetchBuild(id);
  fetched.set(id, answers);
  answers.record.catch(() => fetched.delete(id));
}

/** What was prefetched is used once, so that a later visit is fresh. */
export function takeBuild(id: string): Fetched {
  const started = fetched.get(id);
  fetched.delete(id);
  return started ?? fetchBuild(id);
}
