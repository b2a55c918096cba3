import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharedData } from '@guildhall/test-kit';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = join(ROOT, 'cli', 'bin', 'guildhall.mjs');
const dataDir = mkdtempSync(join(tmpdir(), 'guildhall-cli-'));
const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: '' };

const midsFolder = sharedData('mids/current-layout-2021');
const lorenzo = sharedData('mids/builds/mids-web_lorenzo.mbd');

/** Run the built command as a user does. */
function guildhall(args: readonly string[], input?: string) {
  return spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    env,
    cwd: ROOT,
    ...(input === undefined ? {} : { input }),
  });
}

/** The one line of JSON that `--json` promises, parsed. */
function oneLine(stdout: string) {
  expect(stdout.endsWith('\n')).toBe(true);
  expect(stdout.trimEnd()).not.toContain('\n');
  return JSON.parse(stdout);
}

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('guildhall', () => {
  it('explains itself, with examples, at every level', () => {
    for (const path of [
      [],
      ['serve'],
      ['migrate'],
      ['doctor'],
      ['import', 'heroes'],
      ['import', 'status'],
      ['build', 'totals'],
      ['build', 'show'],
      ['pack', 'info'],
    ]) {
      const { status, stdout } = guildhall([...path, '--help']);
      expect(status).toBe(0);
      expect(stdout).toMatch(/Examples?:/);
    }
  });

  it('answers wrong usage with 2 and wrong input with 1, on standard error only', () => {
    for (const args of [
      ['nonsense'],
      ['build', 'totals'],
      ['build', 'totals', 'x', '--level', '51'],
      ['build', 'totals', 'x', '--what'],
    ]) {
      const { status, stdout } = guildhall(args);
      expect([args, status, stdout]).toEqual([args, 2, '']);
    }
    const missing = guildhall(['build', 'totals', join(dataDir, 'nothing.mbd'), '--json']);
    expect([missing.status, missing.stdout]).toEqual([1, '']);
    expect(missing.stderr).toContain('BUILD_UNREADABLE');
    const folder = guildhall(['import', 'heroes', join(dataDir, 'nowhere')]);
    expect([folder.status, folder.stdout]).toEqual([1, '']);
  });

  it('answers a broken environment with 3', () => {
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'serve'], {
      encoding: 'utf8',
      cwd: ROOT,
      env: { ...env, PORT: 'eighty', DATABASE_URL: 'mysql://nowhere' },
    });
    expect(status).toBe(3);
    expect(stderr).toContain('PORT');
    expect(stderr).toContain('DATABASE_URL');
  });

  it('reads standard input and refuses what is no build', () => {
    for (const text of ['', 'not json', '[]', '{"Class": 7}', '{"a":'.repeat(2000)]) {
      const { status, stdout, stderr } = guildhall(['build', 'totals', '-', '--json'], text);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^error [A-Z_]+: /);
    }
  });

  it.skipIf(lorenzo === null)('computes a real build and names what it could not match', () => {
    const answer = oneLine(guildhall(['build', 'totals', lorenzo ?? '', '--json']).stdout);
    expect(answer.build.archetype).toBe('Class_Brute');
    expect(answer.totals.recharge.value).toBeCloseTo(1.5625, 6);
    expect(answer.unmatched.map(({ name }: { name: string }) => name)).toContain(
      'Inherent.Inherent.Speed_Phase',
    );
    expect(answer.complete).toBe(false);
  });

  it.skipIf(midsFolder === null)('imports a Mids folder, alone and through a running server', async () => {
    const alone = oneLine(guildhall(['import', 'heroes', midsFolder ?? '', '--json']).stdout);
    expect(alone.counts).toMatchObject({
      powers: 10_379,
      effects: 68_253,
      powersets: 3_569,
      enhancements: 1_288,
      setBonusNames: 1_114,
    });
    expect(alone.unresolved.setBonuses).toEqual([]);

    const server = spawn(process.execPath, [COMMAND, 'serve'], {
      env,
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await new Promise((resolve) => server.stdout.once('data', resolve));
      const { stdout, stderr } = guildhall(['import', 'heroes', midsFolder ?? '', '--json']);
      expect(stderr).toContain('through the server');
      expect(oneLine(stdout)).toEqual(alone);
      const { versions } = oneLine(guildhall(['import', 'status', '--json']).stdout);
      expect(versions.find(({ current }: { current: boolean }) => current).id).toBe(alone.dataVersion.id);
    } finally {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
    }
  });

  it('refuses a file larger than any build without reading it all', () => {
    const path = join(dataDir, 'huge.mbd');
    writeFileSync(path, Buffer.alloc(8 << 20, 0x20));
    const { status, stderr } = guildhall(['build', 'totals', path]);
    expect(status).toBe(1);
    expect(stderr).toContain('FILE_TOO_LARGE');
  });
});
