import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tempDir } from '@guildhall/test-kit';
import { afterAll, describe, expect, it } from 'vitest';
import { recogniseSource } from './recognise-source.ts';

const folder = tempDir();
afterAll(() => folder.remove());

function make(name: string, files: readonly string[]): string {
  const path = join(folder.path, name);
  for (const file of files) {
    mkdirSync(join(path, file, '..'), { recursive: true });
    writeFileSync(join(path, file), '');
  }
  mkdirSync(path, { recursive: true });
  return path;
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
}

describe('recogniseSource', () => {
  it('knows folders and archives by what is in them', async () => {
    expect(await recogniseSource(make('mids', ['I12.mhd', 'EnhDB.mhd']))).toBe('mids-folder');
    expect(await recogniseSource(make('server', ['EnhDB.MHD']))).toBe('mids-folder');
    const tree = ['powers/index.json', 'archetypes/index.json'];
    expect(await recogniseSource(make('tree', tree))).toBe('city-of-data-folder');
    const above = tree.map((name) => `filtered_data/${name}`);
    expect(await recogniseSource(make('above', above))).toBe('city-of-data-folder');
    expect(await recogniseSource(file('data.json', ' {"format":1}'))).toBe('game-json');
    expect(await recogniseSource(file('data.json.gz', gzipSync(' {"format":1}')))).toBe('game-json');
    const large = gzipSync(`{"format":"${randomBytes(100_000).toString('hex')}"}`);
    expect(await recogniseSource(file('large.json.gz', large))).toBe('game-json');
    expect(await recogniseSource(file('any.name', gzipSync('x')))).toBe('city-of-data-archive');
    const cut = gzipSync('{"format":1}').subarray(0, 5);
    expect(await recogniseSource(file('cut.json.gz', cut))).toBe('city-of-data-archive');
  });

  it.each([
    ['nothing', () => join(folder.path, 'nowhere'), 'no such file'],
    ['an empty folder', () => make('empty', []), 'empty'],
    ['the database of 2007', () => make('old', ['I9.mhd', 'I12.txt']), '2007'],
    ['some other folder', () => make('photos', ['a.jpg', 'b.jpg']), 'a.jpg, b.jpg'],
    ['an empty file', () => file('empty.bin', ''), 'empty'],
    ['a ZIP archive', () => file('x.zip', 'PK\u0003\u0004rest'), 'ZIP'],
    ['one file of a database', () => file('I12.mhd', 'Mids'), 'folder it is in'],
    ['a picture', () => file('x.png', '\u0089PNG'), 'no known kind'],
  ])('refuses %s and says what it is', async (_what, source, words) => {
    await expect(recogniseSource(source())).rejects.toMatchObject({
      code: 'IMPORT_SOURCE_UNKNOWN',
      message: expect.stringContaining(words),
    });
  });
});
