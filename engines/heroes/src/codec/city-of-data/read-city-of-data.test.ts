import { encodeUtf8, isGuildError } from '@guildhall/kernel';
import { describe, expect, it } from 'vitest';
import { type CityOfData, CityOfDataReader } from './read-city-of-data.ts';
import { group, json, power, type SampleFiles, sampleTree, template } from './sample-tree.fixture.ts';

function read(files: SampleFiles): CityOfData {
  const reader = new CityOfDataReader();
  for (const [path, bytes] of files) reader.add(path, bytes);
  return reader.finish();
}

/** The one rejection of a tree whose only power is replaced. */
function rejection(record: unknown): { path: string; value: unknown; reason: string } {
  const files = sampleTree();
  files.set('data/powers/tester_ranged/sparks/flare.json', json(record));
  const { rejected, powers } = read(files);
  expect(powers).toEqual([]);
  expect(rejected).toHaveLength(1);
  expect(rejected[0]?.file).toBe('data/powers/tester_ranged/sparks/flare.json');
  expect(rejected[0]?.suggestion).not.toBe('');
  const { path, value, reason } = rejected[0]!;
  return { path, value, reason };
}

describe('CityOfDataReader', () => {
  it('reads every kind of file', () => {
    const tree = read(sampleTree());
    expect(tree.rejected).toEqual([]);
    expect(tree).toMatchObject({ revision: 'test-20250101_1', playable: ['tester'], files: 12 });
    expect(tree.archetypes).toHaveLength(1);
    expect(tree.categories).toHaveLength(1);
    expect([...tree.powersets.keys()]).toEqual(['tester_ranged.sparks']);
    expect(tree.powers.map(({ record }) => record.full_name)).toEqual(['Tester_Ranged.Sparks.Flare']);
    expect(tree.boostSets).toHaveLength(1);
    expect(tree.tags[0]?.record.tag).toBe('Hot Stuff');
    expect(tree.exclusionGroups).toHaveLength(1);
    expect(tree.rechargeGroups).toHaveLength(1);
  });

  it('gives the same whatever the order of the files', () => {
    const files = sampleTree({ a: power('A'), b: power('B'), c: power('C') });
    expect(read(new Map([...files].toReversed()))).toEqual(read(files));
  });

  it('takes short, long and empty lists by level as they are', () => {
    const tables = read(sampleTree()).tables.get('tester');
    expect(tables?.get('at_uniqueness')).toHaveLength(100);
    expect(tables?.has('empty')).toBe(false);
  });

  it('takes names with signs that some systems forbid, and a byte order mark', () => {
    const files = sampleTree({ 'combat:_flare': power('Flare') });
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...json(power('Marked'))]);
    files.set('data\\powers\\tester_ranged\\sparks\\marked.json', marked);
    const tree = read(files);
    expect(tree.rejected).toEqual([]);
    expect(tree.powers.map(({ file }) => file)).toEqual([
      'data/powers/tester_ranged/sparks/combat:_flare.json',
      'data/powers/tester_ranged/sparks/marked.json',
    ]);
  });

  it.each([
    ['a missing field', { ...power('Flare'), accuracy: undefined }, 'accuracy', 'a number is missing'],
    ['a wrong type', power('Flare', { range: '80' }), 'range', 'a number is expected, not string'],
    ['a negative range', power('Flare', { range: -1 }), 'range', '-1 is out of range'],
    [
      'a half level',
      power('Flare', { available_level: 0.5 }),
      'available_level',
      'a whole number is expected',
    ],
    [
      'a bad template',
      power('Flare', { effects: [group(), group({}, [template(), template({ scale: null })])] }),
      'effects[1].templates[1].scale',
      'a number is expected, not null',
    ],
    [
      'an unknown word',
      power('Flare', { effects: [group({ is_pvp: 'SOMETIMES' })] }),
      'effects[0].is_pvp',
      '"SOMETIMES" is not known here',
    ],
    [
      'a duration in other words',
      power('Flare', { effects: [group({}, [template({ duration: 'a while' })])] }),
      'effects[0].templates[0].duration',
      'a duration cannot be read',
    ],
    ['a list that is none', power('Flare', { effects: {} }), 'effects', 'a list is expected, not object'],
    ['no object at all', [1, 2], '', 'an object is expected, not a list'],
  ])('rejects %s with its place', (_, record, path, reason) => {
    expect(rejection(record)).toMatchObject({ path, reason });
  });

  it('rejects numbers too large for JSON, and NaN, which JSON does not have', () => {
    const text = JSON.stringify(power('Flare'));
    const files = sampleTree();
    files.set(
      'data/powers/tester_ranged/sparks/flare.json',
      encodeUtf8(text.replace('"range":80', '"range":1e999')),
    );
    expect(read(files).rejected[0]).toMatchObject({ path: 'range', reason: 'Infinity is out of range' });
    files.set(
      'data/powers/tester_ranged/sparks/flare.json',
      encodeUtf8(text.replace('"range":80', '"range":NaN')),
    );
    expect(read(files).rejected[0]).toMatchObject({
      path: '',
      reason: expect.stringContaining('not valid JSON'),
    });
  });

  it('rejects nesting without end, and keeps what is as deep as the game nests', () => {
    const nested = (depth: number): unknown =>
      depth === 0 ? group() : group({ child_effects: [nested(depth - 1)] });
    expect(rejection(power('Flare', { effects: [nested(500)] })).reason).toBe('nested deeper than 32');
    const files = sampleTree({ flare: power('Flare', { effects: [nested(20)] }) });
    expect(read(files).rejected).toEqual([]);
  });

  it('rejects a file that is nothing but nesting', () => {
    const files = sampleTree();
    const deep = encodeUtf8('['.repeat(200_000) + ']'.repeat(200_000));
    files.set('data/powers/tester_ranged/sparks/flare.json', deep);
    expect(read(files).rejected).toMatchObject([{ path: '', value: 'a list of 1' }]);
  });

  it('rejects bytes that are no text, a second power of one name and a misplaced file', () => {
    const files = sampleTree({ a: power('Flare'), b: power('flare') });
    files.set('data/powers/tester_ranged/sparks/c.json', new Uint8Array([0x22, 0xff, 0x22]));
    files.set('data/powers/stray/deep/er/d.json', json(power('D')));
    expect(read(files).rejected.map(({ file, path }) => `${file.split('/').at(-1)} ${path}`)).toEqual([
      'd.json ',
      'b.json full_name',
      'c.json ',
    ]);
  });

  it('rejects one bad table and keeps the others', () => {
    const files = sampleTree();
    files.set('data/tables/tester.json', json({ named_tables: { good: [1, 2], bad: [1, 'two'] } }));
    const { tables, rejected } = read(files);
    expect([...(tables.get('tester')?.keys() ?? [])]).toEqual(['good']);
    expect(rejected).toMatchObject([{ path: 'named_tables.bad.[1]', value: 'two' }]);
  });

  it('refuses a tree that is none, and a file no tree has', () => {
    const code = (run: () => unknown): string => {
      try {
        run();
        return 'none';
      } catch (error) {
        return isGuildError(error) ? error.code : String(error);
      }
    };
    expect(code(() => read(new Map([['readme.json', json({})]])))).toBe('FILE_UNRECOGNISED');
    const huge = new Uint8Array(17 << 20);
    expect(code(() => new CityOfDataReader().add('data/tags/x.json', huge))).toBe('FILE_TOO_LARGE');
  });

  it('does not mistake names of objects for fields', () => {
    const files = sampleTree();
    files.set(
      'data/tables/tester.json',
      encodeUtf8('{"named_tables":{"__proto__":[1],"constructor":[2],"plain":[3]}}'),
    );
    expect([...(read(files).tables.get('tester')?.keys() ?? [])]).toEqual([
      '__proto__',
      'constructor',
      'plain',
    ]);
  });
});
