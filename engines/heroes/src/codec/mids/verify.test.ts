import { readdirSync, readFileSync } from 'node:fs';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { describe, expect, it } from 'vitest';
import { ERAS } from '../binary/schema.ts';
import { exportMidsFile, importMidsFile } from './json-export.ts';
import { readMidsFile, recogniseMidsFile } from './recognise.ts';
import { sampleFiles } from './sample-folder.fixture.ts';
import { firstDifference, verifyMidsFile } from './verify.ts';

const mids = sharedData('mids');

describe('verifying', () => {
  it.each(ERAS)('finds the sample files of era %s identical, and so are their exports', (era) => {
    for (const [title, bytes] of sampleFiles(era)) {
      const kind = recogniseMidsFile(bytes, title);
      expect(verifyMidsFile(kind, bytes)).toMatchObject({ kind: title, identical: true });
      const text = [...exportMidsFile(kind.read(bytes))].join('');
      const back = importMidsFile(new TextEncoder().encode(text));
      expect(back.kind.title).toBe(title);
      if (kind.compared === 'bytes') expect(back.write()).toEqual(bytes);
      else
        expect(JSON.parse(new TextDecoder().decode(back.write()))).toEqual(
          JSON.parse(String.fromCharCode(...bytes)),
        );
    }
  });

  it('tells a list that is empty at the end of a file from one that is not there', () => {
    const without = sampleFiles('new').get('SData.mhd')!;
    const empty = Uint8Array.of(...without, 0, 0, 0, 0);
    for (const bytes of [without, empty]) {
      expect(verifyMidsFile(recogniseMidsFile(bytes), bytes)).toMatchObject({ identical: true });
      const text = [...exportMidsFile(readMidsFile(bytes))].join('');
      expect(importMidsFile(new TextEncoder().encode(text)).write()).toEqual(bytes);
    }
  });

  it('refuses numbers that JSON can write and no double holds', () => {
    const bytes = new TextEncoder().encode('{"BaseToHit": 0.75, "MaxSlots": 1e999}');
    expect(() => readMidsFile(bytes)).toThrow(/out of range/);
  });

  it('says at which byte a file and its copy differ', () => {
    expect(firstDifference(Uint8Array.of(1, 2, 3), Uint8Array.of(1, 2, 3))).toBeUndefined();
    expect(firstDifference(Uint8Array.of(1, 2, 3), Uint8Array.of(1, 9, 3))).toBe(1);
    expect(firstDifference(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 3))).toBe(2);
  });

  it('notices a kind that does not give back what it read', () => {
    const bytes = sampleFiles('new').get('Salvage.mhd')!;
    const kind = recogniseMidsFile(bytes);
    const forgetful = {
      ...kind,
      read: (content: Uint8Array) => ({
        ...kind.read(content),
        kind: forgetful,
        write: () => bytes.slice(0, 40),
      }),
    };
    expect(verifyMidsFile(forgetful, bytes)).toMatchObject({ identical: false, offset: 40 });
    const byValue = { ...forgetful, compared: 'value' as const };
    const json = new TextEncoder().encode('{"name": "x Salvage Database", "Salvage": [1]}');
    const lossy = {
      ...byValue,
      read: () => ({
        ...recogniseMidsFile(json).read(json),
        kind: byValue,
        write: () => new TextEncoder().encode('{"name": "x Salvage Database"}'),
      }),
    };
    expect(verifyMidsFile(lossy, json)).toMatchObject({ identical: false });
  });
});

/** heroes-mids-formats §12 and the table of the data folder. */
const ORACLE: Readonly<Record<string, object>> = {
  'homecoming/EnhDB.mhd': {
    enhancements: 1345,
    enhancementsByType: { 1: 26, 2: 26, 3: 62, 4: 1231 },
    enhancementEffects: 3414,
    effectRecords: 172,
    procs: 128,
    superior: 246,
    unique: 474,
    sets: 227,
    bonusRows: 1124,
    filledBonusRows: 1049,
    filledBonusRowsByMode: { 0: 1004, 2: 45 },
    bonusPowers: 1101,
    specialRows: 1362,
    filledSpecialRows: 35,
    specialPowers: 37,
  },
  '2019/EnhDB.mhd': {
    enhancements: 1252,
    enhancementsByType: { 1: 26, 2: 26, 3: 33, 4: 1167 },
    enhancementEffects: 3112,
    effectRecords: 146,
    superior: 244,
    unique: 463,
    sets: 215,
    bonusRows: 992,
    filledBonusRows: 992,
    filledBonusRowsByMode: { 0: 952, 2: 40 },
    bonusPowers: 1044,
    specialRows: 1290,
    filledSpecialRows: 33,
    specialPowers: 33,
  },
  'eras/EnhDB-2021.mhd': { enhancements: 1288, sets: 221 },
  'eras/EnhDB-2022.mhd': { enhancements: 1330, sets: 226 },
  'homecoming/Recipe.mhd': {
    recipes: 2378,
    items: 24_696,
    salvageLines: 172_872,
    filledSalvageLines: 78_015,
    generic: 1498,
    virtual: 148,
    hidden: 1315,
  },
  '2019/Recipe.mhd': { recipes: 2309, items: 22_067, salvageLines: 154_469, filledSalvageLines: 77_734 },
  'eras/Recipe-2021.mhd': { recipes: 2350 },
  'homecoming/Salvage.mhd': { salvage: 111 },
  '2019/Salvage.mhd': { salvage: 108 },
  'homecoming/GlobalMods.mhd': { effectIds: 206 },
  'current-layout-2021/GlobalMods.mhd': { effectIds: 201 },
  'homecoming/EClasses.mhd': { classes: 32 },
  '2019/EClasses.mhd': { classes: 26 },
  'current-layout-2021/EClasses.mhd': { classes: 26 },
  'homecoming/TypeGrades.json': { setTypes: 50, grades: 6, specialTypes: 5 },
  'homecoming/NLevels.mhd': { picks: 24, slots: 67 },
  'homecoming/RLevels.mhd': { picks: 24, slots: 73 },
  '2019/Levels.mhd': { picks: 24, slots: 67 },
  'current-layout-2021/RLevels.mhd': { slots: 73 },
  'homecoming/PowersReplTable.mhd': { rows: 8 },
  'homecoming/CrypticPowerNames.mhd': { rows: 98 },
  '2019/AttribMod.mhd': { tables: 94, rows: 5170, emptyRows: 25 },
  'current-layout-2021/AttribMod.json': { tables: 94 },
  '2019/I12.mhd': {
    archetypes: 61,
    playableArchetypes: 15,
    powersets: 3575,
    powersetsByType: { 1: 155, 2: 163, 3: 72, 4: 3, 5: 10, 6: 1, 7: 8, 8: 514, 9: 2, 10: 2551, 11: 96 },
    powers: 10_440,
    effects: 67_506,
    effectIds: 199,
    entities: 428,
  },
  'current-layout-2021/I12.mhd': {
    archetypes: 61,
    playableArchetypes: 15,
    powersets: 3569,
    powersetsByType: { 1: 160, 2: 167, 3: 73, 4: 3, 5: 12, 6: 1, 7: 8, 8: 480, 9: 2, 10: 2567, 11: 96 },
    powers: 10_379,
    effects: 68_253,
    effectIds: 202,
    entities: 464,
  },
};

describe.skipIf(mids === null)('real files', () => {
  const load = (path: string): Uint8Array => new Uint8Array(readFileSync(`${mids}/${path}`));
  const folders = ['homecoming', '2019', 'current-layout-2021', 'eras'];
  const files = (mids === null ? [] : folders).flatMap((folder) =>
    readdirSync(`${mids}/${folder}`).map((file) => `${folder}/${file}`),
  );

  it.each(files.filter((path) => !path.endsWith('I9.mhd')))('%s is written as it was read', (path) => {
    const bytes = load(path);
    const result = verifyMidsFile(recogniseMidsFile(bytes, path), bytes);
    expect(result).toMatchObject({ identical: true, counts: ORACLE[path] ?? {} });
  });

  it('are all in the oracle where it has them', () => {
    expect(Object.keys(ORACLE).filter((path) => !files.includes(path))).toEqual([]);
  });

  it.each([
    'homecoming/EnhDB.mhd',
    'eras/EnhDB-2022.mhd',
    'eras/EnhDB-2021.mhd',
    '2019/EnhDB.mhd',
    '2019/Recipe.mhd',
    '2019/AttribMod.mhd',
    'current-layout-2021/I12.mhd',
  ])('%s comes back from its export byte for byte', (path) => {
    const bytes = load(path);
    const parts = [...exportMidsFile(readMidsFile(bytes, path))];
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(300_000);
    const back = importMidsFile(Buffer.from(parts.join(''))).write();
    expect(Buffer.compare(back, bytes)).toBe(0);
  });
});
