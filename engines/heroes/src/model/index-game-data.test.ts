import { describe, expect, it } from 'vitest';
import { computeBuild } from '../calc/compute-build.ts';
import { entry, piece, power, set, slotted, tinyBuild, tinyData } from '../calc/tiny-data.fixture.ts';

const data = tinyData({
  powers: [
    power('A.B.Weave', { type: 'toggle' }, { attribute: 'defense.melee', scale: 0.1 }),
    power('Set_Bonus.Set_Bonus.Regen', {}, { attribute: 'regeneration', scale: 0.1 }),
    power('Set_Bonus.Set_Bonus.Luck', {}, { attribute: 'recharge_time', aspect: 'strength', scale: 0.075 }),
  ],
  pieces: [
    piece('Crafted_Luck_A', {
      set: 'Luck',
      levelMin: 25,
      boostable: true,
      boosts: [{ aspect: 'defense', schedule: 'B', multiplier: 1 }],
    }),
    piece('Crafted_Luck_F', { set: 'Luck' }),
    piece('Crafted_Defense', { kind: 'invention' }),
  ],
  sets: [
    set('Luck', {
      pieces: ['Crafted_Luck_A', 'Crafted_Luck_F'],
      bonuses: [{ pieces: 2, pvMode: 'any', powers: ['Set_Bonus.Set_Bonus.Regen'] }],
      pieceBonuses: { Crafted_Luck_F: ['Set_Bonus.Set_Bonus.Luck'] },
    }),
  ],
});

describe('look-ups', () => {
  it('ignore case and answer undefined for what is not there', () => {
    expect(data.power('a.b.WEAVE')?.id).toBe('A.B.Weave');
    expect(data.enhancement('CRAFTED_luck_f')?.uid).toBe('Crafted_Luck_F');
    expect(data.enhancementSet('luck')?.uid).toBe('Luck');
    expect(data.power('A.B.Gone')).toBeUndefined();
    expect(data.enhancement('Crafted_Gone')).toBeUndefined();
    expect(data.modifier('class_tester', 'MELEE_ONES', 50)).toBe(1);
    expect(data.modifier('Class_Tester', 'melee_ones', 51)).toBeUndefined();
    expect(data.modifier('Class_Nobody', 'melee_ones', 50)).toBeUndefined();
  });

  it('know the attuned form of a crafted set piece', () => {
    const attuned = data.enhancement('Attuned_Luck_A');
    expect(attuned).toMatchObject({ uid: 'Attuned_Luck_A', attunedFrom: 'Crafted_Luck_A', attuned: true });
    expect(attuned).not.toHaveProperty('boostable');
    expect(data.enhancement('Attuned_Luck_A')).toBe(attuned);
    expect(data.enhancement('Attuned_Defense')).toBeUndefined();
    expect(data.enhancement('Attuned_Gone')).toBeUndefined();
  });
});

describe('an attuned piece that the data lists only as crafted', () => {
  const totals = (uid: string, level?: number) =>
    computeBuild(
      data,
      tinyBuild(entry('A.B.Weave', [slotted(uid, { level: 30 }), 'Attuned_Luck_F'])),
      level === undefined ? {} : { level },
    ).totals;

  it('works at the level of the character, counts for its set and brings its bonus', () => {
    expect(totals('Crafted_Luck_A').defense.melee.value).toBeCloseTo(0.1 * 1.2091, 9);
    expect(totals('Attuned_Luck_A').defense.melee.value).toBeCloseTo(0.1 * 1.2545, 9);
    expect(totals('Attuned_Luck_A').regeneration.value).toBeCloseTo(1.1, 12);
    expect(totals('Attuned_Luck_A').recharge.value).toBe(0.075);
  });

  it('and its crafted form are one piece of the set', () => {
    const both = tinyBuild(entry('A.B.Weave', ['Crafted_Luck_F', 'Attuned_Luck_F']));
    expect(computeBuild(data, both).totals.regeneration.value).toBe(1);
  });
});
