import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeUtf8, isGuildError } from '@guildhall/kernel';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { thrown } from '@guildhall/test-kit/thrown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyEntry, ClassFacts, MonsterFacts } from '../facts.ts';
import { mergeEntries, withoutText } from '../merge.ts';
import { completeEntries } from './combine.ts';
import { readSrdFolder } from './read-srd.ts';

const srd = sharedData('srd');

function folder(name: string): Map<string, Uint8Array> {
  const path = join(srd ?? '', name);
  return new Map(readdirSync(path).map((file) => [file, new Uint8Array(readFileSync(join(path, file)))]));
}

const find = <T>(entries: readonly AnyEntry[], kind: string, slug: string) =>
  entries.find((entry) => entry.kind === kind && entry.slug === slug)?.facts as T;

describe('what is no SRD folder', () => {
  it.each([
    ['nothing', new Map()],
    ['other JSON', new Map([['package.json', encodeUtf8('{}')]])],
    ['one file of it', new Map([['5e-SRD-Spells.json', encodeUtf8('[]')]])],
    ['a file that is no list', new Map([['Document.json', encodeUtf8('{"a":1}')]])],
    ['bytes that are no text', new Map([['5e-SRD-Spells.json', new Uint8Array([0xff, 0xfe])]])],
  ])('is refused: %s', (_name, files) => {
    expect(thrown(() => readSrdFolder(files))).toMatchObject({ code: 'SRD_FOLDER_INVALID' });
  });
});

describe.skipIf(srd === null)('the SRDs', () => {
  const old = srd === null ? null : readSrdFolder(folder('2014'));
  const newer = srd === null ? null : readSrdFolder(folder('2024'));
  const open5e = srd === null ? null : readSrdFolder(folder('open5e-2024'));

  it('give class tables of twenty levels whose proficiency bonus is the formula', () => {
    for (const { entries } of [old!, newer!]) {
      const classes = entries.filter(({ kind }) => kind === 'classes');
      expect(classes).toHaveLength(12);
      for (const { facts } of classes)
        for (const row of (facts as ClassFacts).levels)
          expect(row.proficiencyBonus).toBe(2 + Math.floor((row.level - 1) / 4));
    }
  });

  it('give monsters whose numbers agree with their challenge', () => {
    for (const { entries } of [old!, open5e!]) {
      for (const entry of entries.filter(({ kind }) => kind === 'monsters')) {
        const { challenge, proficiencyBonus, abilities } = entry.facts as MonsterFacts;
        expect([entry.name, proficiencyBonus]).toEqual([
          entry.name,
          2 + Math.max(0, Math.floor((challenge - 1) / 4)),
        ]);
        expect(Object.keys(abilities)).toHaveLength(6);
      }
    }
  });

  it('refer to entries that are there', () => {
    for (const { entries } of [old!]) {
      const known = new Set(entries.map(({ kind, slug }) => `${kind}/${slug}`));
      const missing = new Set<string>();
      const walk = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        if ('kind' in value && 'slug' in value && !known.has(`${String(value.kind)}/${String(value.slug)}`))
          missing.add(`${String(value.kind)}/${String(value.slug)}`);
        for (const item of Object.values(value)) walk(item);
      };
      for (const { facts } of entries) walk(facts);
      expect([...missing]).toEqual([]);
    }
  });

  it('complete each other: facts from the fuller one, text from the one that is read', () => {
    const [plain] = completeEntries(
      {
        ...open5e!,
        entries: open5e!.entries.filter(({ kind, slug }) => kind === 'classes' && slug === 'wizard'),
      },
      newer!.entries,
    );
    expect(plain?.facts).toMatchObject({ hitDie: 6, spellcasting: { progression: 'full' } });
    const aboleth = completeEntries(open5e!, newer!.entries).filter(({ slug }) => slug === 'aboleth');
    expect(find<MonsterFacts>(aboleth, 'monsters', 'aboleth')).toMatchObject({
      initiative: 7,
      xpInLair: 7200,
    });
  });

  it('leave no prose when their text is taken away', () => {
    const texts = (value: unknown): boolean =>
      typeof value === 'object' &&
      value !== null &&
      (('text' in value && value.text !== undefined) || Object.values(value).some(texts));
    for (const { entries } of [old!, newer!, open5e!])
      expect(entries.map(withoutText).filter(texts)).toEqual([]);
  });

  it('merge with themselves to themselves', () => {
    for (const entry of old!.entries.filter((_, at) => at % 37 === 0))
      expect(mergeEntries(entry, entry)).toEqual(entry);
  });

  it('with any value changed are read or refused, never broken', () => {
    const files = folder('2024');
    const names = [...files.keys()].filter((name) => name.endsWith('.json'));
    const parsed = new Map(
      names.map((name) => [name, JSON.parse(new TextDecoder().decode(files.get(name))) as unknown[]]),
    );
    const junk = fc.constantFrom<unknown>(
      null,
      7,
      -1,
      '',
      'text',
      [],
      [null],
      {},
      { index: 'x' },
      true,
      1e308,
      '../..',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.nat(names.length - 1), fc.nat(), fc.nat(), junk, (file, at, key, value) => {
        const name = names[file]!;
        const list = structuredClone(parsed.get(name)!);
        const record = list[at % list.length] as Record<string, unknown>;
        const keys = Object.keys(record);
        record[keys[key % keys.length]!] = value;
        const result = thrown(() =>
          readSrdFolder(new Map(files).set(name, encodeUtf8(JSON.stringify(list)))),
        );
        if (result !== 'nothing was thrown')
          expect(isGuildError(result) && result.code).toBe('SRD_FOLDER_INVALID');
      }),
      { seed: 21, numRuns: 20 },
    );
  }, 60_000);
});
