import { describe, expect, it } from 'vitest';
import type { SlottedEnhancement } from '../model/build.ts';
import type { Enhancement } from '../model/enhancement.ts';
import type { AlphaShare } from './compiled.ts';
import { type Context, contextFor } from './context.ts';
import { pieceShares, type SlottedPiece, Slotting } from './slotting.ts';
import { ASPECT_COUNT, aspectIndex } from './stat-layout.ts';
import { piece, power, slotted, TESTER, tinyData } from './tiny-data.fixture.ts';

const boost = (aspect: Enhancement['boosts'][number]['aspect'], schedule: 'A' | 'B' | 'C' | 'D' = 'A') =>
  ({ aspect, schedule, multiplier: 1 }) as const;

const PIECES = [
  piece('Origin', { kind: 'common', boosts: [boost('damage'), boost('defense', 'B')] }),
  piece('Hamidon', { kind: 'special', boosts: [boost('damage'), boost('accuracy')] }),
  piece('Invention', { kind: 'invention', boosts: [boost('damage'), boost('interrupt_time', 'C')] }),
  piece('Half', { boosts: [{ ...boost('damage'), multiplier: 0.5 }] }),
  piece('Superior', { superior: true, boosts: [boost('damage')] }),
  piece('Buff', { kind: 'common', boosts: [{ ...boost('defense', 'B'), only: 'buff' }] }),
  piece('Debuff', { kind: 'common', boosts: [{ ...boost('defense', 'B'), only: 'debuff' }] }),
  piece('Proc', { isProc: true }),
];

const data = tinyData({
  powers: [
    power('A.B.Open', { acceptsClasses: [1, 2] }),
    power('A.B.Closed', { maxSlots: 0, acceptsClasses: [1] }),
    power('A.B.Stubborn', { ignoresEnhancement: ['damage'] }),
  ],
  pieces: PIECES,
});
const context = (level = 50): Context => contextFor(data, TESTER.id, { level });

function pieceIn(uid: string, fields: Partial<SlottedEnhancement> = {}, slot = 0): SlottedPiece {
  const compiled = context().piece(uid);
  if (compiled === null) throw new Error(`no piece ${uid}`);
  return { piece: compiled, slotted: slotted(uid, { grade: 'SO', ...fields }), slot };
}

const NONE: readonly AlphaShare[] = [];
const DAMAGE = aspectIndex('damage');
const DEFENSE = aspectIndex('defense');

function summed(
  pieces: readonly SlottedPiece[],
  { id = 'A.B.Open', alphas = NONE }: { id?: string; alphas?: readonly AlphaShare[] } = {},
): Slotting {
  const slotting = new Slotting(pieces, context().power(id), context());
  slotting.sumUp(alphas);
  return slotting;
}

describe('the sums of a power', () => {
  it('are nothing without pieces', () => {
    const { buffs, debuffs } = summed([]);
    expect(buffs).toBe(debuffs);
    expect(buffs).toEqual(Array.from({ length: ASPECT_COUNT }, () => 0));
    expect(summed([]).shown()).toEqual({});
    expect(summed([pieceIn('Proc')]).shown()).toEqual({});
  });

  it('add up by aspect and schedule, then go through ED', () => {
    const slotting = summed(['Origin', 'Origin', 'Origin'].map((uid) => pieceIn(uid)));
    expect(slotting.buffs[DAMAGE]).toBeCloseTo(0.9493, 12);
    expect(slotting.buffs[DEFENSE]).toBeCloseTo(0.56, 12);
    expect(slotting.debuffs).toBe(slotting.buffs);
    expect(slotting.shown()).toEqual({
      damage: { before: expect.closeTo(0.999, 12), after: expect.closeTo(0.9493, 12) },
      defense: { before: expect.closeTo(0.6, 12), after: expect.closeTo(0.56, 12) },
    });
    expect(slotting.shown()).toBe(slotting.shown());
  });

  it.each([
    ['Origin', {}, 0.333],
    ['Origin', { grade: 'TO' }, 0.083],
    ['Origin', { grade: 'none' }, 0],
    ['Origin', { relativeLevel: 2 }, 0.333 * 1.1],
    ['Hamidon', { grade: 'none' }, 0.333],
    ['Invention', { level: 50 }, 0.4238],
    ['Invention', { level: 1 }, 0.0832],
    ['Invention', { level: 0 }, 0.0832],
    ['Invention', { level: 99 }, 0.4352],
    ['Half', { level: 50 }, 0.2119],
    ['Superior', { level: 50 }, 0.4238 * 1.25],
  ] as const)('take %s %j as %f', (uid, fields, value) => {
    expect(summed([pieceIn(uid, fields)]).shown().damage?.before ?? 0).toBeCloseTo(value, 12);
  });

  it('are told apart for buffs and debuffs where a piece is limited to one', () => {
    const { buffs, debuffs } = summed([pieceIn('Buff'), pieceIn('Debuff'), pieceIn('Origin')]);
    expect(buffs[DEFENSE]).toBeCloseTo(0.4, 12);
    expect(debuffs[DEFENSE]).toBeCloseTo(0.4, 12);
    const one = summed([pieceIn('Origin'), pieceIn('Debuff')]);
    expect([one.buffs[DEFENSE], one.debuffs[DEFENSE]]).toEqual([0.2, 0.4]);
    expect(one.shown().defense).toEqual({ before: 0.2, after: 0.2 });
    expect(summed([pieceIn('Debuff')]).shown()).toEqual({ defense: { before: 0.2, after: 0.2 } });
    expect(summed([pieceIn('Buff')]).debuffs[DEFENSE]).toBe(0);
  });

  it('leave out what the power ignores', () => {
    expect(summed([pieceIn('Origin')], { id: 'A.B.Stubborn' }).shown()).toEqual({
      defense: { before: 0.2, after: 0.2 },
    });
  });
});

describe('Alpha in the sums', () => {
  const share = (classes: readonly number[], inEd: number, afterEd: number): AlphaShare => {
    const of = (value: number) =>
      Float64Array.from({ length: ASPECT_COUNT }, (_, a) => (a === DAMAGE ? value : 0));
    return { classes, inEd: of(inEd), afterEd: of(afterEd) };
  };

  it('adds one share before ED and one after', () => {
    const pieces = ['Origin', 'Origin', 'Origin'].map((uid) => pieceIn(uid));
    const slotting = summed(pieces, { alphas: [share([2, 9], 0.15, 0.3)] });
    expect(slotting.accepted).toHaveLength(1);
    expect(slotting.shown().damage?.before).toBeCloseTo(0.999 + 0.45, 12);
    expect(slotting.buffs[DAMAGE]).toBeCloseTo(0.95 + 0.15 * 0.149 + 0.3, 12);
  });

  it('works without pieces, in powers that take slots and one of its classes', () => {
    expect(summed([], { alphas: [share([2], 0.2, 0.1)] }).shown()).toEqual({
      damage: { before: expect.closeTo(0.3, 12), after: expect.closeTo(0.3, 12) },
    });
    expect(summed([], { alphas: [share([2], 0, 0.1)] }).buffs[DAMAGE]).toBe(0.1);
    expect(summed([], { alphas: [share([9], 0.2, 0.1)] }).accepted).toEqual([]);
    expect(summed([], { id: 'A.B.Closed', alphas: [share([1], 0.2, 0.1)] }).shown()).toEqual({});
    expect(summed([], { id: 'A.B.Gone', alphas: [share([1], 0.2, 0.1)] }).accepted).toEqual([]);
  });

  it('is summed up anew only when it is another', () => {
    const slotting = summed([pieceIn('Origin')]);
    const { buffs } = slotting;
    slotting.sumUp(NONE);
    expect(slotting.buffs).toBe(buffs);
    slotting.sumUp([share([2], 0.1, 0)]);
    expect(slotting.shown().damage?.before).toBeCloseTo(0.433, 12);
    slotting.sumUp(NONE);
    expect(slotting.shown().damage?.before).toBeCloseTo(0.333, 12);
    const bare = summed([], { alphas: [share([2], 0.1, 0)] });
    bare.sumUp(NONE);
    expect(bare.shown()).toEqual({});
    expect(bare.buffs[DAMAGE]).toBe(0);
  });
});

describe('the shares of a piece', () => {
  it('tell each aspect, its value and its limit', () => {
    expect(pieceShares(pieceIn('Half', { level: 50, relativeLevel: 5 }), context())).toEqual([
      { aspect: DAMAGE, only: null, value: expect.closeTo(0.2119 * 1.25, 12) },
    ]);
    expect(pieceShares(pieceIn('Invention', { level: 50 }), context()).map(({ value }) => value)).toEqual([
      0.4238, 0.5091,
    ]);
    expect(pieceShares(pieceIn('Buff'), context())).toEqual([{ aspect: DEFENSE, only: 'buff', value: 0.2 }]);
    expect(pieceShares(pieceIn('Debuff'), context())[0]?.only).toBe('debuff');
    expect(pieceShares(pieceIn('Proc'), context())).toEqual([]);
  });

  it('are those of the level of the character when it is lower', () => {
    expect(pieceShares(pieceIn('Invention', { level: 50 }), context(30))[0]?.value).toBe(0.3481);
  });
});
