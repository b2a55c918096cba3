import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withDatabases } from '@guildhall/test-kit';
import { expect, it } from 'vitest';
import { LOCAL_USER_ID } from '../../../platform/auth/principal.ts';
import { newId } from '../../../platform/ports.ts';
import { AttemptsService } from './attempts.service.ts';
import { CatalogService } from './catalog.service.ts';
import { hallDatabase } from './hall-database.fixture.ts';
import { versionKey } from './scenarios.repo.ts';
import { readStarterScenarios } from './starter.ts';

const STARTER = join(fileURLToPath(new URL('../../../../../data', import.meta.url)), 'training');

withDatabases('a database that is older than the shipped scenarios', (target) => {
  const hall = hallDatabase(target);

  it('gets new ones, newer versions and anchors at the next start, and loses nothing', async () => {
    const { db, stores, refits } = hall();
    const clock = { now: () => new Date(Date.UTC(2026, 0, 1)) };
    const catalog = new CatalogService({ scenarios: stores.scenarios, clock });
    const attempts = new AttemptsService({ stores, clock });
    const shipped = await readStarterScenarios(STARTER);
    const anchors = shipped.filter(({ anchor }) => anchor);
    expect([shipped.length > 24, anchors.length]).toEqual([true, 20]);

    // As it was: eight fewer, no anchors yet, and somebody's own under the id of one that is to come.
    const [theirs, ...toCome] = shipped.slice(0, 8);
    const before = shipped.slice(8).map((scenario) => ({ ...scenario, anchor: false }));
    await catalog.addStarter(before);
    const { anchor: _anchor, ...own } = { ...theirs!, title: 'One of my own' };
    await catalog.create(own, { ownerId: LOCAL_USER_ID, anchor: false });
    await catalog.edit(own.id, own.version, { ...own, title: 'Mine, edited' }, { anchor: false });

    // One that is to be an anchor has been played by somebody who is known well enough to measure it.
    const moved = before.find(
      ({ id, interaction }) => interaction === 'classify' && anchors.some((anchor) => anchor.id === id),
    )!;
    await stores.players.lock(LOCAL_USER_ID, db);
    await db.updateTable('training_players').set({ rd: 70, ability_rd: 70, rated_at: clock.now() }).execute();
    const scenario = (await stores.scenarios.version(moved.id, moved.version))!;
    const draw = {
      id: newId(),
      player_id: LOCAL_USER_ID,
      scenario_id: moved.id,
      version: moved.version,
      filter: { kinds: [], techniques: [] },
      rated: true,
      predicted: 0.5,
      target: 0.65,
      reason: 'target' as const,
      shortlist: [],
      drawn_at: clock.now(),
      answered_at: null,
    };
    await stores.draws.insert(draw, db);
    const { attempt } = await attempts.submit(LOCAL_USER_ID, {
      id: newId(),
      drawId: draw.id,
      scenarioId: moved.id,
      version: moved.version,
      answer: { interaction: 'classify', verdict: 'phish', confidence: 0.8 },
    });
    expect(attempt.practice).toBe(false);
    const played = (await stores.scenarios.version(moved.id, moved.version))!;
    expect(played.rating).not.toBe(scenario.rating);

    // The next start, twice: with a newer version of one of them.
    const said = before.find(({ id }) => id !== moved.id)!;
    const newer = { version: said.version + 1, title: 'Said better' };
    const pack = shipped.map((one) => (one.id === said.id ? { ...one, ...newer } : one));
    await catalog.addStarter(pack);
    await catalog.addStarter(pack);

    const latest = await stores.scenarios.latest();
    expect([...latest.keys()].toSorted()).toEqual(shipped.map(({ id }) => id).toSorted());
    for (const { id } of toCome) expect(latest.get(id)?.owner_id).toBeNull();
    expect(latest.get(said.id)?.version).toBe(newer.version);
    expect((await catalog.current(own.id)).version.source.title).toBe('Mine, edited');
    expect(latest.get(own.id)).toMatchObject({ owner_id: LOCAL_USER_ID, version: 2, anchor: false });
    const wanted = anchors.map(({ id }) => id).filter((id) => id !== moved.id && id !== own.id);
    const held = [...latest].filter(([, { anchor }]) => anchor).map(([id]) => id);
    expect(held.toSorted()).toEqual(wanted.toSorted());
    expect(await stores.scenarios.version(moved.id, moved.version)).toEqual(played);

    // A replay begins before anybody played, and has to move it again.
    const priors = await refits.priors();
    expect(priors.get(versionKey(moved.id, moved.version))?.anchor).toBe(false);
    expect(priors.size).toBe(shipped.length + 2);
  });
});
