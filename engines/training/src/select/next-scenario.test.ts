import { describe, expect, it } from 'vitest';
import { rateAttempt } from '../rating/attempt.ts';
import { type PlayerBelief, TENDENCY_SD, updateBelief } from '../rating/belief.ts';
import { RATING_START, RD_MAX } from '../rating/scale.ts';
import { type Candidate, type SelectionContext, selectScenario, targetSuccess } from './next-scenario.ts';

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

const player: PlayerBelief = { rating: RATING_START, rd: 60, tendency: 0, tendencySd: TENDENCY_SD };
const context: SelectionContext = {
  player,
  attempts: 20,
  failuresInARow: 0,
  seen: new Set(),
  recentTechniques: new Set(),
  dueTechniques: new Set(),
};

const TECHNIQUES = ['link', 'attachment', 'invoice', 'qr', 'voice'];
const pool: readonly Candidate[] = Array.from({ length: 400 }, (_, i) => ({
  id: `s${i}`,
  truth: i % 2 === 0 ? 'phish' : 'legit',
  techniques: [TECHNIQUES[i % 5] as string],
  rating: 250 + ((i * 37) % 500),
  rd: i % 15 === 0 ? 140 : 70,
  guessFloor: 0.25,
  exposure: 0,
}));

function draws(count: number, own: Partial<SelectionContext> = {}): string[] {
  const random = seeded(7);
  return Array.from({ length: count }, () => selectScenario(pool, { ...context, ...own }, random)?.id ?? '');
}

const byId = new Map(pool.map((candidate) => [candidate.id, candidate]));

describe('targetSuccess', () => {
  it('measures first, then teaches, and lets up after two failures', () => {
    expect(targetSuccess({ attempts: 9, failuresInARow: 1 })).toBe(0.65);
    expect(targetSuccess({ attempts: 10, failuresInARow: 0 })).toBe(0.78);
    expect(targetSuccess({ attempts: 3, failuresInARow: 2 })).toBe(0.88);
  });
});

describe('selectScenario', () => {
  it('draws phish and legitimate messages equally often', () => {
    const phish = draws(2000).filter((id) => byId.get(id)?.truth === 'phish').length;
    expect(phish).toBeGreaterThan(920);
    expect(phish).toBeLessThan(1080);
  });

  it('comes close to the target and says why', () => {
    const random = seeded(3);
    for (let i = 0; i < 200; i++) {
      const choice = selectScenario(pool, context, random);
      expect(choice?.target).toBe(0.78);
      if (choice?.reason === 'target') expect(Math.abs(choice.predicted - 0.78)).toBeLessThan(0.05);
      expect(choice?.shortlist).toContain(choice?.id);
      expect(choice?.shortlist.length).toBeLessThanOrEqual(8);
    }
  });

  it('repeats a draw with the same numbers', () => {
    expect(draws(50)).toEqual(draws(50));
  });

  it('never repeats a scenario and ends when all are met', () => {
    const seen = new Set<string>();
    const random = seeded(11);
    for (let i = 0; i < pool.length; i++) {
      const id = selectScenario(pool, { ...context, seen }, random)?.id ?? 'none';
      expect(seen.has(id)).toBe(false);
      seen.add(id);
    }
    expect(selectScenario(pool, { ...context, seen }, random)).toBeUndefined();
  });

  it('keeps off recent techniques unless they are due', () => {
    const recent = draws(300, { recentTechniques: new Set(['link']) });
    expect(recent.some((id) => byId.get(id)?.techniques.includes('link'))).toBe(false);
    const due = draws(300, { recentTechniques: new Set(['link']), dueTechniques: new Set(['link']) });
    const links = due.filter((id) => byId.get(id)?.techniques.includes('link')).length;
    expect(links).toBeGreaterThan(80);
  });

  it('sometimes prefers scenarios nobody knows well', () => {
    const random = seeded(5);
    const reasons = Array.from({ length: 1000 }, () => selectScenario(pool, context, random)?.reason);
    const share = reasons.filter((reason) => reason === 'calibration').length / 1000;
    expect(share).toBeGreaterThan(0.06);
    expect(share).toBeLessThan(0.14);
  });

  it('never looks to measure what stays as it is', () => {
    const settled = pool.map((item) => ({ ...item, settled: true }));
    const random = seeded(5);
    const reasons = Array.from({ length: 200 }, () => selectScenario(settled, context, random)?.reason);
    expect(reasons).not.toContain('calibration');
  });

  it('avoids scenarios that everybody gets', () => {
    const worn = pool.map((item, i) => (i % 3 === 0 ? { ...item, exposure: 1 } : item));
    const random = seeded(9);
    const ids = Array.from({ length: 200 }, () => selectScenario(worn, context, random)?.id);
    expect(ids.filter((id) => worn.find((item) => item.id === id)?.exposure === 1).length).toBeLessThan(40);
  });

  it('gives no rating to somebody who reports everything', () => {
    const finals = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const random = seeded(seed);
      let displayed = { rating: RATING_START, rd: RD_MAX };
      let belief: PlayerBelief = { ...player, rd: RD_MAX };
      const seen = new Set<string>();
      let failuresInARow = 0;
      for (let attempts = 0; attempts < 80; attempts++) {
        const choice = selectScenario(
          pool,
          { ...context, player: belief, attempts, seen, failuresInARow },
          random,
        );
        const scenario = byId.get(choice?.id ?? '') as Candidate;
        const score = scenario.truth === 'phish' ? 1 : 0;
        const common = { scenario, score, guessFloor: 0.25, idleDays: 0, scenarioFrozen: true };
        displayed = rateAttempt({ ...common, player: displayed }).player;
        belief = updateBelief({ ...common, player: belief, truth: scenario.truth }).player;
        failuresInARow = score === 0 ? failuresInARow + 1 : 0;
        seen.add(scenario.id);
      }
      return displayed.rating;
    });
    expect(Math.max(...finals)).toBeLessThan(RATING_START);
  });
});
