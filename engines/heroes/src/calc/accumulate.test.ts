import { describe, expect, it } from 'vitest';
import type { ComputeOptions } from '../model/totals.ts';
import type { Addition } from './accumulate.ts';
import { calculate } from './calculation.ts';
import { sumName } from './stat-layout.ts';
import { effect, entry, piece, power, set, slotted, tinyBuild, tinyData } from './tiny-data.fixture.ts';

/** What is added to the sums of a build, and how each addition came about. heroes-rules §8, §17, §18. */

const TAKEN = [{ type: 'data', key: 'Taken:A.B.Key', value: 'True' }] as const;
const DEFENSE = { attribute: 'defense.melee', scale: 0.1 } as const;
const REGENERATION = effect({ attribute: 'regeneration', scale: 0.2, buffable: false });

const data = tinyData({
  powers: [
    power('A.B.Key', {}),
    power('A.B.Shield', { type: 'toggle' }, DEFENSE),
    power('A.B.Weakness', {}, { ...DEFENSE, scale: -0.1 }),
    power('A.B.Strong', {}, { attribute: 'defense.all', aspect: 'strength', scale: 0.5 }),
    power('A.B.Alpha', { inherentKind: 'incarnate' }, DEFENSE),
    power('A.B.Staff', {}, { ...DEFENSE, scale: 0.01 }),
    power('A.B.Form', {}, { ...DEFENSE, scale: 0.02 }),
    power('A.B.Host', { type: 'toggle' }),
    power('A.B.Attack', { type: 'click' }, { attribute: 'to_hit', scale: 0.3 }),
    power('A.B.Keyed', {}, { ...DEFENSE, stackKey: 'One' }),
    power('A.B.Opposed', {}, { ...DEFENSE, scale: -0.1, stackKey: 'One' }),
    power('Insp.Small.Luck', { type: 'inspiration' }, DEFENSE),
    power('Bonus.Bonus.Keyed', {}, { ...DEFENSE, scale: 0.03, stackKey: 'One' }),
    power('Bonus.Bonus.Asks', {}, { attribute: 'recovery', scale: 0.25, conditions: TAKEN }),
    power('Bonus.Bonus.Plain', {}, { attribute: 'recovery', scale: 0.5 }),
  ],
  pieces: [
    piece('Defense', {
      kind: 'common',
      boosts: [{ aspect: 'defense', schedule: 'B', multiplier: 1 }],
    }),
    piece('DefenseDebuff', {
      kind: 'common',
      boosts: [{ aspect: 'defense', schedule: 'B', multiplier: 1, only: 'debuff' }],
    }),
    piece('Always', { effects: [REGENERATION] }),
    piece('Hosted', { effects: [{ ...REGENERATION, duration: 120 }] }),
    piece('Proc', { effects: [{ ...REGENERATION, ppm: 2 }], isProc: true }),
    piece('Asks', { effects: [{ ...REGENERATION, conditions: TAKEN }] }),
    piece('K1', { set: 'Keyed' }),
    piece('K2', { set: 'Keyed' }),
    piece('K3', { set: 'Keyed' }),
  ],
  sets: [
    set('Keyed', {
      pieces: ['K1', 'K2', 'K3'],
      bonuses: [
        { pieces: 2, pvMode: 'any', powers: ['Bonus.Bonus.Asks', 'Bonus.Bonus.Plain'] },
        { pieces: 3, pvMode: 'any', powers: ['Bonus.Bonus.Keyed'] },
      ],
    }),
  ],
});

type Told = Partial<Omit<Addition, 'sum'>> & { readonly stat: string };

function additions(picks: readonly ReturnType<typeof entry>[], options: ComputeOptions = {}): Told[] {
  const told: Told[] = [];
  calculate(data, tinyBuild(...picks), options, ({ sum, ...rest }) =>
    told.push({ stat: sumName(sum), ...rest }),
  );
  return told;
}

const so = (uid: string) => slotted(uid, { grade: 'SO' });

describe('what is added', () => {
  it('by a power: its base, raised by slots and strengths of the build', () => {
    const [strength, shield] = additions([
      entry('A.B.Strong'),
      entry('A.B.Shield', [so('Defense')]),
    ]).toSorted((a, b) => (a.entry ?? 0) - (b.entry ?? 0));
    expect(strength).toMatchObject({ stat: 'defense.all', value: 0.5, base: 0.5, entry: 0, rule: 'power' });
    expect(shield).toMatchObject({ stat: 'defense.melee', source: 'A.B.Shield', via: 'picks[1]', entry: 1 });
    expect(shield?.base).toBe(0.1);
    expect(shield?.value).toBeCloseTo(0.1 * (1 + 0.2), 12);
    expect(shield?.aspect).toBeGreaterThanOrEqual(0);
    expect(shield?.debuff).toBe(false);
  });

  it('by a debuff of oneself: pieces for debuffs raise it, and it says so', () => {
    const [weak] = additions([entry('A.B.Weakness', [so('DefenseDebuff')])]);
    expect(weak).toMatchObject({ debuff: true, base: -0.1 });
    expect(weak?.value).toBeCloseTo(-0.12, 12);
    expect(additions([entry('A.B.Shield', [so('DefenseDebuff')])])[0]?.value).toBe(0.1);
  });

  it('by incarnates under their own rule, by chosen parts of a power as they are', () => {
    expect(additions([entry('A.B.Alpha')])).toMatchObject([{ rule: 'incarnate', value: 0.1, entry: 0 }]);
    const staff = entry('A.B.Staff', [so('Defense')], {
      subPowers: [
        { power: 'A.B.Form', include: true },
        { power: 'A.B.Shield', include: false },
      ],
    });
    const [own, part] = additions([staff]);
    expect(own?.value).toBeCloseTo(0.01 * 1.2, 12);
    expect(part).toEqual({
      stat: 'defense.melee',
      value: 0.02,
      base: 0.02,
      aspect: -1,
      strength: -1,
      debuff: false,
      source: 'A.B.Form',
      via: 'picks[0]',
      rule: 'power',
      entry: -1,
    });
  });

  it('by pieces: at once, with their power, or as procs', () => {
    const rules = (id: string, uid: string, fields = {}) =>
      additions([entry(id, [uid], fields)])
        .filter(({ stat }) => stat === 'regeneration')
        .map(({ rule, via, entry: at, value }) => [rule, via, at, value]);
    const off = { include: false };
    expect(rules('A.B.Host', 'Always')).toEqual([['piece_bonus', 'picks[0]', -1, 0.2]]);
    expect(rules('A.B.Host', 'Always', off)).toEqual([['piece_bonus', 'picks[0]', -1, 0.2]]);
    expect(rules('A.B.Host', 'Hosted')).toEqual([['piece_bonus', 'picks[0]', -1, 0.2]]);
    expect(rules('A.B.Host', 'Hosted', off)).toEqual([]);
    expect(rules('A.B.Host', 'Proc')).toEqual([['proc', 'picks[0]', -1, 0.2]]);
    expect(rules('A.B.Host', 'Proc', off)).toEqual([]);
    expect(rules('A.B.Host', 'Proc', { procs: false })).toEqual([]);
    expect(rules('A.B.Attack', 'Proc')).toEqual([['proc', 'picks[0]', -1, 0.2]]);
  });

  it('never by an attack to its owner', () => {
    expect(additions([entry('A.B.Attack')])).toEqual([]);
  });

  it('by pieces and bonuses that ask something only when it is so', () => {
    const stats = (...picks: readonly ReturnType<typeof entry>[]) => additions(picks).map(({ stat }) => stat);
    expect(stats(entry('A.B.Host', ['Asks']))).toEqual([]);
    expect(stats(entry('A.B.Host', ['Asks']), entry('A.B.Key'))).toEqual(['regeneration']);
    expect(stats(entry('A.B.Host', ['K1', 'K2']))).toEqual(['recovery']);
    expect(stats(entry('A.B.Host', ['K1', 'K2']), entry('A.B.Key'))).toEqual(['recovery', 'recovery']);
  });

  it('by a set bonus once for each of the copies that count, from the power that earned it', () => {
    const six = Array.from({ length: 6 }, () => entry('A.B.Host', ['K1', 'K2']));
    const told = additions(six).filter(({ source }) => source === 'Bonus.Bonus.Plain');
    expect(told.map(({ value, via, rule }) => [value, via, rule])).toEqual(
      [0, 1, 2, 3, 4].map((pick) => [0.5, `picks[${pick}]`, 'set_bonus']),
    );
  });

  it('beyond the strongest of a stack key; of two as strong the first counts', () => {
    const melee = (...names: readonly string[]) => {
      const { totals } = calculate(
        data,
        tinyBuild(...names.map((name) => entry(`A.B.${name}`))),
        {},
        () => undefined,
      );
      return totals.defense.melee.uncapped;
    };
    expect(melee('Keyed', 'Opposed')).toBeCloseTo(0.1, 12);
    expect(melee('Opposed', 'Keyed')).toBeCloseTo(-0.1, 12);
    const bonus = entry('A.B.Host', ['K1', 'K2', 'K3']);
    const { totals } = calculate(data, tinyBuild(bonus), {}, () => undefined);
    expect(totals.defense.melee.uncapped).toBeCloseTo(0.03, 12);
    // What adds nothing is not told.
    expect(
      additions([entry('A.B.Keyed'), entry('A.B.Keyed')]).map(({ value, base }) => [value, base]),
    ).toEqual([[0.1, 0.1]]);
  });

  it('by somebody else, who is named', () => {
    const told = additions([], { outside: [{ power: 'Insp.Small.Luck', count: 2 }] });
    expect(told).toMatchObject([
      { rule: 'outside', value: 0.2, base: 0.2, entry: -1, source: 'Insp.Small.Luck' },
    ]);
  });
});
