import { readCharacterFile, readShippedSheetRules } from '@guildhall/server';
import { createSheetRules, deriveSheet, validateCharacter, withEntries } from '@guildhall/tabletop/sheet';
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
    .argument('<file>', 'an exported character, JSON or XML, or - for standard input')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
Examples:
  guildhall sheet compute thora.json
  guildhall sheet compute thora.xml
  guildhall sheet compute thora.json --json | jq .sheet.armorClass`,
    )
    .action(async (file: string, { json }: { readonly json?: true }) => {
      const { character, problems: unread } = readCharacterFile(await readText(file));
      const shipped = createSheetRules(await readShippedSheetRules(character.edition));
      const rules = withEntries(shipped, character.entries);
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
