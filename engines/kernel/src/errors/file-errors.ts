import { entry } from './error-entry.ts';

/** Errors of commands that read and write files. */
export const FILE_ERRORS = {
  FILE_UNREADABLE: entry(
    400,
    'A file or folder cannot be read.',
    'It does not exist, is of the wrong sort (a folder where a file is expected) or may not be opened. The message carries the system’s own words.',
  ),
  FILE_UNWRITABLE: entry(
    500,
    'A file or folder cannot be written.',
    'The folder may not be written to, or its disk is full. Nothing was left half-written.',
  ),
} as const;
