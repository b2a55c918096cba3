import { resolve } from 'node:path';
import { BUILD_FORMATS, type BuildFormat, writeBuild } from '@guildhall/heroes/build-files';
import { Command, Option } from 'commander';
import { note } from '../output.ts';
import { openBuild } from '../read-build.ts';
import { writeWhole } from '../write-whole.ts';

interface ConvertFlags {
  readonly to: BuildFormat;
  readonly origin?: string;
}

/** `guildhall build convert`: a build of any format as a file of another. */
export function buildConvert(): Command {
  return new Command('convert')
    .description('write a build in another format and say what is lost')
    .argument('<in>', 'build file of any format, - for standard input')
    .argument('<out>', 'file to write, - for standard output')
    .addOption(
      new Option('--to <format>', 'format to write').choices([...BUILD_FORMATS]).makeOptionMandatory(),
    )
    .option('--origin <url>', 'what a share link begins with, instead of the configured address')
    .addHelpText(
      'after',
      `
mbd        file of Mids Reborn; loses nothing
mbd-chunk  the same as a text to post
mxd        file of older programs, with a report to read
chunk      its data alone as a text to post
json       the build as the API takes and gives it; loses nothing
link       address that opens the build on any Guildhall server
buildsave  text as the game writes it

Every loss is one line on standard error.

Examples:
  guildhall build convert brute.mbd brute.mxd --to mxd
  guildhall build convert post.txt - --to link
  guildhall build convert - brute.mbd --to mbd < build.txt`,
    )
    .action(async (input: string, output: string, { to, origin }: ConvertFlags) => {
      const { build, warnings, unmatched, context } = await openBuild(input);
      const { text, losses } = writeBuild(build, to, {
        ...context,
        ...(origin !== undefined && { origin: origin.replace(/\/+$/, '') }),
      });
      for (const { path, message } of warnings) note(`warning: ${path}: ${message}`);
      for (const { kind, name, path } of unmatched) {
        note(`unknown ${kind.replace('_', ' ')}: ${path}: ${name}; it is kept`);
      }
      for (const { path, message } of losses) note(`lost: ${path}: ${message}`);
      if (output === '-') process.stdout.write(text);
      else await writeWhole(resolve(output), [text]);
    });
}
