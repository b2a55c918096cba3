import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readGameJson, writeGameJson } from '@guildhall/heroes/codec';
import { encodePack } from '@guildhall/heroes/pack';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../platform/project-root.ts';
import { decodeJsonBytes } from '../sources/city-of-data-archive.ts';
import { readPack } from './read-pack.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the shipped data', () => {
  it('exported and read again are the same version, file by file', async () => {
    const { manifest, data } = await readPack(join(projectRoot(), 'data', 'heroes', 'starter'));
    const text = [...writeGameJson({ ...data, version: manifest.version })].join('');
    const { data: read, rejected } = readGameJson('starter.json', Buffer.from(text), decodeJsonBytes);
    expect(rejected).toEqual([]);
    expect(encodePack(read, { sha256 }).manifest).toEqual(manifest);
  });
});
