import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readGameJson } from '@guildhall/heroes/codec';
import { decodeJsonBytes } from './city-of-data-archive.ts';
import type { ReadSource } from './source.ts';

/** Game data that a Guildhall wrote as JSON. */
export function readGameJsonFile(path: string): ReadSource {
  const bytes = readFileSync(path);
  const { data, rejected } = readGameJson(basename(path), bytes, decodeJsonBytes);
  const files = [{ file: basename(path), sha256: createHash('sha256').update(bytes).digest('hex') }];
  const name = `${data.version.name} (JSON)`;
  return { layer: { name, kind: 'guildhall', data }, whole: data, files, rejected };
}
