import { INTERACTIONS, SCENARIO_KINDS } from '@guildhall/training/scenario';
import { type Static, Type } from 'typebox';
import { closed, named, nullable } from '../schema.ts';

/** Ids of scenarios are words of their authors, not UUIDs: `payroll-change`. */
export const ScenarioId = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$' });
export const ScenarioVersion = Type.Integer({ minimum: 1, maximum: 1_000_000 });

export const ScenarioKindSchema = Type.Enum([...SCENARIO_KINDS], {
  description: 'What the message comes by',
});
export const InteractionSchema = Type.Enum([...INTERACTIONS], {
  description: 'What the player is asked to do',
});
export const TruthSchema = Type.Enum(['phish', 'legit', 'n/a']);
export const VerdictSchema = Type.Enum(['phish', 'legit']);

/** Where a link leads, as text; the server never follows one. */
const LinkViewSchema = named(
  'TrainingLink',
  closed({
    text: Type.String({ description: 'The words it stands under' }),
    target: Type.String({ description: 'As written, for reading only' }),
    scheme: Type.String(),
    host: Type.String({ description: 'As it may be shown: in punycode where it could pass for another' }),
    domain: Type.String({ description: 'The registered part of the host, which is the part to judge' }),
    deceptive: Type.Boolean({ description: 'The host mixes scripts or uses look-alike letters' }),
    mismatch: Type.Boolean({ description: 'The words name another domain' }),
  }),
);

export const SpanSchema = named(
  'TrainingSpan',
  closed({
    part: Type.String({
      minLength: 1,
      maxLength: 120,
      description: '`from`, `reply_to`, `subject`, `body`, `link:0`, `attachment:0`, `header:SPF`, `turn:0`',
    }),
    start: Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'First code point' }),
    end: Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'Code point after the last' }),
  }),
);

const MessageViewSchema = named(
  'TrainingMessage',
  closed({
    from: nullable(closed({ name: Type.String(), address: Type.String() })),
    replyTo: Type.String(),
    to: Type.String(),
    date: Type.String(),
    subject: Type.String(),
    body: Type.String({ description: 'Plain text' }),
    turns: Type.Array(closed({ speaker: Type.String(), text: Type.String(), at: Type.String() })),
    links: Type.Array(LinkViewSchema),
    attachments: Type.Array(
      closed({ name: Type.String(), type: Type.String(), size: Type.Number({ description: 'Bytes' }) }),
    ),
    headers: Type.Array(closed({ name: Type.String(), value: Type.String() })),
    linkPlaces: Type.Array(nullable(SpanSchema), { description: 'Where each link stands in the text' }),
    segments: Type.Array(SpanSchema, { description: 'What can be marked without a mouse' }),
  }),
);
export type MessageViewJson = Static<typeof MessageViewSchema>;

export const DialogueNodeSchema = named(
  'TrainingDialogueNode',
  closed({
    id: Type.String(),
    speaker: Type.String(),
    text: Type.String(),
    choices: Type.Array(closed({ id: Type.String(), label: Type.String() })),
    over: Type.Boolean(),
  }),
);

/** A scenario as a player sees it before the answer: nothing tells what it is. */
export const ScenarioViewSchema = named(
  'TrainingScenarioView',
  closed({
    id: ScenarioId,
    version: ScenarioVersion,
    title: Type.String(),
    kind: ScenarioKindSchema,
    interaction: InteractionSchema,
    language: Type.String(),
    briefing: Type.String(),
    message: nullable(MessageViewSchema),
    html: nullable(
      Type.String({
        description: 'An imported mail as it looked: allow-listed tags, links as `span[data-link]`',
      }),
    ),
    actions: Type.Array(closed({ id: Type.String(), label: Type.String() })),
    inbox: Type.Array(closed({ id: Type.String(), kind: ScenarioKindSchema, message: MessageViewSchema })),
    dialogue: nullable(DialogueNodeSchema),
  }),
);
export type ScenarioViewJson = Static<typeof ScenarioViewSchema>;

export const ScenarioSummarySchema = named(
  'TrainingScenarioSummary',
  closed({
    id: ScenarioId,
    version: ScenarioVersion,
    title: Type.String(),
    kind: ScenarioKindSchema,
    interaction: InteractionSchema,
    language: Type.String(),
    rating: Type.Number({ description: 'Difficulty in rating points' }),
    rd: Type.Number(),
    attempts: Type.Integer({ description: 'Rated attempts of everybody' }),
    status: Type.Enum(['calibrating', 'frozen', 'retired']),
    met: Type.Boolean({ description: 'You have answered this version' }),
    mine: Type.Boolean({ description: 'You wrote it and may change it' }),
  }),
);
export type ScenarioSummaryJson = Static<typeof ScenarioSummarySchema>;
