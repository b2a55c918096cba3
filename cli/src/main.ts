import { Command, CommanderError } from 'commander';
import { buildCommand } from './commands/build.ts';
import { compendiumCommand } from './commands/compendium.ts';
import { diceCommand } from './commands/dice.ts';
import { doctorCommand } from './commands/doctor.ts';
import { importCommand } from './commands/import.ts';
import { midsCommand } from './commands/mids.ts';
import { migrateCommand } from './commands/migrate.ts';
import { packCommand } from './commands/pack.ts';
import { serveCommand } from './commands/serve.ts';
import { workerCommand } from './commands/worker.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { printError } from './output.ts';

const program = new Command('guildhall')
  .description('Guildhall: plan City of Heroes builds on your own machine')
  .version('0.1.0')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  guildhall serve                                   start the server and the web app
  guildhall import heroes "Mids Reborn/Data/Homecoming"
  guildhall build totals brute.mbd --json
  guildhall dice roll "4d6kh3"

Exit codes: 0 done, 1 the input was wrong or a check failed, 2 wrong usage, 3 the environment failed.`,
  );

const commands = [
  serveCommand,
  workerCommand,
  migrateCommand,
  doctorCommand,
  importCommand,
  buildCommand,
  compendiumCommand,
  packCommand,
  midsCommand,
  diceCommand,
];
for (const command of commands) program.addCommand(inherit(command()));

/** Subcommands report usage errors the same way the program does. */
function inherit(command: Command): Command {
  command.exitOverride();
  for (const child of command.commands) inherit(child);
  return command;
}

// `guildhall … | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else {
    printError(error);
    process.exitCode = exitCodeOf(error);
  }
}
