import { GuildError } from '@guildhall/kernel';
import { readShippedSheetRules } from '@guildhall/server';
import { createSheetRules, deriveSheet, readCharacter, validateCharacter } from '@guildhall/tabletop/sheet';
import { Command } from 'commander';
import { note, printJson, printLine, printTable } from '../output.ts';
import { readText } from '../read-text.ts';

/** `guildhall sheet`: character sheets from the command line. */
export function sheetCommand(): Command {
  return new Command('sheet').description('work out character sheets').addCommand(compute());
}

function compute(): Command {
  return new Command('compute')
    .description('derive everything that follows from a character')
    .argument('<file>', 'an exported character, or - for standard input')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
Examples:
  guildhall sheet compute thora.json
  guildhall sheet compute thora.json --json | jq .sheet.armorClass`,
    )
    .action(async (file: string, { json }: { readonly json?: true }) => {
      const { character, problems: unread } = readCharacter(documentOf(await readText(file)));
      const rules = createSheetRules(await readShippedSheetRules(character.edition));
      const sheet = deriveSheet(character, rules);
      const problems = [...unread, ...validateCharacter(character, rules)];
      if (json) return printJson({ sheet, problems });
      const { armorClass, hitPoints, initiative, speeds } = sheet;
      printLine(
        `${sheet.name}: ${sheet.classes.map(({ name, level }) => `${name} ${level}`).join(', ') || 'no class yet'}`,
      );
      printLine(
        `AC ${armorClass.value} · ${hitPoints.current}/${hitPoints.max.value} hp · initiative ${initiative.expr} · ${speeds.walk?.value ?? 0} ft.`,
      );
      printTable(
        Object.entries(sheet.abilities).map(([name, { score, check, save }]) => [
          name,
          String(score.value),
          check.expr,
          `save ${save.expr}`,
        ]),
      );
      printTable(sheet.attacks.map(({ name, toHit, damage }) => [name, toHit.expr, damage]));
      for (const { path, message } of problems) note(`${path}: ${message}`);
      return undefined;
    });
}

/** The character of a file: as it is stored, or inside an answer of the API. */
function documentOf(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new GuildError(
      'JSON_INVALID',
      `The file is no JSON: ${error instanceof Error ? error.message : ''}`,
    );
  }
  const inner = (from: unknown, name: string): unknown =>
    typeof from === 'object' && from !== null && name in from
      ? (from as Record<string, unknown>)[name]
      : from;
  return inner(inner(value, 'data'), 'character');
}
