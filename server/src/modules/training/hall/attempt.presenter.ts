import type { AttemptJson, CueFeedbackJson, DeepReadonly } from '@guildhall/contracts';
import type { Judgements, TechniqueCard } from '@guildhall/training';
import { type Sensitivity, signalDetection } from '@guildhall/training';
import {
  type AnswerResult,
  type Cue,
  dialogueAt,
  type Scenario,
  scoreAnswer,
  TECHNIQUES,
} from '@guildhall/training/scenario';
import type { AttemptRow } from './attempts.repo.ts';
import type { StoredAttempt } from './attempts.service.ts';
import { presentScenario } from './scenario.presenter.ts';

/** Rated attempts until a rating means something. */
const PLACEMENT = 10;
/** Judgements before a tendency is spoken of, and how far off it has to be. */
const TENDENCY_JUDGEMENTS = 20;
const TENDENCY = 0.4;

export function techniqueName(id: string): string {
  return Object.hasOwn(TECHNIQUES, id) ? TECHNIQUES[id as keyof typeof TECHNIQUES] : id;
}

/** How much of the placement is done; null once it is over. */
export function presentPlacement(ratedAttempts: number) {
  return ratedAttempts >= PLACEMENT ? null : { done: ratedAttempts, of: PLACEMENT };
}

/** d′ and criterion; null before both sorts of message were judged. */
export function sensitivityOf(judgements: Judgements): Sensitivity | null {
  const { hits, misses, falseAlarms, correctRejections } = judgements;
  return hits + misses === 0 || falseAlarms + correctRejections === 0 ? null : signalDetection(judgements);
}

function tendencyOf(judgements: Judgements): AttemptJson['tendency'] {
  const all = Object.values(judgements).reduce((sum: number, count: number) => sum + count, 0);
  const criterion = sensitivityOf(judgements)?.criterion ?? 0;
  if (all < TENDENCY_JUDGEMENTS || Math.abs(criterion) <= TENDENCY) return null;
  return criterion < 0 ? 'reports_readily' : 'trusts_readily';
}

function presentCue(cue: Cue, found: boolean | null): DeepReadonly<CueFeedbackJson> {
  return { ...cue, found };
}

function transcript({ dialogue }: Scenario, path: readonly string[]) {
  if (dialogue === null) return [];
  return Array.from({ length: path.length + 1 }, (_, step) => {
    const { speaker, text, choices } = dialogueAt(dialogue, path.slice(0, step));
    return { speaker, text, choice: choices.find(({ id }) => id === path[step])?.label ?? null };
  });
}

function presentRating({ rating_before, rd_before, rating_after, rd_after }: AttemptRow) {
  if (rating_before === null || rd_before === null || rating_after === null || rd_after === null) return null;
  return { before: rating_before, rdBefore: rd_before, after: rating_after, rdAfter: rd_after };
}

function isRated({ practice, calibration }: AttemptRow): boolean {
  return !practice && !calibration;
}

/** A line of the list of attempts. */
export function presentAttemptSummary(row: AttemptRow & Pick<Scenario, 'title' | 'kind' | 'interaction'>) {
  return {
    id: row.id,
    at: row.at.toISOString(),
    scenarioId: row.scenario_id,
    version: row.version,
    title: row.title,
    kind: row.kind,
    interaction: row.interaction,
    score: row.score,
    correct: row.correct,
    rated: isRated(row),
    rating: presentRating(row),
  };
}

/** An attempt with everything there is to learn from it. */
export function presentAttempt(
  { attempt, version }: StoredAttempt,
  player: {
    readonly judgements: Judgements;
    readonly cards: ReadonlyMap<string, TechniqueCard>;
    readonly ratedAttempts: number;
  },
): DeepReadonly<AttemptJson> {
  const { source } = version;
  const { answer } = attempt;
  const result: AnswerResult = scoreAnswer(source, answer);
  const found = new Map(result.cues.map((cue) => [cue.cueId, cue.found]));
  const outcomes = new Map(result.items.map((item) => [item.itemId, item]));
  return {
    id: attempt.id,
    scenario: presentScenario(version),
    at: attempt.at.toISOString(),
    answer: answer as AttemptJson['answer'],
    score: attempt.score,
    correct: attempt.correct,
    truth: attempt.truth,
    said: attempt.said,
    rated: isRated(attempt),
    unratedBecause: attempt.calibration ? 'uncalibrated' : attempt.practice_reason,
    predicted: attempt.predicted,
    rating: presentRating(attempt),
    cues: source.cues.map((cue) => presentCue(cue, found.get(cue.id) ?? null)),
    falseMarks: result.falseMarks,
    items: source.inbox.flatMap((item) => {
      const outcome = outcomes.get(item.id);
      if (outcome === undefined) return [];
      const { truth, verdict, right } = outcome;
      const cues = item.cues.map((cue) => presentCue(cue, null));
      return [{ id: item.id, truth, verdict, right, explanation: item.explanation, cues }];
    }),
    actions: source.actions.map(({ id, label, effect }) => ({
      id,
      label,
      effect,
      chosen: answer.interaction === 'action' && answer.action === id,
    })),
    dialogue:
      result.dialogue === null || answer.interaction !== 'dialogue'
        ? null
        : { ...result.dialogue, transcript: transcript(source, answer.path) },
    explanation: source.explanation,
    techniques: source.techniques.map((id) => ({
      id,
      name: techniqueName(id),
      due: player.cards.get(id)?.due.toISOString() ?? null,
    })),
    tendency: tendencyOf(player.judgements),
    placement: presentPlacement(player.ratedAttempts),
  };
}
