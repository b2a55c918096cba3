import { CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';
import { withLeadingMinus } from './leading-minus.ts';
import { printError } from './output.ts';
import { createProgram, exitCodeOfRun } from './program.ts';

// `guildhall … | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

try {
  const program = await createProgram(process.argv.slice(2));
  await program.parseAsync(withLeadingMinus(process.argv));
} catch (error) {
  if (!(error instanceof CommanderError)) printError(error);
  process.exitCode = exitCodeOfRun(error);
}
