import { GENERATED_INTERACTIONS } from '@guildhall/training/scenario';
import { type Static, Type } from 'typebox';
import { closed, named, nullable } from '../schema.ts';
import { ScenarioId, ScenarioKindSchema, ScenarioVersion, VerdictSchema } from './scenario-view.ts';

/** A whole scenario, truth and all, as `guildhall training lint` reads it; the engine checks it and names each path. */
export const ScenarioSourceSchema = named(
  'TrainingScenarioSource',
  Type.Record(Type.String(), Type.Unknown(), {
    maxProperties: 60,
    description: 'Fields of a scenario file; see docs/training/scenarios.md',
  }),
);

const ScenarioProblemSchema = named(
  'TrainingScenarioProblem',
  closed({
    path: Type.String({ description: '`message.links[0].target`' }),
    code: Type.String(),
    message: Type.String(),
    severity: Type.Enum(['error', 'warning']),
  }),
);
export type ScenarioProblemJson = Static<typeof ScenarioProblemSchema>;

export const LintAnswerSchema = named(
  'TrainingLint',
  closed({ valid: Type.Boolean(), problems: Type.Array(ScenarioProblemSchema) }),
);

export const StoredScenarioSchema = named(
  'TrainingStoredScenario',
  closed({
    id: ScenarioId,
    version: ScenarioVersion,
    source: ScenarioSourceSchema,
    warnings: Type.Array(ScenarioProblemSchema),
  }),
);

const MailPersonSchema = closed({ name: Type.String(), address: Type.String() });

const MailLinkSchema = named(
  'TrainingMailLink',
  closed({
    text: Type.String(),
    target: Type.String(),
    scheme: Type.String(),
    host: Type.String(),
    domain: Type.String(),
    deceptive: Type.Boolean(),
    mismatch: Type.Boolean(),
  }),
);

/** A mail as it can be shown and studied. */
const MailSchema = named(
  'TrainingMail',
  closed({
    from: nullable(MailPersonSchema),
    replyTo: Type.Array(MailPersonSchema),
    returnPath: Type.String(),
    to: Type.Array(MailPersonSchema),
    subject: Type.String(),
    date: Type.String(),
    received: Type.Array(Type.String(), { description: 'Hosts that passed it on, latest first' }),
    authentication: closed({
      spf: nullable(Type.String()),
      dkim: nullable(Type.String()),
      dmarc: nullable(Type.String()),
    }),
    text: Type.String(),
    html: nullable(Type.String({ description: 'Allow-listed tags, links as `span[data-link]`' })),
    links: Type.Array(MailLinkSchema),
    blocked: closed({
      images: Type.Integer(),
      scripts: Type.Integer(),
      forms: Type.Integer(),
      frames: Type.Integer(),
    }),
    attachments: Type.Array(
      closed({ name: Type.String(), type: Type.String(), size: Type.Integer({ description: 'Bytes' }) }),
    ),
    hiddenCharacters: Type.Boolean({
      description: 'Invisible or direction-changing characters were taken out',
    }),
  }),
);
export type MailJson = Static<typeof MailSchema>;

export const ReadMailSchema = named(
  'TrainingReadMail',
  closed({
    mail: MailSchema,
    draft: ScenarioSourceSchema,
    problems: Type.Array(ScenarioProblemSchema),
  }),
);

/** What a scenario is wanted to be. */
export const GenerationSchema = named(
  'TrainingGeneration',
  closed({
    kind: ScenarioKindSchema,
    interaction: Type.Enum([...GENERATED_INTERACTIONS]),
    truth: VerdictSchema,
    technique: Type.Optional(Type.String({ maxLength: 80, description: 'A key of the techniques' })),
    language: Type.Optional(Type.String({ maxLength: 35, description: 'BCP 47; `en` when absent' })),
    topic: Type.Optional(
      Type.String({ maxLength: 200, description: 'Where it plays; told to a language model as data' }),
    ),
  }),
);
