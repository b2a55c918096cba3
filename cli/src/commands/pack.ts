import { loadConfig, openGameData } from '@guildhall/server';
import { Command } from 'commander';
import { printJson, printLine, printTable } from '../output.ts';

/** `guildhall pack`: the game data that commands and new builds use. */
export function packCommand(): Command {
  const info = new Command('info')
    .description('show the current game data: version, provenance, counts')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExample:\n  guildhall pack info')
    .action(async (options: { json?: true }) => {
      const { manifest } = await openGameData(loadConfig({ env: process.env, cwd: process.cwd() }));
      if (options.json) return printJson(manifest);
      printLine(`${manifest.version.name} of ${manifest.version.date} (${manifest.version.id})\n`);
      printTable(
        Object.entries(manifest.counts).map(([name, count]) => [name, String(count)]),
        [1],
      );
      printLine('\nMade from');
      printTable(
        manifest.version.sources.map(({ file, sha256, note }) => [file, sha256.slice(0, 16), note ?? '']),
      );
      return undefined;
    });
  return new Command('pack').description('game data packs').addCommand(info);
}
