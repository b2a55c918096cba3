import { type Static, Type } from 'typebox';
import { closed, named, nullable, Sha256, Timestamp, Uuid } from '../schema.ts';

const PackCountsSchema = named(
  'PackCounts',
  closed({
    archetypes: Type.Integer(),
    powersets: Type.Integer(),
    powers: Type.Integer(),
    effects: Type.Integer(),
    enhancements: Type.Integer(),
    enhancementSets: Type.Integer(),
    tables: Type.Integer(),
  }),
);

const DataVersionFields = {
  id: Type.String({ maxLength: 200, description: 'Hash of the content' }),
  name: Type.String(),
  date: Type.String({ description: 'ISO date of the game data itself' }),
  issue: Type.Optional(Type.Number()),
};

/** Table of contents of a pack: which `/packs/<hash>.json` files make it up. */
export const PackManifestSchema = named(
  'PackManifest',
  closed({
    format: Type.Literal(1),
    version: closed({
      ...DataVersionFields,
      sources: Type.Array(
        closed({ file: Type.String(), sha256: Type.String(), note: Type.Optional(Type.String()) }),
      ),
    }),
    counts: PackCountsSchema,
    slices: Type.Record(Type.String(), closed({ hash: Sha256, bytes: Type.Integer({ minimum: 0 }) })),
  }),
);
export type PackManifestJson = Static<typeof PackManifestSchema>;

export const DataVersionSchema = named(
  'DataVersion',
  closed({
    ...DataVersionFields,
    origin: Type.Enum(['starter', 'import'], { description: 'Shipped with Guildhall, or imported here' }),
    current: Type.Boolean({ description: 'New builds are made with it' }),
    installed: Type.Boolean({ description: 'False when its files are missing from the data directory' }),
    counts: PackCountsSchema,
    createdAt: Timestamp,
  }),
);
export type DataVersionJson = Static<typeof DataVersionSchema>;

/** Counts and open ends of an import. */
const ImportReportSchema = Type.Object(
  {},
  {
    $id: 'ImportReport',
    additionalProperties: true,
    description: 'Counts by kind and the names that could not be resolved',
  },
);

export const ImportSchema = named(
  'Import',
  closed({
    id: Uuid,
    state: Type.Enum(['running', 'done', 'failed']),
    directory: Type.String(),
    phase: Type.String({ description: 'What it is doing' }),
    done: Type.Integer({ minimum: 0 }),
    total: Type.Integer({ minimum: 0, description: '0 while the amount is not known' }),
    startedAt: Timestamp,
    finishedAt: nullable(Timestamp),
    dataVersionId: nullable(Type.String({ description: 'The version it made' })),
    report: nullable(ImportReportSchema),
    error: nullable(closed({ code: Type.String(), message: Type.String() })),
  }),
);
export type ImportJson = Static<typeof ImportSchema>;
