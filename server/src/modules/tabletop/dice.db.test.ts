import { commitmentOf, verifyRecord } from '@guildhall/tabletop/dice';
import { startTestServer, type TestServer, withDatabases } from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

withDatabases('dice', (target) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ env: target.env() });
  });
  afterAll(() => server?.dispose());

  const post = (path: string, body?: unknown) =>
    server.request(`/api/v1/dice/${path}`, { method: 'POST', body });
  const get = (path: string) => server.request(`/api/v1/dice/${path}`);
  const roll = async (input: object) => (await post('roll', input)).json.data;

  describe('a roll', () => {
    it('is made once, kept as it is and found again', async () => {
      const input = {
        expr: '1d20 + @str # to hit',
        values: { str: 4, unused: 9 },
        mode: 'advantage',
        bonuses: ['1d4[bless]'],
        clientSeed: 'mine',
        visibility: 'dm-and-roller',
      };
      const { status, headers, json } = await post('roll', input);
      expect(status).toBe(201);
      const made = json.data;
      expect(headers.get('location')).toBe(`/api/v1/dice/rolls/${made.id}`);
      expect(made).toMatchObject({
        expr: '1d20adv+@str+1d4[bless] # to hit',
        comment: 'to hit',
        values: { str: 4 },
        roller: 'local',
        visibility: 'dm-and-roller',
        repeated: false,
        proof: { clientSeed: 'mine', serverSeed: null },
      });
      const [result] = made.results;
      expect(result.dice).toHaveLength(3);
      expect(result.dice.filter(({ fate }: { fate: string }) => fate === 'dropped')).toHaveLength(1);
      const kept = result.dice.filter(({ fate }: { fate: string }) => fate === 'kept');
      expect(result.total).toBe(kept[0].value + kept[1].value + 4);
      for (let look = 0; look < 2; look++) expect((await get(`rolls/${made.id}`)).json.data).toEqual(made);
    });

    it('is listed newest first, page by page', async () => {
      const made: string[] = [];
      for (let n = 0; n < 5; n++) made.push((await roll({ expr: `1d6+${n}` })).id);
      const first = await get('rolls?limit=3');
      const second = await get(`rolls?limit=2&cursor=${first.json.meta.page.cursor}`);
      const ids = [...first.json.data, ...second.json.data].map(({ id }: { id: string }) => id);
      expect(ids).toEqual(made.toReversed());
    });

    it('may be repeated, twenty times in one message at most', async () => {
      expect((await roll({ expr: '4d6kh3', repeat: 6 })).results).toHaveLength(6);
      expect((await roll({ expr: 'repeat(20, 1d6)' })).results).toHaveLength(20);
      const many = await post('roll', { expr: 'repeat(21, 1d6)' });
      expect([many.status, many.json.error.code]).toEqual([422, 'DICE_LIMIT']);
      const more = await post('roll', { expr: '1d6', repeat: 21 });
      expect([more.status, more.json.error.details.fields[0]?.path]).toEqual([400, 'body.repeat']);
    });

    it.each([
      ['1d20+5junk', 400, 'DICE_INVALID', '1d20+5 # junk'],
      ['1d20+@sr', 400, 'DICE_INVALID', '1d20+@str'],
      ['999d2!>0', 422, 'DICE_LIMIT', undefined],
      ['1/0', 422, 'DICE_ARITHMETIC', undefined],
      ['1+'.repeat(600), 422, 'DICE_LIMIT', undefined],
    ])(
      'of %s is refused with its place and leaves nothing behind',
      async (expr, status, ...[code, suggestion]) => {
        const before = (await get('seed')).json.data.rolls;
        const answer = await post('roll', { expr, values: { str: 1 } });
        expect([answer.status, answer.json.error.code]).toEqual([status, code]);
        const { fields, column, excerpt } = answer.json.error.details;
        expect([fields[0]?.path, (fields[0] as { suggestion?: string }).suggestion]).toEqual([
          'expr',
          suggestion,
        ]);
        expect(column).toBeGreaterThan(0);
        expect(excerpt).toHaveLength(2);
        expect((await get('seed')).json.data.rolls).toBe(before);
      },
    );

    it('that fails while it is rolled leaves nothing behind either', async () => {
      const before = (await get('seed')).json.data.rolls;
      const answer = await post('roll', { expr: '1d1000000!<=999999' });
      expect([answer.status, answer.json.error.code]).toEqual([422, 'DICE_LIMIT']);
      expect((await get('seed')).json.data.rolls).toBe(before);
    });

    it('that was never made is 404', async () => {
      const { status, json } = await get('rolls/00000000-0000-7000-8000-000000000000');
      expect([status, json.error.code]).toEqual([404, 'DICE_ROLL_NOT_FOUND']);
    });
  });

  describe('proof', () => {
    it('promises the seed before, shows it after, and every roll can be verified', async () => {
      await post('seed/change');
      const promised = (await get('seed')).json.data;
      expect(promised).toMatchObject({ rolls: 0, revealedAt: null, serverSeed: null });
      const rolls = [];
      for (const expr of ['1d20+5', '10d6!kh5', 'repeat(3, 1d20 vs 15)', '4dF.1+7/2'])
        rolls.push(await roll({ expr, clientSeed: `seed of ${expr}` }));
      expect(rolls.map(({ proof }) => proof.nonce)).toEqual([0, 1, 2, 3]);
      for (const { proof } of rolls) expect(proof.commitment).toBe(promised.commitment);
      expect(verifyRecord(rolls[0]).outcome).toBe('unrevealed');

      const { revealed, current } = (await post('seed/change')).json.data;
      expect(revealed).toMatchObject({ commitment: promised.commitment, rolls: 4 });
      expect(commitmentOf(revealed.serverSeed)).toBe(promised.commitment);
      expect(current.commitment).not.toBe(promised.commitment);
      for (const { id } of rolls) {
        const stored = (await get(`rolls/${id}`)).json.data;
        expect(verifyRecord(stored)).toEqual({ outcome: 'verified', problems: [] });
        stored.results[0].dice[0].face = (stored.results[0].dice[0].face % 20) + 1;
        expect(verifyRecord(stored).outcome).toBe('tampered');
      }
      const [newest, older] = (await get('seeds')).json.data;
      expect(newest).toEqual(current);
      expect(older).toEqual(revealed);
    });

    it('gives every roll a number of its own, also when many come at once', async () => {
      const { current } = (await post('seed/change')).json.data;
      const rolls = await Promise.all(Array.from({ length: 12 }, () => roll({ expr: '1d6' })));
      expect(rolls.map(({ proof }) => proof.nonce).sort((a, b) => a - b)).toEqual([...rolls.keys()]);
      expect(new Set(rolls.map(({ proof }) => proof.commitment))).toEqual(new Set([current.commitment]));
    });

    it('survives a change of seed in the middle of rolls', async () => {
      const work = [1, 2, 3, 4, 5, 6].map((n) =>
        n === 3 ? post('seed/change') : post('roll', { expr: '1d6' }),
      );
      for (const { status } of await Promise.all(work)) expect([200, 201]).toContain(status);
      await post('seed/change');
      for (const record of (await get('rolls?limit=5')).json.data)
        expect(verifyRecord(record).outcome).toBe('verified');
    });

    it('are at most 60 in a minute, and the next one says when', async () => {
      const answers = await Promise.all(Array.from({ length: 61 }, () => post('roll', { expr: '1d6' })));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(0);
      for (const { json } of refused) {
        expect(json.error).toMatchObject({ code: 'RATE_LIMITED', retryable: true });
        expect(json.error.details.retryAfter).toBeGreaterThan(0);
        expect(json.error.details.retryAfter).toBeLessThanOrEqual(60);
      }
      // What was refused used up no number of the seed.
      const { rolls } = (await get('seed')).json.data;
      expect(
        (await get('rolls?limit=200')).json.data.filter(
          ({ proof }: { proof: { commitment: string } }) =>
            proof.commitment === answers.find(({ status }) => status === 201)?.json.data.proof.commitment,
        ),
      ).toHaveLength(rolls);
    });
  });

  describe('stats', () => {
    it('answer distribution, spread and chances', async () => {
      const { status, json } = await post('stats', { expr: '2d6+@n', values: { n: 1 }, atLeast: 11 });
      expect(status).toBe(200);
      expect(json.data).toMatchObject({
        expr: '2d6+@n',
        method: 'exact',
        samples: null,
        mean: 8,
        min: 3,
        max: 13,
      });
      expect(json.data.atLeast.chance).toBeCloseTo(6 / 36, 9);
      expect(json.data.bars).toHaveLength(11);
    });

    it('stay small for large rolls and say when they are sampled', async () => {
      const { json } = await post('stats', { expr: '1000d1000' });
      expect(json.data.method).toBe('sampled');
      expect(json.data.bars.length).toBeLessThanOrEqual(200);
      expect((await post('stats', { expr: '1d' })).json.error.code).toBe('DICE_INVALID');
    });
  });
});
