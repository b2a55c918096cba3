import { isGuildError } from '@guildhall/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RefitAttempt } from '../refit/refit-scenarios.ts';
import { replayAttempt } from '../replay/replay-attempts.ts';
import { type HistoryLine, readHistoryLine } from './history-line.ts';
import { HistoryReplay, refitHistory } from './replay-history.ts';

const SCENARIOS: HistoryLine[] = ['a@1', 'b@1', 'anchor@1'].map((scenario) => ({
  type: 'scenario',
  scenario,
  rating: 500,
  rd: 140,
  anchor: scenario === 'anchor@1',
}));
const attempt = (day: number, changes: object = {}): HistoryLine => ({
  type: 'attempt',
  player: day % 2 === 0 ? 'ada' : 'ben',
  scenario: ['a@1', 'b@1', 'anchor@1'][day % 3] ?? '',
  truth: day % 2 === 0 ? 'phish' : 'legit',
  score: day % 5 === 0 ? 0 : 1,
  guessFloor: 0.25,
  day,
  practice: false,
  calibration: false,
  after: null,
  ...changes,
});
const played = (lines: readonly HistoryLine[]): HistoryReplay => {
  const replay = new HistoryReplay();
  for (const line of lines) replay.apply(line);
  return replay;
};

describe('the replay of a history', () => {
  it('gives what the attempts gave one by one, and counts them', () => {
    const lines = [
      ...SCENARIOS,
      ...Array.from({ length: 30 }, (_, day) => attempt(day)),
      attempt(30, { practice: true }),
    ];
    const replay = played(lines);
    const expected = played(SCENARIOS).state;
    for (const line of lines) if (line.type === 'attempt') replayAttempt(expected, line);
    expect(replay.state).toEqual(expected);
    expect(replay.summary()).toMatchObject({ attempts: 31, rated: 30, practice: 1, players: 2, compared: 0 });
  });

  it('compares every stored rating', () => {
    const first = played([...SCENARIOS, attempt(0)]).state.players.get('ada')?.displayed;
    if (first === undefined) throw new Error('not rated');
    const right = played([...SCENARIOS, attempt(0, { after: first })]).summary();
    expect(right).toMatchObject({ compared: 1, differing: 0, largestDifference: 0 });
    const wrong = played([
      ...SCENARIOS,
      attempt(0, { after: { ...first, rating: first.rating + 3 } }),
    ]).summary();
    expect(wrong).toMatchObject({ compared: 1, differing: 1 });
    expect(wrong.largestDifference).toBeCloseTo(3);
  });

  it('compares where it ended with what is stored now', () => {
    const lines = [...SCENARIOS, attempt(0), attempt(1)];
    const { players, scenarios } = played(lines).state;
    const same = played(lines);
    same.compare({ players, scenarios });
    expect(same.summary()).toMatchObject({ compared: 5, differing: 0 });
    const other = played(lines);
    other.compare({ players, scenarios: new Map([['x@1', { rating: 500, rd: 140 }]]) });
    expect(other.summary()).toMatchObject({ compared: 3, differing: 1, largestDifference: Infinity });
  });

  it('puts refitted ratings in place and keeps what was counted', () => {
    const replay = played([
      ...SCENARIOS,
      attempt(0),
      { type: 'refit', scenario: 'a@1', rating: 612, rd: 44 },
    ]);
    expect(replay.state.scenarios.get('a@1')).toEqual({
      rating: 612,
      rd: 44,
      // A newcomer's attempt measures nothing.
      ratedAttempts: 0,
      anchor: false,
    });
  });

  it('names a scenario that never entered play', () => {
    expect(() => played([attempt(0)])).toThrow(expect.objectContaining({ code: 'FILE_CORRUPT' }));
    expect(() => played([{ type: 'refit', scenario: 'x@1', rating: 1, rd: 50 }])).toThrow(/x@1/);
  });
});

describe('the refit of a history', () => {
  const attempts = (score: number): RefitAttempt[] =>
    Array.from({ length: 90 }, (_, i) => ({
      player: `p${i % 30}`,
      scenario: ['a@1', 'b@1', 'anchor@1'][Math.floor(i / 30)] ?? '',
      truth: 'phish',
      score: i < 60 ? score : i % 2,
      guessFloor: 0.25,
    }));

  it('keeps anchors, and raises the alarm when the others have moved far', () => {
    const report = refitHistory(played(SCENARIOS).state, attempts(1));
    expect(report.scenarios.find(({ anchor }) => anchor)?.after.rating).toBe(500);
    expect(report.drift).toBeLessThan(-25);
    expect(report.alarm).toBe(true);
  });

  it('raises none when they are where they were', () => {
    const lines: HistoryLine[] = refitHistory(played(SCENARIOS).state, attempts(1)).scenarios.map(
      ({ scenario, after, anchor }) => ({ type: 'scenario', scenario, ...after, anchor }),
    );
    const report = refitHistory(played(lines).state, attempts(1));
    expect(report).toMatchObject({ attempts: 90, alarm: false });
    expect(report.drift).toBeCloseTo(0, 1);
  });
});

describe('a line of a history', () => {
  it('is read with its defaults', () => {
    const text =
      '{"type":"attempt","player":"ada","scenario":"a@1","truth":"legit","score":0.5,"guessFloor":0.25,"day":3}';
    expect(readHistoryLine(text, 1)).toEqual({
      type: 'attempt',
      player: 'ada',
      scenario: 'a@1',
      truth: 'legit',
      score: 0.5,
      guessFloor: 0.25,
      day: 3,
      practice: false,
      calibration: false,
      after: null,
    });
  });

  it.each([
    '',
    'null',
    '{}',
    '{"type":"other"}',
    '{"type":"scenario","scenario":"a"}',
    '{"type":"scenario","scenario":"a","rating":1e9,"rd":10}',
    '{"type":"attempt","player":"a","scenario":"b","truth":"maybe","score":1,"guessFloor":0,"day":0}',
    '{"type":"attempt","player":"a","scenario":"b","truth":"phish","score":2,"guessFloor":0,"day":0}',
    '{"type":"attempt","player":"a","scenario":"b","truth":"phish","score":1,"guessFloor":0,"day":0,"practice":"no"}',
    `{"type":"scenario","scenario":"${'a'.repeat(20_000)}"}`,
  ])('is refused with its number: %.60s', (text) => {
    expect(() => readHistoryLine(text, 7)).toThrow(
      expect.objectContaining({ code: 'FILE_CORRUPT', message: expect.stringContaining('Line 7') }),
    );
  });

  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          readHistoryLine(text, 1);
        } catch (error) {
          expect(isGuildError(error) && error.code).toBe('FILE_CORRUPT');
        }
      }),
    );
  });
});
