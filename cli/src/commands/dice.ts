import {
  type DiceValues,
  drawnFaces,
  evaluateRoll,
  fixedDice,
  prepareRoll,
  provableDice,
  type RollConfig,
  randomDice,
  rollStatistics,
  sealRecord,
  seedFromText,
  verifyRecord,
} from '@guildhall/tabletop/dice';
import { Command, InvalidArgumentError, Option } from 'commander';
import { printRoll, printStatistics, printVerifications, rollJson, statisticsJson } from '../dice-report.ts';
import { EXIT } from '../exit-codes.ts';
import { printJson } from '../output.ts';
import { readText } from '../read-text.ts';
import { readRollLog } from '../roll-log.ts';

/** `guildhall dice`: roll, look at chances, verify logged rolls. */
export function diceCommand(): Command {
  return new Command('dice')
    .description('roll dice, show chances, verify rolls')
    .addCommand(diceRoll())
    .addCommand(diceStats())
    .addCommand(diceVerify());
}

interface ConfigFlags {
  readonly var?: Readonly<Record<string, number | string>>;
  readonly adv?: true;
  readonly dis?: true;
  readonly json?: true;
}

function withConfig(command: Command): Command {
  return command
    .argument('<expression>', 'dice notation, such as 4d6kh3')
    .option('--var <name=value>', 'value of @name: a number or an expression; may be repeated', variable)
    .addOption(new Option('--adv', 'advantage for the first d20').conflicts('dis'))
    .option('--dis', 'disadvantage for the first d20')
    .option('--json', 'print one JSON document');
}

function configOf(expr: string, { var: values = {}, adv, dis }: ConfigFlags): RollConfig {
  const mode = adv ? 'advantage' : dis ? 'disadvantage' : 'normal';
  return { expr: expr.trimStart(), values, mode };
}

interface RollFlags extends ConfigFlags {
  readonly faces?: readonly number[];
  readonly seed?: string;
  readonly clientSeed?: string;
  readonly nonce?: number;
}

function diceRoll(): Command {
  return withConfig(new Command('roll').description('roll an expression'))
    .addOption(
      new Option('--faces <list>', 'use these faces in draw order instead of chance').argParser(faces),
    )
    .addOption(
      new Option(
        '--seed <text>',
        'repeatable dice: 64 hex digits are a server seed, other text makes one',
      ).conflicts('faces'),
    )
    .option('--client-seed <text>', 'second seed of a repeatable roll')
    .option('--nonce <n>', 'number of the roll under its seed', wholeNumber)
    .addHelpText(
      'after',
      `
JSON: {expr, total, successes?, failures?, kept[], dropped[], faces[], …}; with repeat, results[] of such.

Examples:
  guildhall dice roll 1d20+5 --adv
  guildhall dice roll "4d6kh3" --faces 1,4,6,6 --json
  guildhall dice roll "1d20+@str vs 15" --var str=4
  guildhall dice roll "6x(4d6kh3)" --seed tuesday --json | guildhall dice verify -`,
    )
    .action((expr: string, flags: RollFlags) => {
      const prepared = prepareRoll(configOf(expr, flags));
      if (flags.faces !== undefined) {
        const dice = fixedDice(flags.faces);
        const roll = evaluateRoll(prepared, dice);
        dice.finish();
        return report({ ...roll, values: prepared.values }, flags);
      }
      if (flags.seed === undefined) {
        const dice = randomDice((words) => crypto.getRandomValues(words));
        return report({ ...evaluateRoll(prepared, dice), values: prepared.values }, flags);
      }
      const serverSeed = seedFromText(flags.seed);
      const { clientSeed = '', nonce = 0 } = flags;
      const roll = evaluateRoll(prepared, provableDice(serverSeed, clientSeed, nonce));
      const sealed = sealRecord({ values: prepared.values, ...roll }, { serverSeed, clientSeed, nonce });
      return report({ ...sealed, proof: { ...sealed.proof, serverSeed } }, flags);
    });

  function report(roll: Parameters<typeof rollJson>[0], { json }: RollFlags): void {
    if (json) printJson({ ...rollJson(roll), faces: drawnFaces(roll) });
    else printRoll(roll);
  }
}

function diceStats(): Command {
  return withConfig(new Command('stats').description('show what an expression will probably give'))
    .option('--at-least <n>', 'chance of this total or more', decimal)
    .addHelpText(
      'after',
      `
Figures are exact where that is feasible, otherwise sampled, which is said.

Examples:
  guildhall dice stats 4d6kh3
  guildhall dice stats "1d20+5 vs 15" --adv
  guildhall dice stats 8d6 --at-least 30 --json`,
    )
    .action((expr: string, flags: ConfigFlags & { readonly atLeast?: number }) => {
      const prepared = prepareRoll(configOf(expr, flags));
      const statistics = rollStatistics(prepared);
      if (flags.json) return printJson(statisticsJson(prepared.expr, statistics, flags.atLeast));
      return printStatistics(prepared.expr, statistics, flags.atLeast);
    });
}

function diceVerify(): Command {
  return new Command('verify')
    .description('compute logged rolls again from their seeds and compare every face and total')
    .argument('<file>', 'JSON of one roll, a list, or one a line; - for standard input')
    .option('--server-seed <hex>', 'shown server seed, when it is not in the log')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
Leaves with 1 when a roll was changed or its seed is not shown yet.

Examples:
  guildhall dice verify rolls.json
  curl -s localhost:8080/api/v1/dice/rolls | guildhall dice verify -`,
    )
    .action(async (file: string, flags: { readonly serverSeed?: string; readonly json?: true }) => {
      const records = readRollLog(await readText(file));
      const checked = records.map((record) => ({ record, ...verifyRecord(record, flags.serverSeed) }));
      const verified = checked.every(({ outcome }) => outcome === 'verified');
      if (flags.json) {
        printJson({
          verified,
          rolls: checked.map(({ record, ...rest }) => ({
            id: record.id ?? null,
            expr: record.expr,
            ...rest,
          })),
        });
      } else printVerifications(checked);
      if (!verified) process.exitCode = EXIT.input;
    });
}

/** Collects `--var name=value`. */
function variable(text: string, known: DiceValues = {}): DiceValues {
  const [, name, value] = /^@?([^=]{1,60})=(.+)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError('It is written name=value, such as str=5 or smite=2d8.');
  return { ...known, [name.trim()]: /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value };
}

function faces(text: string): readonly number[] {
  const list = text.trim() === '' ? [] : text.split(',').map((face) => face.trim());
  if (!list.every((face) => /^[-+]?\d{1,7}$/.test(face)))
    throw new InvalidArgumentError('They are whole numbers with commas, such as 1,4,6,6.');
  return list.map(Number);
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number from 0.');
}

function decimal(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new InvalidArgumentError('It is a number.');
}
