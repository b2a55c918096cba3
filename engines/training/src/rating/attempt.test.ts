import fc from 'fast-check';
import glicko2Lite from 'glicko2-lite';
import { describe, expect, it } from 'vitest';
import { predictedScore, rateAttempt } from './attempt.ts';
import { RATING_START, RD_MAX, RD_MIN } from './scale.ts';

const rating = fc.record({
  rating: fc.double({ min: -500, max: 1500, noNaN: true }),
  rd: fc.double({ min: RD_MIN, max: RD_MAX, noNaN: true }),
});
const attempts = fc.record({
  player: rating,
  scenario: rating,
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  guessFloor: fc.constantFrom(0, 0.125, 0.25, 0.5),
  idleDays: fc.double({ min: 0, max: 4000, noNaN: true }),
  scenarioFrozen: fc.boolean(),
});
const stranger = { rating: RATING_START, rd: RD_MAX };

describe('rateAttempt', () => {
  it('is Glicko-2 with a fixed volatility when nothing can be guessed', () => {
    const player = { rating: 620, rd: 70 };
    const scenario = { rating: 550, rd: 90 };
    for (const score of [0, 0.5, 1]) {
      const peer = glicko2Lite(player.rating, player.rd, 0.06, [[scenario.rating, scenario.rd, score]], {
        rating: RATING_START,
        tau: 1e-6,
      });
      const { player: after } = rateAttempt({
        player,
        scenario,
        score,
        guessFloor: 0,
        idleDays: 1,
        scenarioFrozen: true,
      });
      expect(after.rating).toBeCloseTo(peer.rating, 3);
      expect(after.rd).toBeCloseTo(peer.rd, 3);
    }
  });

  it('expects a half plus half the floor between equals', () => {
    expect(predictedScore(stranger, stranger, 0.25)).toBe(0.625);
    expect(predictedScore(stranger, stranger, 0)).toBe(0.5);
  });

  it('widens the deviation with idle days, up to that of a stranger', () => {
    const rdAfter = (idleDays: number): number =>
      rateAttempt({
        player: { rating: 500, rd: 60 },
        scenario: { rating: 500, rd: 60 },
        score: 1,
        guessFloor: 0.25,
        idleDays,
        scenarioFrozen: true,
      }).player.rd;
    expect(rdAfter(0)).toBe(rdAfter(1));
    expect(rdAfter(60)).toBeGreaterThan(rdAfter(1));
    expect(rdAfter(4000)).toBe(rdAfter(5000));
  });

  it('rewards success, never answers anything but finite numbers and keeps deviations in bounds', () => {
    fc.assert(
      fc.property(attempts, (attempt) => {
        const { player, scenario, predicted } = rateAttempt(attempt);
        for (const { rating: points, rd } of [player, scenario]) {
          expect(Number.isFinite(points)).toBe(true);
          expect(rd).toBeGreaterThanOrEqual(RD_MIN);
          expect(rd).toBeLessThanOrEqual(RD_MAX);
        }
        expect(predicted).toBeGreaterThanOrEqual(attempt.guessFloor);
        expect(predicted).toBeLessThanOrEqual(1);
        if (attempt.score === 1) expect(player.rating).toBeGreaterThanOrEqual(attempt.player.rating - 1e-9);
        if (attempt.score === 0) expect(player.rating).toBeLessThanOrEqual(attempt.player.rating + 1e-9);
        if (attempt.scenarioFrozen) expect(scenario).toBe(attempt.scenario);
        else
          expect(Math.sign(scenario.rating - attempt.scenario.rating)).not.toBe(
            Math.sign(player.rating - attempt.player.rating) || 2,
          );
      }),
    );
  });

  it('pays less for what could be guessed', () => {
    const gain = (guessFloor: number): number =>
      rateAttempt({
        player: stranger,
        scenario: stranger,
        score: 1,
        guessFloor,
        idleDays: 0,
        scenarioFrozen: true,
      }).player.rating - RATING_START;
    expect(gain(0)).toBeGreaterThan(gain(0.125));
    expect(gain(0.125)).toBeGreaterThan(gain(0.5));
    expect(gain(0.5)).toBeGreaterThan(0);
  });
});
