import { describe, expect, it } from 'vitest';
import { computeBuild } from './compute-build.ts';
import { contextFor } from './context.ts';
import { earnedIn } from './set-tally.ts';
import { entry, piece, power, set, slotted, TESTER, tinyBuild, tinyData } from './tiny-data.fixture.ts';

const bonus = (name: string) =>
  power(`Set_Bonus.Set_Bonus.${name}`, {}, { attribute: 'regeneration', scale: 0.1 });

const data = tinyData({
  powers: [power('A.B.Host', {}), bonus('One'), bonus('Two'), bonus('Global')],
  pieces: [piece('A', { set: 'S' }), piece('B', { set: 'S' }), piece('Loose', {})],
  sets: [
    set('S', {
      pieces: ['A', 'B'],
      bonuses: [
        { pieces: 2, pvMode: 'any', powers: ['Set_Bonus.Set_Bonus.Two'] },
        { pieces: 1, pvMode: 'any', powers: ['Set_Bonus.Set_Bonus.One'] },
      ],
      pieceBonuses: { B: ['Set_Bonus.Set_Bonus.Global'] },
    }),
  ],
});

const context = contextFor(data, TESTER.id, {});
const pieces = (...uids: string[]) =>
  uids.flatMap((uid, slot) => {
    const known = context.piece(uid);
    return known === null ? [] : [{ piece: known, slotted: slotted(uid, { level: 30 }), slot }];
  });
const earned = (...uids: string[]) =>
  earnedIn(pieces(...uids), context).map(({ bonus: { id }, pieces: needed, single }) => [
    id.split('.')[2],
    needed,
    single,
  ]);

describe('what the pieces of one power earn', () => {
  it('needs two of a set for its bonuses, one for what that piece brings', () => {
    expect(earned()).toEqual([]);
    expect(earned('Loose')).toEqual([]);
    expect(earned('A')).toEqual([]);
    expect(earned('B')).toEqual([['Global', 1, true]]);
    expect(earned('A', 'A')).toEqual([]);
    expect(earned('A', 'B', 'Loose')).toEqual([
      ['One', 1, false],
      ['Two', 2, false],
      ['Global', 1, true],
    ]);
  });

  it('is lost three levels below the piece', () => {
    const at = (level: number) => earnedIn(pieces('B'), { level, bonusFloor: 'piece' }).length;
    expect([26, 27, 49, 50].map(at)).toEqual([0, 1, 1, 1]);
  });

  it('is told by set and place', () => {
    const build = tinyBuild(entry('A.B.Host', []), entry('A.B.Host', ['B']));
    expect(computeBuild(data, build).setBonuses).toMatchObject([
      { copies: 1, counted: 1, sources: [{ set: 'S', path: 'picks[1]', pieces: 1 }] },
    ]);
  });

  it('counts as a set bonus or as the bonus of a piece', () => {
    const { contributions } = computeBuild(data, tinyBuild(entry('A.B.Host', ['A', 'B'])), {
      contributions: true,
    });
    expect(contributions?.map(({ power: id, rule, via }) => [id.split('.')[2], rule, via])).toEqual([
      ['One', 'set_bonus', 'picks[0]'],
      ['Two', 'set_bonus', 'picks[0]'],
      ['Global', 'piece_bonus', 'picks[0]'],
    ]);
  });
});
