import type { ImportLogEntry } from '@guildhall/client';
import { listImportLog } from '@guildhall/server';
import { Command } from 'commander';
import { printJson, printLine } from '../output.ts';
import type { ServerChoice } from '../server-choice.ts';

interface LogFlags {
  readonly leftOut?: true;
  readonly json?: true;
}

/** Most entries a page of the server has. */
const PAGE = 200;

type Page = { readonly items: readonly ImportLogEntry[]; readonly cursor: string | null };
type ReadPage = (cursor: string | null) => Promise<Page>;

/** `guildhall import log`: which records an import left out, or kept although they are odd, and why. */
export function importLog(choice: ServerChoice): Command {
  return new Command('log')
    .description('list the records an import left out or kept although they are odd')
    .argument('[id]', 'which import; the last one when left out')
    .option('--left-out', 'only the records that were left out')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
Each entry has the file, the place in it, the value, the reason and what may help.
A log keeps the first 20,000 of each kind.

Examples:
  guildhall import log
  guildhall import log --left-out --json`,
    )
    .action(async (id: string | undefined, flags: LogFlags) => {
      const entries: ImportLogEntry[] = [];
      await withPages(choice, { id, ...flags }, async (readPage) => {
        for (let cursor: string | null = null; ; ) {
          const page: Page = await readPage(cursor);
          entries.push(...page.items);
          cursor = page.cursor;
          if (cursor === null) return;
        }
      });
      if (flags.json) return printJson({ entries });
      if (entries.length === 0) printLine('Nothing was left out and nothing is odd.');
      for (const entry of entries) printLine(entryText(entry));
      return undefined;
    });
}

/** The log page by page: from a server, or from the database of the data directory. */
async function withPages(
  choice: ServerChoice,
  { id, leftOut }: LogFlags & { readonly id: string | undefined },
  read: (readPage: ReadPage) => Promise<void>,
): Promise<void> {
  const query = { limit: PAGE, ...(leftOut && { kept: false }) };
  const connection = await choice.connect();
  if (connection === null) return listImportLog(choice.config(), id ?? null, query, read);
  const { imports } = connection.client;
  const last = id ?? (await imports.list())[0]?.id;
  if (last === undefined) return undefined;
  return read((cursor) => imports.log(last, { ...query, ...(cursor !== null && { cursor }) }));
}

function entryText({ kept, file, path, value, reason, suggestion }: ImportLogEntry): string {
  const place = [file, path].filter((part) => part !== '').join(' ');
  const shown = value === null || value === '' ? '' : ` (${value})`;
  return `${kept ? 'kept' : 'left out'}  ${place}${shown}: ${reason}; ${suggestion}`;
}
