import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LAYOUT, LAYOUT_STEPS, openDataDir } from './data-dir.ts';
import { findLocalServer, openLocalAccess, sameToken } from './local-access.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gh-data-'));
});
afterEach(() => {
  chmodSync(root, 0o700);
  rmSync(root, { recursive: true, force: true });
});

describe('openDataDir', () => {
  it('creates folders, keeps keys private and states the layout', async () => {
    const dir = await openDataDir(join(root, 'deep', 'er'));
    for (const folder of [dir.db, dir.packs, dir.keys]) expect(existsSync(folder)).toBe(true);
    expect(readFileSync(join(dir.root, 'VERSION'), 'utf8')).toBe(`${LAYOUT}\n`);
    if (process.platform !== 'win32') expect(statSync(dir.keys).mode & 0o777).toBe(0o700);
  });

  it('opens what it created without touching it', async () => {
    await openDataDir(root);
    const before = statSync(join(root, 'VERSION')).mtimeMs;
    await openDataDir(root);
    expect(statSync(join(root, 'VERSION')).mtimeMs).toBe(before);
  });

  it('has one step for every layout', () => expect(LAYOUT_STEPS).toHaveLength(LAYOUT));

  it('migrates an older layout step by step and remembers where a failure stopped it', async () => {
    await openDataDir(root);
    const ran: number[] = [];
    const steps = [
      async () => void ran.push(0),
      async () => void ran.push(1),
      async () => {
        ran.push(2);
        if (ran.length < 3) throw new Error('disk full');
      },
    ];
    await expect(openDataDir(root, steps)).rejects.toMatchObject({ code: 'DATA_DIR_UNUSABLE' });
    expect(ran).toEqual([1, 2]);
    expect(readFileSync(join(root, 'VERSION'), 'utf8')).toBe('2\n');
    await openDataDir(root, steps);
    expect(ran).toEqual([1, 2, 2]);
  });

  it('refuses a newer layout', async () => {
    writeFileSync(join(root, 'VERSION'), '99\n');
    await expect(openDataDir(root)).rejects.toMatchObject({
      code: 'DATA_DIR_TOO_NEW',
      details: { found: 99, known: LAYOUT },
    });
  });

  it('refuses a file where the folder should be', async () => {
    writeFileSync(join(root, 'file'), '');
    await expect(openDataDir(join(root, 'file'))).rejects.toMatchObject({ code: 'DATA_DIR_UNUSABLE' });
  });

  it('refuses a VERSION that is no number', async () => {
    writeFileSync(join(root, 'VERSION'), 'one\n');
    await expect(openDataDir(root)).rejects.toMatchObject({ code: 'DATA_DIR_UNUSABLE' });
  });
});

describe('local access', () => {
  it('announces the server to this machine only, and withdraws it', async () => {
    const dir = await openDataDir(root);
    expect(await findLocalServer(dir)).toBeNull();
    const access = await openLocalAccess(dir);
    await access.announce('http://127.0.0.1:1');
    if (process.platform !== 'win32') {
      for (const name of ['local-token', 'server.json'])
        expect(statSync(join(dir.keys, name)).mode & 0o777).toBe(0o600);
    }
    expect(await findLocalServer(dir)).toEqual({
      url: 'http://127.0.0.1:1',
      pid: process.pid,
      token: access.token,
    });
    await access.withdraw();
    expect(await findLocalServer(dir)).toBeNull();
  });

  it('does not believe what a crashed server left behind', async () => {
    const dir = await openDataDir(root);
    const access = await openLocalAccess(dir);
    await access.announce('http://127.0.0.1:1');
    const path = join(dir.keys, 'server.json');
    const written = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify({ ...written, pid: 2 ** 22 + 1 }));
    expect(await findLocalServer(dir)).toBeNull();
  });

  it('compares tokens', () => {
    expect(sameToken('abc', 'abc')).toBe(true);
    expect(sameToken('abd', 'abc')).toBe(false);
    expect(sameToken('', 'abc')).toBe(false);
  });
});
