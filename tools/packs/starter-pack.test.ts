import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { describe, expect, it } from 'vitest';
import { makeStarterPack, provenanceText, STARTER_FOLDER } from './starter-pack.ts';

const mids = sharedData('mids/current-layout-2021');
const server = sharedData('mids/homecoming');
const cityOfData = sharedData('city-of-data-full.tar.gz');

/** Room for the planner to start from: README and the planner's first view promise it. */
const MOST_BYTES = 800_000;

describe('the starter pack', () => {
  it.skipIf(mids === null || server === null || cityOfData === null)(
    'is what its sources give today, to the byte',
    async () => {
      const { pack, layered } = await makeStarterPack({
        mids: mids!,
        cityOfData: cityOfData!,
        server: server!,
      });
      const committed: unknown = JSON.parse(readFileSync(join(STARTER_FOLDER, 'manifest.json'), 'utf8'));
      expect(JSON.parse(JSON.stringify(pack.manifest))).toEqual(committed);
      for (const { hash } of Object.values(pack.manifest.slices)) {
        const file = brotliDecompressSync(readFileSync(join(STARTER_FOLDER, `${hash}.json.br`)));
        expect(file.toString('utf8') === pack.files.get(hash)).toBe(true);
      }
      const origins = brotliDecompressSync(readFileSync(join(STARTER_FOLDER, 'provenance.json.br')));
      expect(origins.toString('utf8') === provenanceText(layered)).toBe(true);
    },
    60_000,
  );

  it('stays small', () => {
    const sizes = readdirSync(STARTER_FOLDER).map((file) => readFileSync(join(STARTER_FOLDER, file)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
  });
});
