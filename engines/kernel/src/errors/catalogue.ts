import { ARCHIVE_ERRORS } from './archive-errors.ts';
import { COMPENDIUM_ERRORS } from './compendium-errors.ts';
import { DICE_ERRORS } from './dice-errors.ts';
import { type ErrorEntry, entry } from './error-entry.ts';
import { EXPLAIN_ERRORS } from './explain-errors.ts';
import { FILE_ERRORS } from './file-errors.ts';
import { IDENTITY_ERRORS } from './identity-errors.ts';
import { IMPORT_ERRORS } from './import-errors.ts';
import { SHEET_ERRORS } from './sheet-errors.ts';
import { STORAGE_ERRORS } from './storage-errors.ts';
import { TRAINING_ERRORS } from './training-errors.ts';

/**
 * Every error Guildhall can answer with, in one place; larger areas keep their
 * rows in a file of their own. The HTTP status, whether a client may retry, and
 * the documentation page (`docs/generated/errors.md`) are all derived from here.
 */
export const ERROR_CATALOGUE = {
  VALIDATION_FAILED: entry(
    400,
    'The request does not have the expected form.',
    'A field is missing, has the wrong type or is out of range. `details.fields` names each path and what is expected there.',
  ),
  JSON_INVALID: entry(
    400,
    'The body is not valid JSON.',
    'The body has to be one JSON document in UTF-8. The message carries the parser’s own words.',
  ),
  XML_INVALID: entry(
    400,
    'This is no XML that can be read.',
    'Document types and entities are refused whole, and size, depth and number of tags are bounded. The message says what is wrong and, where the parser knows it, the line.',
  ),
  UNAUTHENTICATED: entry(
    401,
    'This needs an identity.',
    'The request carries no valid credential for a route that needs one. Local commands use the token file in the `keys` folder of the data directory.',
  ),
  FORBIDDEN: entry(
    403,
    'This is not allowed.',
    'The caller is known but lacks the permission the route declares.',
  ),
  FOREIGN_ORIGIN: entry(
    403,
    'This address is not allowed to talk to this server.',
    'The Host or Origin header names another site. In local mode only loopback names and PUBLIC_URL are accepted, so that a web page elsewhere cannot act for you.',
  ),
  NOT_FOUND: entry(
    404,
    'There is nothing here.',
    'The route or the thing it names does not exist, or you may not know that it does.',
  ),
  METHOD_NOT_ALLOWED: entry(
    405,
    'This address does not take that method.',
    'See `/api/docs` for the methods of each address.',
  ),
  CONFLICT: entry(
    409,
    'This collides with something that exists.',
    'Another record already uses a value that has to be unique.',
  ),
  STALE_VERSION: entry(
    412,
    'Somebody else changed this first.',
    'The `If-Match` version is not the current one. Fetch the current version, apply the change again and retry with its version.',
  ),
  PAYLOAD_TOO_LARGE: entry(
    413,
    'That is larger than this server accepts.',
    'The body or file is over the limit named in the details (`UPLOAD_MAX_MB`).',
  ),
  UNSUPPORTED_MEDIA: entry(
    415,
    'That content type is not understood here.',
    'Send `application/json`, or the type the route documents.',
  ),
  RULE_VIOLATION: entry(
    422,
    'The rules of the game do not allow this.',
    'The request is well formed but breaks a rule; `details.global` says which.',
  ),
  RATE_LIMITED: entry(429, 'Too many requests.', 'Wait for the number of seconds in `Retry-After`.', true),
  INTERNAL: entry(
    500,
    'Something went wrong on the server.',
    'A defect, not something you did. It was stored under the request id; an administrator finds it on the errors page.',
  ),
  UNAVAILABLE: entry(
    503,
    'The server cannot answer right now.',
    'The database or another part is starting, stopping or out of reach. Retry shortly.',
    true,
  ),

  FILE_UNRECOGNISED: entry(
    400,
    'This is not a file Guildhall knows.',
    'The content matches none of the known formats. The details say what was found at the start and what was expected.',
  ),
  FILE_TRUNCATED: entry(
    400,
    'The file ends too early.',
    'The bytes stop in the middle of a record; `details.offset` is where. Copy the file again from its source.',
  ),
  FILE_CORRUPT: entry(
    400,
    'The file contradicts itself.',
    'A count, length or value is impossible; `details.offset` or `details.path` is where.',
  ),
  FILE_TOO_LARGE: entry(
    413,
    'The file is larger than any real one of its kind.',
    'The limit is in the details; it exists so that a hostile file cannot exhaust memory.',
  ),
  DATA_FOLDER_INCOMPLETE: entry(
    400,
    'The data folder lacks a file that is needed.',
    'A Mids database folder needs I12.mhd, EnhDB.mhd, AttribMod.json or .mhd, Maths.mhd, NLevels.mhd and EClasses.mhd.',
  ),
  DATA_VERSION_UNKNOWN: entry(
    404,
    'That game data version is not installed.',
    'List the installed ones with `guildhall import status` or `GET /api/v1/heroes/data-versions`.',
  ),
  DATA_VERSION_BROKEN: entry(
    500,
    'An installed game data version is damaged.',
    'A pack file is missing or its content does not match its hash. Import the data again.',
  ),
  IMPORT_RUNNING: entry(
    409,
    'An import is already running.',
    'Wait for it to end; `guildhall import status` shows its progress.',
    true,
  ),
  BUILD_NOT_FOUND: entry(
    404,
    'There is no such build.',
    'It was deleted, never existed, or you may not know that it does. `GET /api/v1/builds` lists what there is.',
  ),
  BUILD_UNREADABLE: entry(
    400,
    'This build file cannot be read.',
    'It is not valid JSON or lacks the parts every build has; the details name the place.',
  ),

  CONFIG_INVALID: entry(
    500,
    'The configuration has problems.',
    'Every problem is listed with its variable, the value found and what is accepted.',
  ),
  PORT_TAKEN: entry(
    500,
    'Another program already listens there.',
    'Stop the other program, or set PORT to a free one.',
  ),
  HOST_EXPOSED: entry(
    500,
    'That address would open the server to the network without accounts.',
    'Turn accounts on with REGISTRATION, make the first account with `guildhall admin create`, or stay on loopback. OPEN_NETWORK=true lets everybody in on a network you trust.',
  ),
  DATA_DIR_LOCKED: entry(
    500,
    'Another Guildhall process uses this data directory.',
    'Stop the other process, or choose another DATA_DIR. A lock left by a crash is recovered by itself.',
    true,
  ),
  DATA_DIR_TOO_NEW: entry(
    500,
    'This data directory was written by a newer Guildhall.',
    'Update Guildhall; an older program must not touch newer data.',
  ),
  DATA_DIR_UNUSABLE: entry(
    500,
    'The data directory cannot be used.',
    'It does not exist and cannot be created, or lacks read or write permission.',
  ),
  DATABASE_UNREACHABLE: entry(
    503,
    'The database cannot be reached.',
    'Check DATABASE_URL and that the server runs; the message carries the driver’s own words.',
    true,
  ),
  DATABASE_TOO_NEW: entry(
    500,
    'The database was changed by a newer Guildhall.',
    'Update Guildhall; an older program must not touch newer tables. The details name the unknown migrations.',
  ),

  ...ARCHIVE_ERRORS,
  ...COMPENDIUM_ERRORS,
  ...FILE_ERRORS,
  ...IDENTITY_ERRORS,
  ...IMPORT_ERRORS,
  ...EXPLAIN_ERRORS,
  ...DICE_ERRORS,
  ...SHEET_ERRORS,
  ...STORAGE_ERRORS,
  ...TRAINING_ERRORS,
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;
