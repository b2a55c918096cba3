import { type Static, Type } from 'typebox';
import { closed, named, Sha256, Timestamp } from '../schema.ts';

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
