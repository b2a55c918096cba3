import { describe, expect, it } from 'vitest';
import type { Effect } from '../model/effect.ts';
import type { Power } from '../model/power.ts';
import type { ComputeOptions } from '../model/totals.ts';
import { computeBuild } from './compute-build.ts';
import { entry, piece, power, slotted, tinyBuild, tinyData } from './tiny-data.fixture.ts';

const PIECES = (['damage', 'heal', 'endurance', 'slow', 'mez', 'regeneration'] as const).map((aspect) =>
  piece(aspect, { kind: 'common', boosts: [{ aspect, schedule: 'A', multiplier: 1 }] }),
);
const LIMITED = piece('defense_debuff', {
  kind: 'common',
  boosts: [{ aspect: 'defense', schedule: 'B', multiplier: 1, only: 'debuff' }],
});

const GLOBALS = [
  power('A.B.Damage', {}, { attribute: 'damage.fire', aspect: 'strength', scale: 0.5 }),
  power('A.B.Heals', {}, { attribute: 'heal', aspect: 'strength', scale: 0.5 }),
];

/** The effects of one power with a single-origin piece (33.3 %, schedule B 20 %) and these globals. */
function effectsOf(
  effects: Partial<Effect>[],
  {
    pieces = [],
    globals = [],
    fields = {},
    options = {},
    stacks = 1,
  }: {
    pieces?: string[];
    globals?: string[];
    fields?: Partial<Power>;
    options?: ComputeOptions;
    stacks?: number;
  } = {},
) {
  const own = power('A.B.Own', { type: 'click', affects: ['foe'], ...fields }, ...effects);
  const data = tinyData({ powers: [own, ...GLOBALS], pieces: [...PIECES, LIMITED] });
  const build = tinyBuild(
    entry(
      'A.B.Own',
      pieces.map((uid) => slotted(uid, { grade: 'SO' })),
      { stacks },
    ),
    ...globals.map((id) => entry(id)),
  );
  const [result] = computeBuild(data, build, { ...options, effects: true }).powers;
  return result?.effects ?? [];
}

const FIRE = { attribute: 'damage.fire', aspect: 'absolute', target: 'target', scale: -100 } as const;

describe('effects before and after', () => {
  it('of damage grow with slots and buffs, up to the cap and down to a tenth', () => {
    const [fire] = effectsOf([FIRE], { pieces: ['damage'], globals: ['A.B.Damage'] });
    expect(fire).toMatchObject({ attribute: 'damage.fire', target: 'target', base: -100, active: true });
    expect(fire?.value).toBeCloseTo(-183.3, 9);
    const many = Array.from({ length: 12 }, () => 'A.B.Damage');
    expect(effectsOf([FIRE], { globals: many })[0]?.value).toBe(-500);
  });

  it('of heals, endurance and slows have strengths of their own', () => {
    const rows = effectsOf(
      [
        { attribute: 'heal', aspect: 'absolute', target: 'target', scale: 100 },
        { attribute: 'endurance', aspect: 'absolute', target: 'target', scale: -10 },
        { attribute: 'endurance', aspect: 'maximum', target: 'target', scale: 10 },
        { attribute: 'endurance', aspect: 'resistance', target: 'target', scale: 10 },
        { attribute: 'slow', aspect: 'current', target: 'target', scale: -0.4 },
      ],
      { pieces: ['heal', 'endurance', 'slow'], globals: ['A.B.Heals'] },
    );
    expect(rows.map(({ value }) => value)).toEqual([
      expect.closeTo(183.3, 9),
      expect.closeTo(-13.33, 9),
      10,
      10,
      expect.closeTo(-0.5332, 9),
    ]);
  });

  it('of mezzes grow in time, not in magnitude', () => {
    const hold = {
      attribute: 'mez.hold',
      target: 'target',
      kind: 'duration',
      scale: 10,
      magnitude: 3,
    } as const;
    const [row] = effectsOf([hold], { pieces: ['mez'] });
    expect(row).toMatchObject({ base: 3, value: 3, baseDuration: 10 });
    expect(row?.duration).toBeCloseTo(13.33, 9);
  });

  it('that are debuffs take pieces for debuffs, buffs do not', () => {
    const rows = effectsOf(
      [
        { attribute: 'defense.melee', target: 'target', scale: -0.1 },
        { attribute: 'defense.melee', target: 'self', scale: 0.1 },
      ],
      { pieces: ['defense_debuff'] },
    );
    expect(rows.map(({ value }) => value)).toEqual([expect.closeTo(-0.12, 12), 0.1]);
  });

  it('that nothing may change stay as they are', () => {
    const [fire] = effectsOf([{ ...FIRE, buffable: false }], { pieces: ['damage'], globals: ['A.B.Damage'] });
    expect(fire?.value).toBe(-100);
    const [heal] = effectsOf([{ attribute: 'heal', aspect: 'absolute', target: 'target', scale: 100 }], {
      pieces: ['heal'],
      globals: ['A.B.Heals'],
      fields: { ignoresStrength: true },
    });
    // Its own slots count, buffs from outside do not.
    expect(heal?.value).toBeCloseTo(133.3, 9);
  });

  it('on oneself that stack follow the slider', () => {
    const buff = { attribute: 'to_hit', target: 'self', scale: 0.1 } as const;
    const rows = effectsOf(
      [
        { ...buff, stacks: true },
        { ...buff, stacks: false },
        { ...buff, stacks: true, ignoresStacks: true },
        { ...buff, stacks: true, target: 'target' },
      ],
      { stacks: 4, fields: { stacks: { name: 'Hits', min: 0, max: 10, start: 1 } } },
    );
    expect(rows.map(({ value }) => value)).toEqual([expect.closeTo(0.4, 12), 0.1, 0.1, 0.1]);
  });

  it('on foes follow the level of the target, those on oneself and buffs of others do not', () => {
    const rows = effectsOf(
      [
        FIRE,
        { attribute: 'defense.melee', target: 'target', scale: -0.1 },
        { attribute: 'defense.melee', target: 'target', scale: 0.1 },
        { attribute: 'defense.melee', target: 'self', scale: -0.1 },
        { attribute: 'mez.hold', target: 'target', kind: 'duration', scale: 10, magnitude: 3 },
      ],
      { options: { targetLevel: 2 } },
    );
    expect(rows.map(({ value }) => value)).toEqual([-80, expect.closeTo(-0.08, 12), 0.1, -0.1, 3]);
    expect(rows[4]?.duration).toBe(8);
  });

  it('tell ticks, chance, what they name and what they depend on', () => {
    const [dot, grant] = effectsOf([
      {
        ...FIRE,
        duration: 3.1,
        period: 1,
        chance: 0.8,
        conditions: [
          { type: 'special', name: 'not_delayed' },
          { type: 'data', key: 'Active:X.Y.Z', value: 'False' },
          { type: 'data', key: 'Taken:X.Y.Z', value: 'False' },
        ],
      },
      { attribute: 'grant_power', ref: 'X.Y.Z', chance: 1.5, ticks: 3 },
    ]);
    expect(dot).toMatchObject({ ticks: 4, chance: 0.8, active: true, switches: ['delayed', 'x.y.z'] });
    expect(dot).not.toHaveProperty('ref');
    expect(grant).toMatchObject({ ref: 'X.Y.Z', chance: 1, ticks: 3 });
    expect(grant).not.toHaveProperty('switches');
  });

  it('are not active while a condition does not hold or nothing raises their chance', () => {
    const contained = { ...FIRE, conditions: [{ type: 'special', name: 'containment' } as const] };
    expect(effectsOf([contained])[0]?.active).toBe(false);
    expect(effectsOf([contained], { options: { switches: ['containment'] } })[0]?.active).toBe(true);
    const team = { ...FIRE, conditions: [{ type: 'data', key: 'Team:Defender', value: '> 0' } as const] };
    expect(effectsOf([team])[0]?.active).toBe(false);
    expect(effectsOf([{ ...FIRE, chance: 0 }])[0]?.active).toBe(false);
    expect(effectsOf([{ ...FIRE, chance: 0, tag: 'FieryEmbrace' }])[0]?.active).toBe(false);
    expect(effectsOf([{ ...FIRE, chance: 0, ppm: 2 }])[0]?.active).toBe(true);
    const embrace = {
      attribute: 'global_chance_mod',
      target: 'self',
      ref: 'FieryEmbrace',
      scale: 1,
    } as const;
    const raised = effectsOf([{ ...FIRE, chance: 0, tag: 'FieryEmbrace' }, embrace], {
      fields: { clickBuff: true },
    });
    expect(raised[0]?.active).toBe(true);
  });

  it('leave out what can not count at all', () => {
    const rows = effectsOf([
      FIRE,
      { ...FIRE, pvMode: 'pvp' },
      { ...FIRE, delay: 6 },
      { ...FIRE, role: 'ignored' },
    ]);
    expect(rows).toHaveLength(1);
  });
});
