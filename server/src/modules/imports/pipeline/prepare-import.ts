import { createHash } from 'node:crypto';
import { checkGameData, type FullGameData } from '@guildhall/heroes';
import { reportOn, writeGameJson } from '@guildhall/heroes/codec';
import { packProvenance } from '@guildhall/heroes/layers';
import { type EncodedPack, encodePack } from '@guildhall/heroes/pack';
import { GuildError } from '@guildhall/kernel';
import { GAME_JSON_FILE, gameRows, PROVENANCE_FILE, type RowSet } from '../../heroes/index.ts';
import { readSources } from '../sources/read-sources.ts';
import type { OnProgress, ReadSource } from '../sources/source.ts';
import { compareSources } from './compare-sources.ts';
import { joinLayers } from './join-layers.ts';
import type { ImportPlan, LogEntry, PipelineJob } from './messages.ts';
import { countBatches } from './row-batches.ts';
import { changelogSince } from './version-changes.ts';

/** Everything an import will store, still in memory. */
export interface PreparedImport {
  readonly plan: ImportPlan;
  readonly rowSets: readonly RowSet[];
  readonly pack: EncodedPack;
  /** What is kept beside the pack, by file name; made when it is written. */
  readonly beside: Readonly<Record<string, () => Iterable<string>>>;
}

/** Most entries of one kind that a log keeps; the report counts all. */
const LOG_LIMIT = 20_000;

/** Read, layer and check the sources and encode what comes of them. Stores nothing. */
export async function prepareImport(
  { sources, previous }: Extract<PipelineJob, { work: 'import' }>,
  onProgress: OnProgress,
): Promise<PreparedImport> {
  const read = await readSources(sources, onProgress);
  onProgress('layers');
  const joined = joinLayers(read);
  const checked = checkGameData(joined.data, (stage) => onProgress(stage));
  requireContent(checked.data);
  onProgress('transform');
  const pack = encodePack(checked.data, { sha256 });
  const rowSets = gameRows(pack.manifest.version.id, checked.data);
  onProgress('compare');
  const changelog = await changelogSince(previous, pack);
  const rejected = [...read.flatMap((source) => source.rejected), ...checked.rejected];
  const plan: ImportPlan = {
    manifest: pack.manifest,
    rows: Object.fromEntries(rowSets.map(({ table, count }) => [table, count])),
    batches: countBatches(rowSets),
    report: {
      ...reportOn(checked.data),
      counts: countsOf(checked.data),
      layers: joined.layers,
      conflicts: joined.conflicts,
      comparisons: compareSources(read),
      rejected: rejected.length,
      noted: checked.notes.length,
    },
    log: [...entries(rejected, false), ...entries(checked.notes, true)],
    changelog,
  };
  const beside = {
    [PROVENANCE_FILE]: () => [JSON.stringify(packProvenance(joined.provenance))],
    [GAME_JSON_FILE]: () => writeGameJson({ ...checked.data, version: pack.manifest.version }),
  };
  return { plan, rowSets, pack, beside };
}

function countsOf(data: FullGameData): Record<string, number> {
  const { recipes, salvage } = data;
  return { ...reportOn(data).counts, recipes: recipes.length, salvage: salvage.length };
}

function sha256(data: string): string {
  return createHash('sha256').update(data).digest('hex');
}

function entries(records: ReadSource['rejected'], kept: boolean): LogEntry[] {
  return records.slice(0, LOG_LIMIT).map((record) => ({ ...record, kept }));
}

/** Refuse what nobody could plan a build with. */
function requireContent(data: FullGameData): void {
  const missing = (
    [
      ['playable archetypes', data.archetypes.filter(({ playable }) => playable)],
      ['powersets', data.powersets],
      ['powers', data.powers],
    ] as const
  )
    .filter(([, list]) => list.length === 0)
    .map(([name]) => name);
  if (missing.length === 0) return;
  throw new GuildError('IMPORT_EMPTY', `The sources have no ${missing.join(', no ')}.`, { missing });
}
