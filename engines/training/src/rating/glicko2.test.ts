import glicko2Lite from 'glicko2-lite';
import { describe, expect, it } from 'vitest';
import { glicko2 } from './glicko2.ts';
import { calibrates, difficultyPrior, isFrozen } from './scenario-rating.ts';

describe('glicko2', () => {
  it("gives the numbers of Glickman's example, 1000 points lower", () => {
    const after = glicko2(
      { rating: 500, rd: 200, volatility: 0.06 },
      [
        { rating: 400, rd: 30, score: 1 },
        { rating: 550, rd: 100, score: 0 },
        { rating: 700, rd: 300, score: 0 },
      ],
      0.5,
    );
    expect(after.rating).toBeCloseTo(464.0507, 3);
    expect(after.rd).toBeCloseTo(151.5165, 3);
    expect(after.volatility).toBeCloseTo(0.059996, 6);
  });

  it('agrees with another implementation, upsets included', () => {
    for (const [rating, rd, score] of [
      [1100, 40, 1],
      [-200, 350, 0],
      [500, 80, 0.5],
    ] as const) {
      const peer = glicko2Lite(500, 200, 0.06, [[rating, rd, score]], { rating: 500, tau: 0.75 });
      const ours = glicko2({ rating: 500, rd: 200, volatility: 0.06 }, [{ rating, rd, score }], 0.75);
      expect(ours.rating).toBeCloseTo(peer.rating, 3);
      expect(ours.rd).toBeCloseTo(peer.rd, 3);
      expect(ours.volatility).toBeCloseTo(peer.vol, 6);
    }
  });

  it('only widens the deviation of somebody who did not play', () => {
    const idle = glicko2({ rating: 500, rd: 60, volatility: 0.06 }, [], 0.5);
    expect(idle).toMatchObject({ rating: 500, volatility: 0.06 });
    expect(idle.rd).toBeCloseTo(60.8986, 3);
  });
});

describe('scenario ratings', () => {
  it('start 50 points a level around 500', () => {
    expect([1, 3, 5, 7, 9].map((level) => difficultyPrior(level).rating)).toEqual([300, 400, 500, 600, 700]);
  });

  it('freeze when they are known, played enough or anchors', () => {
    const young = { rd: 100, ratedAttempts: 5, anchor: false };
    expect(isFrozen(young)).toBe(false);
    expect(isFrozen({ ...young, rd: 75 })).toBe(true);
    expect(isFrozen({ ...young, ratedAttempts: 30 })).toBe(true);
    expect(isFrozen({ ...young, anchor: true })).toBe(true);
  });

  it('are not moved by strangers, practice or once frozen', () => {
    const attempt = { playerRd: 120, practice: false, frozen: false };
    expect(calibrates(attempt)).toBe(true);
    expect(calibrates({ ...attempt, playerRd: 121 })).toBe(false);
    expect(calibrates({ ...attempt, practice: true })).toBe(false);
    expect(calibrates({ ...attempt, frozen: true })).toBe(false);
  });
});
