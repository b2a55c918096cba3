import { describe, expect, it } from 'vitest';
import { evaluateRoll } from './evaluate.ts';
import { prepareRoll } from './prepare.ts';
import { commitmentOf, provableDice, sealRecord, seedFromText, verifyRecord } from './provable.ts';

const SEED = '5d'.repeat(32);

function rolled(expr = '4d6kh3+@str # damage', nonce = 7) {
  const prepared = prepareRoll({ expr, values: { str: 3 } });
  const roll = evaluateRoll(prepared, provableDice(SEED, 'my seed', nonce));
  const record = {
    id: 'r1',
    rolledAt: '2026-01-02T03:04:05.678Z',
    roller: 'local',
    values: prepared.values,
    ...roll,
  };
  return sealRecord(record, { serverSeed: SEED, clientSeed: 'my seed', nonce });
}

/** A deep copy with one change. */
function changed(change: (record: ReturnType<typeof copy>) => void) {
  const record = copy();
  change(record);
  return record;
}

// biome-ignore lint/suspicious/noExplicitAny: anything in a log may be changed
function copy(): any {
  return JSON.parse(JSON.stringify(rolled()));
}

describe('a provable roll', () => {
  it('is promised before and can be checked when the seed is shown', () => {
    const record = rolled();
    expect(record.proof.commitment).toBe(commitmentOf(SEED));
    expect(record.proof.serverSeed).toBeNull();
    expect(JSON.stringify(record)).not.toContain(SEED);
    expect(verifyRecord(record)).toMatchObject({ outcome: 'unrevealed' });
    expect(verifyRecord(record, SEED)).toEqual({ outcome: 'verified', problems: [] });
    expect(verifyRecord(changed((one) => (one.proof.serverSeed = SEED)))).toMatchObject({
      outcome: 'verified',
    });
  });

  it('has other dice for another number, client seed or server seed', () => {
    const faces = (seed: string, client: string, nonce: number) =>
      JSON.stringify(evaluateRoll(prepareRoll('20d20'), provableDice(seed, client, nonce)).results);
    const all = [
      faces(SEED, 'a', 0),
      faces(SEED, 'a', 1),
      faces(SEED, 'b', 0),
      faces('00'.repeat(32), 'a', 0),
    ];
    expect(new Set(all).size).toBe(4);
    expect(faces(SEED, 'a', 0)).toBe(all[0]);
  });

  it('is known by its published numbers, so that old logs stay checkable', () => {
    // SHA-256 of 32 zero bytes; the faces were computed by an independent HMAC-SHA-256.
    expect(commitmentOf('00'.repeat(32))).toBe(
      '66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925',
    );
    expect(seedFromText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it.each<[string, (record: ReturnType<typeof copy>) => void, string]>([
    [
      'a face',
      (one) => (one.results[0].dice[2].face = (one.results[0].dice[2].face % 6) + 1),
      'dice[2].face',
    ],
    ['a total', (one) => one.results[0].total++, 'results[0].total'],
    ['a kept flag', (one) => (one.results[0].dice[0].fate = 'merged'), 'fate'],
    ['a term', (one) => (one.results[0].terms[1].total = 9), 'terms[1].total'],
    ['the expression', (one) => (one.expr = '4d6kh3+@str+1 # damage'), 'results[0]'],
    ['the expression to nonsense', (one) => (one.expr = '4d6kh3+'), 'cannot be rolled'],
    ['the comment', (one) => (one.comment = 'healing'), 'comment'],
    ['a value', (one) => (one.values.str = 4), 'results[0]'],
    ['the number of the roll', (one) => one.proof.nonce++, ''],
    ['the client seed', (one) => (one.proof.clientSeed = 'yours'), ''],
    [
      'the promise',
      (one) => (one.proof.commitment = commitmentOf('00'.repeat(32))),
      'not the one that was promised',
    ],
    ['the roller', (one) => (one.roller = 'somebody'), 'seal'],
    ['the time', (one) => (one.rolledAt = '2026-01-02T03:04:05.679Z'), 'seal'],
    ['the id', (one) => (one.id = 'r2'), 'seal'],
    ['a field more', (one) => (one.extra = true), 'seal'],
    ['a die more', (one) => one.results[0].dice.push(one.results[0].dice[0]), 'dice[4]'],
    ['the seal', (one) => (one.proof.seal = '0'.repeat(64)), 'seal'],
  ])('with %s changed is found out', (_what, change, words) => {
    const { outcome, problems } = verifyRecord(changed(change), SEED);
    expect(outcome).toBe('tampered');
    expect(problems.join(' ')).toContain(words);
  });

  it('with a changed expression is found out even when the dice happen to agree', () => {
    for (let nonce = 0; nonce < 60; nonce++) {
      const record = { ...rolled('1d20', nonce) };
      const forged = {
        ...record,
        ...evaluateRoll(prepareRoll('1d20+1'), provableDice(SEED, 'my seed', nonce)),
      };
      expect(verifyRecord(forged, SEED).outcome).toBe('tampered');
    }
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['no proof', { expr: '1d6', values: {} }],
    ['another scheme', { expr: '1d6', values: {}, proof: { scheme: 'x' } }],
    ['no values', { expr: '1d6', proof: {} }],
  ])('that is %s is no record', (_what, value) => {
    expect(() => verifyRecord(value, SEED)).toThrow(expect.objectContaining({ code: 'DICE_LOG_UNREADABLE' }));
  });
});
