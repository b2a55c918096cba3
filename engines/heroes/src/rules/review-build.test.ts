import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBuild, anyOptions } from '../calc/random-build.fixture.ts';
import { entry, piece, power, set, slotted, tinyBuild, tinyData } from '../calc/tiny-data.fixture.ts';
import type { Build } from '../model/build.ts';
import { reviewBuild } from './review-build.ts';

const powerset = (
  id: string,
  kind: 'primary' | 'secondary' | 'pool',
  powers: string[],
  archetype?: string,
) => ({
  id,
  name: id,
  kind,
  excludes: [],
  powers,
  ...(archetype !== undefined && { archetype }),
});

const SET = set('Lucky', {
  name: 'Luck',
  pieces: ['Lucky_A', 'Lucky_B', 'Lucky_C'],
  bonuses: [
    { pieces: 2, pvMode: 'any', powers: ['set_bonus.set_bonus.Speed'] },
    { pieces: 3, pvMode: 'any', powers: ['set_bonus.set_bonus.Speed'] },
  ],
});
const data = tinyData({
  powers: [
    power('A.B.Guard', { level: 1 }, { attribute: 'damage.fire', aspect: 'resistance', scale: 0.9 }),
    power('A.C.Strike', { level: 1, type: 'click' }),
    power('A.B.Late', { level: 32 }),
    power('A.B.Drain', { level: 1, type: 'toggle', endurance: 5, activatePeriod: 1 }),
    power('X.Y.Other', { level: 1 }),
    power('set_bonus.set_bonus.Speed', {}, { attribute: 'recharge_time', aspect: 'strength', scale: 0.05 }),
  ],
  pieces: [
    ...['A', 'B', 'C'].map((letter) => piece(`Lucky_${letter}`, { name: letter, set: 'Lucky' })),
    piece('Wild', { kind: 'set', set: 'Wild' }),
    piece('Damage_IO', {
      kind: 'invention',
      boosts: [{ aspect: 'damage', schedule: 'A', multiplier: 1 }],
    }),
  ],
  sets: [SET, set('Wild', { type: 9, pieces: ['Wild'] })],
  powersets: [
    powerset('A.B', 'primary', ['A.B.Guard', 'A.B.Late', 'A.B.Drain']),
    powerset('A.C', 'secondary', ['A.C.Strike']),
    powerset('X.Y', 'secondary', ['X.Y.Other'], 'Class_Somebody'),
    powerset('Pool.P', 'pool', []),
  ],
});

const build = (changes: Partial<Build> = {}): Build => ({
  ...tinyBuild(entry('A.B.Guard'), entry('A.C.Strike')),
  primary: 'A.B',
  secondary: 'A.C',
  ...changes,
});
const review = (changes: Partial<Build> = {}, options = {}) => reviewBuild(data, build(changes), options);
const codes = (findings: readonly { code: string; path: string }[]) =>
  findings.map(({ code, path }) => `${code} ${path}`);

describe('problems', () => {
  it('are none in a build the game allows', () => {
    expect(review()).toMatchObject({ valid: true, problems: [] });
  });

  it('name the rule, the place, and what to do', () => {
    const late = review({ picks: [entry('A.B.Guard'), entry('A.B.Late', [], { level: 1 })] });
    expect(late.valid).toBe(false);
    expect(late.problems).toContainEqual({
      code: 'first_picks',
      path: 'picks[1]',
      message: 'This pick must be a level 1 power of the secondary set.',
      suggestion: 'Swap it with a level 1 power of that set.',
    });
  });

  it('are powersets of another kind or archetype, and sets chosen twice', () => {
    expect(codes(review({ primary: 'A.C' }).problems)).toContain('wrong_powerset primary');
    expect(codes(review({ secondary: 'X.Y' }).problems)).toContain('wrong_class secondary');
    expect(codes(review({ pools: ['Pool.P', 'Pool.P'] }).problems)).toContain('powerset_excluded pools[1]');
  });

  it('are picks at another level than theirs, and more picks than there are', () => {
    const picks = [entry('A.B.Guard'), entry('A.C.Strike', [], { level: 8 })];
    expect(codes(review({ picks }).problems)).toEqual(['pick_level picks[1]']);
    const many = [...build().picks, ...Array.from({ length: 22 }, () => null), entry('A.B.Drain')];
    expect(codes(review({ picks: many }).problems)).toContain('pick_index picks[24]');
  });

  it('are pieces a power does not accept, unless the build is of other data', () => {
    const picks = [entry('A.B.Guard', ['Wild']), entry('A.C.Strike')];
    expect(codes(review({ picks }).problems)).toEqual(['not_accepted picks[0].slots[0]']);
    const foreign = review({ picks, dataVersion: { id: '', name: 'Elsewhere 9' } });
    expect(foreign.valid).toBe(true);
    expect(codes(foreign.warnings)).toContain('not_accepted picks[0].slots[0]');
  });

  it('are powers far before their level, whatever the build was made with', () => {
    const dataVersion = { id: '', name: 'Elsewhere 9' };
    const at = (index: number, level: number) => {
      const free = Array.from({ length: index - 2 }, () => null);
      return review({ dataVersion, picks: [...build().picks, ...free, entry('A.B.Late', [], { level })] });
    };
    expect(codes(at(5, 8).problems)).toEqual(['level_too_low picks[5]']);
    expect(at(13, 24).valid).toBe(true);
    expect(codes(at(13, 24).warnings)).toContain('level_too_low picks[13]');
  });

  it('keep to the slot budget that is asked for', () => {
    const slots = Array.from({ length: 6 }, () => ({ level: 3, enhancement: null }));
    const picks = [{ ...entry('A.B.Guard'), slots }, entry('A.C.Strike')];
    expect(review({ picks }, { maxSlots: 5 }).valid).toBe(true);
    expect(codes(review({ picks }, { maxSlots: 4 }).problems)).toEqual(['no_slots_left slots']);
    expect(codes(review({ picks }).warnings)).toContain('slot_level slots');
    expect(codes(review({ picks }, { maxSlots: 5 }).warnings)).not.toContain('slot_level slots');
  });
});

describe('warnings', () => {
  it('tell what a cap cuts off', () => {
    expect(review().warnings).toContainEqual({
      code: 'over_cap',
      path: 'totals.resistance.fire',
      message: 'Fire resistance is 90 %; the cap is 75 %.',
      suggestion: '15 % of it count for nothing and can go elsewhere.',
    });
  });

  it('tell bonuses earned more often than five times, at the sixth', () => {
    const pieces = ['Lucky_A', 'Lucky_B', 'Lucky_C'];
    const two = [entry('A.B.Guard', pieces), entry('A.C.Strike', pieces)];
    const five = review({ picks: [...two, entry('A.B.Drain', pieces.slice(1))] });
    expect(codes(five.warnings).filter((one) => one.startsWith('bonus'))).toEqual([]);
    const late = entry('A.B.Late', pieces.slice(1), { level: 4 });
    const more = review({ picks: [...two, entry('A.B.Drain', pieces.slice(1)), late, late] });
    const beyond = more.warnings.filter(({ code }) => code === 'bonus_beyond_five');
    expect(beyond).toEqual([
      {
        code: 'bonus_beyond_five',
        path: 'picks[3]',
        message: 'Speed is earned 7 times; 5 count.',
        suggestion: 'Slot something else than Luck in Late.',
      },
    ]);
  });

  it('tell names the data do not know and toggles that use more than is recovered', () => {
    const odd = review({ granted: [entry('No.Such.Power')] });
    expect(codes(odd.warnings)).toContain('unknown_power granted[0]');
    const tired = review({ granted: [entry('A.B.Drain')] }).warnings.find(
      ({ code }) => code === 'endurance_negative',
    );
    expect(tired?.message).toContain('3.33 endurance a second more');
    expect(codes(review().warnings)).not.toContain('endurance_negative totals.enduranceNet');
  });
});

describe('suggestions', () => {
  it('name free picks, free slots and empty slots', () => {
    expect(codes(review().suggestions)).toEqual(['picks_left picks[2]', 'slots_left slots']);
    expect(review().suggestions[0]?.message).toBe('22 of 24 picks are free.');
    expect(review().suggestions[1]?.suggestion).toBe('Place the other 67.');
    const picks = [entry('A.B.Guard', ['Lucky_A', null, null]), entry('A.C.Strike')];
    expect(review({ picks }).suggestions).toContainEqual({
      code: 'empty_slot',
      path: 'picks[0].slots[1]',
      message: 'Guard has 2 empty slots.',
      suggestion: 'A further piece of Luck brings its next bonus.',
    });
  });

  it('name enhancement that diversification mostly takes', () => {
    const four = Array.from({ length: 4 }, () => slotted('Damage_IO'));
    const picks = [entry('A.B.Guard'), entry('A.C.Strike', four)];
    const found = review({ picks }).suggestions.find(({ code }) => code === 'diversified');
    expect(found).toMatchObject({ path: 'picks[1]' });
    expect(found?.message).toBe('Strike is slotted for 169.52 % damage; 105.43 % count.');
    const two = [entry('A.B.Guard'), entry('A.C.Strike', four.slice(2))];
    expect(codes(review({ picks: two }).suggestions)).not.toContain('diversified picks[1]');
  });
});

describe('any build', () => {
  it('is judged with findings that are all filled in', () => {
    fc.assert(
      fc.property(anyBuild, anyOptions, (made, options) => {
        const { valid, problems, warnings, suggestions } = reviewBuild(loadStarterPack(), made, options);
        expect(valid).toBe(problems.length === 0);
        for (const { code, path, message, suggestion } of [...problems, ...warnings, ...suggestions]) {
          expect(code).toMatch(/^[a-z_]+$/);
          expect([path, message, suggestion].every((text) => text.length > 0 && !text.includes('NaN'))).toBe(
            true,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
