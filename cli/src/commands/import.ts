import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, ImportStatus } from '@guildhall/client';
import { GuildError } from '@guildhall/kernel';
import { type ImportResult, listData, resumeImport, rollBack, runImport } from '@guildhall/server';
import { Command } from 'commander';
import { printImport, summaryOf } from '../import-report.ts';
import { type Progress, printJson, printLine, printTable, progressBar } from '../output.ts';
import { type ServerChoice, withServerChoice } from '../server-choice.ts';
import { importLog } from './import-log.ts';
import { importScheduleCommand } from './import-schedule.ts';
import { importSrd } from './import-srd.ts';

/** `guildhall import`: game data in, continued, gone back on, and what is installed. */
export function importCommand(): Command {
  const group = new Command('import').description(
    'import game data, go back to earlier data, and list what is installed',
  );
  const choice = withServerChoice(group);
  return group
    .addCommand(importHeroes(choice))
    .addCommand(importSrd(choice))
    .addCommand(importStatus(choice))
    .addCommand(importLog(choice))
    .addCommand(importResume(choice))
    .addCommand(importRollback(choice))
    .addCommand(importScheduleCommand(choice));
}

function importHeroes(choice: ServerChoice): Command {
  return new Command('heroes')
    .description('import game data; it becomes current when all of it is in')
    .argument('<sources...>', 'folders, archives or addresses; each is laid over those before it')
    .option('--dry-run', 'read and check only; nothing is stored')
    .option('--json', 'print one JSON document with counts and report')
    .addHelpText(
      'after',
      `
A source is a Mids Reborn database folder, a City of Data tree or its .tar.gz, a
JSON export of Guildhall, or the http(s) address of one of the files. While the
server runs, the import runs inside it. Earlier versions stay installed. An import
that was interrupted goes on where it was when it is started again.

Examples:
  guildhall import heroes "Mids Reborn/Data/Homecoming"
  guildhall import heroes city-of-data.tar.gz --dry-run
  guildhall import heroes ./mids-2021 city-of-data.tar.gz ./Homecoming --json`,
    )
    .action(async (given: string[], options: { json?: true; dryRun?: true }) => {
      const sources = given.map((source) => (/^https?:\/\//i.test(source) ? source : resolve(source)));
      const dryRun = options.dryRun === true;
      await report(options, async (progress) => {
        const client = (await choice.connect())?.client;
        if (!client) return runImport(choice.config(), { sources, dryRun }, progress.update);
        return follow(client, await client.imports.start(sources, { dryRun }), progress);
      });
    });
}

function importResume(choice: ServerChoice): Command {
  return new Command('resume')
    .description('continue an import that was interrupted, failed or was cancelled')
    .argument('[id]', 'which one; the last that can be continued when left out')
    .option('--json', 'print one JSON document with counts and report')
    .addHelpText('after', '\nExamples:\n  guildhall import resume\n  guildhall import resume --json')
    .action(async (id: string | undefined, options: { json?: true }) => {
      await report(options, async (progress) => {
        const client = (await choice.connect())?.client;
        if (!client) return resumeImport(choice.config(), id ?? null, progress.update);
        return follow(client, await client.imports.resume(id ?? (await resumable(client))), progress);
      });
    });
}

async function resumable(client: Client): Promise<string> {
  const found = (await client.imports.list()).find(({ state }) => state !== 'done');
  if (found) return found.id;
  throw new GuildError('IMPORT_NOT_RESUMABLE');
}

/** Run an import with a progress bar and print what came of it; a failure is thrown. */
async function report(
  options: { json?: true },
  run: (progress: Progress) => Promise<ImportStatus | ImportResult>,
): Promise<void> {
  const progress = progressBar();
  try {
    const summary = summaryOf(await run(progress));
    progress.stop();
    if (options.json) printJson(summary);
    else printImport(summary);
  } finally {
    progress.stop();
  }
}

async function follow(client: Client, started: ImportStatus, progress: Progress): Promise<ImportStatus> {
  let status = started;
  while (status.state === 'queued' || status.state === 'running') {
    await sleep(200);
    status = await client.imports.status(status.id);
    if (status.progress) progress.update(status.progress);
  }
  return status;
}

function importRollback(choice: ServerChoice): Command {
  return new Command('rollback')
    .description('make the game data current again that was so before')
    .argument('[version]', 'id of an installed version; the one before the current when left out')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  guildhall import rollback\n  guildhall import rollback c8425b42f7387088',
    )
    .action(async (version: string | undefined, options: { json?: true }) => {
      const client = (await choice.connect())?.client;
      const restored = client
        ? await (version === undefined ? client.heroes.rollback() : client.heroes.makeCurrent(version))
        : await rollBack(choice.config(), version ?? null);
      if (options.json) printJson({ dataVersion: restored });
      else printLine(`${restored.name} of ${restored.date} is current again (${restored.id}).`);
    });
}

function importStatus(choice: ServerChoice): Command {
  return new Command('status')
    .description('list the installed data versions and the last imports')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExample:\n  guildhall import status')
    .action(async (options: { json?: true }) => {
      const client = (await choice.connect())?.client;
      const { versions, imports } = client
        ? { versions: await client.heroes.dataVersions(), imports: await client.imports.list() }
        : await listData(choice.config());
      if (options.json) return printJson({ versions, imports });
      printLine('Data versions');
      printTable(
        versions.map((version) => [
          version.current ? '*' : ' ',
          version.name,
          version.date,
          `${version.counts.powers} powers`,
          version.origin,
          version.id,
        ]),
        [3],
      );
      if (imports.length === 0) return undefined;
      printLine('\nImports');
      printTable(
        imports.map(({ startedAt, state, sources, progress, error, id }) => [
          startedAt,
          state === 'running' && progress ? `${state}: ${progress.stage}` : state,
          sources.join(' + '),
          error?.message ?? '',
          id,
        ]),
      );
      return undefined;
    });
}
