import { type Finding, reviewBuild } from '@guildhall/heroes';
import { Command } from 'commander';
import { buildHeader, printBuildHeader } from '../build-header.ts';
import { addCircumstances, type CircumstanceFlags, circumstances, wholeNumber } from '../circumstances.ts';
import { EXIT } from '../exit-codes.ts';
import { printJson, printLine } from '../output.ts';
import { openBuild } from '../read-build.ts';

interface ValidateFlags extends CircumstanceFlags {
  readonly maxSlots?: number;
  readonly json?: true;
}

/** `guildhall build validate`: what is wrong with a build, and what could be better. */
export function buildValidate(): Command {
  const command = new Command('validate')
    .description('say what in a build breaks the rules, is wasted, or could be better')
    .argument('<file>', 'build file, - for standard input');
  return addCircumstances(command)
    .option(
      '--max-slots <n>',
      'slots that may be added, on a server with its own budget',
      wholeNumber(0, 1000),
    )
    .option('--json', 'print one JSON document with everything')
    .addHelpText(
      'after',
      `
Leaves with 1 when there are problems; warnings and suggestions are no problems.

Examples:
  guildhall build validate brute.mbd
  guildhall build validate brute.mbd --json
  guildhall build validate brute.mbd --max-slots 90`,
    )
    .action(async (file: string, flags: ValidateFlags) => {
      const opened = await openBuild(file);
      const review = reviewBuild(opened.data, opened.build, {
        ...circumstances(flags),
        ...(flags.maxSlots === undefined ? {} : { maxSlots: flags.maxSlots }),
      });
      const ofFile = opened.warnings.map(({ code, path, message, suggestion = '' }) => {
        return { code, path, message, suggestion };
      });
      const warnings = [...ofFile, ...review.warnings];
      if (flags.json) printJson({ ...buildHeader(opened), ...review, warnings });
      else {
        printBuildHeader(opened);
        printFindings('Problems', review.problems);
        printFindings('Warnings', warnings);
        printFindings('Suggestions', review.suggestions);
        printLine(review.valid ? 'The build breaks no rule.' : 'The build breaks rules of the game.');
      }
      if (!review.valid) process.exitCode = EXIT.input;
    });
}

function printFindings(title: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  printLine(`${title} (${findings.length})`);
  for (const { code, path, message, suggestion } of findings) {
    printLine(`  ${path}: ${message}${suggestion === '' ? '' : ` ${suggestion}`} [${code}]`);
  }
  printLine();
}
