import { describe, expect, it } from 'vitest';
import { rateAttempt } from '../rating/attempt.ts';
import { RD_MAX } from '../rating/scale.ts';
import { difficultyPrior, isFrozen } from '../rating/scenario-rating.ts';
import { type LoggedAttempt, newPlayer, type ReplayState, replayAttempt } from './replay-attempts.ts';

function start(): ReplayState {
  return {
    players: new Map(),
    scenarios: new Map([
      ['easy', { ...difficultyPrior(3), ratedAttempts: 0, anchor: false }],
      ['anchor', { ...difficultyPrior(5), ratedAttempts: 0, anchor: true }],
    ]),
  };
}

const attempt: LoggedAttempt = {
  player: 'ada',
  scenario: 'easy',
  truth: 'phish',
  score: 1,
  guessFloor: 0.25,
  day: 0,
  practice: false,
};

describe('replayAttempt', () => {
  it('rates the player as the attempt did and leaves the scenario to those who are known', () => {
    const state = start();
    const expected = rateAttempt({
      player: newPlayer(0).displayed,
      scenario: difficultyPrior(3),
      score: 1,
      guessFloor: 0.25,
      idleDays: 0,
      scenarioFrozen: true,
    });
    expect(replayAttempt(state, attempt)?.displayed).toBe(expected.predicted);
    expect(state.players.get('ada')?.displayed).toEqual(expected.player);
    expect(state.scenarios.get('easy')).toMatchObject({ ...difficultyPrior(3), ratedAttempts: 0 });
  });

  it('freezes no scenario by the answers of newcomers', () => {
    const state = start();
    for (let i = 0; i < 60; i++) replayAttempt(state, { ...attempt, player: `newcomer-${i}` });
    expect(state.scenarios.get('easy')).toMatchObject({ rd: RD_MAX, ratedAttempts: 0 });
    expect(isFrozen(state.scenarios.get('easy') ?? expect.fail())).toBe(false);
  });

  it('moves a scenario once the player is known, anchors never', () => {
    const state = start();
    for (let i = 0; i < 12; i++)
      replayAttempt(state, { ...attempt, scenario: i % 2 ? 'easy' : 'anchor', day: i });
    expect(state.scenarios.get('easy')?.rating).toBeLessThan(400);
    expect(state.scenarios.get('anchor')).toMatchObject({ rating: 500, rd: 140, ratedAttempts: 6 });
  });

  it('lets practice rate nobody', () => {
    const state = start();
    expect(replayAttempt(state, { ...attempt, practice: true })).toBeUndefined();
    expect(state.players.size).toBe(0);
  });

  it('measures a scenario without rating the player', () => {
    const state = start();
    for (let i = 0; i < 12; i++) replayAttempt(state, { ...attempt, scenario: 'anchor', day: i });
    const before = state.players.get('ada');
    replayAttempt(state, { ...attempt, day: 12, calibration: true });
    expect(state.players.get('ada')).toBe(before);
    expect(state.scenarios.get('easy')?.rating).toBeLessThan(400);
  });

  it('names a scenario it does not know', () => {
    expect(() => replayAttempt(start(), { ...attempt, scenario: 'gone' })).toThrow(/gone/);
  });
});
