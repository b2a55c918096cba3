import { spawn } from 'node:child_process';
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
function guildhall(
  args: readonly string[],
  { input = '', more = {} }: { input?: string; more?: object } = {},
) {
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { env: { ...env, ...more }, cwd: ROOT });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        texts[name] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...texts }));
    // A command that refuses its input may be gone before it has all of it.
    child.stdin.on('error', () => undefined).end(input);
  });
}

/** The one line of JSON that `--json` promises, parsed. */
function oneLine(stdout: string) {
  expect(stdout.endsWith('\n')).toBe(true);
  expect(stdout.trimEnd()).not.toContain('\n');
  return JSON.parse(stdout);
}

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** These have no database and write to no common file: several at once. */
describe.concurrent('guildhall', () => {
  it('gives help, and answers wrong usage with 2 and wrong input with 1, on standard error only', async () => {
    const [help, usage, missing, folder] = await Promise.all([
      guildhall(['build', 'totals', '--help']),
      guildhall(['build', 'totals', 'x', '--level', '51']),
      guildhall(['build', 'totals', join(dataDir, 'nothing.mbd'), '--json']),
      guildhall(['import', 'heroes', join(dataDir, 'nowhere')]),
    ]);
    expect([help.status, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toContain('Examples:');
    expect([usage.status, usage.stdout]).toEqual([2, '']);
    expect(usage.stderr).toContain('--level');
    expect([missing.status, missing.stdout]).toEqual([1, '']);
    expect(missing.stderr).toContain('BUILD_UNREADABLE');
    expect([folder.status, folder.stdout]).toEqual([1, '']);
  });

  it('answers a broken environment with 3', async () => {
    const more = { PORT: 'eighty', DATABASE_URL: 'mysql://nowhere' };
    const { status, stderr } = await guildhall(['serve'], { more });
    expect(status).toBe(3);
    expect(stderr).toContain('PORT');
    expect(stderr).toContain('DATABASE_URL');
  });

  it.each([
    ['nothing', ''],
    ['a text', 'not json'],
    ['a list', '[]'],
    ['another object', '{"Class": 7}'],
    ['depths', '{"a":'.repeat(2000)],
  ])('reads standard input and refuses %s, which is no build', async (_name, input) => {
    const { status, stdout, stderr } = await guildhall(['build', 'totals', '-', '--json'], { input });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^error [A-Z_]+: /);
  });

  const shown = async (path: string, input = '') =>
    oneLine((await guildhall(['build', 'show', path, '--json'], { input })).stdout);

  const shownOriginal = lorenzo === null ? null : shown(lorenzo);

  it.skipIf(lorenzo === null).each(['mbd', 'mbd-chunk', 'json', 'link'])(
    'converts a real build to %s and back',
    async (format) => {
      const original = await shownOriginal;
      expect(original).not.toHaveProperty('dataVersion');
      const path = join(dataDir, `build.${format}`);
      const { status, stdout } = await guildhall(['build', 'convert', lorenzo ?? '', path, '--to', format]);
      expect([status, stdout]).toEqual([0, '']);
      expect(await shown(path)).toEqual(original);
    },
  );

  it.skipIf(lorenzo === null)('converts through pipes and says what is lost', async () => {
    const { stdout: mxd, stderr } = await guildhall(['build', 'convert', lorenzo ?? '', '-', '--to', 'mxd']);
    expect(stderr).toMatch(/^lost: granted\[8\]: Inherent\.Inherent\.Special_Set_Bonuses has no number/m);
    const original = await shownOriginal;
    expect(await shown('-', mxd)).toEqual({ ...original, granted: original.granted.toSpliced(8, 1) });
  });

  it.skipIf(lorenzo === null)('writes a converted build whole or not at all', async () => {
    writeFileSync(join(dataDir, 'a-file'), '');
    const path = join(dataDir, 'a-file', 'build.mxd');
    const { status, stderr } = await guildhall(['build', 'convert', lorenzo ?? '', path, '--to', 'mxd']);
    expect(status).toBe(3);
    expect(stderr).toContain('FILE_UNWRITABLE');
  });

  it.skipIf(lorenzo === null)('computes a real build and names what it could not match', async () => {
    const answer = oneLine((await guildhall(['build', 'totals', lorenzo ?? '', '--json'])).stdout);
    expect(answer.build.archetype).toBe('Class_Brute');
    expect(answer.totals.recharge.value).toBeCloseTo(1.5625, 6);
    expect(answer.unmatched.map(({ name }: { name: string }) => name)).toContain(
      'Inherent.Inherent.Speed_Phase',
    );
    expect(answer.complete).toBe(false);
  });

  it.skipIf(lorenzo === null)('explains numbers of a real build to the last digit', async () => {
    const stats = ['defense.melee', 'hitPoints', 'enduranceNet', 'recharge', 'Gloom:damage'];
    const asked = stats.map((stat) => guildhall(['build', 'explain', lorenzo ?? '', stat, '--json']));
    for (const [at, { stdout }] of (await Promise.all(asked)).entries()) {
      const [answer, stat] = [oneLine(stdout), stats[at]];
      const sum = answer.leaves.reduce((total: number, { value }: { value: number }) => total + value, 0);
      expect(Math.abs(sum - answer.value), stat).toBeLessThanOrEqual(1e-9);
      expect(answer.children.length).toBeGreaterThan(0);
    }
    const text = (await guildhall(['build', 'explain', lorenzo ?? '', 'defense.melee'])).stdout;
    expect(text).toContain('Luck of the Gambler: Defense');
    const unknown = await guildhall(['build', 'explain', lorenzo ?? '', 'defense.mele', '--json']);
    expect([unknown.status, unknown.stdout]).toEqual([1, '']);
    expect(unknown.stderr).toContain('Did you mean defense.melee');
    const list = oneLine((await guildhall(['build', 'explain', lorenzo ?? '', '--list', '--json'])).stdout);
    expect(list.stats.map(({ stat }: { stat: string }) => stat)).toContain('resistance.smashing');
  });

  it.skipIf(lorenzo === null)('fights with a real build and judges it', async () => {
    const chain = oneLine(
      (await guildhall(['build', 'chain', lorenzo ?? '', '--seconds', '60', '--json'])).stdout,
    );
    expect(chain.dps).toBeGreaterThan(50);
    expect(chain.timeline.length).toBeGreaterThan(20);
    const report = (await guildhall(['build', 'chain', lorenzo ?? '', '--timeline'])).stdout;
    expect(report).toContain('damage a second');
    const why = ['build', 'chain', lorenzo ?? '', '--seconds', '60', '--explain', 'dps', '--json'];
    const explained = oneLine((await guildhall(why)).stdout);
    const sum = explained.leaves.reduce((total: number, { value }: { value: number }) => total + value, 0);
    expect(sum).toBeCloseTo(chain.dps, 9);
    const lost = await guildhall(['build', 'chain', lorenzo ?? '', '--order', 'Glom', '--json']);
    expect([lost.status, lost.stdout]).toEqual([1, '']);
    expect(lost.stderr).toContain('Gloom');
    const review = await guildhall(['build', 'validate', lorenzo ?? '', '--json']);
    expect([review.status, oneLine(review.stdout).valid]).toEqual([0, true]);
    const tight = await guildhall(['build', 'validate', lorenzo ?? '', '--max-slots', '10', '--json']);
    expect([tight.status, oneLine(tight.stdout).valid]).toEqual([1, false]);
  });

  it('refuses a file larger than any build without reading it all', async () => {
    const path = join(dataDir, 'huge.mbd');
    writeFileSync(path, Buffer.alloc(8 << 20, 0x20));
    const { status, stderr } = await guildhall(['build', 'totals', path]);
    expect(status).toBe(1);
    expect(stderr).toContain('FILE_TOO_LARGE');
  });
});

describe('guildhall import', () => {
  it.skipIf(midsFolder === null)('imports a Mids folder, alone and through a running server', async () => {
    const alone = oneLine((await guildhall(['import', 'heroes', midsFolder ?? '', '--json'])).stdout);
    expect(alone.counts).toMatchObject({
      powers: 10_379,
      effects: 68_253,
      powersets: 3_569,
      enhancements: 1_288,
      setBonusNames: 1_114,
    });
    expect(alone.unresolved.setBonuses).toEqual([]);
    const ownLog = await guildhall(['import', 'log', alone.importId]);
    expect(ownLog.stdout).toMatch(/^(?:kept|left out) {2}\S/m);

    const server = spawn(process.execPath, [COMMAND, 'serve'], {
      env,
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await new Promise((resolve) => server.stdout.once('data', resolve));
      const { stdout, stderr } = await guildhall(['import', 'heroes', midsFolder ?? '', '--json']);
      expect(stderr).toContain('through the server');
      const { dataVersion, counts, unresolved, rejected } = alone;
      expect(oneLine(stdout)).toMatchObject({ dataVersion, counts, unresolved, rejected });
      expect((await guildhall(['import', 'log', 'no-such-import'])).status).toBe(1);
      const log = oneLine((await guildhall(['import', 'log', '--json'])).stdout);
      expect(log.entries[0]).toMatchObject({
        place: 0,
        kept: expect.any(Boolean),
        reason: expect.any(String),
      });
      const { versions } = oneLine((await guildhall(['import', 'status', '--json'])).stdout);
      expect(versions.find(({ current }: { current: boolean }) => current).id).toBe(alone.dataVersion.id);
    } finally {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
    }
  });
});
