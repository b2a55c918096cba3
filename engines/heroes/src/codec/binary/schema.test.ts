import { thrown } from '@guildhall/test-kit/thrown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { array0, array1, fixed, optional } from './lists.ts';
import { NanBits } from './nan-bits.ts';
import { bool, f32, i32, i64, mark, str } from './primitives.ts';
import { record } from './record.ts';
import { type Era, layoutsOf, type Schema, since, until } from './schema.ts';

function write<T>(schema: Schema<T>, value: T, era: Era = 'new'): Uint8Array {
  const writer = new ByteWriter(4);
  schema.compile(era)!.write(writer, value);
  return writer.finish();
}

function read<T>(schema: Schema<T>, bytes: Uint8Array, era: Era = 'new'): T {
  return schema.compile(era)!.read(new ByteReader(bytes));
}

const POINT = record({ x: f32, tags: array1(str) });
const SHAPE = record({
  start: mark('SHAPE'),
  name: str,
  count: i32,
  ticks: i64,
  points: array0(POINT),
  pair: fixed(2, i32),
  centre: optional(POINT),
  added: since('y22', bool, true),
  dropped: until('y21', str, 'gone'),
});

/** Plain values of a record, whose fields are accessors. */
function plain(shape: ReturnType<typeof read<typeof SHAPE.fallback>>): object {
  const point = (p: { x: number; tags: readonly string[] } | null): object | null =>
    p && { x: p.x, tags: p.tags };
  const { start, name, count, ticks, points, pair, centre, added, dropped } = shape;
  return {
    start,
    name,
    count,
    ticks,
    points: points.map(point),
    pair,
    centre: point(centre),
    added,
    dropped,
  };
}

const point = fc.record({
  x: fc.float({ noNaN: true }),
  tags: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
});
const shape = fc.record({
  start: fc.constant('SHAPE'),
  name: fc.string({ maxLength: 300 }),
  count: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  ticks: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  points: fc.array(point, { maxLength: 4 }),
  pair: fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
  centre: fc.option(point),
  added: fc.boolean(),
  dropped: fc.string({ maxLength: 5 }),
});

describe('not-a-numbers', () => {
  const patterns = [0x7fc00000, 0x7f800001, 0xffc12345, 0x7fffffff];
  const bytes = new Uint8Array(4 + 4 * patterns.length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, patterns.length, true);
  for (const [at, bits] of patterns.entries()) view.setUint32(4 + 4 * at, bits, true);
  const schema = array0(f32).compile('new')!;

  it('keep their bit patterns through reading and writing', () => {
    const reader = new ByteReader(bytes);
    const values = schema.read(reader);
    expect(values.every(Number.isNaN)).toBe(true);
    const writer = new ByteWriter(4, new NanBits(reader.nans.list()));
    schema.write(writer, values);
    expect(writer.finish()).toEqual(bytes);
  });

  it('and through JSON', () => {
    const reader = new ByteReader(bytes);
    const json = JSON.parse(JSON.stringify(schema.toJson(schema.read(reader), reader.nans)));
    expect(json).toEqual(['NaN', 'NaN:7f800001', 'NaN:ffc12345', 'NaN:7fffffff']);
    const nans = new NanBits();
    const values = schema.fromJson(json, nans);
    const writer = new ByteWriter(4, new NanBits(nans.list()));
    schema.write(writer, values);
    expect(writer.finish()).toEqual(bytes);
  });
});

describe('the JSON form', () => {
  const toText = (value: typeof SHAPE.fallback, era: Era): string =>
    [...SHAPE.compile(era)!.jsonParts(value, new NanBits())].join('');

  it('gives back the same bytes, in every era', () => {
    fc.assert(
      fc.property(shape, fc.constantFrom<Era>('old', 'y21', 'y22', 'new'), (value, era) => {
        const text = toText(value, era);
        const nans = new NanBits();
        const back = SHAPE.compile(era)!.fromJson(JSON.parse(text), nans);
        expect(write(SHAPE, back, era)).toEqual(write(SHAPE, value, era));
        const whole = SHAPE.compile(era)!.toJson(value, new NanBits());
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(whole)));
      }),
    );
  });

  it('leaves out defaults and writes floats as short as they are exact', () => {
    const value = { ...plainShape(), points: [{ x: Math.fround(0.71), tags: [] }] };
    expect(toText(value, 'new')).toBe('{"points":[\n{"x":0.71}\n],"pair":[\n1,\n2\n]}');
  });

  it.each<[string, object]>([
    ['count', { count: 1.5 }],
    ['count', { count: 2 ** 31 }],
    ['name', { name: 7 }],
    ['name', { name: '\ud800' }],
    ['ticks', { ticks: 5 }],
    ['ticks', { ticks: '9223372036854775808' }],
    ['points[0].x', { points: [{ x: 'NaN:7f800000' }] }],
    ['points[0].x', { points: [{ x: 1e39 }] }],
    ['points[1]', { points: [{}, []] }],
    ['points', { points: {} }],
    ['pair', { pair: [1] }],
    ['added', { added: 1 }],
    ['start', { start: 'OTHER' }],
    ['dropped', { dropped: 'not in this era' }],
    ['unheard', { unheard: 1 }],
  ])('names the path %s of what is wrong', (path, json) => {
    expect(
      thrown(() => SHAPE.compile('new')!.fromJson({ pair: [1, 2], ...json }, new NanBits())),
    ).toMatchObject({ code: 'FILE_CORRUPT', details: { path } });
  });

  it('keeps numbers that JSON has no form for', () => {
    const schema = array0(f32).compile('new')!;
    const values = [-0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const json = schema.toJson(values, new NanBits());
    expect(json).toEqual(['-0', 'Infinity', '-Infinity']);
    expect(schema.fromJson(json, new NanBits())).toEqual(values);
  });
});

describe('layouts', () => {
  it('are told apart by the eras at which a field comes or goes', () => {
    expect(layoutsOf(SHAPE)).toEqual([
      ['old', 'y21'],
      ['y22', 'new'],
    ]);
    expect(layoutsOf(POINT)).toEqual([['old', 'y21', 'y22', 'new']]);
    expect(layoutsOf(record({ a: array1(since('new', i32)) }))).toEqual([['old', 'y21', 'y22'], ['new']]);
  });
});

describe('record layouts', () => {
  it('read back what they wrote, in every era, with defaults for what the era lacks', () => {
    fc.assert(
      fc.property(shape, fc.constantFrom<Era>('old', 'y21', 'y22', 'new'), (value, era) => {
        const back = plain(read(SHAPE, write(SHAPE, value, era), era));
        const added = era === 'y22' || era === 'new' ? value.added : true;
        const dropped = era === 'old' || era === 'y21' ? value.dropped : 'gone';
        expect(back).toEqual({ ...value, added, dropped });
      }),
    );
  });

  it('fail with a typed error at every possible end of the file', () => {
    fc.assert(
      fc.property(shape, (value) => {
        const bytes = write(SHAPE, value);
        for (let end = 0; end < bytes.length; end++) {
          const error = thrown(() => read(SHAPE, bytes.subarray(0, end)));
          expect(error).toMatchObject({ code: 'FILE_TRUNCATED', details: { path: expect.any(String) } });
        }
      }),
      { numRuns: 20 },
    );
  });

  it('stores lists as the last index or as the count', () => {
    expect([...write(array1(i32), [])]).toEqual([0xff, 0xff, 0xff, 0xff]);
    expect([...write(array1(i32), [7])]).toEqual([0, 0, 0, 0, 7, 0, 0, 0]);
    expect([...write(array0(i32), [7])]).toEqual([1, 0, 0, 0, 7, 0, 0, 0]);
  });

  it('name the record path and the offset of a wrong value', () => {
    const bytes = write(SHAPE, {
      ...plainShape(),
      points: [
        { x: 1, tags: [] },
        { x: 2, tags: ['ab', 'cd'] },
      ],
    });
    const at = bytes.lastIndexOf('c'.charCodeAt(0));
    bytes[at] = 0xff;
    expect(thrown(() => read(SHAPE, bytes))).toMatchObject({
      code: 'FILE_CORRUPT',
      details: { offset: at, path: 'points[1].tags[1]' },
    });
  });

  it('refuse counts before anything is allocated', () => {
    const count = (value: number): Uint8Array => write(i32, value);
    expect(thrown(() => read(array0(POINT), count(500)))).toMatchObject({ code: 'FILE_TRUNCATED' });
    expect(thrown(() => read(array0(POINT), count(0x7fffffff)))).toMatchObject({ code: 'FILE_CORRUPT' });
    expect(thrown(() => read(array1(POINT), count(-2)))).toMatchObject({
      code: 'FILE_CORRUPT',
      details: { offset: 0 },
    });
  });

  it('refuse yes/no values, text lengths and marks that no writer makes', () => {
    expect(thrown(() => read(bool, Uint8Array.of(2)))).toMatchObject({ code: 'FILE_CORRUPT' });
    expect(thrown(() => read(str, Uint8Array.of(0x81, 0x00, 0x41)))).toMatchObject({ code: 'FILE_CORRUPT' });
    expect(thrown(() => read(str, Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0x01)))).toMatchObject({
      code: 'FILE_CORRUPT',
    });
    expect(thrown(() => read(str, Uint8Array.of(5, 0x41)))).toMatchObject({ code: 'FILE_TRUNCATED' });
    expect(thrown(() => read(mark('A'), Uint8Array.of(1, 0x42)))).toMatchObject({ code: 'FILE_CORRUPT' });
  });

  it('read long and repeated texts exactly', () => {
    const texts = [
      'é',
      'e\u0301',
      'aa',
      'aa',
      'b'.repeat(96),
      'b'.repeat(97),
      'c'.repeat(20_000),
      '',
      'aa',
      'é',
    ];
    expect(read(array1(str), write(array1(str), texts))).toEqual(texts);
  });
});

function plainShape(): Parameters<typeof write<typeof SHAPE.fallback>>[1] {
  return {
    start: 'SHAPE',
    name: '',
    count: 0,
    ticks: 0n,
    points: [],
    pair: [1, 2],
    centre: null,
    added: true,
    dropped: '',
  };
}
