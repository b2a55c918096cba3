import { readdirSync, readFileSync } from 'node:fs';
import { readShippedSheetRules } from '@guildhall/server';
import { verifyRecord } from '@guildhall/tabletop/dice';
import {
  createSheetRules,
  deriveSheet,
  newCharacter,
  quickBuild,
  type StoredCharacter,
  validateCharacter,
  withEntries,
  withTakenEntries,
} from '@guildhall/tabletop/sheet';
import { TABLE_HOMEBREW } from '@guildhall/test-kit/homebrew';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { readRollLog } from '../../cli/src/roll-log.ts';
import { type FuzzTarget, fuzzRound } from '../../engines/heroes/src/codec/fuzz.fixture.ts';
import { realTargets, syntheticTargets } from '../../engines/heroes/src/codec/fuzz-targets.fixture.ts';
import {
  compendiumTargets,
  realCompendiumTargets,
} from '../../engines/tabletop/src/compendium/fuzz-targets.fixture.ts';
import { diceTargets, sampleRollLog } from '../../engines/tabletop/src/dice/fuzz-targets.fixture.ts';
import { trainingTargets } from '../../engines/training/src/scenario/fuzz-targets.fixture.ts';
import {
  archiveTargets,
  packedJsonTarget,
} from '../../server/src/modules/imports/sources/fuzz-targets.fixture.ts';
import { exportCharacter, readCharacterFile } from '../../server/src/modules/tabletop/character-document.ts';

/** Logs of rolls, in every form the command takes, and what verifying them meets. */
function rollLogTarget(): FuzzTarget {
  return {
    name: 'log of rolls',
    sample: sampleRollLog(),
    read: (bytes) => readRollLog(decodeUtf8Loosely(bytes)).map((record) => verifyRecord(record)),
  };
}

function decodeUtf8Loosely(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

const ARCHIVES = await archiveTargets();
const RULES = createSheetRules(await readShippedSheetRules('2024'));

/** Characters as files of either format, opened as far as their sheet. */
function characterTargets(): FuzzTarget[] {
  const blank = newCharacter({ edition: '2024', name: 'Ilse' });
  const homebrew = TABLE_HOMEBREW.map((entry) => ({ ...entry, edition: '2024', summary: '' }));
  const rules = withEntries(RULES, homebrew as unknown as StoredCharacter['entries']);
  const classes = ['runecarver', 'runecarver', 'runecarver', 'cleric'];
  const character = withTakenEntries(
    quickBuild(blank, { classes }, rules, () => 1),
    rules,
  );
  const read = (bytes: Uint8Array) => {
    const { character: opened } = readCharacterFile(decodeUtf8Loosely(bytes));
    const known = withEntries(RULES, opened.entries);
    return [deriveSheet(opened, known), validateCharacter(opened, known)];
  };
  return (['json', 'xml'] as const).map((format) => ({
    name: `character in ${format}`,
    sample: new TextEncoder().encode(exportCharacter(character, format, []).text),
    read,
  }));
}

/** One round over all readers; with those of real files when they lie beside the project. */
export function allTargets(): FuzzTarget[] {
  const mids = sharedData('mids');
  const srd = sharedData('srd');
  const load = (path: string): Uint8Array => new Uint8Array(readFileSync(`${mids}/${path}`));
  const loadFolder = (folder: string) =>
    new Map(
      readdirSync(`${srd}/${folder}`).map((name) => [
        name,
        new Uint8Array(readFileSync(`${srd}/${folder}/${name}`)),
      ]),
    );
  const synthetic = syntheticTargets();
  const json = synthetic.find(({ name }) => name === 'game data as JSON');
  return fuzzRound([
    ...synthetic,
    ...compendiumTargets(),
    ...diceTargets(),
    rollLogTarget(),
    ...characterTargets(),
    ...trainingTargets(),
    ...ARCHIVES,
    ...(json === undefined ? [] : [packedJsonTarget(json.sample)]),
    ...(mids === null ? [] : realTargets(load)),
    ...(srd === null ? [] : realCompendiumTargets(loadFolder)),
  ]);
}
