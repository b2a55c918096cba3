import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { FullGameData, Power } from '@guildhall/heroes';
import { writeGameJson } from '@guildhall/heroes/codec';
import type { PackManifest } from '@guildhall/heroes/pack';
import { projectRoot } from '../../platform/project-root.ts';
import { dataOfPack } from './pipeline/read-pack.ts';

const STARTER = join(projectRoot(), 'data', 'heroes', 'starter');
const SLICES = ['common', 'Class_Blaster', 'pools'];

let whole: FullGameData | undefined;

function blasters(): FullGameData {
  if (whole !== undefined) return whole;
  const manifest = JSON.parse(readFileSync(join(STARTER, 'manifest.json'), 'utf8')) as PackManifest;
  const slices = Object.fromEntries(SLICES.map((name) => [name, manifest.slices[name]!]));
  const files = new Map(
    Object.values(slices).map(({ hash }) => [
      hash,
      brotliDecompressSync(readFileSync(join(STARTER, `${hash}.json.br`))).toString(),
    ]),
  );
  const data = dataOfPack({ ...manifest, slices }, files);
  whole = { ...data, archetypes: data.archetypes.filter(({ id }) => id === 'Class_Blaster') };
  return whole;
}

/**
 * Game data of one archetype as an import reads it: a source that is read in a
 * second. `change` makes another version of it.
 */
export function smallGameJson(name: string, change: (power: Power) => Power = (power) => power): string {
  const data = blasters();
  const version = { id: '', name, date: '2026-01-01', sources: [] };
  return [...writeGameJson({ ...data, version, powers: data.powers.map(change) })].join('');
}
