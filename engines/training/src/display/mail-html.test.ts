import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignMarkup, mailHtmlText, mapMailHtml } from './mail-html.ts';

const GOOD = '<table><tr><td>A &amp; B<br />c</td></tr></table><p><span data-link="1">here</span></p>';

describe('HTML that a scenario keeps', () => {
  it('is the allow list and nothing else', () => {
    expect(foreignMarkup(GOOD, 2)).toBeUndefined();
    for (const bad of [
      '<script>',
      '<p onclick="x">',
      '<p style="a">',
      '<span data-link="2">',
      '<span data-link="x">',
      '<span  data-link="1">',
      '<SPAN>',
      '<a href="x">',
      '<!-- x -->',
      '<br/ >',
      '<p',
      '<svg/onload=x>',
    ])
      expect(foreignMarkup(`${GOOD}${bad}`, 2)).toBe(bad);
  });

  it('never lets anything through that could hold an attribute', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('<', '>', '<p>', '</p>', '<img src=x>', '<p ', 'data-link="0"', '<span '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const html = pieces.join('');
        if (foreignMarkup(html, 1) !== undefined) return;
        expect(html.replace(/<\/?[a-z0-9]+(?: \/)?>|<span data-link="0">/g, '')).not.toContain('<');
      }),
    );
  });

  it('gives its words, and takes others without becoming markup', () => {
    expect(mailHtmlText(GOOD)).toBe('A & B\nc\n\nhere\n');
    const shouted = mapMailHtml(GOOD, (words) => words.replace('A & B', '<b>&'));
    expect(shouted).toContain('<td>&lt;b&gt;&amp;<br />c</td>');
    expect(foreignMarkup(shouted, 2)).toBeUndefined();
    expect(mapMailHtml(GOOD, (words) => words)).toBe(GOOD);
  });
});
