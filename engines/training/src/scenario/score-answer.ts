import { GuildError } from '@guildhall/kernel';
import type {
  ActionAnswer,
  Answer,
  AnswerResult,
  ClassifyAnswer,
  DialogueAnswer,
  HighlightAnswer,
  TriageAnswer,
  TriageOutcome,
  Verdict,
} from './answer.ts';
import { messageParts, textLength } from './message-parts.ts';
import type { Message, Scenario } from './model.ts';
import { scoreHighlight } from './score-highlight.ts';
import type { ActionEffect, DialogueOutcome } from './vocabulary.ts';
import { walkDialogue } from './walk-dialogue.ts';

/**
 * Credit of an action by what the message is. No effect earns more than 1 over an
 * attack and a legitimate message together, so that always doing the same, above all
 * always reporting, earns at most half, which is less than is expected of a stranger.
 */
export const ACTION_CREDIT: Readonly<Record<Verdict, Readonly<Record<ActionEffect, number>>>> = {
  phish: { report: 1, delete: 0.6, verify: 0.5, ignore: 0.3, open: 0, comply: 0, proceed: 0 },
  legit: { proceed: 1, verify: 0.5, ignore: 0.3, open: 0.3, comply: 0.3, delete: 0, report: 0 },
};

/** Score from which an interaction that knows degrees counts as mastered. */
const MASTERED = 0.6;
const MAX_MARKS = 500;

const SAID_BY_ACTION: Readonly<Record<ActionEffect, Verdict | null>> = {
  report: 'phish',
  delete: 'phish',
  verify: null,
  ignore: null,
  open: 'legit',
  comply: 'legit',
  proceed: 'legit',
};
const SAID_BY_OUTCOME: Readonly<Record<DialogueOutcome, Verdict | null>> = {
  reported: 'phish',
  refused: 'phish',
  verified: null,
  leaked: 'legit',
  helped: 'legit',
};

function refused(path: string, message: string): GuildError {
  return new GuildError('ANSWER_INVALID', message, { fields: [{ path, code: 'invalid', message }] });
}

function messageOf(scenario: Scenario): Message {
  if (scenario.message === null)
    throw new GuildError('SCENARIO_INVALID', `Scenario ${scenario.id} has no message.`);
  return scenario.message;
}

function truthOf(scenario: Scenario): Verdict {
  if (scenario.truth === 'n/a')
    throw new GuildError('SCENARIO_INVALID', `Scenario ${scenario.id} does not say what it is.`);
  return scenario.truth;
}

function resultOf(
  scenario: Scenario,
  parts: Partial<AnswerResult> & Pick<AnswerResult, 'score' | 'correct'>,
): AnswerResult {
  return {
    cues: scenario.cues.map(({ id }) => ({ cueId: id, found: null })),
    falseMarks: [],
    items: [],
    dialogue: null,
    brier: null,
    said: null,
    ...parts,
  };
}

function scoreClassify(scenario: Scenario, { verdict, confidence }: ClassifyAnswer): AnswerResult {
  if (verdict !== 'phish' && verdict !== 'legit') throw refused('verdict', 'A verdict is phish or legit.');
  if (!(confidence >= 0.5 && confidence <= 1))
    throw refused('confidence', 'Confidence goes from 0.5 (a coin) to 1 (certain).');
  const correct = verdict === truthOf(scenario);
  const score = correct ? 1 : 0;
  return resultOf(scenario, { score, correct, brier: (confidence - score) ** 2, said: verdict });
}

function scoreAction(scenario: Scenario, answer: ActionAnswer): AnswerResult {
  const option = scenario.actions.find(({ id }) => id === answer.action);
  if (option === undefined) throw refused('action', `There is no action "${answer.action}" here.`);
  const score = ACTION_CREDIT[truthOf(scenario)][option.effect];
  return resultOf(scenario, { score, correct: score >= MASTERED, said: SAID_BY_ACTION[option.effect] });
}

function scoreMarks(scenario: Scenario, { marks }: HighlightAnswer): AnswerResult {
  const message = messageOf(scenario);
  if (marks.length > MAX_MARKS) throw refused('marks', `At most ${MAX_MARKS} marks are looked at.`);
  const lengths = new Map(messageParts(message).map(({ part, text }) => [part, textLength(text)]));
  for (const [i, { part, start, end }] of marks.entries()) {
    const inside =
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      start >= 0 &&
      end > start &&
      end <= (lengths.get(part) ?? -1);
    if (!inside) throw refused(`marks[${i}]`, `There is no text from ${start} to ${end} of "${part}".`);
  }
  const { score, found, falseMarks } = scoreHighlight(message, scenario.cues, marks);
  const real = scenario.cues.filter(({ apparent }) => !apparent);
  return resultOf(scenario, {
    score,
    correct: score >= MASTERED,
    cues: scenario.cues.map(({ id, apparent }) => ({ cueId: id, found: apparent ? null : found.has(id) })),
    falseMarks,
    said: marks.length > 0 ? 'phish' : 'legit',
    ...(real.length === 0 ? {} : { cuesFound: found.size / real.length }),
  });
}

function share(items: readonly TriageOutcome[], truth: Verdict): number {
  const of = items.filter((item) => item.truth === truth);
  return of.filter(({ right }) => right).length / Math.max(1, of.length);
}

/** Mean of the shares right among attacks and among legitimate mail: the same verdict for all earns half. */
function scoreTriage(scenario: Scenario, { verdicts }: TriageAnswer): AnswerResult {
  const items = scenario.inbox.map(({ id, truth }) => {
    const verdict = Object.hasOwn(verdicts, id) ? verdicts[id] : undefined;
    if (verdict !== 'phish' && verdict !== 'legit')
      throw refused(`verdicts.${id}`, `The inbox holds "${id}" as well: phish or legit?`);
    return { itemId: id, truth, verdict, right: verdict === truth };
  });
  const extra = Object.keys(verdicts).find((id) => !scenario.inbox.some((item) => item.id === id));
  if (extra !== undefined) throw refused('verdicts', `The inbox holds no "${extra.slice(0, 80)}".`);
  const score = (share(items, 'phish') + share(items, 'legit')) / 2;
  return resultOf(scenario, { score, correct: score >= MASTERED, items });
}

function scoreDialogue(scenario: Scenario, { path }: DialogueAnswer): AnswerResult {
  if (scenario.dialogue === null)
    throw new GuildError('SCENARIO_INVALID', `Scenario ${scenario.id} has no dialogue.`);
  const { node, result, score } = walkDialogue(scenario.dialogue, path);
  if (score === null || node.end === null) throw refused('path', 'The dialogue has not ended there.');
  return resultOf(scenario, {
    score,
    correct: score >= MASTERED,
    dialogue: result,
    said: SAID_BY_OUTCOME[node.end.outcome],
  });
}

/**
 * What an answer to a scenario is worth.
 *
 * @throws GuildError ANSWER_INVALID when it does not fit the scenario: another
 *   interaction, an action not offered, marks outside the text, an unfinished path.
 */
export function scoreAnswer(scenario: Scenario, answer: Answer): AnswerResult {
  if (answer.interaction !== scenario.interaction) {
    throw refused('interaction', `This scenario asks for "${scenario.interaction}".`);
  }
  switch (answer.interaction) {
    case 'classify':
      return scoreClassify(scenario, answer);
    case 'action':
      return scoreAction(scenario, answer);
    case 'highlight':
      return scoreMarks(scenario, answer);
    case 'triage':
      return scoreTriage(scenario, answer);
    case 'dialogue':
      return scoreDialogue(scenario, answer);
  }
}

/** What blind guessing earns: a quarter for phish or not, 1/(2k) for one of k actions, nothing else. */
export function guessFloor(scenario: Scenario): number {
  if (scenario.interaction === 'classify' || scenario.interaction === 'triage') return 0.25;
  return scenario.interaction === 'action' ? 1 / (2 * Math.max(1, scenario.actions.length)) : 0;
}
