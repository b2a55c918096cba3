import { describe, expect, it } from 'vitest';
import { computeBuild } from '../calc/compute-build.ts';
import { entry, piece, power, tinyBuild, tinyData } from '../calc/tiny-data.fixture.ts';
import type { Build } from '../model/build.ts';
import type { ComputeOptions } from '../model/totals.ts';
import { Explainer, explainStat } from './explain-stat.ts';
import type { ExplainNode } from './explanation.ts';

const io = (uid: string, aspect: 'damage' | 'recharge_time' | 'endurance_discount' | 'interrupt_time') =>
  piece(uid, { kind: 'invention', boosts: [{ aspect, schedule: 'A', multiplier: 1 }] });
const HOLD_IO = piece('Hold_IO', {
  kind: 'invention',
  boosts: [{ aspect: 'mez', mez: 'hold', schedule: 'A', multiplier: 1 }],
});
const TO_HIT_IO = piece('Debuff_IO', {
  kind: 'invention',
  boosts: [{ aspect: 'to_hit', schedule: 'B', multiplier: 1, only: 'debuff' }],
});

const recharge = (scale: number) => ({ attribute: 'recharge_time', aspect: 'strength', scale }) as const;
const onFoe = { target: 'target', stacks: false } as const;
const click = { type: 'click', castTime: 1, affects: ['foe'], autoHits: [] } as const;
const POWERS = [
  power(
    'A.B.Hasten',
    { ...click, recharge: 300, castTime: 0.5, clickBuff: true },
    { ...recharge(0.5), duration: 60 },
  ),
  power('A.B.Quick', {}, recharge(0.25)),
  power('A.B.Long', {}, { attribute: 'mez.hold', aspect: 'strength', scale: 0.2 }),
  power(
    'A.B.Hold',
    { ...click, recharge: 4 },
    { ...onFoe, attribute: 'mez.hold', kind: 'duration', scale: 10, magnitude: 3 },
    { ...onFoe, attribute: 'to_hit', scale: -0.1, duration: 5 },
  ),
  power(
    'A.B.Trap',
    { ...click, recharge: 4 },
    { ...onFoe, attribute: 'mez.hold', kind: 'duration', scale: 10, magnitude: 3 },
    { ...onFoe, attribute: 'to_hit', scale: -0.1, duration: 12 },
  ),
  power('A.B.Free', { ...click }, { ...onFoe, attribute: 'damage.fire', aspect: 'absolute', scale: -100 }),
  power(
    'A.B.Bolt',
    { ...click, recharge: 8, endurance: 10, interruptTime: 2, radius: 15, arc: 30, maxTargets: 5 },
    { ...onFoe, attribute: 'damage.fire', aspect: 'absolute', scale: -100 },
  ),
  power('A.B.Aura', { type: 'toggle', endurance: 0.78, activatePeriod: 2 }),
  power('A.B.Wrath', {}, { attribute: 'damage.fire', aspect: 'strength', scale: 9 }),
  power(
    'A.B.Call',
    { ...click, affects: ['caster'] },
    { attribute: 'create_entity', aspect: 'absolute', ref: 'Pets_Imp', duration: 240 },
  ),
  power(
    'Pets.Imp.Claw',
    { ...click, recharge: 3, accuracy: 1.2, name: 'Claw' },
    {
      ...onFoe,
      attribute: 'damage.lethal',
      aspect: 'absolute',
      scale: -1,
      table: 'pet_damage',
      chance: 0.5,
    },
  ),
  power('A.B.Shift', {}, { attribute: 'level_shift', scale: 1, table: '' }),
];
const data = tinyData({
  powers: POWERS,
  pieces: [
    io('Damage_IO', 'damage'),
    io('Recharge_IO', 'recharge_time'),
    io('End_IO', 'endurance_discount'),
    io('Interrupt_IO', 'interrupt_time'),
    HOLD_IO,
    TO_HIT_IO,
  ],
  entities: [{ id: 'Pets_Imp', name: 'Imp', classId: 'Class_Pet', powersets: ['Pets.Imp'], upgrades: [] }],
  petTables: { pet_damage: 40 },
});

/** Value, rule and label of each node, indented by depth. */
function outline(nodes: readonly ExplainNode[], depth = 0): string[] {
  return nodes.flatMap(({ value, rule, label, children }) => [
    `${'  '.repeat(depth)}${Number(value.toFixed(4))} ${rule} ${label}`,
    ...outline(children, depth + 1),
  ]);
}

const explained = (build: Build, stat: string, options: ComputeOptions = {}) => {
  const { value, unit, children } = explainStat(data, build, stat, options);
  return [`${Number(value.toFixed(4))} ${unit}`, ...outline(children)];
};

describe('how long a power lasts', () => {
  it('starts from its longest effect, with what lengthens it and the level of the target', () => {
    const build = tinyBuild(entry('A.B.Hold', ['Hold_IO']), entry('A.B.Long'));
    expect(explained(build, 'Hold:duration', { targetLevel: 2 })).toEqual([
      '12.9904 seconds',
      '10 base Longest effect',
      '4.238 slotting Slotted',
      '  4.238 piece Hold_IO',
      '2 strength Whole build',
      '  2 power Long',
      '-3.2476 formula Level of the target',
    ]);
    expect(explained(build, 'Long:duration')).toEqual(['0 seconds']);
  });

  it('is shared out over recharge and cast for the uptime', () => {
    const build = tinyBuild(entry('A.B.Hasten', ['Recharge_IO']), entry('A.B.Quick'));
    const cast = 0.66;
    const full = 300 / (1 + 0.4238 + 0.5 + 0.25) + cast;
    const [result] = computeBuild(data, build).powers;
    expect(result?.uptime).toBeCloseTo(60 / full, 9);
    const uptime = explainStat(data, build, 'Hasten:uptime');
    expect(uptime.value).toBe(result?.uptime);
    expect(uptime.children[0]).toMatchObject({ label: 'Longest effect', value: 60 / (300 + cast) });
    expect(outline(uptime.children.slice(1)).map((line) => line.replace(/-?[\d.]+ /, ''))).toEqual([
      'strength Shorter recharge',
      '  slotting Slotted',
      '    piece Recharge_IO',
      '  strength Whole build',
      '    power Hasten',
      '    power Quick',
    ]);
    expect(explained(build, 'Hasten:perma').slice(0, 3)).toEqual([
      `${Number((60 - full).toFixed(4))} seconds`,
      '60 total Duration',
      '  60 base Longest effect',
    ]);
    expect(explained(build, 'Hasten:perma').slice(3, 5)).toEqual([
      `${Number((cast - full).toFixed(4))} total Recharge`,
      '  -300 base Base',
    ]);
    expect(explained(build, 'Hasten:perma').slice(-3)).toEqual([
      '-0.66 total Cast time in server ticks',
      '  -0.5 base Animation',
      '  -0.16 formula Rounded up to server ticks, and one more',
    ]);
  });

  it('is that of the effect which lasts longest once all is counted', () => {
    const base = (pieces: string[], others: string[] = [], options: ComputeOptions = {}) => {
      const build = tinyBuild(entry('A.B.Trap', pieces), ...others.map((id) => entry(id)));
      const { value, children } = explainStat(data, build, 'Trap:duration', options);
      return [children[0]?.value, Number(value.toFixed(4))];
    };
    expect(base([])).toEqual([12, 12]);
    expect(base(['Hold_IO'])).toEqual([10, 14.238]);
    expect(base(['Hold_IO'], [], { targetLevel: 3 })).toEqual([12, 12]);
    // Both last 12 seconds: the first of them is named.
    expect(base([], ['A.B.Long'])).toEqual([10, 12]);
    const [longest] = explainStat(data, tinyBuild(entry('A.B.Trap')), 'Trap:duration').children;
    expect(longest?.source).toBe('A.B.Trap');
    expect(explained(tinyBuild(entry('A.B.Bolt')), 'Bolt:perma')).toEqual(['0 seconds']);
  });

  it('is on all the time at most', () => {
    const build = tinyBuild(entry('A.B.Hold'));
    expect(explained(build, 'Hold:uptime')).toEqual([
      '1 fraction',
      '1.9275 base Longest effect',
      '-0.9275 cap Always on',
    ]);
    expect(explainStat(data, build, 'Hold:uptime').children.at(-1)?.formula).toBe('at most 100 %');
  });
});

describe('what damage is worth', () => {
  it('divides it by cast, cycle and cost, with what slots save', () => {
    const build = tinyBuild(entry('A.B.Bolt', ['Damage_IO', 'Recharge_IO', 'End_IO']));
    const bolt = computeBuild(data, build).powers[0]?.damageRates;
    expect(explained(build, 'Bolt:dps')).toEqual([
      `${Number(bolt?.perCastSecond.toFixed(4))} points_per_second`,
      `${Number((142.38 / 1.188).toFixed(4))} power Damage, fire`,
      `  ${Number((100 / 1.188).toFixed(4))} base Base`,
      `  ${Number((42.38 / 1.188).toFixed(4))} slotting Slotted`,
      `    ${Number((42.38 / 1.188).toFixed(4))} piece Damage_IO`,
    ]);
    const perCost = explained(build, 'Bolt:dpe');
    expect(perCost[0]).toBe(`${Number(bolt?.perEndurance?.toFixed(4))} points`);
    expect(perCost.slice(-3)).toEqual([
      '6.0341 strength Cheaper',
      '  6.0341 slotting Slotted',
      '    6.0341 piece End_IO',
    ]);
    expect(explained(tinyBuild(entry('A.B.Free')), 'Free:dpe')).toEqual(['0 points']);
    expect(explained(tinyBuild(entry('A.B.Free')), 'Free:damagePerCycleSecond')[1]).toBe(
      `${Number((100 / 1.188).toFixed(4))} power Damage, fire`,
    );
    expect(explained(build, 'Bolt:damagePerCycleSecond').at(-1)).toContain('piece Recharge_IO');
  });
});

describe('other numbers of a power', () => {
  it('are shown with what changes them', () => {
    const build = tinyBuild(entry('A.B.Bolt', ['Interrupt_IO']), entry('A.B.Shift'));
    expect(explained(build, 'Bolt:interruptTime')).toEqual([
      `${Number((2 / 1.4238).toFixed(4))} seconds`,
      '2 base Base',
      '-0.5953 slotting Slotted',
      '  -0.5953 piece Interrupt_IO',
    ]);
    expect(explained(build, 'Bolt:radius')).toEqual(['15 feet', '15 base Of the power']);
    expect(explained(build, 'Bolt:arc')).toEqual(['30 degrees', '30 base Of the power']);
    expect(explained(build, 'Bolt:maxTargets')).toEqual(['5 magnitude', '5 base Of the power']);
    expect(explained(build, 'Bolt:enhancement.damage')).toEqual(['0 fraction']);
    expect(explained(build, 'levelShift')).toEqual(['1 levels', '1 power Shift']);
  });
});

describe('the cost of a power', () => {
  it('is divided by what lowers it', () => {
    expect(explained(tinyBuild(entry('A.B.Bolt', ['End_IO'])), 'Bolt:endurance')).toEqual([
      `${Number((10 / 1.4238).toFixed(4))} points`,
      '10 base Base',
      '-2.9765 slotting Slotted',
      '  -2.9765 piece End_IO',
    ]);
  });

  it('of a toggle is one a second, and what the build uses in all', () => {
    const build = tinyBuild(entry('A.B.Aura', ['End_IO']));
    const left = Number((0.39 / 1.4238).toFixed(4));
    const steps = (sign: 1 | -1) => [
      `${sign * 0.39} base Base`,
      `${sign * -0.1161} slotting Slotted`,
      `  ${sign * -0.1161} piece End_IO`,
    ];
    expect(explained(build, 'Aura:endurance')).toEqual([`${left} points`, ...steps(1)]);
    expect(explained(build, 'enduranceUse').slice(2)).toEqual(steps(1).map((line) => `  ${line}`));
    const net = explained(build, 'enduranceNet');
    expect(net.slice(-3).map((line) => line.trim())).toEqual(steps(-1).map((line) => line.trim()));
  });

  it('and times that are none have no steps', () => {
    const build = tinyBuild(entry('A.B.Free', ['End_IO', 'Recharge_IO', 'Interrupt_IO']), entry('A.B.Wrath'));
    expect(explained(build, 'Free:endurance')).toEqual(['0 points']);
    expect(explained(build, 'Free:recharge')).toEqual(['0 seconds']);
    expect(explained(build, 'Free:interruptTime')).toEqual(['0 seconds']);
    expect(explained(build, 'Wrath:arcanaTime').slice(1)).toEqual([
      '0.132 formula Rounded up to server ticks, and one more',
    ]);
    expect(explained(build, 'Free:arcanaTime').slice(1)).toEqual([
      '1 base Animation',
      '0.188 formula Rounded up to server ticks, and one more',
    ]);
  });
});

describe('effects', () => {
  it('go by their place, value and duration apart', () => {
    const build = tinyBuild(entry('A.B.Hold', ['Hold_IO', 'Debuff_IO']));
    expect(explained(build, 'Hold:effects[0].value')).toEqual(['3 magnitude', '3 base Base']);
    expect(explained(build, 'Hold:effects[0].duration')).toEqual([
      '14.238 seconds',
      '10 base Base',
      '4.238 slotting Slotted',
      '  4.238 piece Hold_IO',
    ]);
    expect(explained(build, 'Hold:effects[1]', { targetLevel: 1 })).toEqual([
      '-0.1129 fraction',
      '-0.1 base Base',
      '-0.0255 slotting Slotted',
      '  -0.0255 piece Debuff_IO',
      '0.0125 formula Level of the target',
    ]);
    expect(explained(build, 'Hold:effects[1].duration')).toEqual(['5 seconds', '5 base Base']);
  });

  it('of damage stay within the bounds of the archetype', () => {
    const build = tinyBuild(entry('A.B.Bolt'), entry('A.B.Wrath'));
    expect(explained(build, 'Bolt:effects[0].value')).toEqual([
      '-500 points',
      '-100 base Base',
      '-900 strength Whole build',
      '  -900 power Wrath',
      '500 cap Limit of damage',
    ]);
    const cap = explainStat(data, build, 'Bolt:effects[0].value').children.at(-1);
    expect(cap?.formula).toBe('strength 1000 % counts as 500 %');
  });

  it('are listed when asked for', () => {
    const build = tinyBuild(entry('A.B.Hold'));
    const names = (options: ComputeOptions) =>
      new Explainer(data, build, options).stats().map(({ stat }) => stat);
    expect(names({}).filter((stat) => stat.includes('effects['))).toEqual([]);
    expect(names({ effects: true }).filter((stat) => stat.includes('effects['))).toEqual([
      'A.B.Hold:effects[0].value',
      'A.B.Hold:effects[0].duration',
      'A.B.Hold:effects[1].value',
      'A.B.Hold:effects[1].duration',
    ]);
  });

  it('that do not exist are refused', () => {
    expect(() => explainStat(data, tinyBuild(entry('A.B.Hold')), 'Hold:effects[2].value')).toThrow(
      'There is no number called Hold:effects[2].value.',
    );
  });
});

describe('pets', () => {
  it('have the slots of the power that called them, and their own tables', () => {
    const build = tinyBuild(entry('A.B.Call', ['Damage_IO', 'Recharge_IO']), entry('A.B.Wrath'));
    expect(explained(build, 'Call:pets[0].powers[0].damage')).toEqual([
      '28.476 points',
      '28.476 power Damage, lethal',
      '  20 base Base',
      '  8.476 slotting Slotted',
      '    8.476 piece Damage_IO',
    ]);
    expect(explained(build, 'Call:pets[0].powers[0].effects[0].value')[0]).toBe('-56.952 points');
    expect(explained(build, 'Call:pets[0].powers[0].accuracy')).toEqual(['1.2 factor', '1.2 base Base']);
    expect(explained(build, 'Call:pets[0].powers[0].recharge')).toEqual([
      `${Number((3 / 1.4238).toFixed(4))} seconds`,
      '3 base Base',
      `${Number((3 / 1.4238 - 3).toFixed(4))} slotting Slotted`,
      `  ${Number((3 / 1.4238 - 3).toFixed(4))} piece Recharge_IO`,
    ]);
    expect(explainStat(data, build, 'Call:pets[0].powers[0].damage').label).toBe('Call, Claw of Imp, damage');
  });
});
