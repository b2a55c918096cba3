import { describe, expect, it } from 'vitest';
import { believedScore, type PlayerBelief, TENDENCY_SD, type Truth, updateBelief } from './belief.ts';
import { RATING_START, RD_MAX } from './scale.ts';

const stranger: PlayerBelief = { rating: RATING_START, rd: RD_MAX, tendency: 0, tendencySd: TENDENCY_SD };
const scenario = { rating: 500, rd: 60 };

function after(plays: readonly (readonly [Truth, number])[]): PlayerBelief {
  return plays.reduce<PlayerBelief>(
    (player, [truth, score]) =>
      updateBelief({ player, scenario, truth, score, guessFloor: 0.25, idleDays: 0, scenarioFrozen: true })
        .player,
    stranger,
  );
}

describe('updateBelief', () => {
  it('sees a tendency to report in somebody who reports everything', () => {
    const reporter = after(Array.from({ length: 40 }, (_, i) => (i % 2 ? ['phish', 1] : ['legit', 0])));
    expect(reporter.tendency).toBeGreaterThan(1);
    expect(reporter.tendencySd).toBeLessThan(TENDENCY_SD);
    const item = { guessFloor: 0.25 };
    expect(believedScore(reporter, scenario, { ...item, truth: 'phish' })).toBeGreaterThan(
      believedScore(reporter, scenario, { ...item, truth: 'legit' }),
    );
  });

  it('sees the opposite in somebody who trusts everything', () => {
    expect(
      after(Array.from({ length: 40 }, (_, i) => (i % 2 ? ['phish', 0] : ['legit', 1]))).tendency,
    ).toBeLessThan(-1);
  });

  it('learns nothing about the tendency from items that have no class', () => {
    const player = after([
      ['n/a', 1],
      ['n/a', 0.5],
    ]);
    expect(player).toMatchObject({ tendency: 0, tendencySd: TENDENCY_SD });
    expect(player.rd).toBeLessThan(RD_MAX);
  });

  it('moves the difficulty against the player unless it is frozen', () => {
    const attempt = {
      player: stranger,
      scenario,
      truth: 'phish',
      score: 1,
      guessFloor: 0.25,
      idleDays: 0,
    } as const;
    expect(updateBelief({ ...attempt, scenarioFrozen: true }).scenario).toBe(scenario);
    expect(updateBelief({ ...attempt, scenarioFrozen: false }).scenario.rating).toBeLessThan(500);
  });
});
