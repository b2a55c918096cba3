import { Command, CommanderError } from 'commander';
import { EXIT, exitCodeOf } from './exit-codes.ts';

function rootCommand(): Command {
  return new Command('guildhall')
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
}

/**
 * Commands in the order of the help. Only the one that is called is loaded: the
 * server behind some of them takes longer to load than a roll takes to do.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  worker: async () => (await import('./commands/worker.ts')).workerCommand(),
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand(),
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand(),
  login: async () => (await import('./commands/login.ts')).loginCommand(),
  logout: async () => (await import('./commands/login.ts')).logoutCommand(),
  whoami: async () => (await import('./commands/login.ts')).whoamiCommand(),
  admin: async () => (await import('./commands/admin.ts')).adminCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  build: async () => (await import('./commands/build.ts')).buildCommand(),
  compendium: async () => (await import('./commands/compendium.ts')).compendiumCommand(),
  pack: async () => (await import('./commands/pack.ts')).packCommand(),
  mids: async () => (await import('./commands/mids.ts')).midsCommand(),
  training: async () => (await import('./commands/training.ts')).trainingCommand(),
  sheet: async () => (await import('./commands/sheet.ts')).sheetCommand(),
  dice: async () => (await import('./commands/dice.ts')).diceCommand(),
};

/** The command that the arguments call, or all of them: for the help, and to suggest one for a misspelling. */
async function load(name: string | undefined): Promise<Command[]> {
  const called = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return Promise.all((called ? [called] : Object.values(COMMANDS)).map((command) => command()));
}

/** Subcommands report usage errors the same way the program does. */
function inherit(command: Command): Command {
  command.exitOverride();
  for (const child of command.commands) inherit(child);
  return command;
}

/**
 * The program for its arguments, with no more of its commands than they ask for.
 * @param args without the names of Node and of the program
 */
export async function createProgram(args: readonly string[]): Promise<Command> {
  const program = rootCommand();
  for (const command of await load(args[0])) program.addCommand(inherit(command));
  return program;
}

/** Exit code of what a run of the program threw. */
export function exitCodeOfRun(error: unknown): number {
  if (!(error instanceof CommanderError)) return exitCodeOf(error);
  return error.exitCode === 0 ? EXIT.done : EXIT.usage;
}
