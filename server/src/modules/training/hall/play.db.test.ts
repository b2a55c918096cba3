import { startTestServer, type TestServer, withDatabases } from '@guildhall/test-kit';
import { type Scenario, scenarioJson } from '@guildhall/training/scenario';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyInteraction, mail } from './scenario.fixture.ts';

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly interaction: string;
  readonly actions: readonly { readonly id: string }[];
  readonly inbox: readonly { readonly id: string }[];
  readonly dialogue: { readonly choices: readonly { readonly id: string }[] } | null;
}

withDatabases('the training hall', (target) => {
  let server: TestServer;
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    server.request(`/api/v1/training${path}`, { method, body, headers });
  const publish = async (scenario: Scenario) => {
    const { status, json } = await call('POST', '/scenarios', scenarioJson(scenario));
    expect([status, json.error]).toEqual([201, undefined]);
  };
  const SURE = { interaction: 'classify', verdict: 'phish', confidence: 0.9 };

  beforeAll(async () => {
    server = await startTestServer({ env: target.env() });
    for (let i = 0; i < 12; i++) await publish(mail(`mail-${i}`, i % 2 === 0 ? 'phish' : 'legit'));
    for (const scenario of everyInteraction()) await publish(scenario);
  });
  afterAll(() => server?.dispose());

  const draw = async (body: object = { kinds: ['email'] }) => (await call('POST', '/next', body)).json.data;
  /** Answer whatever was drawn: everything is phishing, and the first of all other choices is taken. */
  const answerOf = async ({ id, interaction, actions, inbox, dialogue }: Shown) => {
    switch (interaction) {
      case 'classify':
        return SURE;
      case 'action':
        return { interaction, action: actions[0]?.id };
      case 'highlight':
        return { interaction, marks: [] };
      case 'triage':
        return { interaction, verdicts: Object.fromEntries(inbox.map((item) => [item.id, 'phish'])) };
      default: {
        const path: string[] = [];
        let node = dialogue;
        while (node?.choices[0] !== undefined) {
          path.push(node.choices[0].id);
          node = (await call('POST', `/scenarios/${id}/dialogue`, { path })).json.data;
        }
        return { interaction, path };
      }
    }
  };
  const attempt = async ({ id: drawId, scenario }: { id?: string; scenario: Shown }, more: object = {}) => ({
    id: v7(),
    drawId,
    scenarioId: scenario.id,
    version: scenario.version,
    answer: await answerOf(scenario),
    ...more,
  });

  it('gives the same scenario until it is answered, and tells nothing of what it is', async () => {
    const first = await draw();
    expect(first).toMatchObject({ rated: true, target: 0.65 });
    expect((await draw()).id).toBe(first.id);
    const text = JSON.stringify(first);
    for (const word of ['truth', 'cues', 'explanation', 'alignment', 'techniques', 'effect', 'leak'])
      expect(text).not.toContain(`"${word}"`);
    expect((await call('GET', `/scenarios/${first.scenario.id}`)).json.data).toEqual(first.scenario);
  });

  it('rates the first answer once, however often it is sent', async () => {
    const input = await attempt(await draw(), { seconds: 12 });
    const answers = await Promise.all(Array.from({ length: 6 }, () => call('POST', '/attempts', input)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    const { data } = answers[0]!.json;
    for (const { json } of answers) expect(json.data).toEqual(data);
    expect(data).toMatchObject({ rated: true, unratedBecause: null, placement: { of: 10 } });
    expect(data.rating.after).not.toBe(data.rating.before);
    expect(data.explanation.summary.length).toBeGreaterThan(5);
    const { data: rating } = (await call('GET', '/rating')).json;
    expect(rating.rating).toBe(data.rating.after);
    expect(rating.history.at(-1).rating).toBe(data.rating.after);
    expect((await call('GET', `/attempts/${input.id}`)).json.data).toEqual(data);

    const other = { ...input, answer: { ...SURE, confidence: 0.6 } };
    expect((await call('POST', '/attempts', other)).json.error.code).toBe('ATTEMPT_REUSED');
    const again = await call('POST', '/attempts', { ...input, id: v7(), drawId: undefined });
    expect(again.json.data).toMatchObject({ rated: false, unratedBecause: 'repeated', rating: null });
    expect((await call('GET', '/rating')).json.data.rating).toBe(rating.rating);
  });

  it('serialises answers to one draw that race', async () => {
    const drawn = await draw();
    const before = (await call('GET', '/rating')).json.data;
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => call('POST', '/attempts', await attempt(drawn))),
    );
    const rated = answers.filter(({ status, json }) => status === 201 && json.data.rated);
    expect(rated).toHaveLength(1);
    for (const { status, json } of answers.filter((answer) => !rated.includes(answer)))
      expect([status, json.error.code]).toEqual([422, 'DRAW_MISMATCH']);
    const after = (await call('GET', '/rating')).json.data;
    expect(after.ratedAttempts).toBe(before.ratedAttempts + 1);
    expect(after.rating).toBe(rated[0]!.json.data.rating.after);
  });

  it('refuses a changed prediction and draws that are not one’s own, keeping nothing', async () => {
    const drawn = await draw();
    const count = async () => (await call('GET', '/attempts')).json.data.length;
    const before = await count();
    const refused = async (body: object) => {
      const { status, json } = await call('POST', '/attempts', body);
      return [status, json.error.code];
    };
    expect(await refused(await attempt(drawn, { predicted: drawn.predicted + 0.1 }))).toEqual([
      422,
      'DRAW_MISMATCH',
    ]);
    expect(await refused(await attempt(drawn, { drawId: v7() }))).toEqual([404, 'DRAW_NOT_FOUND']);
    expect(await refused(await attempt(drawn, { scenarioId: 'highlight-one' }))).toEqual([
      422,
      'DRAW_MISMATCH',
    ]);
    expect(await refused(await attempt(drawn, { version: 7 }))).toEqual([404, 'SCENARIO_NOT_FOUND']);
    expect(await refused(await attempt(drawn, { rating: 900 }))).toEqual([400, 'VALIDATION_FAILED']);
    expect(
      await refused(
        await attempt(drawn, { answer: { interaction: 'classify', verdict: 'phish', confidence: 2 } }),
      ),
    ).toEqual([400, 'VALIDATION_FAILED']);
    expect(await refused(await attempt(drawn, { answer: { interaction: 'dialogue', path: [] } }))).toEqual([
      422,
      'ANSWER_INVALID',
    ]);
    expect(await count()).toBe(before);
    const { status } = await call('POST', '/attempts', await attempt(drawn, { predicted: drawn.predicted }));
    expect(status).toBe(201);
  });

  it('rates nothing that was picked or drawn by technique', async () => {
    const filtered = await draw({ techniques: ['T1566.002'] });
    expect(filtered.rated).toBe(false);
    const { json } = await call('POST', '/attempts', await attempt(filtered));
    expect(json.data).toMatchObject({ rated: false, unratedBecause: 'filtered', rating: null });

    const { data: chosen } = (await call('GET', '/scenarios/dialogue-one')).json;
    const picked = await call(
      'POST',
      '/attempts',
      await attempt({ scenario: chosen }, { drawId: undefined }),
    );
    expect(picked.json.data).toMatchObject({ rated: false, unratedBecause: 'chosen' });
    expect(picked.json.data.dialogue.transcript.at(-1)).toMatchObject({ text: 'Goodbye.', choice: null });
  });

  it('shows a dialogue one step at a time', async () => {
    const at = async (path: string[]) => call('POST', '/scenarios/dialogue-one/dialogue', { path });
    expect((await at(['refuse'])).json.data).toMatchObject({ text: 'Goodbye.', over: true, choices: [] });
    expect((await at(['shout'])).json.error.code).toBe('ANSWER_INVALID');
  });

  it('plays everything there is, then puts it in other words; progress adds up', async () => {
    let varied = null;
    for (let i = 0; i < 100 && varied === null; i++) {
      const drawn = await draw({});
      if (drawn.reason === 'variation') varied = drawn;
      else expect((await call('POST', '/attempts', await attempt(drawn))).status).toBe(201);
    }
    expect(varied).toMatchObject({ rated: false });
    const { json: again } = await call('POST', '/attempts', await attempt(varied));
    expect(again.data).toMatchObject({ rated: false, unratedBecause: 'familiar', rating: null });
    const listed = (await call('GET', '/scenarios?limit=200')).json.data;
    expect(listed.map(({ id }: { id: string }) => id)).not.toContain(varied?.scenario.id);
    const { data: rating } = (await call('GET', '/rating')).json;
    expect(rating).toMatchObject({ placement: null, ratedAttempts: rating.history.length });
    expect(rating.low).toBeLessThan(rating.rating);
    const { data: statistics } = (await call('GET', '/statistics')).json;
    const { hits, misses, falseAlarms, correctRejections } = statistics.judgements;
    expect(Math.min(hits, falseAlarms)).toBeGreaterThan(3);
    expect(hits + misses + falseAlarms + correctRejections).toBeLessThanOrEqual(rating.ratedAttempts);
    expect(statistics.dPrime).toBeLessThan(1.5);
    expect(statistics.calibration).toHaveLength(1);
    expect(statistics.techniques).toContainEqual(
      expect.objectContaining({ id: 'T1566.002', name: 'Spearphishing link' }),
    );
    const { data: reviews } = (await call('GET', '/reviews')).json;
    expect(reviews.map(({ technique }: { technique: string }) => technique)).toContain('T1566.002');
    const page = (await call('GET', '/attempts?limit=3')).json;
    expect(page.data).toHaveLength(3);
    const next = (await call('GET', `/attempts?limit=3&cursor=${page.meta.page.cursor}`)).json;
    expect(next.data[0].id).not.toBe(page.data[2].id);
  });

  describe('authors', () => {
    it('edit by new versions, which start anew', async () => {
      await publish(mail('edited'));
      const put = (version: number, body: unknown) =>
        call('PUT', '/scenarios/edited', body, { 'if-match': `"${version}"` });
      const changed = scenarioJson(mail('edited', 'phish', { title: 'Another parcel' }));
      const { status, json, headers } = await put(1, changed);
      expect([status, json.data.version, headers.get('etag')]).toEqual([200, 2, '"2"']);
      expect((await put(1, changed)).json.error.code).toBe('STALE_VERSION');
      const source = (await call('GET', '/scenarios/edited/source')).json.data;
      expect(source).toMatchObject({ version: 2, source: { title: 'Another parcel', truth: 'phish' } });
      expect((await call('POST', '/scenarios', source.source)).json.error.code).toBe('CONFLICT');
      expect((await call('DELETE', '/scenarios/edited')).status).toBe(200);
      expect((await call('GET', '/scenarios/edited')).json.error.code).toBe('SCENARIO_NOT_FOUND');
      expect((await draw({})).scenario.id).not.toBe('edited');
    });

    it('are told every path that is wrong', async () => {
      const broken = { ...(scenarioJson(mail('broken')) as object), explanation: {} };
      const lint = (await call('POST', '/scenarios/lint', broken)).json.data;
      expect(lint.valid).toBe(false);
      const paths = lint.problems.map(({ path }: { path: string }) => path);
      expect(paths).toContain('explanation.summary');
      const { status, json } = await call('POST', '/scenarios', broken);
      expect([status, json.error.code]).toEqual([422, 'SCENARIO_INVALID']);
      expect(json.error.details.fields.map(({ path }) => path)).toContain('explanation.summary');
      expect((await call('POST', '/scenarios/lint', { nonsense: 1 })).json.data.valid).toBe(false);
    });

    it('list scenarios by id without their truth', async () => {
      const { data, meta } = (await call('GET', '/scenarios?limit=2&kind=email')).json;
      expect(data).toHaveLength(2);
      expect(data[0]).toMatchObject({ met: true, status: 'calibrating' });
      expect(JSON.stringify(data)).not.toMatch(/phish"|legit"/);
      const next = (await call('GET', `/scenarios?limit=2&kind=email&cursor=${meta.page.cursor}`)).json;
      expect(next.data[0].id > data[1].id).toBe(true);
    });
  });

  it('refits in the background, looking only unless told to apply', async () => {
    const settle = async (body: object) => {
      const { json, status } = await call('POST', '/refits', body);
      expect(status).toBe(202);
      for (let i = 0; i < 100; i++) {
        const { data } = (await call('GET', '/refits')).json;
        const found = data.find(({ id }: { id: string }) => id === json.data.id);
        if (found.state === 'done' || found.state === 'failed') return found;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('The refit did not end');
    };
    const looked = await settle({});
    expect(looked).toMatchObject({ state: 'done', applied: false, alarm: Math.abs(looked.drift) >= 25 });
    expect(looked.attempts).toBe((await call('GET', '/rating')).json.data.ratedAttempts);
    expect((await settle({ apply: true })).applied).toBe(!looked.alarm);
  });
});
