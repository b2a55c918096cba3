import type { Interaction, ScenarioKind } from '../vocabulary.ts';

/** Interactions whose parts can be written without a tree or an inbox. */
export const GENERATED_INTERACTIONS = [
  'classify',
  'action',
  'highlight',
] as const satisfies readonly Interaction[];

/** What is wanted of a new scenario. */
export interface GenerationRequest {
  readonly kind: ScenarioKind;
  readonly interaction: (typeof GENERATED_INTERACTIONS)[number];
  readonly truth: 'phish' | 'legit';
  /** A key of `TECHNIQUES`; absent = whichever fits. */
  readonly technique?: string;
  /** BCP 47. */
  readonly language: string;
  /** Where it plays, in a few words; it is put to a language model as data. */
  readonly topic?: string;
}
