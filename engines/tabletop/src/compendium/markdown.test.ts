import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, type Inline, parseInline, parseMarkdown, plainText, safeHref } from './markdown.ts';

/** Every link of a text. */
function links(blocks: readonly Block[]): string[] {
  const ofInline = (nodes: readonly Inline[]): string[] =>
    nodes.flatMap((node) =>
      'children' in node ? ofInline(node.children) : node.type === 'link' ? [node.href] : [],
    );
  return blocks.flatMap((block) => {
    if (block.type === 'rule') return [];
    if (block.type === 'list') return block.items.flatMap(({ children }) => ofInline(children));
    if (block.type === 'table') return [block.head, ...block.rows].flat().flatMap(ofInline);
    return ofInline(block.children);
  });
}

describe('markdown', () => {
  it('reads the forms that rule texts use', () => {
    const text = [
      '## Bright lights',
      'A **bright** and *dim* light.',
      '**Range.** Far.',
      '',
      '- one',
      '- two',
      '',
      '| Level | Dice |',
      '|---|---|',
      '| 1 | 1d6 |',
      '> Aside',
      '---',
      '1. first',
    ].join('\n');
    expect(parseMarkdown(text).map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'list',
      'table',
      'quote',
      'rule',
      'list',
    ]);
    expect(parseInline('a **b *c* d** `e`')).toEqual([
      { type: 'text', text: 'a ' },
      {
        type: 'strong',
        children: [
          { type: 'text', text: 'b ' },
          { type: 'emphasis', children: [{ type: 'text', text: 'c' }] },
          { type: 'text', text: ' d' },
        ],
      },
      { type: 'text', text: ' ' },
      { type: 'code', text: 'e' },
    ]);
  });

  it('leaves what is no mark as text', () => {
    for (const text of [
      '2 * 3 * 4',
      'snake_case_name',
      '**open',
      '<b>bold</b>',
      '![x](y)',
      '[x](javascript:alert(1))',
    ])
      expect(plainText(text)).toBe(text);
  });

  it.each([
    ['https://example.org/a', true],
    ['http://example.org', true],
    ['/tabletop/compendium', true],
    ['//example.org', false],
    ['/\\example.org', false],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['data:text/html,x', false],
    ['https:', false],
  ])('a link to %s: %s', (href, allowed) => {
    expect(safeHref(href) !== null).toBe(allowed);
    expect(links(parseMarkdown(`[x](${href})`)).length).toBe(allowed ? 1 : 0);
  });

  const piece = fc.constantFrom(
    '*',
    '**',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '|',
    '\n',
    '- ',
    '> ',
    '#',
    '\\',
    '<script>',
    'javascript:',
    'a',
    ' ',
    '1. ',
    '|---|',
  );

  it('never fails, never makes an address that is not allowed, and loses no letter', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 80 }), (pieces) => {
        const text = pieces.join('');
        const blocks = parseMarkdown(text);
        for (const href of links(blocks)) expect(safeHref(href)).toBe(href);
        const letters = (value: string) => value.replace(/[^\p{L}]/gu, '');
        if (links(blocks).length === 0) expect(letters(plainText(text))).toBe(letters(text));
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  it.each(['*a ', '**', '_a ', '`', '[', '[a](', '> ', '- ', '|a', '***a**b*', '\\', '# '])(
    'takes a hundred thousand of %j without trouble',
    (mark) => {
      const text = mark.repeat(100_000);
      expect(parseMarkdown(text).length).toBeGreaterThan(0);
    },
    5_000,
  );
});
