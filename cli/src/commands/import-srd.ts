import { resolve } from 'node:path';
import type { CompendiumImport } from '@guildhall/client';
import { runCompendiumImport } from '@guildhall/server';
import { Command } from 'commander';
import { note, printJson, printLine, printTable } from '../output.ts';
import type { ServerChoice } from '../server-choice.ts';

/** `guildhall import srd`: the full text of an SRD, or a content pack, into the compendium. */
export function importSrd(choice: ServerChoice): Command {
  return new Command('srd')
    .description('import the full text of an SRD, or a content pack, into the compendium')
    .argument('<folder>', 'JSON folder of 5e-database or Open5e, or a folder with pack.json')
    .option('--json', 'print one JSON document with the counts and the defects')
    .addHelpText(
      'after',
      `
The folder is imported whole or not at all; importing it again changes nothing.
Known mistakes of the sources are corrected and listed.

Examples:
  guildhall import srd 5e-database/src/2014
  guildhall import srd open5e-api/data/v2/wizards-of-the-coast/srd-2024 --json
  guildhall import srd ./my-content-pack`,
    )
    .action(async (folder: string, options: { json?: true }) => {
      const connection = await choice.connect();
      const report = connection
        ? await connection.client.compendium.import(resolve(folder))
        : await runCompendiumImport(choice.config(), resolve(folder));
      if (options.json) printJson(report);
      else printReport(report);
    });
}

function printReport(report: CompendiumImport): void {
  const { source, counts, added, changed, kept, unchanged, defects, ignored } = report;
  printLine(
    unchanged
      ? `${source} was imported before; nothing has changed.`
      : `${source} is imported: ${added} entries new, ${changed} changed, ${kept} left to a fuller source.`,
  );
  printTable(
    Object.entries(counts).map(([kind, count]) => [kind, String(count)]),
    [1],
  );
  if (defects.length > 0) {
    printLine(`\nDefects of the source (${defects.length})`);
    printTable(
      defects.map(({ code, record, field, found, corrected }) => [
        code,
        `${record} ${field}`,
        corrected === null ? `${found} (left as it is)` : `${found} → ${corrected}`,
      ]),
    );
  }
  for (const file of ignored) note(`ignored: ${file} is no part of an SRD folder`);
}
