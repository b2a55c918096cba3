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
      ['import', 'srd'],
      ['compendium', 'search'],
      ['build', 'totals'],
      ['build', 'show'],
      ['build', 'explain'],
      ['build', 'chain'],
      ['build', 'validate'],
      ['build', 'convert'],
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
      ['build', 'explain', 'x'],
      ['build', 'chain', 'x', '--seconds', '0'],
      ['build', 'chain', 'x', '--order', 'Jab,,Punch'],
      ['build', 'validate', 'x', '--max-slots', '-1'],
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

  const shown = (path: string, input?: string) =>
    oneLine(guildhall(['build', 'show', path, '--json'], input).stdout);

  it.skipIf(lorenzo === null).each(['mbd', 'mbd-chunk', 'json', 'link'])(
    'converts a real build to %s and back',
    (format) => {
      const original = shown(lorenzo ?? '');
      expect(original).not.toHaveProperty('dataVersion');
      const path = join(dataDir, `build.${format}`);
      const { status, stdout } = guildhall(['build', 'convert', lorenzo ?? '', path, '--to', format]);
      expect([status, stdout]).toEqual([0, '']);
      expect(shown(path)).toEqual(original);
    },
  );

  it.skipIf(lorenzo === null)('converts through pipes and says what is lost', () => {
    const { stdout: mxd, stderr } = guildhall(['build', 'convert', lorenzo ?? '', '-', '--to', 'mxd']);
    expect(stderr).toMatch(/^lost: granted\[8\]: Inherent\.Inherent\.Special_Set_Bonuses has no number/m);
    const original = shown(lorenzo ?? '');
    expect(shown('-', mxd)).toEqual({ ...original, granted: original.granted.toSpliced(8, 1) });
  });

  it.skipIf(lorenzo === null)('writes a converted build whole or not at all', () => {
    writeFileSync(join(dataDir, 'a-file'), '');
    const path = join(dataDir, 'a-file', 'build.mxd');
    const { status, stderr } = guildhall(['build', 'convert', lorenzo ?? '', path, '--to', 'mxd']);
    expect(status).toBe(3);
    expect(stderr).toContain('FILE_UNWRITABLE');
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

  it.skipIf(lorenzo === null)('explains numbers of a real build to the last digit', () => {
    for (const stat of ['defense.melee', 'hitPoints', 'enduranceNet', 'recharge', 'Gloom:damage']) {
      const answer = oneLine(guildhall(['build', 'explain', lorenzo ?? '', stat, '--json']).stdout);
      const sum = answer.leaves.reduce((total: number, { value }: { value: number }) => total + value, 0);
      expect(Math.abs(sum - answer.value), stat).toBeLessThanOrEqual(1e-9);
      expect(answer.children.length).toBeGreaterThan(0);
    }
    const text = guildhall(['build', 'explain', lorenzo ?? '', 'defense.melee']).stdout;
    expect(text).toContain('Luck of the Gambler: Defense');
    const unknown = guildhall(['build', 'explain', lorenzo ?? '', 'defense.mele', '--json']);
    expect([unknown.status, unknown.stdout]).toEqual([1, '']);
    expect(unknown.stderr).toContain('Did you mean defense.melee');
    const { stats } = oneLine(guildhall(['build', 'explain', lorenzo ?? '', '--list', '--json']).stdout);
    expect(stats.map(({ stat }: { stat: string }) => stat)).toContain('resistance.smashing');
  });

  it.skipIf(lorenzo === null)('fights with a real build and judges it', () => {
    const chain = oneLine(guildhall(['build', 'chain', lorenzo ?? '', '--seconds', '60', '--json']).stdout);
    expect(chain.dps).toBeGreaterThan(50);
    expect(chain.timeline.length).toBeGreaterThan(20);
    expect(guildhall(['build', 'chain', lorenzo ?? '', '--timeline']).stdout).toContain('damage a second');
    const lost = guildhall(['build', 'chain', lorenzo ?? '', '--order', 'Glom', '--json']);
    expect([lost.status, lost.stdout]).toEqual([1, '']);
    expect(lost.stderr).toContain('Gloom');
    const review = guildhall(['build', 'validate', lorenzo ?? '', '--json']);
    expect([review.status, oneLine(review.stdout).valid]).toEqual([0, true]);
    const tight = guildhall(['build', 'validate', lorenzo ?? '', '--max-slots', '10', '--json']);
    expect([tight.status, oneLine(tight.stdout).valid]).toEqual([1, false]);
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
      const { dataVersion, counts, unresolved, rejected } = alone;
      expect(oneLine(stdout)).toMatchObject({ dataVersion, counts, unresolved, rejected });
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
