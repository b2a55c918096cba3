import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeBuild, emptyBuild } from '@guildhall/heroes';
import { readMainDatabase, readMidsDatabase, toGameData } from '@guildhall/heroes/codec';
import { requiredSlices } from '@guildhall/heroes/pack';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { loadStarterPack, starterManifest } from '@guildhall/test-kit/starter-pack';
import { type Measurement, measure } from './measure.ts';
import { peakMemory } from './peak-memory.ts';

/** Reading the main database of a planner, 26.7 MB: milliseconds, and MB over a bare process. */
const DATABASE_LIMIT = 1000;
const DATABASE_MEMORY = 300;

const FEW = { warmUp: 1, samples: 5 } as const;

/** What a browser does to show a planner: unpack the slices of one archetype, compute once. */
function starterPack(): Measurement {
  const slices = requiredSlices(starterManifest(), 'Class_Brute');
  return measure(
    'starter pack of one archetype, unpacked and computed',
    () => computeBuild(loadStarterPack(slices), emptyBuild('Class_Brute')),
    FEW,
  );
}

export function reading(): Measurement[] {
  const folder = sharedData('mids/current-layout-2021');
  if (folder === null) return [starterPack()];
  const files = new Map(
    readdirSync(folder).map((name) => [name.toLowerCase(), new Uint8Array(readFileSync(join(folder, name)))]),
  );
  const main = files.get('i12.mhd') ?? new Uint8Array();
  const note = `${(main.byteLength / 1e6).toFixed(1)} MB`;
  return [
    measure('I12.mhd read', () => readMainDatabase(main), { ...FEW, limit: DATABASE_LIMIT, note }),
    peakMemory('I12.mhd read, memory', 'read-main-database', {
      path: join(folder, 'I12.mhd'),
      limit: DATABASE_MEMORY,
    }),
    measure('whole database read and mapped', () => toGameData(readMidsDatabase(files)), FEW),
    starterPack(),
  ];
}
