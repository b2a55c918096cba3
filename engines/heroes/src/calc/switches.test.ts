import { describe, expect, it } from 'vitest';
import type { Condition } from '../model/effect.ts';
import { computeBuild } from './compute-build.ts';
import { switchesFor } from './switches.ts';
import { entry, power, tinyBuild, tinyData } from './tiny-data.fixture.ts';

const special = (name: string): { conditions: Condition[] } => ({ conditions: [{ type: 'special', name }] });
const keyed = (key: string): { conditions: Condition[] } => ({
  conditions: [{ type: 'data', key, value: 'True' }],
});
const DEFENSE = { attribute: 'defense.melee', scale: 0.05 } as const;

const data = tinyData({
  powers: [
    power(
      'A.B.One',
      {},
      { ...DEFENSE, ...special('containment') },
      { ...DEFENSE, ...special('not_delayed') },
      { ...DEFENSE, ...keyed('Active:A.B.Other'), suppressedBy: ['held', 'attacked'] },
      { ...DEFENSE, ...keyed('Active:Temp.Powers.Gift') },
      { ...DEFENSE, ...keyed('Team:Defender') },
      { ...DEFENSE, ...keyed('Taken:A.B.Other') },
    ),
    power(
      'A.B.Other',
      { type: 'toggle', stacks: { name: 'Foes', min: 1, max: 10, start: 0 } },
      { ...DEFENSE, ...special('containment') },
      { ...DEFENSE, ...special('combo_level_2') },
    ),
    power('A.B.Nameless', { stacks: { name: '', min: 0, max: 3, start: 2 } }),
    power('A.B.Containment', { type: 'toggle' }),
    power(
      'A.B.Trap',
      {},
      { attribute: 'create_entity', ref: 'Pets_Trap' },
      { attribute: 'create_entity', ref: 'Pets_Gone' },
    ),
    power('Pets.Trap.Snap', {}, { ...DEFENSE, ...special('supremacy') }),
  ],
  entities: [{ id: 'Pets_Trap', name: 'Trap', classId: 'Class_Pet', powersets: ['Pets.Trap'], upgrades: [] }],
});

describe('the switches of a build', () => {
  const build = tinyBuild(
    entry('A.B.One'),
    entry('A.B.Other', [], { stacks: 7 }),
    entry('A.B.Nameless'),
    entry('A.B.Trap'),
    entry('No.Such.Power'),
  );

  it('name everything that effects ask for, once, with the powers it changes', () => {
    expect(switchesFor(data, build)).toEqual([
      {
        name: 'containment',
        kind: 'boolean',
        option: 'switches',
        default: false,
        powers: ['A.B.One', 'A.B.Other'],
      },
      { name: 'delayed', kind: 'boolean', option: 'switches', default: false, powers: ['A.B.One'] },
      { name: 'held', kind: 'boolean', option: 'suppression', default: false, powers: ['A.B.One'] },
      { name: 'attacked', kind: 'boolean', option: 'suppression', default: false, powers: ['A.B.One'] },
      { name: 'temp.powers.gift', kind: 'boolean', option: 'switches', default: false, powers: ['A.B.One'] },
      { name: 'Team:Defender', kind: 'boolean', option: 'switches', default: false, powers: ['A.B.One'] },
      {
        name: 'Foes',
        kind: 'number',
        option: 'stacks',
        default: 1,
        min: 1,
        max: 10,
        path: 'picks[1]',
        powers: ['A.B.Other'],
      },
      {
        name: 'combo_level_2',
        kind: 'boolean',
        option: 'switches',
        default: false,
        group: 'combo_level',
        powers: ['A.B.Other'],
      },
      {
        name: 'Stacks',
        kind: 'number',
        option: 'stacks',
        default: 2,
        min: 0,
        max: 3,
        path: 'picks[2]',
        powers: ['A.B.Nameless'],
      },
      { name: 'supremacy', kind: 'boolean', option: 'switches', default: false, powers: ['A.B.Trap'] },
    ]);
  });

  it('start as the build has them, whatever is set', () => {
    const contained = tinyBuild(entry('A.B.One'), entry('A.B.Containment'));
    const state = (options = {}) =>
      switchesFor(data, contained, options).find(({ name }) => name === 'containment')?.default;
    expect(state()).toBe(true);
    expect(state({ switches: ['!containment'] })).toBe(true);
    const off = tinyBuild(entry('A.B.One'), entry('A.B.Containment', [], { include: false }));
    expect(switchesFor(data, off)[0]?.default).toBe(false);
  });

  it('change the totals', () => {
    const melee = (...switches: string[]) =>
      computeBuild(data, tinyBuild(entry('A.B.One'), entry('A.B.Containment')), { switches }).totals.defense
        .melee.value;
    // Contained, and not delayed.
    expect(melee()).toBeCloseTo(0.1, 12);
    expect(melee('!containment')).toBeCloseTo(0.05, 12);
    expect(melee('delayed')).toBeCloseTo(0.05, 12);
    expect(melee('temp.powers.gift')).toBeCloseTo(0.15, 12);
    expect(melee('Team:Defender')).toBeCloseTo(0.15, 12);
    expect(melee('!containment', 'delayed')).toBe(0);
  });
});

describe('what a class always has', () => {
  it('is on without a switch', () => {
    const stalker = tinyData({
      archetype: { id: 'Class_Stalker' },
      powers: [power('A.B.Strike', {}, { ...DEFENSE, table: '', ...special('critical_hit') })],
    });
    const build = { ...tinyBuild(entry('A.B.Strike')), archetype: 'Class_Stalker' };
    expect(computeBuild(stalker, build).totals.defense.melee.value).toBe(0.05);
    expect(computeBuild(stalker, build, { switches: ['!critical_hit'] }).totals.defense.melee.value).toBe(0);
    expect(switchesFor(stalker, build)[0]).toMatchObject({ name: 'critical_hit', default: true });
  });
});
