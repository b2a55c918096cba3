import { type Static, Type } from 'typebox';
import { closed, named, nullable, Timestamp, Uuid } from '../schema.ts';
import { BuildSchema } from './build.ts';
import { BuildSummarySchema } from './build-records.ts';

const Visibility = Type.Enum(['private', 'unlisted', 'public'], {
  description:
    'private: owner and editors; unlisted: whoever knows the address; public: listed for everybody',
});

const Tags = Type.Array(Type.String({ minLength: 1, maxLength: 40, pattern: '^[^\\s,]([^,]*[^\\s,])?$' }), {
  maxItems: 20,
});

export const Person = named('Person', closed({ id: Uuid, name: Type.String() }));

/** One line of the library. */
export const LibraryEntrySchema = named(
  'LibraryEntry',
  closed({
    ...BuildSummarySchema.properties,
    owner: Person,
    visibility: Visibility,
    tags: Type.Array(Type.String()),
    favourites: Type.Integer({ description: 'People who marked it' }),
    favourite: Type.Boolean({ description: 'Whether the caller did' }),
    stats: Type.Record(Type.String(), Type.Number(), {
      description: 'The totals that were asked for, by path; fractions as in results of calculations',
    }),
  }),
);
export type LibraryEntryJson = Static<typeof LibraryEntrySchema>;

export const BuildDetailsSchema = named(
  'BuildDetails',
  closed({
    visibility: Type.Optional(Visibility),
    tags: Type.Optional(Tags),
    notes: Type.Optional(Type.String({ maxLength: 20_000 })),
  }),
);

export const BuildVersionSchema = named(
  'BuildVersion',
  closed({
    version: Type.Integer({ minimum: 1 }),
    at: Timestamp,
    author: Person,
    cause: Type.Enum(['created', 'saved', 'edited', 'restored'], {
      description: 'edited: several live edits of one person in a row',
    }),
    restoredFrom: nullable(Type.Integer({ minimum: 1 })),
  }),
);
export type BuildVersionJson = Static<typeof BuildVersionSchema>;

const ChangeSchema = closed({
  at: Type.Array(Type.Union([Type.String(), Type.Integer()]), {
    description: 'Place in the build, such as picks, 3, slots, 1, enhancement',
  }),
  power: Type.Optional(Type.String({ description: 'Power that the place belongs to' })),
  was: Type.Optional(Type.Unknown()),
  to: Type.Optional(Type.Unknown()),
});

export const BuildVersionRecordSchema = named(
  'BuildVersionRecord',
  closed({
    ...BuildVersionSchema.properties,
    build: BuildSchema,
    against: nullable(Type.Integer({ description: 'Version the changes are told against' })),
    changes: Type.Array(ChangeSchema),
  }),
);
export type BuildVersionRecordJson = Static<typeof BuildVersionRecordSchema>;

export const ShareLinkSchema = named(
  'ShareLink',
  closed({
    code: Type.String(),
    path: Type.String({ description: 'Address on this server: /s/<code>' }),
    access: Type.Enum(['view', 'edit']),
    createdAt: Timestamp,
  }),
);
export type ShareLinkJson = Static<typeof ShareLinkSchema>;
