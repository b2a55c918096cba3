import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition, Kind } from '@guildhall/tabletop/compendium';
import type { SheetRulesData } from '@guildhall/tabletop/sheet';
import { projectRoot } from '../../platform/project-root.ts';
import { readStarterEntries, readStarterManifest } from './starter-entries.ts';

/** Kinds of entries that sheets are made of; monsters, and magic items without an effect that is known, are looked up in the compendium. */
const SHEET_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  'classes',
  'subclasses',
  'species',
  'subspecies',
  'traits',
  'backgrounds',
  'feats',
  'features',
  'spells',
  'equipment',
  'equipment-categories',
  'conditions',
  'languages',
  'proficiencies',
]);

/**
 * The rules of an edition from the shipped facts.
 * @param folder `data/tabletop`
 */
export async function readSheetRulesData(folder: string, edition: Edition): Promise<SheetRulesData> {
  const sheet = (name: string) => readFile(join(folder, 'sheet', name), 'utf8');
  const [entries, manifest, choices, effects, resources, preferences] = await Promise.all([
    readStarterEntries(folder, edition),
    readStarterManifest(folder),
    sheet(`choices-${edition}.json`),
    sheet('effects.json'),
    sheet('resources.json'),
    sheet('preferences.json'),
  ]);
  const hash = createHash('sha256')
    .update(manifest.id)
    .update(choices)
    .update(effects)
    .update(resources)
    .update(preferences);
  const records = JSON.parse(effects) as SheetRulesData['effects'];
  const sources = new Set(records.flatMap(({ source }) => source));
  return {
    edition,
    version: hash.digest('hex').slice(0, 16),
    entries: entries.filter(
      ({ kind, slug }) => SHEET_KINDS.has(kind) || (kind === 'magic-items' && sources.has(`item:${slug}`)),
    ),
    choices: JSON.parse(choices) as SheetRulesData['choices'],
    effects: records,
    resources: JSON.parse(resources) as SheetRulesData['resources'],
    preferences: JSON.parse(preferences) as SheetRulesData['preferences'],
  };
}

/** The rules this version ships with, for commands without a server. */
export function readShippedSheetRules(edition: Edition): Promise<SheetRulesData> {
  return readSheetRulesData(join(projectRoot(), 'data', 'tabletop'), edition);
}
