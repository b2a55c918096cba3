import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../calc/default-rules.ts';
import { effect, piece, power, set, TESTER } from '../calc/tiny-data.fixture.ts';
import type { FullGameData } from '../model/game-data.ts';
import { indexGameData } from '../model/index-game-data.ts';
import { checkGameData } from './check-game-data.ts';

function data(parts: Partial<FullGameData>): FullGameData {
  return indexGameData({
    version: { id: '', name: 'Test', date: '2026-01-01', sources: [] },
    rules: DEFAULT_RULES,
    archetypes: [TESTER],
    enhancementClasses: [],
    setTypes: [],
    powersets: [],
    enhancements: [],
    enhancementSets: [],
    powers: [],
    entities: [],
    tables: new Map(),
    recipes: [],
    salvage: [],
    ...parts,
  });
}

const paths = (records: readonly { readonly path: string }[]) => records.map(({ path }) => path);

describe('checkGameData', () => {
  it('leaves good data as it is', () => {
    const good = data({
      powersets: [{ id: 'A.B', name: 'B', kind: 'primary', excludes: [], powers: ['A.B.C'] }],
      powers: [power('A.B.C', { powerset: 'A.B' }, effect({}))],
    });
    const { data: checked, rejected, notes } = checkGameData(good);
    expect([rejected, notes]).toEqual([[], []]);
    expect(checked.powers).toEqual(good.powers);
    expect(checked.power('a.b.c')).toBe(good.powers[0]);
  });

  it.each([
    ['a number that is none', { recharge: Number.NaN }, 'powers/A.B.C/recharge'],
    ['an endless number', { range: Number.POSITIVE_INFINITY }, 'powers/A.B.C/range'],
    ['a number nobody can mean', { endurance: 1e12 }, 'powers/A.B.C/endurance'],
    ['a text for a number', { accuracy: '1' as unknown as number }, 'powers/A.B.C/accuracy'],
    ['half a level', { level: 1.5 }, 'powers/A.B.C/level'],
  ])('leaves out a power with %s and says where', (_what, fields, path) => {
    const { data: checked, rejected } = checkGameData(
      data({ powers: [power('A.B.C', fields), power('A.B.D', {})] }),
    );
    expect(paths(rejected)).toEqual([path]);
    expect(checked.powers.map(({ id }) => id)).toEqual(['A.B.D']);
  });

  it('leaves out one effect and keeps its power', () => {
    const odd = power('A.B.C', {}, effect({}), effect({ scale: Number.NaN }), effect({ chance: 2 }));
    const { data: checked, rejected, notes } = checkGameData(data({ powers: [odd] }));
    expect(paths(rejected)).toEqual(['powers/A.B.C/effects[1]/scale']);
    expect(checked.powers[0]?.effects).toHaveLength(2);
    expect(paths(notes)).toContain('powers/A.B.C/effects[1]/chance');
  });

  it('keeps the first of two records of one name, and none without a name', () => {
    const powers = [power('A.B.C', { name: 'first' }), power('a.b.c', { name: 'second' }), power(' ', {})];
    const { data: checked, rejected } = checkGameData(data({ powers }));
    expect(checked.powers.map(({ name }) => name)).toEqual(['first']);
    expect(paths(rejected)).toEqual(['powers/a.b.c', 'powers[2]']);
  });

  it('notes each name that leads nowhere once, and what the rules do not allow', () => {
    const bonuses = [{ pieces: 9, pvMode: 'any' as const, powers: ['Set_Bonus.X.Y'] }];
    const { rejected, notes } = checkGameData(
      data({
        powers: [power('A.B.C', { powerset: 'A.B' }), power('A.B.D', { powerset: 'A.B' })],
        enhancements: [piece('One', { set: 'Nowhere' })],
        enhancementSets: [set('Two', { pieces: ['Gone'], bonuses, levelMin: 50, levelMax: 10 })],
        recipes: [{ id: 'R', name: 'R', rarity: null, enhancement: 'Gone', levels: [] }],
      }),
    );
    expect(rejected).toEqual([]);
    expect(notes.map(({ path, value }) => [path, value])).toEqual([
      ['powers/A.B.C/powerset', 'A.B'],
      ['enhancements/One/set', 'Nowhere'],
      ['enhancement-sets/Two/pieces', 'Gone'],
      ['enhancement-sets/Two/bonuses', 'Set_Bonus.X.Y'],
      ['enhancement-sets/Two', '50–10'],
      ['enhancement-sets/Two/bonuses', '9'],
    ]);
  });
});
