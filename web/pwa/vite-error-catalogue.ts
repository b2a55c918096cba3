import type { Plugin } from 'vite';
import { ERROR_CATALOGUE } from '../../engines/kernel/src/errors/catalogue.ts';
import { SHOWN_HELP } from '../src/lib/shown-help.ts';

const CATALOGUE = /engines\/kernel\/src\/errors\/catalogue\.ts$/;

/** Puts the catalogue of errors into the app as one table, without the help that no page shows. */
export function errorCatalogue(): Plugin {
  const rows = Object.entries(ERROR_CATALOGUE).map(([code, { status, message, retryable, help }]) => [
    code,
    [status, message, Number(retryable), ...(SHOWN_HELP.test(code) ? [help] : [])],
  ]);
  return {
    name: 'guildhall-error-catalogue',
    load: {
      filter: { id: CATALOGUE },
      handler: () => `const rows = ${JSON.stringify(Object.fromEntries(rows))};
        export const ERROR_CATALOGUE = Object.fromEntries(
          Object.entries(rows).map(([code, [status, message, retryable, help = '']]) => [
            code, { status, message, retryable: retryable === 1, help },
          ]),
        );`,
    },
  };
}
