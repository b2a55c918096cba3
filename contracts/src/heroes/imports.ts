import { type Static, Type } from 'typebox';
import { closed, named, nullable, Timestamp, Uuid } from '../schema.ts';

/** Counts and open ends of an import, and how long its stages took. */
const ImportReportSchema = Type.Object(
  {},
  {
    $id: 'ImportReport',
    additionalProperties: true,
    description: 'Counts by kind, names that could not be resolved, conflicts of layers, stages with seconds',
  },
);

export const ImportInputSchema = named(
  'ImportInput',
  closed({
    sources: Type.Array(Type.String({ minLength: 1, maxLength: 4096 }), {
      minItems: 1,
      maxItems: 8,
      description:
        'Absolute paths of folders or files, or http(s) addresses of archives; lowest precedence first',
    }),
    dryRun: Type.Optional(Type.Boolean({ description: 'Read and check only' })),
  }),
);

const ProgressSchema = closed({
  stage: Type.String({ description: 'What it is doing' }),
  done: Type.Number({ minimum: 0 }),
  total: Type.Number({ minimum: 0, description: '0 while the amount is not known' }),
  rate: Type.Optional(Type.Number({ description: 'Units a second in this stage' })),
  secondsLeft: Type.Optional(Type.Number({ description: 'Until the stage is done, at that rate' })),
});

export const ImportSchema = named(
  'Import',
  closed({
    id: Uuid,
    state: Type.Enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    sources: Type.Array(Type.String()),
    dryRun: Type.Boolean(),
    trigger: Type.Enum(['user', 'schedule']),
    progress: nullable(ProgressSchema),
    attempts: Type.Integer({ minimum: 0, description: 'Times it was begun; more than 1 after a crash' }),
    startedAt: Timestamp,
    finishedAt: nullable(Timestamp),
    dataVersionId: nullable(Type.String({ description: 'The version it made' })),
    previousVersionId: nullable(Type.String({ description: 'The version that was current before' })),
    rejected: Type.Integer({ minimum: 0, description: 'Records left out; the log names each' }),
    report: nullable(ImportReportSchema),
    error: nullable(closed({ code: Type.String(), message: Type.String() })),
  }),
);
export type ImportJson = Static<typeof ImportSchema>;

export const ImportLogSchema = named(
  'ImportLogEntry',
  closed({
    place: Type.Integer({ minimum: 0 }),
    kept: Type.Boolean({ description: 'False: the record was left out; true: odd, but kept as it is' }),
    file: Type.String({ description: 'File of the source; empty when several say so' }),
    path: Type.String({ description: 'Which record and field' }),
    value: nullable(Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
    reason: Type.String(),
    suggestion: Type.String(),
  }),
);
export type ImportLogJson = Static<typeof ImportLogSchema>;

const FieldChange = closed({ field: Type.String(), older: Type.Unknown(), newer: Type.Unknown() });

const PowerChangeSchema = named(
  'PowerChange',
  closed({
    id: Type.String(),
    name: Type.String(),
    status: Type.Enum(['same', 'changed', 'added', 'removed', 'effects_unknown']),
    fields: Type.Array(FieldChange),
    effects: Type.Array(
      closed({
        change: Type.Enum(['added', 'removed', 'changed']),
        effect: Type.String(),
        fields: Type.Optional(Type.Array(FieldChange)),
      }),
    ),
  }),
);

export const VersionChangesSchema = named(
  'VersionChanges',
  closed({
    older: closed({ id: Type.String(), name: Type.String(), date: Type.String() }),
    newer: closed({ id: Type.String(), name: Type.String(), date: Type.String() }),
    counts: Type.Object(
      {},
      { additionalProperties: true, description: 'Powers and effects by kind of change' },
    ),
    powers: Type.Array(PowerChangeSchema),
    changelog: Type.Array(Type.String(), { description: 'The same in plain sentences' }),
  }),
);
export type VersionChangesJson = Static<typeof VersionChangesSchema>;

export const ImportScheduleSchema = named(
  'ImportSchedule',
  closed({
    id: Uuid,
    source: Type.String({ description: 'Absolute path, or http(s) address of an archive' }),
    everyHours: Type.Integer({ minimum: 1, maximum: 8_760 }),
    nextAt: Timestamp,
    lastImportId: nullable(Uuid),
  }),
);
export type ImportScheduleJson = Static<typeof ImportScheduleSchema>;

export const ImportNoticeSchema = named(
  'ImportNotice',
  closed({
    id: Uuid,
    at: Timestamp,
    importId: Uuid,
    title: Type.String(),
    changelog: Type.Array(Type.String()),
    read: Type.Boolean(),
  }),
);
export type ImportNoticeJson = Static<typeof ImportNoticeSchema>;
