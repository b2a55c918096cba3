import { withDatabases } from '@guildhall/test-kit';
import { type ReplayState, replayAttempt } from '@guildhall/training';
import { expect, it } from 'vitest';
import { LOCAL_USER_ID } from '../../../platform/auth/principal.ts';
import { newId } from '../../../platform/ports.ts';
import { AttemptsService } from './attempts.service.ts';
import { CatalogService } from './catalog.service.ts';
import { DrawsService } from './draws.service.ts';
import { hallDatabase } from './hall-database.fixture.ts';
import { readHistory } from './history.ts';
import { RefitJob } from './refit-job.ts';
import { mail } from './scenario.fixture.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 1);

withDatabases('the history of attempts', (target) => {
  const hall = hallDatabase(target);

  it('gives every rating again, to the last bit, with refits in their places', async () => {
    const { stores, refits } = hall();
    let time = START;
    const clock = { now: () => new Date(time) };
    let state = 1;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const catalog = new CatalogService({ scenarios: stores.scenarios, clock });
    const draws = new DrawsService({ stores, catalog, clock, newId, random });
    const attempts = new AttemptsService({ stores, clock });
    for (let i = 0; i < 40; i++) {
      const kept = { ownerId: null, anchor: i % 10 === 0 };
      // A fifth is what programs wrote: attempts at it measure it and leave the player alone.
      const provenance = { origin: i % 5 === 4 ? 'generated' : 'author', from: '', note: '' };
      await catalog.create(mail(`replayed-${i}`, i % 2 === 0 ? 'phish' : 'legit', { provenance }), kept);
    }

    const play = async (rounds: number) => {
      for (let i = 0; i < rounds; i++) {
        time += HOUR * (1 + 90 * random());
        const drawn = await draws.next(LOCAL_USER_ID, { kinds: [], techniques: [] });
        if (drawn === null) throw new Error('Nothing was drawn');
        const { draw } = drawn;
        const answer = {
          interaction: 'classify',
          verdict: random() < 0.6 ? 'phish' : 'legit',
          confidence: 0.8,
        } as const;
        const input = { scenarioId: draw.scenario_id, version: draw.version, answer };
        await attempts.submit(LOCAL_USER_ID, { ...input, id: newId(), drawId: draw.id });
        // Practice leaves no trace in the ratings.
        if (i % 5 === 0) await attempts.submit(LOCAL_USER_ID, { ...input, id: newId() });
      }
    };
    const refit = async (apply: boolean) => {
      const id = newId();
      await refits.transaction((trx) => refits.insert(id, clock.now(), trx));
      await new RefitJob({ attempts: stores.attempts, refits }).run(
        { refit: id, apply },
        { id, attempt: 1, signal: new AbortController().signal, progress: () => undefined },
      );
      return (await refits.list()).find((row) => row.id === id);
    };
    await play(20);
    expect(await refit(false)).toMatchObject({ attempts: 20, applied: false, ratings: null });
    const applied = await refit(true);
    await play(15);

    const history = await readHistory({ ...stores, refits });
    expect(applied).toMatchObject({ applied: true, alarm: false });
    expect(history.refits).toHaveLength(1);
    const replayed: ReplayState = { players: new Map(), scenarios: new Map(history.scenarios) };
    let count = 0;
    for await (const batch of history.attempts()) {
      for (const attempt of batch) {
        for (const { ratings } of history.refits.filter(({ afterAttempts }) => afterAttempts === count)) {
          for (const [key, rating] of ratings) {
            const scenario = replayed.scenarios.get(key);
            if (scenario !== undefined) replayed.scenarios.set(key, { ...scenario, ...rating });
          }
        }
        replayAttempt(replayed, attempt);
        count++;
      }
    }
    expect(count).toBe(35 + 4 + 3);
    expect(replayed.players).toEqual(history.current.players);
    expect(replayed.scenarios).toEqual(history.current.scenarios);
    const measured = (await stores.attempts.list(LOCAL_USER_ID, undefined, 100)).items.filter(
      ({ calibration }) => calibration,
    ).length;
    expect(measured).toBeGreaterThan(2);
    expect(replayed.players.get(LOCAL_USER_ID)?.ratedAttempts).toBe(35 - measured);
  });
});
