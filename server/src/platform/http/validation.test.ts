import { GuildError } from '@guildhall/kernel';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { compileCheck, type RequestPart } from './validation.ts';

const Item = Type.Object(
  { name: Type.String({ maxLength: 5 }), kind: Type.Enum(['a', 'b']) },
  {
    additionalProperties: false,
  },
);
const Body = Type.Object(
  {
    items: Type.Array(Type.Union([Item, Type.Null()])),
    count: Type.Integer({ minimum: 1 }),
  },
  { additionalProperties: false },
);
const Query = Type.Object(
  { limit: Type.Optional(Type.Integer({ maximum: 10, default: 5 })), on: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
);

function problems(schema: typeof Body | typeof Query, part: RequestPart, value: unknown) {
  try {
    compileCheck(schema, part)(value);
  } catch (error) {
    if (error instanceof GuildError && error.code === 'VALIDATION_FAILED')
      return (error.details.fields ?? []).map(({ path, code }) => `${path} ${code}`);
    throw error;
  }
  return [];
}

describe('compileCheck of a body', () => {
  it('takes what fits, unchanged', () => {
    const body = { items: [{ name: 'x', kind: 'a' }, null], count: 1 };
    expect(compileCheck(Body, 'body')(body)).toBe(body);
  });

  it('names each wrong place, its kind and nothing else', () => {
    expect(
      problems(Body, 'body', {
        items: [{ name: 'toolong', kind: 'c' }, null, { nam: 'x' }],
        count: 0,
        more: 1,
      }).sort(),
    ).toEqual(
      [
        'body.items[0].name length',
        'body.items[0].kind not_allowed',
        'body.items[2].name missing',
        'body.items[2].kind missing',
        'body.items[2].nam unknown_field',
        'body.count out_of_range',
        'body.more unknown_field',
      ].sort(),
    );
  });

  it('reports a nullable part of the wrong type once', () => {
    expect(problems(Body, 'body', { items: [7], count: 1 })).toEqual(['body.items[0] wrong_type']);
  });

  it('does not convert text to numbers', () => {
    expect(problems(Body, 'body', { items: [], count: '1' })).toEqual(['body.count wrong_type']);
  });

  it.each(['a\0b', '\uD800'])('refuses text that cannot be stored: %j', (name) => {
    expect(problems(Body, 'body', { items: [{ name, kind: 'a' }], count: 1 })).toEqual([
      'body.items[0].name format',
    ]);
  });

  it.each([undefined, null, [], 'x'])('refuses %j', (value) => {
    expect(problems(Body, 'body', value)).not.toEqual([]);
  });

  it('bounds what it lists for a hostile body', () => {
    const items = Array.from({ length: 50_000 }, () => 1);
    const began = performance.now();
    expect(problems(Body, 'body', { items, count: 1 }).length).toBeLessThanOrEqual(64);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('compileCheck of a query', () => {
  it('converts text and fills in defaults', () => {
    expect(compileCheck(Query, 'query')({ limit: '7', on: 'true' })).toEqual({ limit: 7, on: true });
    expect(compileCheck(Query, 'query')({})).toEqual({ limit: 5 });
  });

  it('names what is wrong', () => {
    expect(problems(Query, 'query', { limit: '11', of: '1' }).sort()).toEqual([
      'query.limit out_of_range',
      'query.of unknown_field',
    ]);
    expect(problems(Query, 'query', { limit: 'x' })).toEqual(['query.limit wrong_type']);
  });
});
