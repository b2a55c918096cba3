import { type Static, Type } from 'typebox';
import { closed, named, nullable, Timestamp, Uuid } from '../schema.ts';
import { BuildSchema } from './build.ts';

const Version = Type.Integer({ minimum: 1, description: 'Rises by one with every change; also the ETag' });

export const BuildRecordSchema = named(
  'BuildRecord',
  closed({
    id: Uuid,
    version: Version,
    createdAt: Timestamp,
    updatedAt: Timestamp,
    ownerId: Uuid,
    visibility: Type.Enum(['private', 'unlisted', 'public']),
    tags: Type.Array(Type.String()),
    notes: Type.String(),
    access: Type.Enum(['read', 'edit', 'own'], { description: 'What the caller may do with it' }),
    build: BuildSchema,
  }),
);
export type BuildRecordJson = Static<typeof BuildRecordSchema>;

/** One line of a list of builds. */
export const BuildSummarySchema = named(
  'BuildSummary',
  closed({
    id: Uuid,
    version: Version,
    name: Type.String(),
    archetype: Type.String(),
    primary: Type.String(),
    secondary: Type.String(),
    level: Type.Integer(),
    dataVersionId: nullable(Type.String()),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  }),
);
export type BuildSummaryJson = Static<typeof BuildSummarySchema>;

export const BuildInputSchema = named('BuildInput', closed({ build: BuildSchema }));
