import { entry } from './error-entry.ts';

/** Errors of files that people keep on the server. */
export const STORAGE_ERRORS = {
  PICTURE_UNREADABLE: entry(
    422,
    'This file is no picture that can be read.',
    'It begins like a JPEG, PNG, WebP, GIF or AVIF file, but is cut off or damaged. Save it again with another program.',
  ),
  PICTURE_TOO_LARGE: entry(
    413,
    'This picture is too large.',
    '`details.bytes` and `details.pixels` say how large a file and what it unpacks to may be.',
  ),
  STORAGE_FULL: entry(
    409,
    'There is no space left for this.',
    'Either the account has used up what the server gives it (`GET /api/v1/me/storage` has the numbers), or the thing has as many attachments as it may have. Remove some first.',
  ),
  EXPORT_LARGE: entry(
    409,
    'This is too large to be answered at once.',
    'Exports of more than 1 MB are made in the background: `POST /api/v1/me/exports`, then look at `GET /api/v1/me/exports/{id}` until it has a link.',
  ),
  LINK_EXPIRED: entry(
    404,
    'This link is no longer good.',
    'Links to downloads work for a quarter of an hour. Ask for a new one where you got this one.',
  ),
} as const;
