import { describe, expect, it } from 'vitest';
import { type RefitAttempt, ratingDrift, refitScenarios } from './refit-scenarios.ts';

/** Mulberry32: a fixed sequence for each seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SCENARIOS = 30;
const POINTS = 173.7178;
const difficulty = (i: number): number => 350 + i * 10;

/** 300 players of the same spread as people, each with a tendency, play everything once. */
function simulated(): RefitAttempt[] {
  const random = seeded(4);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: 300 }, (_, player) => {
    const ability = 0.6 * normal();
    const tendency = 0.6 * normal();
    return Array.from({ length: SCENARIOS }, (__, i): RefitAttempt => {
      const truth = i % 2 === 0 ? 'phish' : 'legit';
      const logit = ability + (truth === 'phish' ? tendency : -tendency) - (difficulty(i) - 500) / POINTS;
      const chance = 0.25 + 0.75 / (1 + Math.exp(-logit));
      return {
        player: String(player),
        scenario: String(i),
        truth,
        score: random() < chance ? 1 : 0,
        guessFloor: 0.25,
      };
    });
  }).flat();
}

describe('refitScenarios', () => {
  const attempts = simulated();
  const fitted = refitScenarios(attempts);

  it('finds the difficulties that made the answers', () => {
    const errors = [...fitted].map(([name, { rating }]) => rating - difficulty(Number(name)));
    const spread = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
    expect(fitted.size).toBe(SCENARIOS);
    expect(spread).toBeLessThan(45);
    for (const { rd } of fitted.values()) {
      expect(rd).toBeGreaterThanOrEqual(30);
      expect(rd).toBeLessThan(60);
    }
  });

  it('leaves anchors where they are and measures the rest against them', () => {
    const anchors = new Map([
      ['0', difficulty(0) + 100],
      ['15', difficulty(15) + 100],
      ['29', difficulty(29) + 100],
    ]);
    const anchored = refitScenarios(attempts, { anchors });
    for (const [name, rating] of anchors) expect(anchored.get(name)?.rating).toBeCloseTo(rating, 9);
    expect(ratingDrift(fitted, anchored)).toBeGreaterThan(5);
  });

  it('is the same whenever it is repeated and empty without attempts', () => {
    expect(refitScenarios(attempts)).toEqual(fitted);
    expect(refitScenarios([])).toEqual(new Map());
  });
});

describe('ratingDrift', () => {
  it('is the mean move of what both know', () => {
    const before = new Map([
      ['a', { rating: 500, rd: 50 }],
      ['b', { rating: 600, rd: 50 }],
    ]);
    const after = new Map([
      ['a', { rating: 520, rd: 50 }],
      ['b', { rating: 640, rd: 50 }],
      ['c', { rating: 900, rd: 50 }],
    ]);
    expect(ratingDrift(before, after)).toBe(30);
    expect(ratingDrift(new Map(), after)).toBe(0);
  });
});

describe('a refit of very little', () => {
  it('stays near the start when everybody succeeded', () => {
    const attempts: RefitAttempt[] = ['a', 'b'].map((scenario) => ({
      player: 'ada',
      scenario,
      truth: 'phish',
      score: 1,
      guessFloor: 0.25,
    }));
    for (const { rating } of refitScenarios(attempts).values()) {
      expect(rating).toBeGreaterThan(200);
      expect(rating).toBeLessThan(500);
    }
  });
});
