import { readFileSync } from 'node:fs';
import { encodeUtf8 } from '@guildhall/kernel';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { thrown } from '@guildhall/test-kit/thrown';
import { describe, expect, it } from 'vitest';
import { ERAS } from '../binary/schema.ts';
import { MIDS_FILE_KINDS, readMidsFile, recogniseMidsFile } from './recognise.ts';
import { sampleFiles } from './sample-folder.fixture.ts';

const mids = sharedData('mids');

describe('the kind of a file', () => {
  it.each([...sampleFiles('new')])('%s is told by content, whatever its name', (title, bytes) => {
    expect(recogniseMidsFile(bytes).title).toBe(title);
    expect(recogniseMidsFile(bytes, 'I12.mhd').title).toBe(title);
    expect(recogniseMidsFile(bytes, `some/folder/${title.toUpperCase()}`).title).toBe(title);
  });

  it('is tested for every kind there is', () => {
    expect([...sampleFiles('new').keys()].toSorted()).toEqual(
      MIDS_FILE_KINDS.map(({ title }) => title).toSorted(),
    );
  });

  it.each(ERAS)('comes with the era, here %s, where the layout tells it', (era) => {
    const files = sampleFiles(era);
    for (const title of ['I12.mhd', 'EnhDB.mhd']) expect(readMidsFile(files.get(title)!).era).toBe(era);
    const half = era === 'old' || era === 'y21' ? 'old' : 'new';
    expect(readMidsFile(files.get('Salvage.mhd')!).era).toBe(half);
    expect(readMidsFile(files.get('Recipe.mhd')!).era).toBe(era === 'y22' ? 'new' : era);
  });

  it('needs the name for a table without rows', () => {
    const empty = encodeUtf8('# nothing was renamed here\n');
    expect(recogniseMidsFile(empty, 'PowersReplTable.mhd').title).toBe('PowersReplTable.mhd');
    expect(recogniseMidsFile(empty, 'CrypticPowerNames.mhd').title).toBe('CrypticPowerNames.mhd');
    expect(recogniseMidsFile(new Uint8Array(0), 'PowersReplTable.mhd').title).toBe('PowersReplTable.mhd');
    expect(recogniseMidsFile(new Uint8Array(4), 'GlobalMods.mhd').title).toBe('GlobalMods.mhd');
    expect(recogniseMidsFile(encodeUtf8('{}'), 'SData.json').title).toBe('SData.json');
    for (const bytes of [empty, encodeUtf8('{}'), new Uint8Array(0), new Uint8Array(4)]) {
      expect(thrown(() => recogniseMidsFile(bytes))).toMatchObject({ code: 'FILE_UNRECOGNISED' });
    }
  });
});

describe('a file of another kind', () => {
  it.each<[string, Uint8Array]>([
    ['a ZIP archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
    ['a PNG image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['a gzip archive', Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ['a Windows program', encodeUtf8('MZ\u0090\u0000')],
    ['a Mids build (.mbd)', encodeUtf8('{"BuiltWith": {}, "PowerEntries": []}')],
    ['a Mids build (MBD chunk)', encodeUtf8('|MBD;10;10;10;BASE64;|\n|AAAA|')],
    ['a Mids build (.mxd or MxDz chunk)', encodeUtf8('Hero Plan\n|MxDz;1425;685;1370;HEX;|\n')],
    ['a Mids build (.mxd stream)', encodeUtf8('MxD\u000c\u0000\u0000')],
    ['a Mids build link', encodeUtf8('http://www.cohplanner.com/mids/download.php?uc=1')],
    ['an export of `guildhall mids export`', encodeUtf8('{"guildhall": "mids-file 1"}')],
    ['a page in HTML', encodeUtf8('\n<!DOCTYPE html><html>')],
    ['a text in UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0)],
    ['JSON of another kind', encodeUtf8('[1, 2]')],
    ['a JSON object of another kind', encodeUtf8('{"a": 1}')],
    ['a text of another kind', encodeUtf8('Dear diary,')],
    ['an empty file', new Uint8Array(0)],
    ['binary data', Uint8Array.of(1, 2, 3, 4, 5, 6, 7)],
  ])('%s is refused by name', (what, bytes) => {
    const error = thrown(() => recogniseMidsFile(bytes, 'I12.mhd'));
    expect(error).toMatchObject({ code: 'FILE_UNRECOGNISED', details: { offset: 0, found: what } });
    expect((error as Error).message).toContain(`I12.mhd is ${what}, not I12.mhd.`);
  });

  it('with a header that no kind has is told by it', () => {
    const header = "Mids' Hero Designer Something New";
    const bytes = Uint8Array.of(header.length, ...encodeUtf8(header), 0, 0);
    expect(thrown(() => recogniseMidsFile(bytes))).toMatchObject({
      message: expect.stringContaining(header),
    });
  });

  it('that is broken JSON is not guessed at', () => {
    expect(thrown(() => recogniseMidsFile(encodeUtf8('{"Modifier": [')))).toMatchObject({
      code: 'FILE_TRUNCATED',
      details: { offset: 14 },
    });
  });
});

describe.skipIf(mids === null)('the database of 2007', () => {
  it.each(['I9.mhd', 'I12.mhd', undefined])('is refused by name when it is called %s', (name) => {
    const bytes = new Uint8Array(readFileSync(`${mids}/homecoming/I9.mhd`));
    expect(thrown(() => recogniseMidsFile(bytes, name))).toMatchObject({
      code: 'FILE_UNRECOGNISED',
      message: expect.stringMatching(/I9\.mhd.*2007/),
    });
  });
});
