import { type Static, Type } from 'typebox';
import { closed, named, nullable, Sha256, Timestamp, Uuid } from '../schema.ts';
import { EditionSchema, KindSchema, Name, Prose, Slug } from './compendium-parts.ts';

const Origin = Type.Enum(['starter', '5e-database', 'open5e', 'homebrew', 'pack'], {
  description: 'Where the entry is from: shipped facts, an import of the full text, or somebody here',
});

/** Sentences that the licences ask to be shown; the page, the API and exports carry them. */
const Attribution = Type.Array(Type.String(), {
  description: 'What the licences of these entries ask to be shown; none for homebrew',
});

const Facts = Type.Object(
  {},
  {
    additionalProperties: true,
    description: 'Facts of the kind; `GET /api/v1/compendium/schemas/{kind}` is their schema',
  },
);

const summaryFields = {
  id: Uuid,
  kind: KindSchema,
  edition: EditionSchema,
  slug: Slug,
  name: Name,
  summary: Type.String({ description: 'One line made of the facts' }),
  origin: Origin,
  facets: Type.Object(
    {},
    { additionalProperties: true, description: 'What lists are narrowed by: level, school, challenge …' },
  ),
};

export const CompendiumSummarySchema = named('CompendiumSummary', closed(summaryFields));
export type CompendiumSummaryJson = Static<typeof CompendiumSummarySchema>;

export const CompendiumEntrySchema = named(
  'CompendiumEntry',
  closed({
    ...summaryFields,
    facts: Facts,
    text: nullable(Type.String({ description: 'Markdown; null while only the facts are there' })),
    version: Type.Integer({ minimum: 1 }),
    pack: nullable(Type.String()),
    campaignId: nullable(Uuid),
    editions: Type.Array(EditionSchema, {
      description: 'Rule sets that have an entry of this kind and slug',
    }),
    attribution: Attribution,
    createdAt: Timestamp,
    updatedAt: Timestamp,
  }),
);
export type CompendiumEntryJson = Static<typeof CompendiumEntrySchema>;

export const CompendiumVersionSchema = named(
  'CompendiumVersion',
  closed({
    version: Type.Integer({ minimum: 1 }),
    name: Name,
    summary: Type.String(),
    origin: Origin,
    facts: Facts,
    text: nullable(Type.String()),
    /** When it was replaced by the next; null for the current one. */
    replacedAt: nullable(Timestamp),
  }),
);
export type CompendiumVersionJson = Static<typeof CompendiumVersionSchema>;

/** A homebrew entry as it is sent; its facts are checked against the schema of its kind. */
export const HomebrewEntrySchema = named(
  'HomebrewEntry',
  closed({
    kind: KindSchema,
    edition: EditionSchema,
    slug: Type.Optional(Slug),
    name: Name,
    summary: Type.Optional(Type.String({ maxLength: 200 })),
    facts: Facts,
    text: Type.Optional(Prose),
  }),
);
export type HomebrewEntryJson = Static<typeof HomebrewEntrySchema>;

export const HomebrewInputSchema = named(
  'HomebrewInput',
  closed({ entry: HomebrewEntrySchema, campaignId: Type.Optional(Uuid) }),
);

const Counted = Type.Record(Type.String(), Type.Integer({ minimum: 0 }));

export const CompendiumSearchSchema = named(
  'CompendiumSearchResult',
  closed({
    items: Type.Array(CompendiumSummarySchema),
    /** Words that were read as other words because nothing has them. */
    corrections: Type.Array(closed({ word: Type.String(), readAs: Type.Array(Type.String()) })),
    facets: closed({ kinds: Counted, editions: Counted }, 'Hits by kind and by rule set'),
    total: Type.Integer({ minimum: 0 }),
    more: Type.Boolean({ description: 'There are more hits than were counted' }),
    attribution: Attribution,
  }),
);
export type CompendiumSearchJson = Static<typeof CompendiumSearchSchema>;

const Defect = closed({
  code: Type.String(),
  file: Type.String(),
  record: Type.String(),
  field: Type.String(),
  found: Type.String(),
  corrected: nullable(Type.String()),
  note: Type.Optional(Type.String()),
});

export const CompendiumImportSchema = named(
  'CompendiumImport',
  closed({
    source: Type.String({ description: 'E.g. `srd-2014` or `pack:my-pack`' }),
    format: Type.Enum(['5e-database', 'open5e', 'pack']),
    edition: nullable(EditionSchema),
    contentId: Sha256,
    unchanged: Type.Boolean({ description: 'The same content was imported before; nothing was written' }),
    counts: Counted,
    records: Type.Record(Type.String(), Type.Integer({ minimum: 0 }), { description: 'Records by file' }),
    added: Type.Integer({ minimum: 0 }),
    changed: Type.Integer({ minimum: 0 }),
    kept: Type.Integer({ minimum: 0, description: 'Entries of which a fuller source is there already' }),
    defects: Type.Array(Defect),
    ignored: Type.Array(Type.String(), { description: 'Files that are no part of an SRD folder' }),
  }),
);
export type CompendiumImportJson = Static<typeof CompendiumImportSchema>;

export const CompendiumOverviewSchema = named(
  'CompendiumOverview',
  closed({
    kinds: Type.Array(
      closed(
        { kind: KindSchema, counts: Counted, homebrew: Type.Integer({ minimum: 0 }) },
        'Entries by rule set',
      ),
    ),
    sources: Type.Array(
      closed({
        id: Type.String(),
        name: Type.String(),
        importedAt: Timestamp,
        attribution: nullable(Type.String()),
      }),
    ),
    attribution: Type.Array(Type.String(), { description: 'What the licences of the SRDs ask to be shown' }),
    fullText: Type.Array(EditionSchema, { description: 'Rule sets whose full text has been imported' }),
  }),
);
export type CompendiumOverviewJson = Static<typeof CompendiumOverviewSchema>;
