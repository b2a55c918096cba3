import { describe, expect, it } from 'vitest';
import { entry, slotted, tinyBuild } from '../calc/tiny-data.fixture.ts';
import { comparePowers } from './compare-builds.ts';

describe('two builds side by side', () => {
  it('tell what only one has, and what is slotted otherwise', () => {
    const a = tinyBuild(entry('A.B.Jab', ['Acc', 'Dmg', 'Dmg']), entry('A.B.Kick', []));
    const b = tinyBuild(
      entry('a.b.jab', ['Dmg', 'Acc', slotted('Dmg', { relativeLevel: 5 })]),
      entry('A.B.Fly', []),
    );
    const found = comparePowers(a, b);
    expect(found.map(({ power, kind }) => [power, kind])).toEqual([
      ['A.B.Jab', 'slotting'],
      ['A.B.Kick', 'only_a'],
      ['A.B.Fly', 'only_b'],
    ]);
    expect(found[0]?.piecesA.map(({ uid, relativeLevel }) => [uid, relativeLevel])).toEqual([['Dmg', 0]]);
    expect(found[0]?.piecesB.map(({ uid, relativeLevel }) => [uid, relativeLevel])).toEqual([['Dmg', 5]]);
  });

  it('do not differ by the places of pieces', () => {
    const a = tinyBuild(entry('A.B.Jab', ['Acc', 'Dmg']));
    const b = tinyBuild(entry('A.B.Jab', ['Dmg', 'Acc']));
    expect(comparePowers(a, b).map(({ kind }) => kind)).toEqual(['same']);
  });

  it('differ by what counts', () => {
    const a = tinyBuild(entry('A.B.Jab', []));
    const [pick] = a.picks;
    const b = { ...a, picks: a.picks.with(0, pick ? { ...pick, include: !pick.include } : null) };
    expect(comparePowers(a, b).map(({ kind }) => kind)).toEqual(['marks']);
  });
});
