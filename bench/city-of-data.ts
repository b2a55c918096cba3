import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { extract } from 'tar-stream';
import { readCityOfDataArchive } from '../server/src/modules/imports/sources/city-of-data-archive.ts';
import type { Measurement } from './measure.ts';
import { peakMemory } from './peak-memory.ts';

/** Unpacking, parsing and checking may take so many times the time of `JSON.parse` over the same bytes. */
const RATIO_LIMIT = 2;
/** MB at the peak, over a bare process. */
const MEMORY_LIMIT = 600;
const SAMPLES = 5;

async function jsonFiles(path: string): Promise<Buffer[]> {
  const tar = extract();
  Readable.from([gunzipSync(readFileSync(path))]).on('data', (chunk: Buffer) => {
    tar.write(chunk);
    tar.end(undefined);
  });
  const files: Buffer[] = [];
  for await (const entry of tar) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry) chunks.push(chunk as Uint8Array);
    files.push(Buffer.concat(chunks));
  }
  return files;
}

async function milliseconds(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The City of Data archive, read and validated, against `JSON.parse` alone in the same run. */
export async function cityOfData(): Promise<Measurement[]> {
  const path = sharedData('city-of-data-full.tar.gz');
  if (path === null) return [];
  const files = await jsonFiles(path);
  const ratios: number[] = [];
  for (let i = 0; i <= SAMPLES; i++) {
    const parse = await milliseconds(() => {
      for (const file of files) JSON.parse(file.toString('utf8'));
    });
    const read = await milliseconds(() => readCityOfDataArchive(createReadStream(path)));
    // The first round warms up.
    if (i > 0) ratios.push(read / parse);
  }
  ratios.sort((a, b) => a - b);
  const bytes = files.reduce((sum, file) => sum + file.length, 0);
  return [
    {
      name: 'City of Data archive read and checked',
      median: ratios[Math.floor(ratios.length / 2)] ?? 0,
      p99: ratios.at(-1) ?? 0,
      min: ratios[0] ?? 0,
      samples: ratios.length,
      limit: RATIO_LIMIT,
      note: `times JSON.parse over the same ${(bytes / 1e6).toFixed(0)} MB in ${files.length} files`,
    },
    peakMemory('City of Data archive read, memory', 'read-city-of-data', { path, limit: MEMORY_LIMIT }),
  ];
}
