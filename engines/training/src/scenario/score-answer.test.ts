import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predictedScore, rateAttempt } from '../rating/attempt.ts';
import type { PlayerBelief } from '../rating/belief.ts';
import { TENDENCY_SD, updateBelief } from '../rating/belief.ts';
import { RATING_START, type Rating, RD_MAX } from '../rating/scale.ts';
import { selectScenario } from '../select/next-scenario.ts';
import type { Answer } from './answer.ts';
import { assumedDifficulty } from './difficulty.ts';
import { segments } from './message-parts.ts';
import type { Scenario, Span } from './model.ts';
import { ACTION_CREDIT, guessFloor, scoreAnswer } from './score-answer.ts';
import { STARTER, starter } from './starter.fixture.ts';
import { ACTION_EFFECTS, type ActionEffect, INTERACTIONS } from './vocabulary.ts';
import { walkDialogue } from './walk-dialogue.ts';

const scoreOf = (scenario: Scenario, answer: Answer): number => scoreAnswer(scenario, answer).score;
const places = (scenario: Scenario): Span[] =>
  scenario.cues.filter(({ apparent }) => !apparent).flatMap(({ spans }) => spans);

/** Every path of a dialogue that ends. */
function paths(scenario: Scenario, taken: readonly string[] = []): string[][] {
  if (scenario.dialogue === null) return [];
  const { node, score } = walkDialogue(scenario.dialogue, taken);
  if (score !== null) return [[...taken]];
  return node.choices.flatMap(({ id }) => paths(scenario, [...taken, id]));
}

/** Somebody who sees an attack in everything and says so by the shortest way. */
function reportEverything(scenario: Scenario): Answer {
  switch (scenario.interaction) {
    case 'classify':
      return { interaction: 'classify', verdict: 'phish', confidence: 1 };
    case 'action':
      return {
        interaction: 'action',
        action: scenario.actions.find(({ effect }) => effect === 'report')?.id ?? '',
      };
    case 'highlight':
      return {
        interaction: 'highlight',
        marks: scenario.message === null ? [] : segments(scenario.message),
      };
    case 'triage':
      return {
        interaction: 'triage',
        verdicts: Object.fromEntries(scenario.inbox.map(({ id }) => [id, 'phish' as const])),
      };
    case 'dialogue': {
      const reporting = paths(scenario).filter(
        (path) => scoreAnswer(scenario, { interaction: 'dialogue', path }).dialogue?.outcome === 'reported',
      );
      reporting.sort((a, b) => a.length - b.length);
      return { interaction: 'dialogue', path: reporting[0] ?? [] };
    }
  }
}

describe('scoring an answer', () => {
  it('counts a judgement as right or wrong and its confidence apart', () => {
    const right = scoreAnswer(starter('shared-agreement'), {
      interaction: 'classify',
      verdict: 'phish',
      confidence: 0.8,
    });
    expect(right).toMatchObject({ score: 1, correct: true, said: 'phish' });
    expect(right.brier).toBeCloseTo(0.04);
    const wrong = scoreAnswer(starter('password-expires'), {
      interaction: 'classify',
      verdict: 'phish',
      confidence: 0.9,
    });
    expect(wrong).toMatchObject({ score: 0, correct: false });
    expect(wrong.brier).toBeCloseTo(0.81);
  });

  it.each([
    ['report', 1],
    ['delete', 0.6],
    ['look', 0],
    ['forward', 0.3],
    ['confirm', 0],
  ])('values the action %s towards an attack at %d', (action, score) => {
    expect(scoreOf(starter('payroll-portal-move'), { interaction: 'action', action })).toBe(score);
  });

  it.each(ACTION_EFFECTS)('gives nobody more than half for always choosing %s', (effect: ActionEffect) => {
    expect(ACTION_CREDIT.phish[effect] + ACTION_CREDIT.legit[effect]).toBeLessThanOrEqual(1);
  });

  it('gives full marks for all cues, part of it for some, and tells which', () => {
    const scenario = starter('mailbox-storage-full');
    const all = scoreAnswer(scenario, { interaction: 'highlight', marks: places(scenario) });
    expect(all).toMatchObject({ score: 1, correct: true, cuesFound: 1, falseMarks: [] });
    const some = scoreAnswer(scenario, { interaction: 'highlight', marks: places(scenario).slice(0, 3) });
    expect(some.score).toBeGreaterThan(0.3);
    expect(some.score).toBeLessThan(1);
    expect(some.cues.filter(({ found }) => found).map(({ cueId }) => cueId)).toEqual(['sender', 'link']);
  });

  it('finds a cue when half of it is marked, not when less is', () => {
    const scenario = starter('mailbox-storage-full');
    const [place] = places(scenario);
    if (place === undefined) throw new Error('no cue');
    const half = { ...place, end: place.start + Math.ceil((place.end - place.start) / 2) };
    const less = { ...place, end: place.start + Math.floor((place.end - place.start) / 2) - 1 };
    const found = (mark: Span): number | undefined =>
      scoreAnswer(scenario, { interaction: 'highlight', marks: [mark] }).cuesFound;
    expect(found(half)).toBeGreaterThan(0);
    expect(found(less)).toBe(0);
  });

  it('gives nothing for painting everything, in one stroke or sentence by sentence', () => {
    for (const scenario of STARTER.filter(({ interaction }) => interaction === 'highlight')) {
      if (scenario.message === null) continue;
      const pieces = segments(scenario.message);
      const strokes = [...new Set(pieces.map(({ part }) => part))].map((part) => ({
        part,
        start: 0,
        end: Math.max(...pieces.filter((piece) => piece.part === part).map(({ end }) => end)),
      }));
      const byPiece = scoreOf(scenario, { interaction: 'highlight', marks: pieces });
      expect(scoreOf(scenario, { interaction: 'highlight', marks: strokes })).toBe(byPiece);
      expect(byPiece).toBe(0);
    }
  });

  it('rewards leaving a legitimate message unmarked', () => {
    expect(scoreOf(starter('workshop-registration'), { interaction: 'highlight', marks: [] })).toBe(1);
    expect(scoreOf(starter('mailbox-storage-full'), { interaction: 'highlight', marks: [] })).toBe(0);
  });

  it('sorts an inbox by both classes, so that one verdict for all earns half', () => {
    const scenario = starter('phone-after-lunch');
    const verdicts = Object.fromEntries(scenario.inbox.map(({ id, truth }) => [id, truth]));
    expect(scoreOf(scenario, { interaction: 'triage', verdicts })).toBe(1);
    for (const verdict of ['phish', 'legit'] as const) {
      const same = Object.fromEntries(scenario.inbox.map(({ id }) => [id, verdict]));
      expect(scoreOf(scenario, { interaction: 'triage', verdicts: same })).toBe(0.5);
    }
  });

  it('scores where a dialogue ends, less what was given away', () => {
    const scenario = starter('helpdesk-call');
    const play = (...path: string[]) => scoreAnswer(scenario, { interaction: 'dialogue', path });
    expect(play('report')).toMatchObject({ score: 1, said: 'phish' });
    expect(play('yes', 'read')).toMatchObject({ score: 0, said: 'legit' });
    const named = scoreAnswer(starter('new-number'), {
      interaction: 'dialogue',
      path: ['name', 'ring', 'report'],
    });
    expect(named.score).toBeCloseTo(0.8);
    expect(named.dialogue).toMatchObject({ outcome: 'reported', leaked: 0.2 });
  });

  it.each<[string, string, Answer]>([
    ['another interaction', 'shared-agreement', { interaction: 'highlight', marks: [] }],
    [
      'a verdict nobody knows',
      'shared-agreement',
      { interaction: 'classify', verdict: 'maybe' as 'phish', confidence: 1 },
    ],
    ['more than certainty', 'shared-agreement', { interaction: 'classify', verdict: 'phish', confidence: 7 }],
    [
      'no confidence',
      'shared-agreement',
      { interaction: 'classify', verdict: 'phish', confidence: Number.NaN },
    ],
    ['an action not offered', 'payroll-portal-move', { interaction: 'action', action: 'dance' }],
    [
      'a mark outside the text',
      'mailbox-storage-full',
      { interaction: 'highlight', marks: [{ part: 'body', start: 0, end: 99999 }] },
    ],
    [
      'a mark turned round',
      'mailbox-storage-full',
      { interaction: 'highlight', marks: [{ part: 'body', start: 9, end: 3 }] },
    ],
    [
      'a part that is not there',
      'mailbox-storage-full',
      { interaction: 'highlight', marks: [{ part: 'turn:0', start: 0, end: 1 }] },
    ],
    ['an item left out', 'monday-inbox', { interaction: 'triage', verdicts: { canteen: 'legit' } }],
    ['a dialogue broken off', 'helpdesk-call', { interaction: 'dialogue', path: ['who'] }],
    ['a choice not offered', 'helpdesk-call', { interaction: 'dialogue', path: ['read'] }],
  ])('refuses %s', (_, id, answer) => {
    expect(() => scoreAnswer(starter(id), answer)).toThrow(
      expect.objectContaining({ code: 'ANSWER_INVALID' }),
    );
  });

  it('stays within 0 and 1 for any marks', () => {
    const scenario = starter('renew-authenticator');
    const pieces = segments(scenario.message ?? expect.fail('no message'));
    const mark = fc.constantFrom(...pieces).chain(({ part, start, end }) =>
      fc
        .tuple(fc.integer({ min: start, max: end - 1 }), fc.integer({ min: 1, max: 40 }))
        .map(([from, size]) => ({
          part,
          start: from,
          end: Math.min(end, from + size),
        })),
    );
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), (marks) => {
        const { score, cuesFound = 0 } = scoreAnswer(scenario, { interaction: 'highlight', marks });
        return score >= 0 && score <= 1 && cuesFound >= 0 && cuesFound <= 1;
      }),
    );
  });
});

describe('somebody who reports everything', () => {
  it.each(INTERACTIONS)('never earns more in %s than is expected of a stranger', (interaction) => {
    const played = STARTER.filter((scenario) => scenario.interaction === interaction);
    const mean = (truth: Scenario['truth']): number => {
      const scores = played
        .filter((scenario) => scenario.truth === truth)
        .map((scenario) => scoreOf(scenario, reportEverything(scenario)));
      return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
    };
    const earned = interaction === 'triage' ? mean('n/a') : (mean('phish') + mean('legit')) / 2;
    const floors = played.map(guessFloor);
    const even = Math.min(
      ...floors.map((floor) => predictedScore({ rating: 500, rd: 80 }, { rating: 500, rd: 80 }, floor)),
    );
    expect(earned).toBeLessThanOrEqual(even);
  });

  it('never gains over the shipped scenarios as they are chosen, whatever chance decides', () => {
    const candidates = STARTER.map((scenario) => ({
      id: scenario.id,
      truth: scenario.truth,
      techniques: scenario.techniques,
      ...assumedDifficulty(scenario).prior,
      rd: 75,
      guessFloor: guessFloor(scenario),
      exposure: 0,
    }));
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 160, maxLength: 160 }),
        (numbers) => {
          let at = 0;
          const random = (): number => numbers[at++ % numbers.length] ?? 0;
          const { displayed, classes } = playAll(candidates, random);
          // Chance may hand out one class only; a fair coin is what the promise is about.
          return Math.abs(classes) > 4 || displayed.rating <= RATING_START;
        },
      ),
    );
  });
});

function playAll(
  candidates: readonly Parameters<typeof selectScenario>[0][number][],
  random: () => number,
): { readonly displayed: Rating; readonly classes: number } {
  let displayed: Rating = { rating: RATING_START, rd: RD_MAX };
  let player: PlayerBelief = { ...displayed, tendency: 0, tendencySd: TENDENCY_SD };
  const seen = new Set<string>();
  let classes = 0;
  for (let attempts = 0; attempts < 30; attempts++) {
    const chosen = selectScenario(
      candidates,
      { player, attempts, failuresInARow: 0, seen, recentTechniques: new Set(), dueTechniques: new Set() },
      random,
    );
    const item = candidates.find(({ id }) => id === chosen?.id);
    if (item === undefined) break;
    const scenario = starter(item.id);
    const score = scoreOf(scenario, reportEverything(scenario));
    const attempt = { scenario: item, score, guessFloor: item.guessFloor, idleDays: 0, scenarioFrozen: true };
    displayed = rateAttempt({ ...attempt, player: displayed }).player;
    player = updateBelief({ ...attempt, player, truth: item.truth }).player;
    seen.add(item.id);
    classes += item.truth === 'phish' ? 1 : item.truth === 'legit' ? -1 : 0;
  }
  return { displayed, classes };
}
