import { readdirSync, readFileSync } from 'node:fs';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { thrown } from '@guildhall/test-kit/thrown';
import { describe, expect, it } from 'vitest';
import type { FullGameData } from '../../model/game-data.ts';
import { ERAS } from '../binary/schema.ts';
import { readMidsDatabase } from '../mids/mids-database.ts';
import { sampleFolder } from '../mids/sample-folder.fixture.ts';
import type { ImportReport } from './import-report.ts';
import { toGameData } from './to-game-data.ts';

const mids = sharedData('mids');

function loadFolder(folder: string): Map<string, Uint8Array> {
  return new Map(
    readdirSync(`${mids}/${folder}`).map((file) => [
      file.toLowerCase(),
      new Uint8Array(readFileSync(`${mids}/${folder}/${file}`)),
    ]),
  );
}

describe('the sample folder', () => {
  const { data, report } = toGameData(readMidsDatabase(sampleFolder()), { name: 'Sample' });

  it('becomes game data with look-ups that ignore case', () => {
    expect(data.version).toMatchObject({ name: 'Sample 2021.3.331', date: '2021-03-31', issue: 27 });
    expect(data.power('BLASTER_RANGED.fire_blast.Flares')).toMatchObject({
      id: 'Blaster_Ranged.Fire_Blast.Flares',
      powerset: 'Blaster_Ranged.Fire_Blast',
      endurance: 3.692,
      acceptsClasses: [1, 2],
      maxSlots: 6,
    });
    expect(data.powerset('blaster_ranged.fire_blast')).toMatchObject({
      kind: 'primary',
      archetype: 'Class_Blaster',
      powers: ['Blaster_Ranged.Fire_Blast.Flares'],
      powerNames: ['Flares'],
    });
    expect(data.entity('PETS_SPARK')?.powersets).toEqual(['Pets.Spark']);
    expect(data.power('nobody.knows.this')).toBeUndefined();
  });

  it('has modifiers by class, table and 1-based level, and none beyond the end of a short table', () => {
    expect(data.modifier('class_blaster', 'Ranged_Damage', 50)).toBe(-50);
    expect(data.modifier('Class_Blaster', 'short', 2)).toBe(2);
    expect(data.modifier('Class_Blaster', 'short', 3)).toBeUndefined();
    expect(data.modifier('Class_Blaster', 'missing', 1)).toBeUndefined();
    expect(data.modifier('Class_Nobody', 'short', 1)).toBeUndefined();
  });

  it('keeps the proc of a piece and leaves out the share its boosts describe', () => {
    const piece = data.enhancement('crafted_spark_a');
    expect(piece).toMatchObject({
      set: 'Spark',
      levelMin: 10,
      levelMax: 50,
      boostable: true,
      isProc: true,
      boosts: [{ aspect: 'accuracy', schedule: 'A', multiplier: 1 }],
    });
    expect(piece?.effects.map(({ attribute, ppm }) => [attribute, ppm])).toEqual([['damage.fire', 3.5]]);
    expect(data.enhancement('Magic_Accuracy')?.classes).toEqual([1]);
  });

  it('reports what leads nowhere', () => {
    expect(data.enhancementSet('Spark')?.pieceBonuses).toEqual({
      Crafted_Spark_A: ['Set_Bonus.Set_Bonus.Lost'],
    });
    expect(report.counts).toMatchObject({ powers: 4, effects: 6, setBonusNames: 2, playableArchetypes: 1 });
    expect(report.unresolved).toMatchObject({
      setBonuses: ['Set_Bonus.Set_Bonus.Lost'],
      tables: { melee_boosts_33: 1 },
      entities: {},
      enhancementsWithoutPower: ['Magic_Accuracy'],
    });
  });

  it.each(ERAS)('says the same in layout %s', (era) => {
    const same = toGameData(readMidsDatabase(sampleFolder(era)), { name: 'Sample' });
    expect(same.data.powers).toEqual(data.powers);
    expect(same.report.counts).toEqual(report.counts);
  });

  it('names the files that are missing', () => {
    const files = sampleFolder();
    files.delete('i12.mhd');
    files.delete('attribmod.json');
    expect(thrown(() => readMidsDatabase(files))).toMatchObject({
      code: 'DATA_FOLDER_INCOMPLETE',
      details: { missing: ['i12.mhd', 'attribmod.json|attribmod.mhd'] },
    });
  });

  it('names the file and the place of damage', () => {
    const cut = sampleFolder();
    cut.set('i12.mhd', cut.get('i12.mhd')!.subarray(0, -3));
    expect(thrown(() => readMidsDatabase(cut))).toMatchObject({
      code: 'FILE_TRUNCATED',
      details: { file: 'I12.mhd', path: expect.stringContaining('entities') },
    });
    const wrong = sampleFolder();
    wrong.set('attribmod.json', Buffer.from('{"Modifier":[{"ID":"A","Table":[[1],["x"]]}]}'));
    expect(thrown(() => readMidsDatabase(wrong))).toMatchObject({
      code: 'FILE_CORRUPT',
      details: { file: 'AttribMod.json', path: 'Modifier[0].Table[1][0]' },
    });
  });

  it('reports progress up to the last byte', () => {
    const seen: { phase: string; done: number; total: number }[] = [];
    readMidsDatabase(sampleFolder(), { onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toMatchObject({ phase: 'done' });
    expect(seen.at(-1)?.done).toBe(seen.at(-1)?.total);
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b));
  });
});

describe.skipIf(mids === null)('real databases', () => {
  function load(folder: string): { data: FullGameData; report: ImportReport } {
    return toGameData(readMidsDatabase(loadFolder(folder)), { name: 'Homecoming' });
  }

  const modern = mids === null ? null : load('current-layout-2021');
  const data = modern?.data as FullGameData;

  it('of 2021 match their oracle', () => {
    expect(modern?.report.counts).toMatchObject({
      archetypes: 61,
      playableArchetypes: 15,
      powersets: 3569,
      powers: 10_379,
      effects: 68_253,
      entities: 464,
      enhancements: 1288,
      enhancementSets: 221,
      tables: 94,
      setBonusNames: 1114,
    });
    const { unresolved } = modern!.report;
    expect(unresolved.setBonuses).toEqual([]);
    expect(unresolved.powersWithoutPowerset).toEqual([]);
    expect(unresolved.enhancementsWithoutPower).toHaveLength(51);
    expect(Object.values(unresolved.entities).reduce((a, b) => a + b)).toBe(530);
    expect(unresolved.tables).toEqual({
      ranged_pvpdamage: 348,
      ranged_pvpmez: 49,
      melee_pvpmez: 53,
      melee_pvpdamage: 322,
      ranged_special: 184,
    });
    expect(data.version).toMatchObject({ name: 'Homecoming 2021.3.331', date: '2021-03-31', issue: 27 });
  });

  it('of 2019 match their oracle, binary tables and old level table included', () => {
    const old = load('2019');
    expect(old.report.counts).toMatchObject({
      powers: 10_440,
      effects: 67_506,
      enhancements: 1252,
      setBonusNames: 1077,
    });
    expect(old.report.unresolved).toMatchObject({ setBonuses: [], tables: {} });
    expect(old.report.unresolved.enhancementsWithoutPower).toHaveLength(30);
    expect(old.data.version).toMatchObject({ name: 'Homecoming 25.0', date: '2019-07-31', issue: 25 });
    const { scale } = old.data.power('Blaster_Ranged.Fire_Blast.Flares')!.effects[0]!;
    expect(scale * old.data.modifier('Class_Blaster', 'ranged_damage', 50)!).toBeCloseTo(-44.41867, 4);
    // Before 2021 a power lists the classes it accepts by name only.
    expect(old.data.power('Blaster_Ranged.Fire_Blast.Flares')?.acceptsClasses).toContain(1);
  });

  it('have the sample power with its figures', () => {
    const flares = data.power('Blaster_Ranged.Fire_Blast.Flares')!;
    expect(flares).toMatchObject({
      staticId: 64,
      endurance: 3.692,
      recharge: 2.18,
      castTime: 1,
      range: 80,
      level: 1,
      acceptsSetTypes: [2, 33, 44],
      acceptsClasses: [1, 4, 8, 17, 18],
    });
    expect(flares.effects).toHaveLength(11);
    expect(flares.effects[0]).toMatchObject({
      attribute: 'damage.fire',
      aspect: 'absolute',
      target: 'target',
      pvMode: 'pve',
      scale: 0.71,
      table: 'ranged_damage',
    });
    expect(0.71 * data.modifier('Class_Blaster', 'ranged_damage', 50)!).toBeCloseTo(-44.41867, 4);
  });

  it('have the sample set with its bonuses', () => {
    const set = data.enhancementSet('Luck_of_the_Gambler')!;
    const bonus = (power: string): string => `Set_Bonus.Set_Bonus.${power}`;
    expect(set).toMatchObject({ type: 7, levelMin: 25, levelMax: 50 });
    expect(set.bonuses.map(({ pieces, powers }) => [pieces, powers])).toEqual([
      [2, [bonus('Improved_Regeneration_4')]],
      [3, [bonus('Increased_Health_2')]],
      [4, [bonus('Accuracy_4')]],
      [5, [bonus('Lethal_Smash_Mez_Res_4')]],
      [6, [bonus('Toxic_Psi_Mez_Res_5')]],
    ]);
    expect(set.pieceBonuses).toEqual({ Crafted_Luck_of_the_Gambler_F: [bonus('Luck_of_the_Gambler')] });
    expect(data.power(bonus('Luck_of_the_Gambler'))?.effects).toMatchObject([
      { attribute: 'recharge_time', aspect: 'strength', target: 'self', scale: 0.075 },
    ]);
    expect(data.enhancement('Crafted_Luck_of_the_Gambler_F')?.boosts).toEqual([
      { aspect: 'defense', schedule: 'B', multiplier: 0.625, only: 'buff' },
    ]);
  });

  it('have the rules of the server', () => {
    expect(data.rules.pickLevels).toEqual([
      1, 1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 35, 38, 41, 44, 47, 49,
    ]);
    expect(data.rules.slotsByLevel.reduce((a, b) => a + b)).toBe(67);
    expect(data.archetype('class_brute')).toMatchObject({
      damageCap: 7,
      resistanceCap: 0.9,
      regenerationCap: 25,
    });
  });

  it('bring no strength of a piece twice', () => {
    for (const { uid, effects } of data.enhancements) {
      const shares = effects.filter(
        ({ aspect, target, table }) =>
          aspect === 'strength' && target === 'self' && table.includes('_boosts_'),
      );
      expect([uid, shares]).toEqual([uid, []]);
    }
    const numina = data.enhancement('Crafted_Numinas_Convalesence_F')!;
    expect(numina.effects.map(({ attribute, scale }) => [attribute, scale])).toEqual([
      ['regeneration', 0.2],
      ['recovery', 0.1],
    ]);
    expect(data.enhancementSet('Numinas_Convalesence')?.pieceBonuses).toEqual({});
  });

  it('give epic sets to the classes that may take them', () => {
    expect(data.powerset('Epic.Sentinel_Ninja_Mastery')?.archetype).toBe('Class_Sentinel');
    expect(data.powerset('Epic.Body_Mastery')?.archetype).toBe('Class_Scrapper');
    expect(data.powerset('Epic.Brute_Soul_Mastery')?.sharedBy).toEqual(['Class_Tanker', 'Class_Brute']);
  });
});
