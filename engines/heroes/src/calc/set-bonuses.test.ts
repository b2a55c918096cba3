import { describe, expect, it } from 'vitest';
import { computeBuild } from './compute-build.ts';
import { effect, entry, piece, power, set, slotted, tinyBuild, tinyData } from './tiny-data.fixture.ts';

const ONES = { aspect: 'strength', table: 'melee_ones' } as const;
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'];

const host = (name: string) => power(`A.B.${name}`, {});
const bonus = (name: string, scale: number) =>
  power(`Set_Bonus.Set_Bonus.${name}`, {}, { ...ONES, attribute: 'accuracy', scale });

const luck = set('Luck', {
  levelMin: 25,
  pieces: LETTERS.map((letter) => `Luck_${letter}`),
  bonuses: [
    { pieces: 2, pvMode: 'any', powers: ['Set_Bonus.Set_Bonus.Two'] },
    { pieces: 3, pvMode: 'any', powers: ['Set_Bonus.Set_Bonus.Three'] },
    { pieces: 3, pvMode: 'pvp', powers: ['Set_Bonus.Set_Bonus.PvP'] },
    { pieces: 6, pvMode: 'any', powers: ['set_bonus.set_bonus.SIX'] },
  ],
  pieceBonuses: { Luck_F: ['Set_Bonus.Set_Bonus.Global'] },
});

const data = tinyData({
  powers: [
    ...['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'].map(host),
    bonus('Two', 0.01),
    bonus('Three', 0.02),
    bonus('Six', 0.03),
    bonus('PvP', 0.5),
    power('Set_Bonus.Set_Bonus.Global', {}, { ...ONES, attribute: 'recharge_time', scale: 0.075 }),
  ],
  pieces: LETTERS.map((letter) => piece(`Luck_${letter}`, { set: 'Luck', levelMin: 25 })),
  sets: [luck],
});

const pieces = (count: number): string[] => luck.pieces.slice(0, count);
const hosts = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'].map((name) => `A.B.${name}`);

describe('set bonuses', () => {
  it('are earned by the number of pieces in one power', () => {
    const accuracy = (count: number) =>
      computeBuild(data, tinyBuild(entry('A.B.One', pieces(count)))).totals.accuracy.value;
    expect([1, 2, 3, 5, 6].map((count) => Math.round(accuracy(count) * 1000) / 1000)).toEqual([
      0, 0.01, 0.03, 0.03, 0.06,
    ]);
  });

  it('never add up over two powers: 3 + 3 pieces are not six', () => {
    const { setBonuses } = computeBuild(
      data,
      tinyBuild(entry('A.B.One', pieces(3)), entry('A.B.Two', pieces(3))),
    );
    expect(setBonuses.map(({ bonusPower, copies }) => [bonusPower.split('.')[2], copies])).toEqual([
      ['Two', 2],
      ['Three', 2],
    ]);
  });

  it('count five copies of one piece as one', () => {
    const five = Array.from({ length: 5 }, () => 'Luck_A');
    expect(computeBuild(data, tinyBuild(entry('A.B.One', five))).setBonuses).toEqual([]);
  });

  it('count at most five times, by the name of the bonus power in any spelling', () => {
    const build = tinyBuild(...hosts.map((id) => entry(id, pieces(2))));
    const { setBonuses, totals } = computeBuild(data, build);
    expect(setBonuses).toHaveLength(1);
    expect(setBonuses[0]).toMatchObject({ copies: 7, counted: 5 });
    expect(setBonuses[0]?.sources).toHaveLength(7);
    expect(totals.accuracy.value).toBeCloseTo(0.05, 12);
  });

  it('of a single piece obey it too, and count in a power that is switched off', () => {
    const build = tinyBuild(...hosts.slice(0, 6).map((id) => entry(id, ['Luck_F'], { include: false })));
    expect(computeBuild(data, build).totals.recharge.value).toBeCloseTo(0.375, 12);
  });

  it('for PvP need PvP', () => {
    const build = tinyBuild(entry('A.B.One', pieces(3)));
    expect(computeBuild(data, build, { mode: 'pvp' }).totals.accuracy.value).toBeCloseTo(0.53, 12);
  });

  it('are lost below the level of the pieces less three', () => {
    // A set with bonuses for PvP keeps them at any level.
    const sets = [{ ...luck, bonuses: luck.bonuses.filter(({ pvMode }) => pvMode === 'any') }];
    const crafted = tinyData({
      powers: [host('One'), bonus('Two', 0.01)],
      pieces: LETTERS.map((letter) => piece(`Luck_${letter}`, { set: 'Luck', levelMin: 25 })),
      sets,
    });
    const build = tinyBuild(
      entry(
        'A.B.One',
        ['Luck_A', 'Luck_B'].map((uid) => slotted(uid, { level: 35 })),
      ),
    );
    const earned = (level: number) => computeBuild(crafted, build, { level }).setBonuses.length;
    expect([50, 32, 31].map(earned)).toEqual([1, 1, 0]);
    expect(computeBuild(data, build, { level: 10 }).setBonuses).toHaveLength(1);
  });

  it('are never lost with pieces that ignore exemplaring', () => {
    const purple = tinyData({
      powers: [host('One'), bonus('Two', 0.01)],
      pieces: ['A', 'B'].map((letter) =>
        piece(`Purple_${letter}`, { set: 'Purple', superior: true, levelMin: 50 }),
      ),
      sets: [
        set('Purple', {
          levelMin: 50,
          pieces: ['Purple_A', 'Purple_B'],
          bonuses: [{ pieces: 2, pvMode: 'any', powers: ['Set_Bonus.Set_Bonus.Two'] }],
        }),
      ],
    });
    const build = tinyBuild(entry('A.B.One', ['Purple_A', 'Purple_B']));
    expect(computeBuild(purple, build, { level: 10 }).setBonuses).toHaveLength(1);
  });

  it('say where they come from', () => {
    const build = tinyBuild(null, entry('A.B.One', pieces(2)));
    expect(computeBuild(data, build).setBonuses[0]?.sources).toEqual([
      { set: 'Luck', path: 'picks[1]', pieces: 2 },
    ]);
  });
});

describe('effects that a piece brings itself', () => {
  const recovery = effect({ attribute: 'recovery', scale: 0.15, duration: 120 });
  const own = tinyData({
    powers: [host('One'), power('A.B.Attack', { type: 'click' }), power('A.B.Toggle', { type: 'toggle' })],
    pieces: [
      piece('Miracle', { effects: [recovery] }),
      piece('Proc', { effects: [{ ...recovery, ppm: 2 }], isProc: true }),
    ],
  });
  const gained = (id: string, uid: string, fields = {}) =>
    computeBuild(own, tinyBuild(entry(id, [uid], fields))).totals.recovery.value - 1;

  it('count while the power is on', () => {
    expect(gained('A.B.One', 'Miracle')).toBeCloseTo(0.15, 12);
    expect(gained('A.B.Toggle', 'Miracle', { include: false })).toBe(0);
    expect(gained('A.B.Attack', 'Miracle')).toBeCloseTo(0.15, 12);
  });

  it('count as procs only when procs count', () => {
    expect(gained('A.B.One', 'Proc', { procs: true })).toBeCloseTo(0.15, 12);
    expect(gained('A.B.One', 'Proc', { procs: false })).toBe(0);
    expect(gained('A.B.One', 'Miracle', { procs: false })).toBeCloseTo(0.15, 12);
  });

  it('work from the start when they are no procs of an always-on power', () => {
    const resistance = effect({ attribute: 'mez.hold', aspect: 'resistance', scale: 0.2, duration: 10.25 });
    const aegis = tinyData({
      powers: [power('A.B.Toggle', { type: 'toggle' })],
      pieces: [piece('Aegis', { effects: [resistance] })],
    });
    const off = tinyBuild(entry('A.B.Toggle', ['Aegis'], { include: false }));
    expect(computeBuild(aegis, off).totals.mezResistance.hold?.value).toBe(0.2);
  });

  it('on all are on the targets of an attack, never on oneself', () => {
    const slow = effect({
      attribute: 'recharge_time',
      aspect: 'strength',
      target: 'all',
      scale: -0.2,
      ppm: 3.5,
    });
    const turtle = tinyData({
      powers: [power('A.B.Attack', { type: 'click', affects: ['foe'] })],
      pieces: [piece('Turtle', { effects: [slow], isProc: true })],
    });
    expect(computeBuild(turtle, tinyBuild(entry('A.B.Attack', ['Turtle']))).totals.recharge.value).toBe(0);
  });

  it('do not count twice when the set grants the same', () => {
    const grant = effect({ attribute: 'grant_power', aspect: 'absolute', ref: 'Set_Bonus.Set_Bonus.Own' });
    const twice = tinyData({
      powers: [host('One'), power('Set_Bonus.Set_Bonus.Own', {}, { attribute: 'recovery', scale: 0.1 })],
      pieces: [piece('Unique', { set: 'Uniques', effects: [grant] })],
      sets: [set('Uniques', { pieces: ['Unique'], pieceBonuses: { Unique: ['Set_Bonus.Set_Bonus.Own'] } })],
    });
    const { totals } = computeBuild(twice, tinyBuild(entry('A.B.One', ['Unique'])));
    expect(totals.recovery.value).toBeCloseTo(1.1, 12);
  });
});
