import { entry } from './error-entry.ts';

/** Errors of the compendium: looking up, importing, homebrew. */
export const COMPENDIUM_ERRORS = {
  ENTRY_NOT_FOUND: entry(
    404,
    'The compendium has no such entry.',
    'The kind or slug is mistyped, the entry is not part of the SRD, or it belongs to somebody else. Only what the SRDs contain and homebrew is here; most spells, monsters and subclasses of the books are in neither.',
  ),
  ENTRY_INVALID: entry(
    400,
    'This homebrew entry does not fit its kind.',
    'Every problem is listed with its path: unknown or missing fields, wrong types, references in a circle, or markup that is not allowed. `GET /api/v1/compendium/schemas/{kind}` is the JSON Schema.',
  ),
  ENTRY_SLUG_TAKEN: entry(
    409,
    'You already have a homebrew entry of that kind and slug.',
    'Change that entry instead, or give the new one another slug.',
  ),
  SRD_FOLDER_INVALID: entry(
    400,
    'This is not a complete SRD folder.',
    'Nothing was imported. The details list the files that could be read, those that are missing and those with problems. Supported are the JSON folders of 5e-database (2014, 2024) and Open5e.',
  ),
  CONTENT_PACK_INVALID: entry(
    400,
    'This content pack has problems.',
    'Nothing was imported. Every problem is listed with its file and path; docs/extending.md describes the manifest.',
  ),
} as const;
