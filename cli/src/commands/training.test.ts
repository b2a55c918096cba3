import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trainingCommand } from './training.ts';

const SHIPPED = fileURLToPath(new URL('../../../data/training', import.meta.url));
const LINES = [
  { type: 'scenario', scenario: 'a@1', rating: 500, rd: 140, anchor: true },
  { type: 'attempt', player: 'ada', scenario: 'a@1', truth: 'phish', score: 1, guessFloor: 0.25, day: 0 },
];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'training-'));
  process.exitCode = undefined;
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
});

/** What a call prints on standard output, and its exit code. */
async function run(...args: string[]): Promise<{ out: string; code: number }> {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  await trainingCommand().parseAsync(args, { from: 'user' });
  vi.restoreAllMocks();
  return { out: written.join(''), code: Number(process.exitCode ?? 0) };
}

function file(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return path;
}

describe('guildhall training lint', () => {
  it('finds nothing in the shipped scenarios, in one line of JSON', async () => {
    const { out, code } = await run('lint', SHIPPED, '--json');
    expect(code).toBe(0);
    expect(out.split('\n')).toHaveLength(2);
    expect(JSON.parse(out)).toEqual({ files: 43, errors: 0, warnings: 0, problems: [] });
  });

  it('names file, path and suggestion of what is wrong, and goes on with the others', async () => {
    const broken = file('broken.json', [{ id: 'x' }]);
    const { out, code } = await run(
      'lint',
      broken,
      join(SHIPPED, 'scenarios', 'own-sign-in-prompt.json'),
      '--json',
    );
    expect(code).toBe(1);
    const result = JSON.parse(out) as {
      files: number;
      problems: { file: string; path: string; suggestion: string }[];
    };
    expect(result.files).toBe(2);
    expect(result.problems.every((problem) => problem.file === broken)).toBe(true);
    expect(result.problems.find(({ path }) => path === 'truth')?.suggestion).toContain('phish');
  });

  it('counts warnings only when asked to be strict', async () => {
    const text = (await import('node:fs')).readFileSync(
      join(SHIPPED, 'scenarios', 'own-sign-in-prompt.json'),
      'utf8',
    );
    const { reviewedBy: _, ...scenario } = JSON.parse(text) as Record<string, unknown>;
    const path = file('unreviewed.json', [scenario]);
    expect(await run('lint', path)).toMatchObject({
      code: 0,
      out: expect.stringContaining('review_missing'),
    });
    expect((await run('lint', path, '--strict')).code).toBe(1);
  });

  it('refuses a path that is not there', async () => {
    await expect(run('lint', join(folder, 'none'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});

describe('guildhall training replay', () => {
  it('computes ratings, and compares those that were stored', async () => {
    const { out, code } = await run('replay', file('h.jsonl', LINES), '--json');
    const { players } = JSON.parse(out) as { players: { rating: number; rd: number }[] };
    expect(code).toBe(0);
    expect(players).toMatchObject([{ player: 'ada', ratedAttempts: 1 }]);
    const [player] = players;
    const stored = [LINES[0], { ...LINES[1], rating: player?.rating, rd: player?.rd }];
    expect(await run('replay', file('s.jsonl', stored))).toMatchObject({
      code: 0,
      out: expect.stringContaining('All 1 stored'),
    });
    const tampered = [LINES[0], { ...LINES[1], rating: 900, rd: player?.rd }];
    expect((await run('replay', file('t.jsonl', tampered))).code).toBe(1);
  });

  it('says which line is broken', async () => {
    await expect(run('replay', file('b.jsonl', [...LINES, { type: 'attempt' }]))).rejects.toMatchObject({
      code: 'FILE_CORRUPT',
      message: expect.stringContaining('Line 3'),
    });
  });
});

describe('guildhall training refit', () => {
  it('proposes ratings and leaves with 1 when the scale has drifted', async () => {
    const others = Array.from({ length: 40 }, (_, i) => ({ ...LINES[1], player: `p${i}`, scenario: 'b@1' }));
    const lines = [...LINES, { ...LINES[0], scenario: 'b@1', anchor: false }, ...others];
    const { out, code } = await run('refit', file('r.jsonl', lines), '--json');
    const report = JSON.parse(out) as { alarm: boolean; drift: number; attempts: number };
    expect(report).toMatchObject({ alarm: true, attempts: 41 });
    expect(code).toBe(1);
    expect((await run('refit', file('q.jsonl', LINES))).out).toContain('mean move');
  });
});

describe('guildhall training generate', () => {
  const wanted = ['--kind', 'bec', '--interaction', 'action', '--seed', '7', '--json'];

  it('writes the same clean scenario for the same seed', async () => {
    const { out, code } = await run('generate', ...wanted);
    expect(code).toBe(0);
    expect((await run('generate', ...wanted)).out).toBe(out);
    const path = file('made.json', [JSON.parse(out)]);
    expect(JSON.parse((await run('lint', path, '--strict', '--json')).out)).toMatchObject({ problems: [] });
    expect(JSON.parse(out)).toMatchObject({
      kind: 'bec',
      truth: 'phish',
      provenance: { origin: 'variation' },
    });
  });

  it('says what is missing when a language model is asked for and none is configured', async () => {
    vi.stubEnv('LLM_BASE_URL', '');
    await expect(run('generate', '--llm')).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    vi.unstubAllEnvs();
  });
});
