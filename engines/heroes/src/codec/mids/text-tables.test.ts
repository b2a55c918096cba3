import { readFileSync } from 'node:fs';
import { encodeUtf8 } from '@guildhall/kernel';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { thrown } from '@guildhall/test-kit/thrown';
import { describe, expect, it } from 'vitest';
import { sampleFolder } from './sample-folder.fixture.ts';
import { readServerData, readServerJson } from './server-data.ts';
import { readEnhancementClasses, readLevels, readMaths, readOrigins, readSetTypes } from './text-tables.ts';

const mids = sharedData('mids');

describe('text tables', () => {
  const folder = sampleFolder();
  const text = (name: string): string => Buffer.from(folder.get(name)!).toString();

  it('clean cells of the marks a spreadsheet leaves', () => {
    expect(readEnhancementClasses(folder.get('eclasses.mhd')!)[1]).toEqual({
      index: 2,
      name: 'Damage',
      shortName: 'Dmg',
      key: 'Damage_Boost',
    });
    expect(readOrigins(folder.get('origins.mhd')!)).toEqual(['Magic', 'Science']);
  });

  it('accept any line ends and a byte order mark', () => {
    const maths = readMaths(folder.get('maths.mhd')!);
    expect(readMaths(encodeUtf8(`\ufeff${text('maths.mhd').replaceAll('\r\n', '\n')}`))).toEqual(maths);
    expect(maths.edThresholds.D).toEqual([1.2, 1.5, 1.8]);
    expect(maths.inventions).toHaveLength(53);
  });

  it('say in which line a number is missing', () => {
    const broken = encodeUtf8(text('maths.mhd').replace('0.9\t0.5', 'many\t0.5'));
    expect(thrown(() => readMaths(broken))).toMatchObject({
      code: 'FILE_CORRUPT',
      details: { path: '[3][1]' },
    });
    const cut = encodeUtf8(text('maths.mhd').slice(0, -40));
    expect(thrown(() => readMaths(cut))).toMatchObject({ code: 'FILE_TRUNCATED' });
    expect(thrown(() => readMaths(encodeUtf8('Maths\r\n')))).toMatchObject({ code: 'FILE_UNRECOGNISED' });
  });

  it('notice a missing end', () => {
    const open = encodeUtf8(text('eclasses.mhd').replace('End', ''));
    expect(thrown(() => readEnhancementClasses(open))).toMatchObject({ code: 'FILE_TRUNCATED' });
    expect(thrown(() => readLevels(encodeUtf8(text('nlevels.mhd').slice(0, 100))))).toMatchObject({
      code: 'FILE_TRUNCATED',
    });
  });

  it('keep defaults where the server settings say nothing usable', () => {
    const server = readServerJson(folder.get('sdata.json')!);
    expect(server).toMatchObject({ baseToHit: 0.5, maxSlots: 67, baseFlySpeed: 31.5, maxJumpHeight: 200 });
  });
});

describe.skipIf(mids === null)('real text tables', () => {
  const load = (path: string): Uint8Array => new Uint8Array(readFileSync(`${mids}/${path}`));

  it('give the known schedules and values', () => {
    const maths = readMaths(load('current-layout-2021/Maths.mhd'));
    expect(maths.edThresholds).toEqual({
      A: [0.7, 0.9, 1],
      B: [0.4, 0.5, 0.6],
      C: [0.8, 1, 1.2],
      D: [1.2, 1.5, 1.8],
    });
    expect(maths.grades.SO).toEqual({ A: 0.333, B: 0.2, C: 0.4, D: 0.6 });
    expect(maths.inventions[49]).toEqual({ A: 0.424, B: 0.255, C: 0.509, D: 0.764 });
    expect(maths.inventions[52]).toEqual({ A: 0.435, B: 0.261, C: 0.523, D: 0.784 });
  });

  it.each(['current-layout-2021/NLevels.mhd', '2019/Levels.mhd'])(
    '%s grants 67 slots and 23 levels of picks',
    (path) => {
      const levels = readLevels(load(path));
      expect(levels.reduce((sum, { slots }) => sum + slots, 0)).toBe(67);
      expect(levels.flatMap(({ powers }, i) => (powers > 0 ? [i + 1] : [])).slice(-3)).toEqual([44, 47, 49]);
    },
  );

  it('give classes, set types and server settings', () => {
    expect(readEnhancementClasses(load('homecoming/EClasses.mhd'))).toHaveLength(32);
    expect(readEnhancementClasses(load('2019/EClasses.mhd'))).toHaveLength(26);
    expect(readSetTypes(load('2019/SetTypes.mhd'))).toHaveLength(46);
    expect(readServerData(load('homecoming/SData.mhd'))).toMatchObject({ baseToHit: 0.75, maxSlots: 67 });
  });
});
