import { Command } from 'commander';
import { printBuildHeader } from '../build-header.ts';
import { printBuild } from '../build-report.ts';
import { note, printJson } from '../output.ts';
import { openBuild } from '../read-build.ts';

/** `guildhall build show`: the choices of a build of any format. */
export function buildShow(): Command {
  return new Command('show')
    .description('print the choices of a build: powers, slots, enhancements')
    .argument('<file>', 'build file of any format, - for standard input')
    .option('--json', 'print the build as one JSON document')
    .addHelpText(
      'after',
      `
The format is recognised by its content: .mbd, .mxd, MBD and MxDz chunks, also inside
a post, data links, share links, build JSON, and the text of /buildsave. The JSON is
the build alone: two files of one build print the same.

Examples:
  guildhall build show brute.mbd
  guildhall build show post.txt --json
  pbpaste | guildhall build show -`,
    )
    .action(async (file: string, flags: { json?: true }) => {
      const opened = await openBuild(file);
      for (const { path, message } of opened.warnings) note(`warning: ${path}: ${message}`);
      if (flags.json) {
        // With which data it was made, is of the file and not of the build.
        const { dataVersion: _, ...build } = opened.build;
        return printJson(build);
      }
      printBuildHeader(opened);
      printBuild(opened.build, opened.data);
      return undefined;
    });
}
