import { withDatabases } from '@guildhall/test-kit';
import { readScenarioJson, scenarioJson } from '@guildhall/training/scenario';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { LOCAL_USER_ID } from '../../../platform/auth/principal.ts';
import { newId } from '../../../platform/ports.ts';
import { AttemptsService } from './attempts.service.ts';
import { CatalogService } from './catalog.service.ts';
import { DrawsService } from './draws.service.ts';
import { hallDatabase } from './hall-database.fixture.ts';
import { RefitJob } from './refit-job.ts';
import { mail } from './scenario.fixture.ts';

const DAY = 86_400_000;
const ANY = { kinds: [], techniques: [] };

withDatabases('what nobody has measured, and what everybody has met', (target) => {
  const database = hallDatabase(target);
  let time = Date.UTC(2026, 0, 1);
  let state = 7;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const services = () => {
    const { db, stores } = database();
    const clock = { now: () => new Date(time) };
    const catalog = new CatalogService({ scenarios: stores.scenarios, clock });
    const draws = new DrawsService({ stores, catalog, clock, newId, random });
    return { db, stores, catalog, draws, attempts: new AttemptsService({ stores, clock }) };
  };
  type Services = ReturnType<typeof services>;

  /** Draw, and answer that it is phishing. */
  const play = async ({ draws, attempts }: Services, player: string) => {
    const drawn = await draws.next(player, ANY);
    if (drawn === null) return null;
    const { attempt } = await attempts.submit(player, {
      id: newId(),
      drawId: drawn.draw.id,
      scenarioId: drawn.draw.scenario_id,
      version: drawn.draw.version,
      answer: { interaction: 'classify', verdict: random() < 0.7 ? 'phish' : 'legit', confidence: 0.8 },
    });
    return { ...drawn, attempt };
  };

  /** Somebody with an account who has never played. */
  const stranger = async (name: string): Promise<string> => {
    const id = newId();
    await sql`insert into identity_users (id, name, name_key, role, status, created_at, updated_at)
      values (${id}, ${name}, ${name}, 'user', 'active', now(), now())`.execute(database().db);
    return id;
  };

  describe('what a program wrote', () => {
    it('rates nobody before play has measured it, then everybody', async () => {
      const hall = services();
      const provenance = { origin: 'generated', from: '', note: 'some-model' };
      await hall.catalog.create(mail('written', 'phish', { provenance, reviewedBy: '' }), {
        ownerId: null,
        anchor: false,
      });
      const outcomes: string[] = [];
      for (let i = 0; i < 45; i++) {
        const player = newId();
        await sql`insert into identity_users (id, name, name_key, role, status, created_at, updated_at)
          values (${player}, ${`p${i}`}, ${`p${i}`}, 'user', 'active', now(), now())`.execute(hall.db);
        await hall.stores.players.lock(player, hall.db);
        // The first five are newcomers, whose answers tell nothing of it yet.
        if (i >= 5)
          await sql`update training_players set rd = 70, ability_rd = 70, rated_at = ${new Date(time)} where player_id = ${player}`.execute(
            hall.db,
          );
        const before = (await hall.stores.scenarios.version('written', 1))!;
        const played = await play(hall, player);
        const after = (await hall.stores.scenarios.version('written', 1))!;
        const rating = (await hall.stores.players.find(player)).state;
        const use = played?.attempt.calibration ? 'measured' : 'rated';
        expect(played?.draw.rated).toBe(use === 'rated');
        expect(rating.ratedAttempts).toBe(use === 'rated' ? 1 : 0);
        expect(rating.displayed.rating === 500).toBe(use === 'measured');
        expect(played?.attempt.predicted).toBeGreaterThan(0);
        if (use === 'rated') expect(after.rating).toBe(before.rating);
        else if (i < 5) expect(after).toMatchObject({ rating: before.rating, rd: 140, rated_attempts: 0 });
        else expect(after.rd).toBeLessThan(before.rd);
        outcomes.push(use);
      }
      const first = outcomes.indexOf('rated');
      expect(first).toBeGreaterThan(20);
      expect(new Set(outcomes.slice(first))).toEqual(new Set(['rated']));
      expect((await hall.stores.attempts.rated(hall.db)).attempts).toHaveLength(45);
      await hall.stores.scenarios.retire('written', new Date(time), hall.db);
    });
  });

  describe('somebody who has met everything', () => {
    it('gets what is due in other words, as practice that counts for its review', async () => {
      const hall = services();
      const slots = [
        {
          kind: 'company',
          forms: { name: 'Parcel desk', slug: 'parcels' },
        },
      ];
      for (const [id, truth] of [
        ['one', 'phish'],
        ['two', 'legit'],
      ] as const) {
        const made = readScenarioJson({ ...scenarioJson(mail(id, truth)), slots });
        await hall.catalog.create(made, { ownerId: null, anchor: false });
      }
      const player = LOCAL_USER_ID;
      for (let i = 0; i < 2; i++) {
        const played = await play(hall, player);
        expect(played?.attempt).toMatchObject({ practice: false, calibration: false });
      }
      const rated = (await hall.stores.players.find(player)).state;

      const varied = await play(hall, player);
      expect(varied?.draw).toMatchObject({ rated: false, reason: 'variation' });
      expect(varied?.version.source.message?.body).not.toContain('parcels.example');
      expect(varied?.version.source.provenance).toMatchObject({ origin: 'variation' });
      expect(varied?.attempt).toMatchObject({ practice: true, practice_reason: 'familiar' });
      expect((await hall.stores.players.find(player)).state).toEqual(rated);

      time += 400 * DAY;
      const due = await play(hall, player);
      expect(due?.draw.reason).toBe('due_technique');
      const card = (await hall.stores.cards.of(player)).get('T1566.002');
      expect(card?.due.getTime()).toBeGreaterThan(time);

      // They fill no list, and are drawn for the next one who has met everything.
      const listed = await hall.stores.scenarios.list(player, { limit: 50 });
      expect(listed.map(({ scenario_id }) => scenario_id)).toEqual(['one', 'two']);
      const count = async () => (await hall.stores.scenarios.latest()).size;
      const before = await count();
      const other = await stranger('other');
      for (let i = 0; i < 4; i++) expect(await play(hall, other)).not.toBeNull();
      expect(await count()).toBe(before);
      await play(hall, other);
      expect(await count()).toBe(before + 1);
    });

    it('gets nothing when nothing fits', async () => {
      expect(await services().draws.next(LOCAL_USER_ID, { kinds: ['usb_drop'], techniques: [] })).toBeNull();
    });
  });

  it('a refit that moves the whole scale is not applied, whatever was asked for', async () => {
    const hall = services();
    const { db, refits } = database();
    for (let i = 0; i < 8; i++)
      await hall.catalog.create(mail(`hard-${i}`, 'phish'), { ownerId: null, anchor: false });
    // Twenty people get all of it wrong.
    for (let i = 0; i < 20; i++) {
      const player = await stranger(`failing-${i}`);
      await sql`insert into training_attempts (id, player_id, scenario_id, version, answer, truth, score, correct,
          guess_floor, practice, model, at)
        select gen_random_uuid(), ${player}::uuid, 'hard-' || n, 1, '{}', 'phish', 0, false, 0.25, false, 1, now()
        from generate_series(0, 7) n`.execute(db);
    }
    const id = newId();
    await refits.transaction((trx) => refits.insert(id, new Date(time), trx));
    await new RefitJob({ attempts: hall.stores.attempts, refits }).run(
      { refit: id, apply: true },
      { id, attempt: 1, signal: new AbortController().signal, progress: () => undefined },
    );
    const [row] = await refits.list();
    expect(row).toMatchObject({ id, alarm: true, applied: false, ratings: null });
    expect(row?.drift).toBeGreaterThan(25);
    const unmoved = await hall.stores.scenarios.version('hard-0', 1);
    expect(unmoved?.rating).toBe(unmoved?.prior_rating);
  });
});
