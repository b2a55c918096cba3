import { startTestServer, tempDir, withDatabases } from '@guildhall/test-kit';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { trainingCommand } from './commands/training.ts';

withDatabases('guildhall training, of the database', (target) => {
  const folder = tempDir();
  let rating: { readonly rating: number; readonly rd: number };

  /** Play, refit, play: what a replay has to come to again. */
  beforeAll(async () => {
    const server = await startTestServer({ env: target.env(), dataDir: folder.path });
    const call = async (path: string, body?: unknown) => {
      const method = body === undefined ? 'GET' : 'POST';
      const { status, json } = await server.request(`/api/v1/training${path}`, { method, body });
      expect(status, JSON.stringify(json)).toBeLessThan(300);
      return json.data;
    };
    const play = async (rounds: number) => {
      for (let i = 0; i < rounds; i++) {
        // Kinds without dialogues: every one of them can be answered without reading it.
        const draw = await call('/next', { kinds: ['email', 'qr', 'mfa_prompt'] });
        const { id: scenarioId, version, interaction, actions, inbox } = draw.scenario;
        const answers: Readonly<Record<string, object>> = {
          classify: { verdict: i % 3 === 0 ? 'legit' : 'phish', confidence: 0.8 },
          action: { action: actions[0]?.id },
          highlight: { marks: [] },
          triage: { verdicts: Object.fromEntries(inbox.map((item: { id: string }) => [item.id, 'phish'])) },
        };
        const answer = { interaction, ...answers[interaction] };
        await call('/attempts', { id: crypto.randomUUID(), drawId: draw.id, scenarioId, version, answer });
      }
    };
    await play(8);
    const { id } = await call('/refits', { apply: true });
    const refit = async () =>
      (await call('/refits')).find((one: { id: string; state: string }) => one.id === id);
    await vi.waitFor(async () => expect((await refit()).state).toBe('done'), { timeout: 20_000 });
    await play(4);
    rating = await call('/rating');
    await server.stop();
    vi.stubEnv('DATA_DIR', folder.path);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.stubEnv('DATABASE_URL', target.env().DATABASE_URL ?? '');
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    folder.remove();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });

  const run = async (...args: string[]) => {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    await trainingCommand().parseAsync([...args, '--json'], { from: 'user' });
    vi.restoreAllMocks();
    return { report: JSON.parse(written.join('')), code: Number(process.exitCode ?? 0) };
  };

  it('replays every stored rating to the very same', async () => {
    const { report, code } = await run('replay');
    expect(report).toMatchObject({ attempts: 12, rated: 12, differing: 0, largestDifference: 0 });
    expect(report.compared).toBeGreaterThan(40);
    expect(report.players).toEqual([
      expect.objectContaining({ rating: rating.rating, rd: rating.rd, ratedAttempts: 12 }),
    ]);
    expect(code).toBe(0);
  });

  it('proposes a refit and changes nothing', async () => {
    const { report } = await run('refit');
    expect(report).toMatchObject({ attempts: 12, alarm: expect.any(Boolean) });
    expect((await run('replay')).report.differing).toBe(0);
  });
});
