import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireLock, type LockTiming } from './lock.ts';
import { currentIdentity, judge, type ProcessIdentity, startOf } from './process-identity.ts';

const TIMING: LockTiming = { heartbeat: 50, watch: 400, contend: 3_000 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gh-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function plant(identity: Partial<ProcessIdentity>, name = 'lock-0123456789abcdef.json'): string {
  const path = join(folder, name);
  const claim = { identity: { ...currentIdentity(), ...identity }, state: 'held', since: 'before' };
  writeFileSync(path, JSON.stringify(claim));
  return path;
}

const locks = () => readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('acquireLock', () => {
  it('excludes a second holder until it is released', async () => {
    const lock = await acquireLock(folder, TIMING);
    await expect(acquireLock(folder, TIMING)).rejects.toMatchObject({
      code: 'DATA_DIR_LOCKED',
      details: { pid: process.pid },
    });
    await lock.release();
    expect(locks()).toEqual([]);
    await (await acquireLock(folder, TIMING)).release();
  });

  it('recovers the lock of a process that is gone', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.once('exit', resolve));
    plant({ pid: child.pid ?? 0 });
    const lock = await acquireLock(folder, TIMING);
    expect(locks()).toHaveLength(1);
    await lock.release();
  });

  it('recovers the lock when the pid belongs to another process now', async () => {
    plant({ pid: process.ppid, started: '1' });
    await (await acquireLock(folder, TIMING)).release();
  });

  it('recovers the lock of an earlier start of the machine', async () => {
    plant({ boot: 'another boot' });
    await (await acquireLock(folder, TIMING)).release();
  });

  it('watches for signs of life where a pid means nothing', async () => {
    plant({ host: 'elsewhere' });
    const began = performance.now();
    await (await acquireLock(folder, TIMING)).release();
    expect(performance.now() - began).toBeGreaterThan(TIMING.watch - 50);
  });

  it('refuses when a process elsewhere shows life', async () => {
    const path = plant({ host: 'elsewhere' });
    const timer = setInterval(() => plant({ host: 'elsewhere' }), 30);
    try {
      await expect(acquireLock(folder, TIMING)).rejects.toMatchObject({ code: 'DATA_DIR_LOCKED' });
    } finally {
      clearInterval(timer);
      rmSync(path);
    }
  });

  it('names a damaged lock file instead of guessing', async () => {
    writeFileSync(join(folder, 'lock-0123456789abcdef.json'), '{');
    await expect(acquireLock(folder, TIMING)).rejects.toMatchObject({ code: 'DATA_DIR_UNUSABLE' });
    expect(locks()).toHaveLength(1);
  });

  it('lets exactly one of many through, each time', async () => {
    for (let round = 0; round < 5; round++) {
      let holders = 0;
      let most = 0;
      const outcomes = await Promise.allSettled(
        Array.from({ length: 6 }, async () => {
          const lock = await acquireLock(folder, TIMING);
          most = Math.max(most, ++holders);
          return lock;
        }),
      );
      const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      expect(most).toBe(1);
      expect(won).toHaveLength(1);
      for (const lock of won) await lock.release();
    }
  });
});

describe('judge', () => {
  it('knows this process', () => {
    expect(judge(currentIdentity())).toBe(process.platform === 'win32' ? 'unknown' : 'alive');
    if (process.platform !== 'win32') expect(startOf(process.pid)).not.toBeNull();
  });
});
