import { describe, expect, it } from 'vitest';
import type { PowerEntry } from '../model/build.ts';
import { createCalculator } from './calculator.ts';
import { computeBuild } from './compute-build.ts';
import { isStopped, modesOf } from './modes.ts';
import { entry, piece, power, tinyBuild, tinyData } from './tiny-data.fixture.ts';

/** Forms: Nova suspends a shield and forbids a passive; a strike works in it alone. */
const POWERS = [
  power(
    'A.B.Nova',
    { type: 'toggle', modesDisallowed: ['disable_all'] },
    { attribute: 'set_mode', ref: 'Blaster_Mode' },
    { attribute: 'to_hit', scale: 0.1 },
  ),
  power(
    'A.B.Shield',
    { type: 'toggle', extra: { modesSuspended: 'Blaster_Mode Tanker_Mode' } },
    { scale: 0.2 },
  ),
  power('A.B.Passive', { modesDisallowed: ['disable_all', 'blaster_mode'] }, { scale: 0.3 }),
  power('A.B.Wings', { modesRequired: ['blaster_mode'] }, { scale: 0.05 }),
];
const data = tinyData({
  powers: POWERS,
  pieces: [
    piece('Global', { effects: [] }),
    piece('Proc', { effects: [{ ...POWERS[1]!.effects[0]!, scale: 0.01, duration: 120 }] }),
  ],
});

const nova = (include: boolean): PowerEntry => entry('A.B.Nova', [], { include });
const build = (include: boolean) =>
  tinyBuild(nova(include), entry('A.B.Shield', ['Proc']), entry('A.B.Passive'), entry('A.B.Wings'));
const melee = (include: boolean, forms?: 'as_marked' | 'exclusive') =>
  computeBuild(data, build(include), forms === undefined ? {} : { forms }).totals.defense.melee.value;

describe('powers and forms', () => {
  it('count as marked unless told otherwise, as in Mids', () => {
    expect(melee(true)).toBeCloseTo(0.56, 12);
    expect(melee(true, 'as_marked')).toBeCloseTo(0.56, 12);
    expect(melee(false, 'as_marked')).toBeCloseTo(0.56, 12);
  });

  it('do not count while a form suspends or forbids them, nor outside of the one they need', () => {
    // The piece in the suspended shield rests as well.
    expect(melee(true, 'exclusive')).toBeCloseTo(0.05, 12);
    expect(melee(false, 'exclusive')).toBeCloseTo(0.51, 12);
    const { powers } = computeBuild(data, build(true), { forms: 'exclusive' });
    expect(powers.map(({ active }) => active)).toEqual([true, false, false, true]);
  });

  it('follow the form from one edit to the next', () => {
    const [on, off] = [build(true), build(false)];
    const calculator = createCalculator(data, { forms: 'exclusive' });
    for (const one of [on, off, on, { ...on, picks: [nova(false), ...on.picks.slice(1)] }]) {
      expect(calculator.compute(one).totals).toEqual(computeBuild(data, one, { forms: 'exclusive' }).totals);
    }
  });
});

describe('modes', () => {
  it('are read without regard to case', () => {
    expect(modesOf(POWERS[0]!)).toEqual({ sets: ['blaster_mode'], needs: [], stoppedBy: ['disable_all'] });
    expect(modesOf(POWERS[1]!)?.stoppedBy).toEqual(['blaster_mode', 'tanker_mode']);
    expect(modesOf(power('A.B.Plain', {}))).toBeNull();
  });

  it('stop what does not bear them or lacks its own', () => {
    const modes = { sets: [], needs: ['a', 'b'], stoppedBy: ['c'] };
    expect([[], ['b'], ['a', 'c'], ['d']].map((on) => isStopped(modes, on))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(isStopped(null, ['c'])).toBe(false);
    expect(isStopped({ ...modes, needs: [] }, ['d'])).toBe(false);
  });
});
