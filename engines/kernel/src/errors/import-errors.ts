import { entry } from './error-entry.ts';

/** Background jobs and imports of game data. */
export const IMPORT_ERRORS = {
  JOB_UNKNOWN: entry(
    500,
    'A background job cannot be run by this Guildhall.',
    'It was queued by a newer or much older version. Update every process that works on this database, or cancel the job.',
  ),
  IMPORT_SOURCE_UNKNOWN: entry(
    422,
    'That is no source of game data.',
    'An import reads a Mids Reborn database folder, a City of Data tree or its .tar.gz, or a JSON export of Guildhall. The message says what was found instead.',
  ),
  IMPORT_EMPTY: entry(
    422,
    'The sources make no usable game data.',
    'Together the layers need archetypes, powersets, powers and rules. Put a complete source below the partial ones.',
  ),
  IMPORT_INCONSISTENT: entry(
    500,
    'The imported rows are not what the sources hold.',
    'The tables were counted before the version became current and something was missing. Nothing changed; import again, and report it with the reference when it happens twice.',
    true,
  ),
  IMPORT_NOT_RESUMABLE: entry(
    409,
    'There is no interrupted import to continue.',
    'Only an import that failed, was cancelled or lost its process can be continued. `guildhall import status` lists them.',
  ),
  ROLLBACK_IMPOSSIBLE: entry(
    409,
    'There is no earlier game data to go back to.',
    'A rollback needs a version that was current before and is still installed. `guildhall import status` lists them.',
  ),
  DOWNLOAD_REFUSED: entry(
    422,
    'The download was refused.',
    'Only http and https addresses are fetched, within a limit of size and time, and no redirect may lead to another protocol.',
  ),
  DOWNLOAD_FAILED: entry(
    503,
    'The download failed.',
    'The other server could not be reached or broke off; the message carries its own words. The import is tried again.',
    true,
  ),
} as const;
