import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from '@guildhall/test-kit/temp-dir';
import { afterAll, describe, expect, it } from 'vitest';
import { hashOf, placeOf } from './blob-store.ts';
import { FileBlobs } from './file-blobs.ts';

describe('FileBlobs', () => {
  const folder = tempDir();
  afterAll(() => folder.remove());
  const blobs = new FileBlobs(join(folder.path, 'blobs'));
  const bytes = new TextEncoder().encode('a moth under glass');
  const path = join(folder.path, 'blobs', placeOf(hashOf(bytes)));

  it('keeps what is put in under its hash, once, for the server alone', async () => {
    const hashes = await Promise.all([blobs.put(bytes), blobs.put(bytes), blobs.put(bytes)]);
    expect(new Set(hashes)).toEqual(new Set([hashOf(bytes)]));
    expect(readFileSync(path, 'utf8')).toBe('a moth under glass');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(path, '..'))).toEqual([hashOf(bytes)]);
    expect(Buffer.from((await blobs.get(hashOf(bytes))) ?? []).toString()).toBe('a moth under glass');
  });

  it('writes a file anew that a full disk cut off', async () => {
    writeFileSync(path, 'a moth');
    await blobs.put(bytes);
    expect(readFileSync(path, 'utf8')).toBe('a moth under glass');
  });

  it('removes, and says when there is nothing', async () => {
    await blobs.remove(hashOf(bytes));
    await blobs.remove(hashOf(bytes));
    expect(await blobs.get(hashOf(bytes))).toBeUndefined();
  });

  it('refuses names that are no hash', async () => {
    await expect(blobs.get('../../keys/local-token')).rejects.toThrow('is no hash');
  });
});
