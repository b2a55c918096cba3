import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharedData } from '@guildhall/test-kit';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = join(ROOT, 'cli', 'bin', 'guildhall.mjs');
const scratch = mkdtempSync(join(tmpdir(), 'guildhall-mids-'));
const homecoming = sharedData('mids/homecoming');

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function mids(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'mids', ...args], {
    encoding: 'utf8',
    cwd: ROOT,
  });
  return { status, stdout, stderr };
}

describe('guildhall mids', () => {
  it.each(['inspect', 'verify', 'export', 'import'])('%s explains itself with examples', (command) => {
    const { status, stdout } = mids(command, '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Examples?:/);
  });

  it('refuses what is not there, and files of other kinds by name', () => {
    expect(mids('inspect', join(scratch, 'none.mhd'))).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('does not exist'),
    });
    const zip = join(scratch, 'I12.mhd');
    writeFileSync(zip, Uint8Array.of(0x50, 0x4b, 3, 4));
    expect(mids('inspect', zip)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('a ZIP archive'),
    });
    expect(mids('verify', zip, '--json').status).toBe(1);
    expect(mids('verify', scratch).status).toBe(1);
    expect(mids('export', scratch).status).toBe(2);
  });
});

describe.skipIf(homecoming === null)('guildhall mids with real files', () => {
  it('inspects a file under a wrong name', () => {
    const path = join(scratch, 'renamed.bin');
    cpSync(join(homecoming!, 'EnhDB.mhd'), path);
    const { status, stdout } = mids('inspect', path, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'EnhDB.mhd', era: 'new', counts: { sets: 227 } });
  });

  it('finds every file of a folder identical and passes over what is none of it', () => {
    const { status, stdout } = mids('verify', homecoming!, '--json');
    expect(status).toBe(0);
    const { ok, files } = JSON.parse(stdout);
    expect(ok).toBe(true);
    const others = files.filter((file: { status: string }) => file.status !== 'identical');
    expect(others.map((file: { file: string }) => file.file)).toEqual(['I9.mhd']);
    expect(mids('verify', homecoming!).stdout).toContain('16 identical, 1 skipped');
  });

  it('leaves with 1 and says where when a file of a folder is damaged', () => {
    const folder = join(scratch, 'damaged');
    mkdirSync(folder);
    const bytes = readFileSync(join(homecoming!, 'Salvage.mhd'));
    symlinkSync(join(folder, 'gone'), join(folder, 'Recipe.mhd'));
    symlinkSync(join(homecoming!, 'SData.mhd'), join(folder, 'SData.mhd'));
    writeFileSync(join(folder, 'Salvage.mhd'), bytes.subarray(0, 3000));
    const { status, stdout } = mids('verify', folder, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).files).toMatchObject([
      { file: 'Recipe.mhd', status: 'failed', error: { code: 'FILE_UNREADABLE' } },
      { file: 'SData.mhd', status: 'identical' },
      {
        file: 'Salvage.mhd',
        status: 'failed',
        error: { code: 'FILE_TRUNCATED', details: { path: expect.stringMatching(/^salvage/) } },
      },
    ]);
  });

  it('exports a folder and imports it back to the same bytes', () => {
    const json = join(scratch, 'json');
    const back = join(scratch, 'back');
    expect(mids('export', homecoming!, '--out', json).status).toBe(0);
    expect(mids('import', json, '--out', back, '--json').status).toBe(0);
    const originals = readdirSync(homecoming!).filter((name) => name !== 'I9.mhd');
    expect(readdirSync(back).toSorted()).toEqual(originals.toSorted());
    for (const name of originals.filter((file) => file.endsWith('.mhd'))) {
      expect(readFileSync(join(back, name)).equals(readFileSync(join(homecoming!, name)))).toBe(true);
    }
  });
});
