import { type Static, Type } from 'typebox';
import { closed, named, nullable, Timestamp, Uuid } from '../schema.ts';
import {
  InteractionSchema,
  ScenarioId,
  ScenarioKindSchema,
  ScenarioVersion,
  ScenarioViewSchema,
  SpanSchema,
  TruthSchema,
  VerdictSchema,
} from './scenario-view.ts';

const Chance = Type.Number({ minimum: 0, maximum: 1 });
const Name = Type.String({ minLength: 1, maxLength: 80 });

export const DrawInputSchema = named(
  'TrainingDrawInput',
  closed({
    kinds: Type.Optional(
      Type.Array(ScenarioKindSchema, {
        maxItems: 10,
        uniqueItems: true,
        description: 'Only these channels; empty for all',
      }),
    ),
    techniques: Type.Optional(
      Type.Array(Name, {
        maxItems: 30,
        uniqueItems: true,
        description: 'Only these techniques. Knowing the technique helps, so the attempt is practice.',
      }),
    ),
  }),
);

export const DrawSchema = named(
  'TrainingDraw',
  closed({
    id: Uuid,
    scenario: ScenarioViewSchema,
    predicted: Type.Number({ description: 'Chance of success that is expected of you, 0..1' }),
    target: Type.Number({ description: 'Chance of success that was aimed at' }),
    reason: Type.Enum(['due_technique', 'calibration', 'target', 'variation'], {
      description: 'Why this one; `variation`: you have met all, and this is one of them in other words',
    }),
    rated: Type.Boolean({ description: 'The first answer will move your rating' }),
    drawnAt: Timestamp,
  }),
);

const AnswerSchema = Type.Union([
  closed({
    interaction: Type.Literal('classify'),
    verdict: VerdictSchema,
    confidence: Type.Number({ minimum: 0.5, maximum: 1 }),
  }),
  closed({ interaction: Type.Literal('action'), action: Name }),
  closed({
    interaction: Type.Literal('highlight'),
    marks: Type.Array(SpanSchema, { maxItems: 200 }),
  }),
  closed({
    interaction: Type.Literal('triage'),
    verdicts: Type.Record(Name, VerdictSchema, { maxProperties: 50 }),
  }),
  closed({ interaction: Type.Literal('dialogue'), path: Type.Array(Name, { maxItems: 40 }) }),
]);
export type AnswerJson = Static<typeof AnswerSchema>;

export const AttemptInputSchema = named(
  'TrainingAttemptInput',
  closed({
    id: Type.Union([Uuid], {
      description: 'Made by you; sent again it is the same attempt and answers the same',
    }),
    scenarioId: ScenarioId,
    version: ScenarioVersion,
    drawId: Type.Optional(
      Type.Union([Uuid], { description: 'The draw this answers; without one it is practice' }),
    ),
    answer: AnswerSchema,
    seconds: Type.Optional(
      Type.Number({ minimum: 0, maximum: 86_400, description: 'Time it took; never rated' }),
    ),
    predicted: Type.Optional(Type.Number({ description: 'What the draw said; anything else is refused' })),
  }),
);
export type AttemptInputJson = Static<typeof AttemptInputSchema>;

const CueFeedbackSchema = named(
  'TrainingCueFeedback',
  closed({
    id: Type.String(),
    type: Type.String(),
    spans: Type.Array(SpanSchema),
    severity: Type.Integer({ minimum: 1, maximum: 3 }),
    explanation: Type.String(),
    apparent: Type.Boolean({ description: 'Looks suspicious and is not' }),
    found: nullable(Type.Boolean({ description: 'Null where cues were not asked for' })),
  }),
);

const RatingChangeSchema = named(
  'TrainingRatingChange',
  closed({
    before: Type.Number(),
    rdBefore: Type.Number(),
    after: Type.Number(),
    rdAfter: Type.Number(),
  }),
);

export const AttemptSchema = named(
  'TrainingAttempt',
  closed({
    id: Uuid,
    scenario: ScenarioViewSchema,
    at: Timestamp,
    answer: AnswerSchema,
    score: Chance,
    correct: Type.Boolean(),
    truth: TruthSchema,
    said: nullable(VerdictSchema),
    rated: Type.Boolean(),
    unratedBecause: nullable(
      Type.Enum(['repeated', 'chosen', 'filtered', 'familiar', 'uncalibrated'], {
        description:
          'Answered before; picked by yourself; drawn among chosen techniques; answered before in other words; not yet known well enough, so that your answer measured it',
      }),
    ),
    predicted: nullable(Type.Number({ description: 'Chance of success before the answer; rated ones only' })),
    rating: nullable(RatingChangeSchema),
    cues: Type.Array(CueFeedbackSchema),
    falseMarks: Type.Array(SpanSchema),
    items: Type.Array(
      closed({
        id: Type.String(),
        truth: VerdictSchema,
        verdict: VerdictSchema,
        right: Type.Boolean(),
        explanation: Type.String(),
        cues: Type.Array(CueFeedbackSchema),
      }),
    ),
    actions: Type.Array(
      closed({ id: Type.String(), label: Type.String(), effect: Type.String(), chosen: Type.Boolean() }),
    ),
    dialogue: nullable(
      closed({
        outcome: Type.String(),
        trust: Type.Number(),
        leaked: Type.Number({ description: 'Score lost by what was given away' }),
        minutes: Type.Number(),
        transcript: Type.Array(
          closed({
            speaker: Type.String(),
            text: Type.String(),
            choice: nullable(Type.String({ description: 'What you said; null at the end' })),
          }),
        ),
      }),
    ),
    explanation: closed({
      summary: Type.String(),
      whyItWorks: Type.String(),
      whatToDo: Type.String(),
      legitimateVersion: Type.String(),
    }),
    techniques: Type.Array(closed({ id: Type.String(), name: Type.String(), due: nullable(Timestamp) })),
    tendency: nullable(
      Type.Enum(['reports_readily', 'trusts_readily'], {
        description: 'After 20 judgements, when the criterion is beyond ±0.4',
      }),
    ),
    placement: nullable(
      closed({ done: Type.Integer(), of: Type.Integer() }, 'Null once the placement is over'),
    ),
  }),
);
export type AttemptJson = Static<typeof AttemptSchema>;
export type CueFeedbackJson = Static<typeof CueFeedbackSchema>;

export const AttemptSummarySchema = named(
  'TrainingAttemptSummary',
  closed({
    id: Uuid,
    at: Timestamp,
    scenarioId: ScenarioId,
    version: ScenarioVersion,
    title: Type.String(),
    kind: ScenarioKindSchema,
    interaction: InteractionSchema,
    score: Chance,
    correct: Type.Boolean(),
    rated: Type.Boolean(),
    rating: nullable(RatingChangeSchema),
  }),
);
