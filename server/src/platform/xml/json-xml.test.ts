import { GuildError } from '@guildhall/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml, writeXml } from './json-xml.ts';

const read = (content: string) => readXml('a', content);
/** Why a text is refused; '' when it is read. */
function refusal(content: string): string {
  try {
    read(content);
    return '';
  } catch (error) {
    return error instanceof GuildError && error.code === 'XML_INVALID' ? error.message : `not ours: ${error}`;
  }
}

describe('XML of JSON', () => {
  it('is an element a field, with types where the content does not say them', () => {
    const value = { name: 'Thora & "Bear"', level: 5, tags: ['<b>', 'x'], dead: false, xp: null, notes: {} };
    expect(writeXml('character', value)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<character>
  <name>Thora &#38; &#34;Bear&#34;</name>
  <level type="number">5</level>
  <tags type="list">
    <item>&#60;b&#62;</item>
    <item>x</item>
  </tags>
  <dead type="boolean">false</dead>
  <xp type="null"/>
  <notes type="object"/>
</character>
`);
    expect(readXml('character', writeXml('character', value))).toEqual(value);
  });

  it('loses nothing of any JSON', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom('__proto__', 'constructor', 'entry', 'item', 'xml', ':@', '#text'),
          ),
          fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }),
        ),
        (value) => {
          const json = JSON.stringify(value);
          expect(JSON.stringify(readXml('a', writeXml('a', JSON.parse(json))))).toBe(json);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is read as others write it', () => {
    expect(
      read('<?xml version="1.0"?>\r\n<!-- by hand --><a><b>x &amp; &#x41;</b><c><![CDATA[<y>]]></c></a>'),
    ).toEqual({ b: 'x & A', c: '<y>' });
    expect(read('<a type="object">  </a>')).toEqual({});
  });

  it.each([
    ['an entity that is declared', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'Document types'],
    [
      'a file from outside',
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      'Document types',
    ],
    [
      'entities that multiply',
      `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(99)}"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>`,
      'Document types',
    ],
    ['a declaration in lower case', '<!doctype a><a/>', 'Document types'],
    ['an entity nobody declared', '<a>&b;</a>', '"&b;" is no character'],
    ['a character beyond Unicode', '<a>&#x110000;</a>', 'is no character'],
    ['half a document', '<a><b>', 'Not every element is closed'],
    ['elements across each other', '<a><b></a></b>', 'line 1'],
    ['something else', '<z/>', 'outermost element is <a>'],
    ['two documents', '<a/><a/>', 'XML'],
    ['a field twice', '<a><b>1</b><b>2</b></a>', '"b" twice'],
    ['text beside elements', '<a>x<b>1</b></a>', 'both text and elements'],
    ['a number that is none', '<a><b type="number">Infinity</b></a>', 'is a number'],
    ['a type of another kind', '<a><b type="date">1</b></a>', 'unknown type "date"'],
    ['an element in a number', '<a type="number"><b>1</b></a>', 'has elements in it'],
    ['a list of something else', '<a type="list"><b>1</b></a>', '<item> elements'],
    ['too many elements in each other', `${'<a>'.repeat(40)}${'</a>'.repeat(40)}`, 'nested'],
    ['too many tags', `<a>${'<b/>'.repeat(40_001)}</a>`, 'more than 40000 tags'],
    ['too much of it', `<a>${'x'.repeat(1_000_001)}</a>`, 'longer than'],
  ])('refuses %s', (_, text, reason) => {
    expect(refusal(text)).toContain(reason);
  });
});
