import { encodeUtf8 } from '@guildhall/kernel';
import type { Era, Schema } from '../binary/schema.ts';
import { writeDatabaseFile } from './database-file.ts';
import { EFFECT, type MidsEffect } from './effect-record.ts';
import { writeEnhancementDatabase } from './enhancement-database.ts';
import {
  ENHANCEMENT,
  ENHANCEMENT_DATABASE,
  ENHANCEMENT_EFFECT,
  ENHANCEMENT_SET,
} from './enhancement-database-records.ts';
import { writeMainDatabase } from './main-database.ts';
import { ARCHETYPE, MAIN_DATABASE, POWER, POWERSET, SUMMONED_ENTITY } from './main-database-records.ts';
import { MODIFIER_FILE_KIND, writeModifierFile } from './modifier-tables.ts';
import { writeRecipeDatabase, writeSalvageDatabase } from './recipe-database.ts';
import { RECIPE, RECIPE_DATABASE, SALVAGE, SALVAGE_DATABASE } from './recipe-records.ts';
import { SERVER_FILE_KIND } from './server-data.ts';
import { COMPARISON_FILE, EFFECT_ID_FILE } from './small-databases.ts';

/** A tiny but complete Mids folder, made by the writers: what tests use when there is no real data. */

/** A record with default values and some of its own. */
function make<T extends object>(schema: Schema<T>, values: Partial<T> = {}): T {
  const fallback = schema.fallback as Record<string, unknown>;
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(fallback)).filter(
    (name) => name !== 'constructor',
  );
  return { ...Object.fromEntries(names.map((name) => [name, fallback[name]])), ...values } as T;
}

export function effect(values: Partial<MidsEffect> = {}): MidsEffect {
  return make(EFFECT, {
    baseProbability: 1,
    magnitude: 1,
    effectId: 'Ones',
    modifierTable: 'Melee_Ones',
    buffable: true,
    resistible: true,
    classIndex: -1,
    ...values,
  });
}

const BLASTER = make(ARCHETYPE, {
  displayName: 'Blaster',
  className: 'Class_Blaster',
  hitPoints: 1205,
  playable: true,
  origins: ['Magic', 'Science'],
  primaryGroup: 'Blaster_Ranged',
  secondaryGroup: 'Blaster_Support',
});

/** Stands for the texts that a pack must not carry. */
export const DESCRIPTION = 'You throw a flare.';

const FLARES = make(POWER, {
  descShort: DESCRIPTION,
  descLong: DESCRIPTION,
  staticIndex: 64,
  fullName: 'Blaster_Ranged.Fire_Blast.Flares',
  displayName: 'Flares',
  level: 1,
  accuracy: 1,
  range: 80,
  endCost: Math.fround(3.692),
  enhancements: [1, 2],
  boostsAllowed: ['Accuracy_Boost', 'Damage_Boost'],
  setTypes: [1],
  effects: [
    effect({
      effectType: 3,
      damageType: 3,
      toWho: 1,
      aspect: 2,
      scale: Math.fround(0.71),
      modifierTable: 'Ranged_Damage',
    }),
    effect({ effectType: 38, toWho: 2, aspect: 4, summon: 'Pets_Spark' }),
  ],
});

const BOOST = make(POWER, {
  staticIndex: 65,
  fullName: 'Boosts.Crafted_Spark_A.Crafted_Spark_A',
  powerType: 3,
  boostBoostable: true,
  effects: [
    effect({ effectType: 9, etModifies: 1, toWho: 2, aspect: 3, modifierTable: 'Melee_Boosts_33' }),
    effect({ effectType: 3, damageType: 3, toWho: 1, aspect: 2, procsPerMinute: 3.5, baseProbability: 0 }),
  ],
});

const BONUS_POWER = make(POWER, {
  staticIndex: 66,
  fullName: 'Set_Bonus.Set_Bonus.Warmth_1',
  powerType: 1,
  effects: [effect({ effectType: 27, toWho: 2, aspect: 4, scale: Math.fround(0.08) })],
});

export function sampleMainDatabase(era: Era): Uint8Array {
  return writeMainDatabase({
    era,
    value: make(MAIN_DATABASE, {
      header:
        era === 'new' || era === 'y22' ? 'Mids Reborn Powers Database' : "Mids' Hero Designer Database MK II",
      versionNumber: 25,
      version: '2021.3.331',
      date: { year: 2021, month: 3, day: 31, binary: 0n },
      issue: 27,
      archetypes: [BLASTER],
      powersets: [
        make(POWERSET, { displayName: 'Fire Blast', fullName: 'Blaster_Ranged.Fire_Blast', setType: 1 }),
        make(POWERSET, { fullName: 'Set_Bonus.Set_Bonus', setType: 9 }),
        make(POWERSET, { displayName: 'Spark', fullName: 'Pets.Spark', setType: 8 }),
      ],
      powers: [
        FLARES,
        BOOST,
        BONUS_POWER,
        make(POWER, {
          staticIndex: 67,
          fullName: 'Pets.Spark.Glow',
          displayName: 'Glow',
          effects: [effect()],
        }),
      ],
      entities: [
        make(SUMMONED_ENTITY, {
          uid: 'Pets_Spark',
          displayName: 'Spark',
          className: 'Class_Blaster',
          powersets: ['Pets.Spark'],
        }),
      ],
    }),
  });
}

export function sampleEnhancementDatabase(era: Era): Uint8Array {
  const accuracy = make(ENHANCEMENT_EFFECT, { enhanceId: 1, enhanceSubId: -1, multiplier: 1 });
  return writeEnhancementDatabase({
    era,
    value: make(ENHANCEMENT_DATABASE, {
      header: 'Mids Reborn Enhancement Database',
      enhancements: [
        make(ENHANCEMENT, {
          uid: 'Magic_Accuracy',
          name: 'Accuracy',
          typeId: 1,
          classIds: [0],
          levelMax: 52,
          effects: [accuracy],
        }),
        make(ENHANCEMENT, {
          staticIndex: 1,
          uid: 'Crafted_Spark_A',
          uidSet: 'spark',
          name: 'Accuracy',
          typeId: 4,
          levelMin: 9,
          levelMax: 49,
          isProc: true,
          effects: [accuracy, make(ENHANCEMENT_EFFECT, { mode: 1, enhanceId: -1, fx: effect() })],
        }),
      ],
      sets: [
        make(ENHANCEMENT_SET, {
          displayName: 'Spark',
          uid: 'Spark',
          setType: 1,
          levelMin: 9,
          levelMax: 49,
          enhancements: [1],
          bonuses: [
            {
              special: -1,
              altString: '',
              pvMode: 0,
              slotted: 2,
              items: [{ name: 'Set_Bonus.Set_Bonus.Warmth_1', index: 2 }],
            },
          ],
          specialBonuses: [
            { special: -1, altString: '', items: [{ name: 'Set_Bonus.Set_Bonus.Lost', index: -1 }] },
          ],
        }),
      ],
    }),
  });
}

/** Headers of the eras before and since March 2022. */
function headerOf(era: Era, what: string): string {
  return era === 'old' || era === 'y21' ? `Mids' Hero Designer ${what}` : `Mids Reborn ${what}`;
}

function sampleRecipeDatabase(era: Era): Uint8Array {
  const salvage = [
    { name: 'S_Spark', count: 2, salvageIndex: 0 },
    { name: '', count: 0, salvageIndex: -1 },
  ];
  const item = { level: 24, buyCost: -1, craftCost: 37_400, buyCostM: 0, craftCostM: 0, salvage };
  return writeRecipeDatabase({
    era,
    value: make(RECIPE_DATABASE, {
      header: headerOf(era, 'Recipe Database'),
      recipes: [
        make(RECIPE, {
          rarity: 2,
          internalName: 'Spark_A',
          externalName: 'Spark: Accuracy (Recipe)',
          enhancement: 'crafted_spark_a',
          items: [item, { ...item, level: 25 }],
        }),
        make(RECIPE, { rarity: -1, internalName: 'Merit', items: [{ ...item, level: -1 }], isHidden: true }),
      ],
    }),
  });
}

function sampleSalvageDatabase(era: Era): Uint8Array {
  return writeSalvageDatabase({
    era,
    value: make(SALVAGE_DATABASE, {
      header: headerOf(era, 'Salvage Database'),
      salvage: [
        make(SALVAGE, {
          internalName: 'S_Spark',
          externalName: 'Spark',
          levelMin: 9,
          levelMax: 24,
          origin: 1,
        }),
      ],
    }),
  });
}

const LEVEL_ROWS = Array.from(
  { length: 50 },
  (_, i) => `${i + 1}\t${i % 2 === 1 ? 1 : ''}\t${i > 1 ? 1 : ''}`,
);
const INVENTION_ROWS = Array.from({ length: 53 }, (_, i) => `${i + 1}\t0.1\t0.2\t0.3\t0.4`);

const MATHS = [
  'Maths',
  'EDRT\tA\tB\tC\tD',
  '1\t0.7\t0.4\t0.8\t1.2',
  '2\t0.9\t0.5\t1.0\t1.5',
  '3\t1.0\t0.6\t1.2\t1.8',
  'EGE\tA\tB\tC\tD',
  'TO\t0.083\t0.05\t0.1\t0.15',
  'DO\t0.167\t0.1\t0.2\t0.3',
  'SO\t0.333\t0.2\t0.4\t0.6',
  'HO\t0.333\t0.2\t0.4\t0.6',
  'LBIOE\tA\tB\tC\tD',
  ...INVENTION_ROWS,
];

const CLASSES = [
  'Version:\t1',
  'Index\tName',
  '1\tAccuracy\tAcc\tAccuracy_Boost',
  '2\t\'Damage \tDmg\t"Damage_Boost"',
  'End',
];

const TABLES = {
  Modifier: [
    { ID: 'Ranged_Damage', BaseIndex: 0, Table: Array.from({ length: 55 }, (_, level) => [-1 - level]) },
    { ID: 'Melee_Ones', BaseIndex: 1, Table: Array.from({ length: 55 }, () => [1]) },
    { ID: 'Short', BaseIndex: 2, Table: [[1], [2], []] },
  ],
};

const TYPES = {
  SetTypes: [
    { Name: 'Untyped', ShortName: 'Untyped' },
    { Name: 'Ranged Damage', ShortName: 'RangedST' },
  ],
  SpecialEnhancementTypes: [{ Name: 'None', ShortName: 'None' }],
};

/** The folder, with its two databases in the layout of an era. */
export function sampleFolder(era: Era = 'new'): Map<string, Uint8Array> {
  const lines = (rows: readonly string[]): Uint8Array => encodeUtf8(rows.join('\r\n'));
  return new Map([
    ['i12.mhd', sampleMainDatabase(era)],
    ['enhdb.mhd', sampleEnhancementDatabase(era)],
    ['recipe.mhd', sampleRecipeDatabase(era)],
    ['salvage.mhd', sampleSalvageDatabase(era)],
    ['attribmod.json', encodeUtf8(JSON.stringify(TABLES))],
    ['maths.mhd', lines(MATHS)],
    ['nlevels.mhd', lines(['Level\tPower\tSlots', ...LEVEL_ROWS])],
    ['eclasses.mhd', lines(CLASSES)],
    ['typegrades.json', encodeUtf8(JSON.stringify(TYPES))],
    ['sdata.json', encodeUtf8('{"BaseToHit": 0.5, "MaxSlots": "many"}')],
    ['origins.mhd', lines(['Origin\tDO\tSO', 'Magic\t\t', 'Science\t\t', 'End'])],
  ]);
}

const COMMENTS = ['# Version: 1.1', ''];

/** A server file that ends before its optional tail, as those of most servers do. */
function sampleServerFile(): Uint8Array {
  const value = make(SERVER_FILE_KIND.schema, { header: SERVER_FILE_KIND.headers[0]!, maxSlots: 67 });
  return writeDatabaseFile(SERVER_FILE_KIND, { era: 'new', value });
}

function sampleModifierFile(): Uint8Array {
  const rows = Array.from({ length: 55 }, () => [1, 2]);
  const value = make(MODIFIER_FILE_KIND.schema, {
    header: MODIFIER_FILE_KIND.headers[0]!,
    revision: 1,
    tables: [{ id: 'Melee_Ones', baseIndex: 0, rows }],
  });
  return writeModifierFile({ era: 'old', value });
}

/** One small file of every kind, by the title of the kind. */
export function sampleFiles(era: Era): Map<string, Uint8Array> {
  const folder = sampleFolder(era);
  const text = (...lines: readonly string[]): Uint8Array => encodeUtf8(lines.join('\n'));
  const json = (value: unknown): Uint8Array => encodeUtf8(JSON.stringify(value, null, 2));
  const overrides = { powerset: 'Fire Blast', power: 'Flares', override: 'Ranged' };
  const comparisons = { header: headerOf(era, 'Comparison Overrides'), overrides: [overrides] };
  const dump = (what: string, lists: object): Uint8Array =>
    json({ name: `Mids' Hero Designer ${what} Database`, ...lists });
  return new Map([
    ['I12.mhd', folder.get('i12.mhd')!],
    ['EnhDB.mhd', folder.get('enhdb.mhd')!],
    ['Recipe.mhd', folder.get('recipe.mhd')!],
    ['Salvage.mhd', folder.get('salvage.mhd')!],
    ['AttribMod.mhd', sampleModifierFile()],
    ['SData.mhd', sampleServerFile()],
    ['Compare.mhd', writeDatabaseFile(COMPARISON_FILE, { era, value: comparisons })],
    ['GlobalMods.mhd', writeDatabaseFile(EFFECT_ID_FILE, { era, value: { effectIds: ['Ones', 'Fear'] } })],
    ['Maths.mhd', folder.get('maths.mhd')!],
    ['Levels.mhd', folder.get('nlevels.mhd')!],
    ['EClasses.mhd', folder.get('eclasses.mhd')!],
    ['Origins.mhd', folder.get('origins.mhd')!],
    ['SetTypes.mhd', text('SetID\tShort\tFull', '0\tUntyped\tUntyped', '1\tRangedST\tRanged Damage')],
    [
      'PowersReplTable.mhd',
      text(...COMMENTS, '[Global]', '10849, 1809  # old', '[Defender]', '5, 6', 'odd row'),
    ],
    ['CrypticPowerNames.mhd', text(...COMMENTS, 'A.B.C, A.B.D', 'odd row')],
    ['bbcode.mhd', text('#CODE#', 'No Codes', 'plain', '', '#END#')],
    ['AttribMod.json', folder.get('attribmod.json')!],
    ['TypeGrades.json', folder.get('typegrades.json')!],
    ['SData.json', folder.get('sdata.json')!],
    ['Compare.json', json({ name: 'x', CompOverride: [{ Powerset: 'Fire Blast', Power: 'Flares' }] })],
    ['I12.json', json({ name: "Mids' Hero Designer Database MK II", Archetypes: [{}] })],
    ['EnhDB.json', dump('Enhancement', { Enhancements: [{ Name: 'Accuracy' }] })],
    ['Recipe.json', dump('Recipe', { Recipe: [] })],
    ['Salvage.json', dump('Salvage', { Salvage: [{ LevelMin: 9 }] })],
  ]);
}
