import type { Span } from './model.ts';

export type Verdict = 'phish' | 'legit';

export interface ClassifyAnswer {
  readonly interaction: 'classify';
  readonly verdict: Verdict;
  /** How sure, 0.5 (a coin) … 1. */
  readonly confidence: number;
}

export interface ActionAnswer {
  readonly interaction: 'action';
  /** Id of an option. */
  readonly action: string;
}

export interface HighlightAnswer {
  readonly interaction: 'highlight';
  /** Nothing marked = nothing is wrong with it. */
  readonly marks: readonly Span[];
}

export interface TriageAnswer {
  readonly interaction: 'triage';
  /** One verdict for each item. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

export interface DialogueAnswer {
  readonly interaction: 'dialogue';
  /** Ids of the choices taken, from the start to an end. */
  readonly path: readonly string[];
}

export type Answer = ClassifyAnswer | ActionAnswer | HighlightAnswer | TriageAnswer | DialogueAnswer;

/** What became of one cue; `found` is null where cues were not asked for. */
export interface CueOutcome {
  readonly cueId: string;
  readonly found: boolean | null;
}

export interface TriageOutcome {
  readonly itemId: string;
  readonly truth: Verdict;
  readonly verdict: Verdict;
  readonly right: boolean;
}

export interface DialogueResult {
  readonly outcome: string;
  /** Sum of the changes of the other's trust. */
  readonly trust: number;
  /** Score lost by what was given away. */
  readonly leaked: number;
  readonly minutes: number;
}

/** What an answer is worth, and what feedback is made of. */
export interface AnswerResult {
  /** 0..1. */
  readonly score: number;
  /** Full marks for a judgement; at least .6 for the others, which know degrees. */
  readonly correct: boolean;
  readonly cues: readonly CueOutcome[];
  /** Share of the cues that were marked, 0..1; absent where cues were not asked for. */
  readonly cuesFound?: number;
  /** Marks that hit no cue. */
  readonly falseMarks: readonly Span[];
  /** Triage: item by item. */
  readonly items: readonly TriageOutcome[];
  /** Dialogue: how it ended. */
  readonly dialogue: DialogueResult | null;
  /** Classification: squared error of the stated confidence, 0..1. */
  readonly brier: number | null;
  /** What the player said of it, for d′ and criterion; null where it says neither. */
  readonly said: Verdict | null;
}
