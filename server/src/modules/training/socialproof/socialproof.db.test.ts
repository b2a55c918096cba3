import { startTestServer, type TestServer, withDatabases } from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Json = Record<string, unknown>;

withDatabases('the original training contract', (target) => {
  let server: TestServer;
  let names = 0;
  beforeAll(async () => {
    server = await startTestServer({ env: target.env() });
  });
  afterAll(() => server?.dispose());

  const call = async (method: string, path: string, body?: unknown, headers = {}) => {
    const answer = await server.request(`/socialproof${path}`, { method, body, headers });
    return { status: answer.status, headers: answer.headers, json: answer.json as unknown as Json };
  };
  const newPlayer = async (): Promise<number> => {
    names++;
    const { json } = await call('POST', '/players/', {
      username: `user${names}`,
      email: `user${names}@example.com`,
    });
    return json.id as number;
  };
  const newScenario = async (player: number, more: Json = {}): Promise<number> => {
    const scenario = {
      player_id: player,
      scenario_type: 'EMAIL_PHISH',
      content: 'Hello',
      difficulty_level: 5,
    };
    return (await call('POST', '/scenarios/', { ...scenario, ...more })).json.id as number;
  };

  describe('players', () => {
    it('start at 500 and are unique by name and address', async () => {
      const made = await call('POST', '/players/', {
        username: 'Ada',
        email: 'Ada@EXAMPLE.com',
        colour: 'red',
      });
      expect(made.status).toBe(201);
      expect(made.json).toMatchObject({
        username: 'Ada',
        email: 'Ada@example.com',
        player_skill_rating: 500,
      });
      expect(await call('POST', '/players/', { username: 'Bob', email: 'Ada@example.COM' })).toMatchObject({
        status: 400,
        json: { detail: expect.stringMatching(/^Email already registered/) },
      });
      expect(await call('POST', '/players/', { username: 'Ada', email: 'bob@example.com' })).toMatchObject({
        status: 400,
        json: { detail: expect.stringMatching(/^Username already taken/) },
      });
      // The part before the @ keeps its letter case.
      expect((await call('POST', '/players/', { username: 'ada', email: 'ada@example.com' })).status).toBe(
        201,
      );
    });

    it('registered twice at once exist once', async () => {
      const player = { username: 'racer', email: 'racer@example.com' };
      const answers = await Promise.all(Array.from({ length: 8 }, () => call('POST', '/players/', player)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(400)]);
    });

    it('come in pages ordered by id', async () => {
      for (let i = 0; i < 5; i++) await newPlayer();
      const all = (await call('GET', '/players/?limit=100')).json as unknown as { id: number }[];
      const ids = all.map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted((a, b) => a - b));
      expect((await call('GET', '/players/?skip=1&limit=2')).json).toEqual(all.slice(1, 3));
      expect((await call('GET', '/players/?limit=0')).json).toEqual([]);
    });

    it('take their scenarios and attempts along when they go', async () => {
      const player = await newPlayer();
      const scenario = await newScenario(player);
      await call('POST', `/scenarios/${scenario}/resolve`, { action: 'reported_phish' });
      expect((await call('DELETE', `/players/${player}`)).status).toBe(204);
      expect((await call('GET', `/scenarios/${scenario}`)).status).toBe(404);
      expect((await call('GET', `/players/${player}`)).status).toBe(404);
      expect((await call('DELETE', `/players/${player}`)).status).toBe(404);
    });
  });

  describe('bad input', () => {
    it.each([
      [{ username: 'ab', email: 'x@example.com' }, 'username', 'string_too_short'],
      [{ username: 'a'.repeat(51), email: 'x@example.com' }, 'username', 'string_too_long'],
      [{ username: 'a\0b', email: 'x@example.com' }, 'username', 'string_unicode'],
      [{ username: 'abc', email: 'x@localhost' }, 'email', 'value_error'],
      [{ username: 'abc', email: null }, 'email', 'string_type'],
      [{ username: 'abc' }, 'email', 'missing'],
    ])('%j is told apart', async (body, field, type) => {
      const { status, json } = await call('POST', '/players/', body);
      expect(status).toBe(422);
      expect(json.detail).toEqual([expect.objectContaining({ loc: ['body', field], type })]);
    });

    it.each([
      ['{"username":', 12],
      ['{"username" "abc"}', 12],
      ['{', 1],
    ])('%s is no JSON at character %i', async (body, place) => {
      const { status, json } = await call('POST', '/players/', body, { 'content-type': 'application/json' });
      expect(status).toBe(422);
      expect(json.detail).toEqual([
        expect.objectContaining({
          type: 'json_invalid',
          loc: ['body', place],
          msg: 'JSON decode error',
          input: {},
        }),
      ]);
    });

    it.each([
      ['no body', undefined],
      ['a list', []],
      ['a text', '"hello"'],
    ])('%s instead of fields', async (_name, body) => {
      const headers = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
      const { status, json } = await call('POST', '/players/', body, headers);
      expect(status).toBe(422);
      expect(json.detail).toEqual([expect.objectContaining({ loc: ['body'] })]);
    });

    it('in addresses and queries', async () => {
      expect((await call('GET', '/players/abc')).status).toBe(422);
      expect((await call('GET', '/players/-1')).status).toBe(404);
      expect((await call('GET', '/players/99999999999999999999')).status).toBe(404);
      expect((await call('GET', '/scenarios/2147483648')).status).toBe(404);
      expect((await call('GET', '/players/?skip=-1')).status).toBe(422);
      expect((await call('GET', '/players/?skip=99999999999999999999')).json).toEqual([]);
      const player = await newPlayer();
      for (const difficulty_level of [0.9, 10.1, 'hard', null, 'Infinity', ''])
        expect(
          (
            await call('POST', '/scenarios/', {
              player_id: player,
              scenario_type: 'SMS',
              content: 'x',
              difficulty_level,
            })
          ).status,
        ).toBe(422);
    });

    it.each([
      [{ player_id: 1.5 }, 'player_id', 'int_from_float'],
      [{ player_id: '1e3' }, 'player_id', 'int_parsing'],
      [{ player_id: null }, 'player_id', 'int_type'],
      [{ difficulty_level: '0x5' }, 'difficulty_level', 'float_parsing'],
      [{ difficulty_level: [] }, 'difficulty_level', 'float_type'],
    ])('%j of a scenario is told apart', async (wrong, field, type) => {
      const scenario = { player_id: 1, scenario_type: 'SMS', content: 'x', difficulty_level: 5, ...wrong };
      const { json } = await call('POST', '/scenarios/', scenario);
      expect(json.detail).toEqual([expect.objectContaining({ loc: ['body', field], type })]);
    });

    it('in the query names the query', async () => {
      const { json } = await call('POST', '/scenarios/?player_id=x&content=&difficulty_level=5');
      expect(json.detail).toEqual([
        expect.objectContaining({ loc: ['query', 'player_id'], type: 'int_parsing', input: 'x' }),
        { loc: ['query', 'scenario_type'], type: 'missing', msg: 'Field required', input: null },
      ]);
    });

    it('at addresses that differ by a slash, a method or more', async () => {
      const { url } = server;
      const slash = await fetch(`${url}/socialproof/players?limit=1`, { redirect: 'manual' });
      expect([slash.status, slash.headers.get('location')]).toEqual([307, '/socialproof/players/?limit=1']);
      // The body goes to the right address with the client, whatever it is.
      const form = { method: 'POST', headers: { 'content-type': 'text/csv' }, body: '{', redirect: 'manual' };
      const posted = await fetch(`${url}/socialproof/players`, form as RequestInit);
      expect([posted.status, posted.headers.get('location')]).toEqual([307, '/socialproof/players/']);
      const followed = await call('POST', '/players', { username: 'slashless', email: 's@example.com' });
      expect(followed.status).toBe(201);
      expect((await fetch(`${url}/socialproof/health`, { method: 'HEAD' })).status).toBe(200);
      expect((await call('OPTIONS', '/players/')).status).toBe(405);
      const method = await call('PUT', '/players/');
      expect([method.status, method.headers.get('allow')]).toEqual([405, 'POST, GET']);
      const list = await call('GET', '/scenarios/');
      expect([list.status, list.headers.get('allow')]).toEqual([405, 'POST']);
      expect((await call('DELETE', '/players/')).status).toBe(405);
      expect((await fetch(`${url}/socialproof`)).status).toBe(200);
      expect(await call('GET', '/teapots')).toMatchObject({ status: 404, json: { detail: 'Not Found' } });
    });
  });

  describe('scenarios', () => {
    it('come by JSON, by form and by query', async () => {
      const player = await newPlayer();
      const form = `player_id=${player}&scenario_type=SMS_PHISH&content=a%20b&difficulty_level=5.5`;
      const expected = {
        player_id: player,
        scenario_type: 'SMS_PHISH',
        content: 'a b',
        difficulty_level: 5.5,
      };
      const byQuery = await call('POST', `/scenarios/?${form}`);
      const byForm = await call('POST', '/scenarios/', form, {
        'content-type': 'application/x-www-form-urlencoded',
      });
      const byJson = await call('POST', '/scenarios/', expected);
      for (const { status, json } of [byQuery, byForm, byJson]) {
        expect(status).toBe(201);
        expect(json).toMatchObject({ ...expected, is_successful: false });
      }
      expect((await call('GET', `/players/${player}/scenarios`)).json).toHaveLength(3);
      expect((await call('GET', `/players/${player}/scenarios?skip=1&limit=1`)).json).toEqual([byForm.json]);
    });

    it('are read as JSON when nothing says what the body is', async () => {
      const player = await newPlayer();
      const body = JSON.stringify({
        player_id: `${player}.0`,
        scenario_type: 'SMS',
        content: 'x',
        difficulty_level: '7',
      });
      const send = (init: RequestInit) =>
        fetch(`${server.url}/socialproof/scenarios/`, { method: 'POST', ...init });
      expect((await send({ body: new Blob([body]) })).status).toBe(201);
      expect((await send({ body, headers: { 'content-type': 'application/vnd.x+json' } })).status).toBe(201);
      // A body of another kind holds no fields.
      const text = await send({ body, headers: { 'content-type': 'text/plain' } });
      expect([text.status, await text.json()]).toEqual([
        422,
        { detail: [expect.objectContaining({ type: 'model_attributes_type', loc: ['body'], input: body })] },
      ]);
    });

    it('are written as the original writes them', async () => {
      const player = await newPlayer();
      const content = 'a "difficulty_level":5, b';
      const made = await server.request('/socialproof/scenarios/', {
        method: 'POST',
        body: { player_id: player, scenario_type: 'SMS', content, difficulty_level: 7 },
      });
      expect(made.headers.get('content-type')).toBe('application/json');
      expect(made.text).toContain('"difficulty_level":7.0,');
      expect(made.text).toContain(`"player_id":${player},`);
      expect(JSON.parse(made.text).content).toBe(content);
      const { text } = await server.request(`/socialproof/players/${player}`);
      expect(text).toContain('"player_skill_rating":500.0,');
      const page = await call('GET', '/players/?limit=1&limit=2');
      expect(page.json).toHaveLength(2);
    });

    it('are written on demand, legitimate ones among them', async () => {
      const player = await newPlayer();
      const seen = new Set<number>();
      for (let i = 0; i < 40; i++) {
        const { status, json } = await call(
          'POST',
          `/scenarios/generate?player_id=${player}&scenario_type=email`,
        );
        expect(status).toBe(201);
        expect(json).toMatchObject({
          difficulty_level: 5,
          difficulty_label: 'medium',
          provider: 'templates',
        });
        const { json: kept } = await call('GET', `/scenarios/${json.scenario_id}`);
        expect(kept).toMatchObject({ content: json.content, scenario_type: 'email', player_id: player });
        const resolved = await call('POST', `/scenarios/${json.scenario_id}/resolve`, {
          action: 'reported_phish',
        });
        seen.add(Number(resolved.json.correct));
      }
      // Forty draws of one class come once in 10^12 runs.
      expect(seen.size).toBe(2);
      const hard = await call('POST', '/scenarios/generate', {
        player_id: player,
        scenario_type: 'SMS_PHISH',
        difficulty: 'hard',
      });
      expect(hard.json).toMatchObject({ difficulty_level: 7, difficulty_label: 'hard' });
      const nobody = { player_id: 999_999, scenario_type: 'email' };
      expect((await call('POST', '/scenarios/generate', nobody)).status).toBe(404);
      const odd = { player_id: player, scenario_type: 'email', difficulty: 'absurd' };
      expect(await call('POST', '/scenarios/generate', odd)).toMatchObject({
        status: 422,
        json: { detail: [{ msg: "Input should be 'beginner', 'easy', 'medium', 'hard' or 'expert'" }] },
      });
    });

    it('of nobody are refused', async () => {
      const scenario = { player_id: 999_999, scenario_type: 'SMS', content: 'x', difficulty_level: 5 };
      expect(await call('POST', '/scenarios/', scenario)).toMatchObject({
        status: 404,
        json: { detail: 'Player with ID 999999 not found' },
      });
    });
  });

  describe('resolving', () => {
    it('moves the rating once, however often it is repeated', async () => {
      const player = await newPlayer();
      const scenario = await newScenario(player);
      const answers = await Promise.all(
        Array.from({ length: 6 }, () =>
          call('POST', `/scenarios/${scenario}/resolve`, { action: 'reported_phish' }),
        ),
      );
      const changes = answers.map(({ json }) => json.score_change as number);
      expect(changes.filter((change) => change > 0)).toHaveLength(1);
      expect(changes.filter((change) => change === 0)).toHaveLength(5);
      const rating = (await call('GET', `/players/${player}`)).json.player_skill_rating as number;
      expect(rating).toBeCloseTo(500 + Math.max(...changes), 9);
      expect((await call('GET', `/scenarios/${scenario}`)).json.is_successful).toBe(true);
    });

    it('counts what was caught, missed and wrongly reported', async () => {
      const player = await newPlayer();
      const plays: [Json, string][] = [
        [{}, 'reported_phish'],
        [{}, 'deleted_safe'],
        [{ scenario_type: 'EMAIL_LEGIT' }, 'reported_phish'],
        [{ scenario_type: 'EMAIL_LEGIT' }, 'deleted_safe'],
        [{ truth: 'legit' }, 'ignored'],
      ];
      for (const [more, action] of plays)
        await call('POST', `/scenarios/${await newScenario(player, more)}/resolve`, { action });
      await newScenario(player);
      const { json } = await call('GET', `/players/${player}/stats`);
      expect(json).toMatchObject({
        total_scenarios_resolved: 5,
        correctly_identified_phish: 1,
        missed_phish: 1,
        incorrectly_reported_safe: 1,
        accuracy_percentage: 40,
      });
      expect(json.current_skill_rating).not.toBe(500);
    });

    it('brings nothing to somebody who reports everything', async () => {
      const player = await newPlayer();
      for (let i = 0; i < 20; i++) {
        const scenario = await newScenario(player, { truth: i % 2 ? 'phish' : 'legit' });
        await call('POST', `/scenarios/${scenario}/resolve`, { action: 'reported_phish' });
      }
      expect((await call('GET', `/players/${player}`)).json.player_skill_rating).toBeLessThan(500);
    });

    it('refuses what is no action', async () => {
      const scenario = await newScenario(await newPlayer());
      expect((await call('POST', `/scenarios/${scenario}/resolve?action=panic`)).status).toBe(400);
      expect((await call('POST', `/scenarios/${scenario}/resolve`, { action: 'panic' })).status).toBe(400);
      expect((await call('POST', `/scenarios/${scenario}/resolve`, {})).status).toBe(422);
      expect((await call('POST', '/scenarios/999999/resolve', { action: 'ignored' })).status).toBe(404);
    });
  });
});

describe('SOCIALPROOF', () => {
  it('asks for the token when it is told to', async () => {
    const server = await startTestServer({ env: { SOCIALPROOF: 'token' } });
    try {
      const path = '/socialproof/players/';
      const closed = await server.request(path);
      expect([closed.status, closed.json]).toEqual([401, { detail: 'Not authenticated' }]);
      const headers = { authorization: `Bearer ${server.localToken}` };
      expect((await server.request(path, { headers })).status).toBe(200);
    } finally {
      await server.dispose();
    }
  });
});
