import { entry } from './error-entry.ts';

/** Archives that people bring along. */
export const ARCHIVE_ERRORS = {
  ARCHIVE_UNSAFE: entry(
    400,
    'The archive holds something that no honest one holds.',
    'An absolute path, a way out of its folder, a link or a device: `details.entry` names it. Nothing was read after it.',
  ),
  ARCHIVE_DAMAGED: entry(
    400,
    'The archive is damaged.',
    'It ends too early, or its compressed data or headers contradict themselves. Download or pack it again.',
  ),
  ARCHIVE_TOO_LARGE: entry(
    413,
    'The archive unpacks to more than any real one.',
    'The limits are in the details; they exist so that a small file cannot fill memory or disk.',
  ),
} as const;
