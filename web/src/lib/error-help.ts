import { ERROR_CATALOGUE, type ErrorCode } from '@guildhall/kernel';

/**
 * Codes of errors whose help the catalogue writes for people who look at a page:
 * those about files and data. Help on other codes is for who writes programs.
 */
const SHOWN_HELP = /^(FILE|BUILD|DATA)_/;

/** What to do about an error, in the words of the catalogue; fetched with the first notice of one. */
export const ERROR_HELP: Readonly<Partial<Record<ErrorCode, string>>> = Object.fromEntries(
  Object.entries(ERROR_CATALOGUE).flatMap(([code, { help }]) =>
    SHOWN_HELP.test(code) ? [[code, help]] : [],
  ),
);
