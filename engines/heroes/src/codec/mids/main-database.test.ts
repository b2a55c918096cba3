import { readFileSync } from 'node:fs';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { thrown } from '@guildhall/test-kit/thrown';
import { describe, expect, it } from 'vitest';
import { ERAS, type Era } from '../binary/schema.ts';
import { readEnhancementDatabase, writeEnhancementDatabase } from './enhancement-database.ts';
import { readMainDatabase, writeMainDatabase } from './main-database.ts';
import { readModifierFile, writeModifierFile } from './modifier-tables.ts';
import { sampleEnhancementDatabase, sampleMainDatabase } from './sample-folder.fixture.ts';

const mids = sharedData('mids');

function load(path: string): Uint8Array {
  return new Uint8Array(readFileSync(`${mids}/${path}`));
}

describe('sample databases', () => {
  it.each(ERAS)('of era %s are recognised and written back byte for byte', (era: Era) => {
    const main = sampleMainDatabase(era);
    const file = readMainDatabase(main);
    expect(file.era).toBe(era);
    expect(file.value.powers.map((power) => power.effects.length)).toEqual([2, 2, 1, 1]);
    expect(writeMainDatabase(file)).toEqual(main);
    const enhancements = sampleEnhancementDatabase(era);
    const read = readEnhancementDatabase(enhancements);
    expect(read.era).toBe(era);
    expect(writeEnhancementDatabase(read)).toEqual(enhancements);
  });

  it('refuse bytes after the end', () => {
    const bytes = sampleMainDatabase('new');
    expect(thrown(() => readMainDatabase(Uint8Array.of(...bytes, 0)))).toMatchObject({
      code: 'FILE_CORRUPT',
      details: { offset: bytes.length },
    });
  });

  it('refuse a file of another kind by its header', () => {
    expect(thrown(() => readMainDatabase(sampleEnhancementDatabase('new')))).toMatchObject({
      code: 'FILE_UNRECOGNISED',
      message: expect.stringContaining('Mids Reborn Enhancement Database'),
    });
    expect(thrown(() => readMainDatabase(new Uint8Array(0)))).toMatchObject({ code: 'FILE_UNRECOGNISED' });
  });

  it('refuse a file larger than any real one', () => {
    expect(thrown(() => readEnhancementDatabase(new Uint8Array((16 << 20) + 1)))).toMatchObject({
      code: 'FILE_TOO_LARGE',
      details: { limit: 16 << 20 },
    });
  });
});

describe.skipIf(mids === null)('real databases', () => {
  const oracle = {
    'current-layout-2021/I12.mhd': {
      era: 'new',
      counts: [61, 3569, 10_379, 68_253, 464],
      version: '2021.3.331',
    },
    '2019/I12.mhd': { era: 'old', counts: [61, 3575, 10_440, 67_506, 428], version: '' },
  };

  it.each(Object.entries(oracle))(
    '%s has the known counts and is written back byte for byte',
    (path, known) => {
      const bytes = load(path);
      const file = readMainDatabase(bytes);
      const { archetypes, powersets, powers, entities, version } = file.value;
      const effects = powers.reduce((sum, power) => sum + power.effects.length, 0);
      expect(file.era).toBe(known.era);
      expect(version).toBe(known.version);
      expect([archetypes.length, powersets.length, powers.length, effects, entities.length]).toEqual(
        known.counts,
      );
      expect(Buffer.compare(writeMainDatabase(file), bytes)).toBe(0);
    },
  );

  it.each([
    ['2019/EnhDB.mhd', 'old', 1252, 215],
    ['eras/EnhDB-2021.mhd', 'y21', 1288, 221],
    ['eras/EnhDB-2022.mhd', 'y22', 1330, 226],
    ['current-layout-2021/EnhDB.mhd', 'new', 1288, 221],
    ['homecoming/EnhDB.mhd', 'new', 1345, 227],
  ])('%s is of era %s and is written back byte for byte', (path, era, enhancements, sets) => {
    const bytes = load(path);
    const file = readEnhancementDatabase(bytes);
    expect(file.era).toBe(era);
    expect(file.value.enhancements).toHaveLength(enhancements);
    expect(file.value.sets).toHaveLength(sets);
    expect(Buffer.compare(writeEnhancementDatabase(file), bytes)).toBe(0);
  });

  it('reads the binary modifier tables of 2019 and writes them back byte for byte', () => {
    const bytes = load('2019/AttribMod.mhd');
    const file = readModifierFile(bytes);
    const tables = new Map(file.value.tables.map((table) => [table.id, table.rows]));
    expect(file.value.tables).toHaveLength(94);
    expect(tables.get('Melee_Damage')?.[49]?.[0]).toBeCloseTo(-55.6102, 4);
    expect(tables.get('Melee_Buff_Def')?.[49]?.[4]).toBeCloseTo(0.1, 6);
    expect(file.value.tables.flatMap(({ rows }) => rows).filter((row) => row.length === 0)).toHaveLength(25);
    expect(Buffer.compare(writeModifierFile(file), bytes)).toBe(0);
  });

  it.each(['2019', 'current-layout-2021', 'homecoming'])(
    'refuses the 2007 database in %s by name',
    (folder) => {
      expect(thrown(() => readMainDatabase(load(`${folder}/I9.mhd`)))).toMatchObject({
        code: 'FILE_UNRECOGNISED',
        message: expect.stringContaining('I9.mhd'),
      });
    },
  );

  it('names the record in which a cut-off file ends', () => {
    const bytes = load('current-layout-2021/I12.mhd').subarray(0, 10_000_000);
    expect(thrown(() => readMainDatabase(bytes))).toMatchObject({
      code: 'FILE_TRUNCATED',
      details: { path: expect.stringMatching(/^powers\[\d+\]\./), offset: expect.any(Number) },
    });
  });
});
