import { gameRows } from '../../heroes/index.ts';
import type { PreparedImport } from './prepare-import.ts';
import { readPack } from './read-pack.ts';
import { countBatches } from './row-batches.ts';

/** The rows of an installed pack. */
export async function preparePackRows(folder: string): Promise<PreparedImport> {
  const { manifest, data } = await readPack(folder);
  const rowSets = gameRows(manifest.version.id, data);
  return {
    rowSets,
    pack: { manifest, files: new Map() },
    beside: {},
    plan: {
      manifest,
      rows: Object.fromEntries(rowSets.map(({ table, count }) => [table, count])),
      batches: countBatches(rowSets),
      report: {},
      log: [],
      changelog: [],
    },
  };
}
