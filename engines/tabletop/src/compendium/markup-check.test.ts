import { describe, expect, it } from 'vitest';
import { findCycle } from './cycles.ts';
import type { AnyEntry } from './facts.ts';
import { markupProblems } from './markup-check.ts';
import { slugify } from './slug.ts';

describe('markup', () => {
  it('is named by its path', () => {
    expect(markupProblems({ a: ['fine', { b: '<i>x</i>' }] }, 'entry')).toEqual([
      { path: 'entry.a[1].b', code: 'html', message: expect.stringContaining('HTML') },
    ]);
  });

  it.each([
    'a < b',
    '1d6 > 3',
    'Ring & sword',
    'https://example.org',
    '[rules](/tabletop)',
    '**bold**',
    'Größe “x” – 5',
  ])('leaves %s alone', (text) => expect(markupProblems(text, 'x')).toEqual([]));

  it.each([
    '<svg/onload=x>',
    '<!--',
    '</b>',
    '&lt;',
    '&#x3c;',
    'JAVASCRIPT:x',
    'data:text/html',
    '[x](http:)',
    '[x](//e)',
    '\u200Bx',
    '\u202Ex',
    'a\u0000b',
  ])('finds %j', (text) => expect(markupProblems(text, 'x')).toHaveLength(1));

  it('looks at keys too, and not deeper than it has to', () => {
    expect(markupProblems({ '<b>': 1 }, 'x')[0]?.code).toBe('html');
    let deep: unknown = 'x';
    for (let at = 0; at < 100; at++) deep = [deep];
    expect(markupProblems(deep, 'x')[0]?.code).toBe('depth');
  });
});

describe('references', () => {
  const pack = (slug: string, ...items: string[]) =>
    ({
      kind: 'equipment',
      slug,
      facts: {
        contents: items.map((item) => ({ item: { kind: 'equipment', slug: item, name: item }, count: 1 })),
      },
    }) as unknown as AnyEntry;

  it('in a circle are found however long it is, others are not', () => {
    const ring = Array.from({ length: 50 }, (_, at) => pack(`p${at}`, `p${(at + 1) % 50}`));
    const lookup = (_kind: string, slug: string) => ring.find((entry) => entry.slug === slug);
    expect(findCycle(ring[0]!, lookup)?.through).toHaveLength(51);
    const tree = [pack('a', 'b', 'c'), pack('b', 'd'), pack('c', 'd'), pack('d')];
    expect(findCycle(tree[0]!, (_kind, slug) => tree.find((entry) => entry.slug === slug))).toBeNull();
  });
});

describe('a slug', () => {
  it.each([
    ["Melf's Acid Arrow", 'melfs-acid-arrow'],
    ['  Café -- (3rd)  ', 'cafe-3rd'],
    ['龍', ''],
  ])('of %s', (name, slug) => expect(slugify(name)).toBe(slug));
});
