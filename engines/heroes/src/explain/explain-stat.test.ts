import { thrown } from '@guildhall/test-kit/thrown';
import { describe, expect, it } from 'vitest';
import { entry, piece, power, set, slotted, tinyBuild, tinyData } from '../calc/tiny-data.fixture.ts';
import type { Build } from '../model/build.ts';
import type { ComputeOptions } from '../model/totals.ts';
import { Explainer, explainStat } from './explain-stat.ts';
import { type ExplainNode, leavesOf } from './explanation.ts';

const DEFENSE_IO = piece('Defense_IO', {
  name: 'Defense IO',
  kind: 'invention',
  boosts: [{ aspect: 'defense', schedule: 'B', multiplier: 1, only: 'buff' }],
});
const io = (uid: string, aspect: 'damage' | 'recharge_time' | 'endurance_discount' | 'accuracy' | 'range') =>
  piece(uid, { kind: 'invention', boosts: [{ aspect, schedule: 'A', multiplier: 1 }] });

const SET = set('Lucky', {
  name: 'Luck',
  pieces: ['Lucky_A', 'Lucky_B'],
  bonuses: [{ pieces: 2, pvMode: 'any', powers: ['set_bonus.set_bonus.Speed'] }],
  pieceBonuses: { Lucky_A: ['set_bonus.set_bonus.Global'] },
});
const MARKS = ['A', 'B'].map((letter) => piece(`Lucky_${letter}`, { name: letter, set: 'Lucky' }));

const recharge = (scale: number) => ({ attribute: 'recharge_time', aspect: 'strength', scale }) as const;
const POWERS = [
  power('A.B.Weave', { type: 'toggle', endurance: 0.52, activatePeriod: 0.5 }, { scale: 0.05 }),
  power('A.B.Quick', { name: 'Quickness' }, recharge(0.2)),
  power('A.B.Fast', {}, recharge(10)),
  power('A.B.Tough', {}, { attribute: 'hit_points', aspect: 'maximum', scale: 0.1 }),
  power('A.B.Tank', {}, { attribute: 'hit_points', aspect: 'maximum', scale: 900, table: 'points' }),
  power('A.B.Regrow', {}, { attribute: 'regeneration', scale: 0.5 }),
  power('A.B.Slow', {}, { attribute: 'run_speed', scale: -2 }),
  power('A.B.Focus', {}, { attribute: 'to_hit', scale: 0.15 }),
  power('A.B.Rage', {}, { attribute: 'damage.fire', aspect: 'strength', scale: 0.8 }),
  power('A.B.Wrath', {}, { attribute: 'damage.fire', aspect: 'strength', scale: 20 }),
  power('A.B.Haste', {}, { attribute: 'endurance_discount', aspect: 'strength', scale: 0.25 }),
  power('A.B.Aura', {}, { attribute: 'defense.all', scale: 0.1 }),
  power('A.B.Cell', {}, { attribute: 'endurance', aspect: 'maximum', scale: 20 }),
  power('A.B.Drink', {}, { attribute: 'recovery', scale: 0.4 }),
  power(
    'A.B.Bolt',
    {
      name: 'Fire Bolt',
      type: 'click',
      recharge: 8,
      castTime: 1,
      endurance: 10,
      range: 80,
      affects: ['foe'],
      autoHits: [],
    },
    { attribute: 'damage.fire', aspect: 'absolute', target: 'target', scale: -100, stacks: false },
    {
      attribute: 'damage.special',
      aspect: 'absolute',
      target: 'target',
      scale: -5,
      stacks: false,
    },
  ),
  power('set_bonus.set_bonus.Speed', {}, recharge(0.05)),
  power('set_bonus.set_bonus.Global', {}, recharge(0.075)),
];
const data = tinyData({
  powers: POWERS,
  pieces: [
    DEFENSE_IO,
    io('Damage_IO', 'damage'),
    io('Recharge_IO', 'recharge_time'),
    io('End_IO', 'endurance_discount'),
    io('Acc_IO', 'accuracy'),
    io('Range_IO', 'range'),
    ...MARKS,
  ],
  sets: [SET],
  tables: { points: 1, melee_healself: 100 },
});

/** Value, rule and label of each node, indented by depth. */
function outline(nodes: readonly ExplainNode[], depth = 0): string[] {
  return nodes.flatMap(({ value, rule, label, children }) => [
    `${'  '.repeat(depth)}${Number(value.toFixed(6))} ${rule} ${label}`,
    ...outline(children, depth + 1),
  ]);
}

const tree = (build: Build, stat: string, options: ComputeOptions = {}) =>
  outline(explainStat(data, build, stat, options).children);

describe('totals', () => {
  it('split an enhanced power into its base, each piece and what diversification takes', () => {
    const build = tinyBuild(entry('A.B.Weave', ['Defense_IO', 'Defense_IO', 'Defense_IO']));
    expect(tree(build, 'defense.melee')).toEqual([
      '0.079226 power Weave',
      '  0.05 base Before enhancement',
      '  0.029226 slotting Slotted',
      '    0.012725 piece Defense IO',
      '    0.012725 piece Defense IO',
      '    0.012725 piece Defense IO',
      '    -0.008949 diversification Enhancement diversification',
    ]);
    const [weave] = explainStat(data, build, 'defense.melee').children;
    expect(weave).toMatchObject({ source: 'A.B.Weave', path: 'picks[0]', formula: '0.05 × 1.58452' });
    expect(weave?.children[1]?.children[1]).toMatchObject({
      source: 'Defense_IO',
      path: 'picks[0].slots[1]',
      formula: '+25.45 %',
    });
    expect(weave?.children[1]?.children[3]?.formula).toBe('schedule B: 76.35 % counts as 58.4525 %');
    expect(weave?.children[1]?.formula).toBe('+58.4525 %');
  });

  it('count defence to all with each defence, and name PvP as a step', () => {
    const build = tinyBuild(entry('A.B.Weave'), entry('A.B.Aura'));
    expect(tree(build, 'defense.melee')).toEqual(['0.05 power Weave', '0.1 power Aura']);
    expect(tree(build, 'defense.fire')).toEqual(['0.1 power Aura']);
    expect(tree(build, 'defense.fire', { mode: 'pvp' })).toEqual([
      '0.1 power Aura',
      '-0.007603 formula Diminishing returns in PvP',
    ]);
  });

  it('list each copy of a set bonus with its power, and those beyond the fifth as worth nothing', () => {
    const six = tinyBuild(...Array.from({ length: 6 }, () => entry('A.B.Weave', ['Lucky_A', 'Lucky_B'])));
    const explanation = explainStat(data, six, 'recharge');
    expect(explanation.value).toBeCloseTo(5 * 0.05 + 5 * 0.075, 12);
    const [speed, global] = explanation.children;
    expect(outline([speed!])).toEqual([
      '0.25 set_bonus Speed',
      ...Array.from({ length: 5 }, () => '  0.05 set_bonus 2 of Luck in Weave'),
      '  0 rule_of_five Luck in Weave: beyond the fifth copy',
    ]);
    expect(global?.rule).toBe('piece_bonus');
    expect(speed?.formula).toBe('5 × 0.05');
    expect(speed?.children.map(({ path }) => path)).toEqual([0, 1, 2, 3, 4, 5].map((i) => `picks[${i}]`));
    expect(speed?.children[0]?.source).toBe('Lucky');
  });

  it('show what a cap cuts off', () => {
    const build = tinyBuild(entry('A.B.Fast'));
    expect(tree(build, 'recharge')).toEqual(['10 power Fast', '-6 cap Above the cap']);
    expect(explainStat(data, build, 'recharge').children[1]?.formula).toBe('at most 4');
  });

  it('take hit points from the base, shares of it and points, up to the cap', () => {
    expect(tree(tinyBuild(entry('A.B.Tough')), 'hitPoints')).toEqual([
      '1000 base Base of the archetype',
      '100 power Tough',
    ]);
    expect(tree(tinyBuild(entry('A.B.Tough'), entry('A.B.Tank')), 'hitPoints')).toEqual([
      '1000 base Base of the archetype',
      '100 power Tough',
      '900 power Tank',
      '-400 cap Above the cap',
    ]);
  });

  it('take rates apart into what the maximum and what the share change', () => {
    expect(tree(tinyBuild(entry('A.B.Tough'), entry('A.B.Regrow')), 'regenerationPerSecond')).toEqual([
      '4.583333 total 1100 hit points at 100 %',
      '  4.166667 base Base of the archetype',
      '  0.416667 power Tough',
      '2.291667 power Regrow',
    ]);
    expect(tree(tinyBuild(entry('A.B.Cell'), entry('A.B.Drink')), 'recoveryPerSecond')).toEqual([
      '2 total 120 endurance max at 100 %',
      '  1.666667 base Base',
      '  0.333333 power Cell',
      '0.8 power Drink',
    ]);
  });

  it('subtract running toggles from recovery, with what their discounts save', () => {
    const build = tinyBuild(entry('A.B.Weave', ['End_IO']), entry('A.B.Haste'));
    const use = explainStat(data, build, 'enduranceUse');
    expect(use.value).toBeCloseTo(1.04 / (1 + 0.4238 + 0.25), 12);
    expect(outline(use.children)).toEqual([
      '0.621341 power Weave',
      '  1.04 base Base',
      '  -0.263324 slotting Slotted',
      '    -0.263324 piece End_IO',
      '  -0.155335 strength Whole build',
      '    -0.155335 power Haste',
    ]);
    const net = explainStat(data, build, 'enduranceNet');
    expect(net.value).toBeCloseTo(100 / 60 - use.value, 12);
    expect(net.children.at(-1)?.value).toBeCloseTo(-use.value, 12);
    expect(net.unit).toBe('points_per_second');
  });

  it('stop slowing at the slowest, and know no flight without a flight power', () => {
    expect(tree(tinyBuild(entry('A.B.Slow')), 'runSpeed')).toEqual([
      '21 base Base',
      '-42 power Slow',
      '23.1 floor Slowest possible',
    ]);
    expect(explainStat(data, tinyBuild(), 'flySpeed')).toMatchObject({ value: 0, children: [] });
    expect(tree(tinyBuild(), 'perception')).toEqual(['500 base Base']);
    expect(tree(tinyBuild(), 'jumpHeight')).toEqual(['4 base Base']);
    expect(tree(tinyBuild(), 'threat')).toEqual(['1 base Base']);
  });
});

describe('numbers of a power', () => {
  const bolt = (pieces: string[], ...others: string[]) =>
    tinyBuild(
      entry(
        'A.B.Bolt',
        pieces.map((uid) => slotted(uid)),
      ),
      ...others.map((id) => entry(id)),
    );

  it('share out what a quotient saves among all that divide', () => {
    const build = bolt(['Recharge_IO'], 'A.B.Quick');
    const explanation = explainStat(data, build, 'Fire Bolt:recharge');
    expect(explanation.value).toBeCloseTo(8 / 1.6238, 12);
    expect(outline(explanation.children)).toEqual([
      '8 base Base',
      `${Number(((-8 * 0.4238) / 1.6238).toFixed(6))} slotting Slotted`,
      `  ${Number(((-8 * 0.4238) / 1.6238).toFixed(6))} piece Recharge_IO`,
      `${Number(((-8 * 0.2) / 1.6238).toFixed(6))} strength Whole build`,
      `  ${Number(((-8 * 0.2) / 1.6238).toFixed(6))} power Quickness`,
    ]);
    expect(explanation).toMatchObject({
      unit: 'seconds',
      stat: 'A.B.Bolt:recharge',
      label: 'Fire Bolt, recharge',
    });
  });

  it('say when a strength is beyond its limit', () => {
    const explanation = explainStat(data, bolt([], 'A.B.Fast'), 'Fire Bolt:recharge');
    expect(explanation.value).toBeCloseTo(1.6, 12);
    const limit = explanation.children.at(-1);
    expect(limit).toMatchObject({ rule: 'cap', label: 'Limit of the strength' });
    expect(limit?.formula).toBe('divisor 11 counts as 5');
    expect(limit?.value).toBeCloseTo(1.6 - 8 / 11, 12);
  });

  it('build damage from base, slotting and buffs, up to the cap', () => {
    expect(tree(bolt(['Damage_IO'], 'A.B.Rage'), 'Bolt:damage')).toEqual([
      '222.38 power Damage, fire',
      '  100 base Base',
      '  42.38 slotting Slotted',
      '    42.38 piece Damage_IO',
      '  80 strength Whole build',
      '    80 power Rage',
      '5 power Damage, special',
      '  5 base Base',
    ]);
    expect(tree(bolt([], 'A.B.Wrath'), 'Bolt:damage.fire')).toEqual([
      '500 power Damage, fire',
      '  100 base Base',
      '  2000 strength Whole build',
      '    2000 power Wrath',
      '  -1600 cap Limit of damage',
    ]);
  });

  it('build the chance to hit from accuracy and to-hit within its limits', () => {
    expect(tree(bolt([]), 'Bolt:hitChance')).toEqual(['0.75 base Base']);
    expect(tree(bolt(['Acc_IO'], 'A.B.Focus'), 'Bolt:hitChance')).toEqual([
      '0.75 base Base',
      '0.31785 slotting Slotted',
      '  0.31785 piece Acc_IO',
      '0.21357 strength To-hit',
      '  0.21357 power Focus',
      '-0.33142 cap Limits of the chance to hit',
    ]);
    expect(tree(tinyBuild(entry('A.B.Weave')), 'Weave:hitChance')).toEqual(['1 formula Hits without a roll']);
    expect(tree(bolt(['Acc_IO']), 'Bolt:accuracy')).toEqual([
      '1 base Base',
      '0.4238 slotting Slotted',
      '  0.4238 piece Acc_IO',
    ]);
  });

  it('show cost, range, times and slotting', () => {
    expect(tree(bolt([]), 'Bolt:endurance')).toEqual(['10 base Base']);
    expect(tree(bolt(['Range_IO']), 'Bolt:range')[0]).toBe('80 base Base');
    expect(tree(bolt([]), 'Bolt:castTime')).toEqual(['1 base Animation']);
    expect(tree(bolt([]), 'Bolt:arcanaTime')).toEqual([
      '1 base Animation',
      '0.188 formula Rounded up to server ticks, and one more',
    ]);
    expect(tree(bolt(['Damage_IO', 'Damage_IO']), 'Bolt:enhancement.damage')).toEqual([
      '0.4238 piece Damage_IO',
      '0.4238 piece Damage_IO',
      '-0.01476 diversification Enhancement diversification',
    ]);
  });
});

describe('names', () => {
  const build = tinyBuild(entry('A.B.Weave'), entry('A.B.Bolt'));
  const stat = (asked: string) => explainStat(data, build, asked).stat;

  it('ignore case, blanks and underscores, and know what players abbreviate', () => {
    expect(stat('Defense.Melee')).toBe('defense.melee');
    expect(stat('hit_points')).toBe('hitPoints');
    expect(stat('HP')).toBe('hitPoints');
    expect(stat('def.aoe')).toBe('defense.aoe');
    expect(stat('res.smashing')).toBe('resistance.smashing');
    expect(stat('picks[1]:recharge')).toBe('A.B.Bolt:recharge');
    expect(stat('a.b.bolt:DMG')).toBe('A.B.Bolt:damage');
    expect(stat('fire bolt:acc')).toBe('A.B.Bolt:accuracy');
    expect(stat('bolt:Enhancement.Damage')).toBe('A.B.Bolt:enhancement.damage');
  });

  it('of a power that is there twice tell the second by its place', () => {
    const twice = tinyBuild(entry('A.B.Bolt'), entry('A.B.Bolt', ['Damage_IO']));
    const damage = new Explainer(data, twice).stats().filter(({ stat: name }) => name.endsWith(':damage'));
    expect(damage.map(({ stat: name, value }) => `${name} ${value}`)).toEqual([
      'A.B.Bolt:damage 105',
      'picks[1]:damage 147.38',
    ]);
    expect(explainStat(data, twice, 'picks[1]:damage')).toMatchObject({
      value: 147.38,
      stat: 'picks[1]:damage',
    });
  });

  it('that are not known are refused with what is near', () => {
    const refused = (asked: string) => thrown(() => explainStat(data, build, asked)) as Error;
    expect(refused('defense.mele')).toMatchObject({
      code: 'STAT_UNKNOWN',
      details: { stat: 'defense.mele', suggestions: ['defense.melee'] },
    });
    expect(refused('defense.mele').message).toContain('Did you mean defense.melee?');
    expect(refused('Fire Blot:recharge')).toMatchObject({
      details: { suggestions: ['Fire Bolt:recharge'] },
    });
    expect(refused('Fire Blot:recharge').message).toContain('The build has no power Fire Blot.');
    expect(refused('Bolt:rechage')).toMatchObject({ details: { suggestions: ['Bolt:recharge'] } });
    expect(refused('x'.repeat(5000))).toMatchObject({ details: { suggestions: [] } });
    expect(refused('')).toMatchObject({ code: 'STAT_UNKNOWN' });
  });

  it('are listed with their values, those of powers where they are something', () => {
    const stats = new Explainer(data, build).stats();
    expect(stats.find((one) => one.stat === 'defense.melee')).toEqual({
      stat: 'defense.melee',
      label: 'Defense melee',
      value: 0.05,
      unit: 'fraction',
    });
    expect(stats.find((one) => one.stat === 'A.B.Bolt:damage')).toMatchObject({
      label: 'Fire Bolt, damage',
      value: 105,
      unit: 'points',
    });
    expect(stats.some((one) => one.stat === 'A.B.Weave:damage')).toBe(false);
  });
});

describe('leaves', () => {
  it('are the nodes without children, the root itself when it has none', () => {
    const root = explainStat(data, tinyBuild(), 'defense.melee');
    expect(leavesOf(root)).toEqual([root]);
    const more = explainStat(data, tinyBuild(entry('A.B.Weave', ['Defense_IO'])), 'defense.melee');
    expect(leavesOf(more).map(({ rule }) => rule)).toEqual(['base', 'piece']);
  });
});
