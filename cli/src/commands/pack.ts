import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { exportGameData, loadConfig, openGameData } from '@guildhall/server';
import { Command } from 'commander';
import { note, printJson, printLine, printTable } from '../output.ts';
import { writeWhole } from '../write-whole.ts';

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
  return new Command('pack').description('game data packs').addCommand(info).addCommand(packExport());
}

function packExport(): Command {
  return new Command('export')
    .description('write all game data of a version as one JSON document, which `import heroes` reads')
    .argument('<file>', 'file to write, - for standard output')
    .option('--data-version <id>', 'an installed version; the current one when left out')
    .option('--json', 'print one JSON document about what was written')
    .addHelpText(
      'after',
      `
A record a line, so that two versions can be compared with any tool. Imported again it is
the same version.

Examples:
  guildhall pack export homecoming.json
  guildhall pack export - --data-version db271fd99768d0e7 | grep Luck_of_the_Gambler`,
    )
    .action(async (file: string, flags: { dataVersion?: string; json?: true }) => {
      const config = loadConfig({ env: process.env, cwd: process.cwd() });
      const { manifest, parts } = await exportGameData(config, flags.dataVersion ?? null);
      if (file === '-') return pipeline(parts, process.stdout, { end: false });
      await writeWhole(resolve(file), parts);
      const { version, counts } = manifest;
      if (flags.json) printJson({ file, version, counts });
      else note(`${file} has ${version.name} of ${version.date} (${version.id}).`);
      return undefined;
    });
}
