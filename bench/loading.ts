import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { createGameData, decodeSlice, requiredSlices } from '@guildhall/heroes/pack';
import { starterManifest } from '@guildhall/test-kit/starter-pack';
import { type Measurement, measure } from './measure.ts';

const STARTER = fileURLToPath(new URL('../data/heroes/starter/', import.meta.url));

/** From the text of the slices to data that answers. */
const PACK_LIMIT = 30;

/** Loading what a planner needs for one archetype; the archetype with the most pets. */
export function loading(): Measurement[] {
  const manifest = starterManifest();
  const texts = requiredSlices(manifest, 'Class_Mastermind').map((name) => {
    const file = `${STARTER}${manifest.slices[name]?.hash ?? name}.json.br`;
    return brotliDecompressSync(readFileSync(file)).toString('utf8');
  });
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  return [
    measure('pack of one archetype loaded', () => createGameData(manifest, texts.map(decodeSlice)), {
      warmUp: 2,
      samples: 20,
      limit: PACK_LIMIT,
      note: `${(bytes / 1e6).toFixed(1)} MB of JSON`,
    }),
  ];
}
