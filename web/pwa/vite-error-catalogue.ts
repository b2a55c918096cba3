import type { Plugin } from 'vite';
import { ERROR_CATALOGUE } from '../../engines/kernel/src/errors/catalogue.ts';
import { SHEET_ERRORS } from '../../engines/kernel/src/errors/sheet-errors.ts';
import { ERROR_HELP } from '../src/lib/error-help.ts';

const CATALOGUE = /engines\/kernel\/src\/errors\/catalogue\.ts$/;
const HELP = /web\/src\/lib\/error-help\.ts$/;

/**
 * Errors that may be raised in the page without words of their own: what the rules of a sheet refuse,
 * and a server out of reach. All others come with a message, from the server or from who raises them.
 */
const WORDED: ReadonlySet<string> = new Set([
  'UNAVAILABLE',
  'NOT_FOUND',
  'RULE_VIOLATION',
  ...Object.keys(SHEET_ERRORS),
]);

/**
 * Puts the catalogue of errors into the app as one table of what the first view may need, and the
 * help that pages show into a file of its own.
 */
export function errorCatalogue(): Plugin {
  const rows = Object.entries(ERROR_CATALOGUE).map(([code, { status, message, retryable }]) => [
    code,
    [status, Number(retryable), ...(WORDED.has(code) ? [message] : [])],
  ]);
  return {
    name: 'guildhall-error-catalogue',
    load: {
      filter: { id: [CATALOGUE, HELP] },
      handler: (id) =>
        HELP.test(id)
          ? `export const ERROR_HELP = ${JSON.stringify(ERROR_HELP)};`
          : `const rows = ${JSON.stringify(Object.fromEntries(rows))};
        export const ERROR_CATALOGUE = Object.fromEntries(
          Object.entries(rows).map(([code, [status, retryable, message = code.toLowerCase().replaceAll('_', ' ')]]) => [
            code, { status, message, retryable: retryable === 1, help: '' },
          ]),
        );`,
    },
  };
}
