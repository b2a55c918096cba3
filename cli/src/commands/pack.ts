import { resolve } from 'node:path';
import { pipeline as stream } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
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
the same version. A name that ends in .gz gives a packed file, which is imported as well.

Examples:
  guildhall pack export homecoming.json.gz
  guildhall pack export - | grep Luck_of_the_Gambler`,
    )
    .action(async (file: string, flags: { dataVersion?: string; json?: true }) => {
      const config = loadConfig({ env: process.env, cwd: process.cwd() });
      const { manifest, parts } = await exportGameData(config, flags.dataVersion ?? null);
      if (file === '-') return pipeline(parts, process.stdout, { end: false });
      await writeWhole(resolve(file), file.endsWith('.gz') ? packed(parts) : parts);
      const { version, counts } = manifest;
      if (flags.json) printJson({ file, version, counts });
      else note(`${file} has ${version.name} of ${version.date} (${version.id}).`);
      return undefined;
    });
}

/** The pieces as a gzip file; a failure of theirs ends it as well. */
function packed(parts: AsyncIterable<string | Uint8Array>): AsyncIterable<Uint8Array> {
  return stream(parts, createGzip({ level: 9 }), () => undefined);
}
