import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type ImportStatus } from '@guildhall/client';
import { type ErrorCode, GuildError } from '@guildhall/kernel';
import { type Config, findRunningServer, type LocalServer, loadConfig, runImport } from '@guildhall/server';
import { Command } from 'commander';
import { type ImportSummary, printImport, summaryOf } from '../import-report.ts';
import { note, type Progress, printJson, printLine, printTable, progressBar } from '../output.ts';

/** `guildhall import`: game data in, and what is installed. */
export function importCommand(): Command {
  return new Command('import')
    .description('import game data, and list what is installed')
    .addCommand(importHeroes())
    .addCommand(importStatus());
}

function importHeroes(): Command {
  return new Command('heroes')
    .description('import a Mids Reborn database folder; it becomes current when it is whole')
    .argument('<folder>', 'folder with I12.mhd, EnhDB.mhd, AttribMod.json, Maths.mhd …')
    .option('--json', 'print one JSON document with the counts')
    .addHelpText(
      'after',
      `
While the server runs, the import runs inside it. Earlier versions stay installed.

Examples:
  guildhall import heroes "Mids Reborn/Data/Homecoming"
  guildhall import heroes ./Homecoming --json`,
    )
    .action(async (folder: string, options: { json?: true }) => {
      const config = loadConfig({ env: process.env, cwd: process.cwd() });
      const progress = progressBar();
      try {
        const summary = await importFolder(config, resolve(folder), progress);
        progress.stop();
        if (options.json) printJson(summary);
        else printImport(summary);
      } finally {
        progress.stop();
      }
    });
}

/** In the running server when there is one, because only it may write its database. */
async function importFolder(config: Config, folder: string, progress: Progress): Promise<ImportSummary> {
  const server = await findRunningServer(config);
  if (server) return importThroughServer(server, folder, progress);
  const { manifest, report } = await runImport(config, folder, ({ phase, done, total }) =>
    progress.update(phase, done, total),
  );
  return summaryOf(manifest, report);
}

async function importThroughServer(
  server: LocalServer,
  folder: string,
  progress: Progress,
): Promise<ImportSummary> {
  note(`Importing through the server at ${server.url}`);
  const client = createClient({ baseUrl: server.url, token: server.token });
  let status: ImportStatus = await client.heroes.startImport(folder);
  while (status.state === 'running') {
    await sleep(200);
    status = await client.heroes.importStatus(status.id);
    progress.update(status.phase, status.done, status.total);
  }
  if (status.state === 'failed' || status.dataVersionId === null || status.report === null) {
    throw new GuildError((status.error?.code ?? 'INTERNAL') as ErrorCode, status.error?.message);
  }
  const manifest = await client.heroes.manifest(status.dataVersionId);
  return summaryOf(manifest, status.report);
}

function importStatus(): Command {
  return new Command('status')
    .description('list the installed data versions and the last imports of the running server')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExample:\n  guildhall import status')
    .action(async (options: { json?: true }) => {
      const config = loadConfig({ env: process.env, cwd: process.cwd() });
      const server = await findRunningServer(config);
      if (!server) {
        throw new GuildError(
          'UNAVAILABLE',
          'No server runs on this data directory; start one with `guildhall serve`.',
        );
      }
      const client = createClient({ baseUrl: server.url, token: server.token });
      const [versions, imports] = await Promise.all([client.heroes.dataVersions(), client.heroes.imports()]);
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
        imports.map(({ startedAt, state, directory, error }) => [
          startedAt,
          state,
          directory,
          error?.message ?? '',
        ]),
      );
      return undefined;
    });
}
