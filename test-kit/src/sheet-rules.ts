import { readShippedSheetRules } from '@guildhall/server';
import type { Edition } from '@guildhall/tabletop/compendium';
import { createSheetRules, type SheetRules } from '@guildhall/tabletop/sheet';

const loaded = new Map<Edition, Promise<SheetRules>>();

/** The shipped rules of sheets, read once a process. */
export function sheetRules(edition: Edition): Promise<SheetRules> {
  let rules = loaded.get(edition);
  if (rules === undefined) {
    rules = readShippedSheetRules(edition).then(createSheetRules);
    loaded.set(edition, rules);
  }
  return rules;
}
