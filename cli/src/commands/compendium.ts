import type { CompendiumSearch } from '@guildhall/client';
import { searchCompendium } from '@guildhall/server';
import { EDITIONS, KIND_ALIASES, KINDS } from '@guildhall/tabletop/compendium';
import { Command, InvalidArgumentError, Option } from 'commander';
import { note, printJson, printLine, printTable } from '../output.ts';
import { type ServerChoice, withServerChoice } from '../server-choice.ts';

/** `guildhall compendium`: look things up from the command line. */
export function compendiumCommand(): Command {
  const group = new Command('compendium').description('look things up in the compendium');
  return group.addCommand(search(withServerChoice(group)));
}

interface SearchFlags extends Pick<CompendiumSearch, 'kind' | 'edition'> {
  readonly limit: number;
  readonly json?: true;
}

function search(choice: ServerChoice): Command {
  return new Command('search')
    .description('find entries by name or text; misspelt words are understood')
    .argument('<query>', 'what to look for')
    .addOption(new Option('--kind <kind>', 'only this kind').choices([...KINDS, ...KIND_ALIASES]))
    .addOption(new Option('--edition <year>', 'only this rule set').choices([...EDITIONS]))
    .option('--limit <n>', 'hits shown, up to 100', limit, 20)
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
Examples:
  guildhall compendium search firebal
  guildhall compendium search "red dragon" --kind monsters --edition 2024
  guildhall compendium search grappled --json`,
    )
    .action(async (query: string, flags: SearchFlags) => {
      const { json, ...narrowed } = flags;
      const connection = await choice.connect();
      const asked = { q: query, ...narrowed };
      const result = connection
        ? await connection.client.compendium.search(asked)
        : await searchCompendium(choice.config(), asked);
      if (json) return printJson(result);
      for (const { word, readAs } of result.corrections) note(`"${word}" is read as ${readAs.join(' or ')}`);
      if (result.items.length === 0) {
        printLine(
          'Nothing found. The SRDs hold only a part of the books; the rest is not in the compendium.',
        );
        return undefined;
      }
      printTable(result.items.map(({ name, kind, edition, summary }) => [name, kind, edition, summary]));
      const hidden = result.total - result.items.length;
      if (hidden > 0) printLine(`… and ${hidden}${result.more ? ' or more' : ''} further hits`);
      return undefined;
    });
}

function limit(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 100) return value;
  throw new InvalidArgumentError('It is a whole number from 1 to 100.');
}
