import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { FACT_SCHEMAS } from '@guildhall/contracts';
import { type AnyEntry, KINDS } from '@guildhall/tabletop/compendium';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { makeTabletopStarter, TABLETOP_FOLDER, type TabletopManifest } from './tabletop-starter.ts';

const manifest = JSON.parse(readFileSync(join(TABLETOP_FOLDER, 'manifest.json'), 'utf8')) as TabletopManifest;
const entries = ['2014', '2024'].flatMap(
  (edition) =>
    JSON.parse(
      brotliDecompressSync(readFileSync(join(TABLETOP_FOLDER, `${edition}.json.br`))).toString('utf8'),
    ) as AnyEntry[],
);

/** Every text in a value. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

const words = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

describe('the starter pack of the compendium', () => {
  it('fits the schemas that homebrew has to fit', () => {
    const checks = new Map(KINDS.map((kind) => [kind, Compile(FACT_SCHEMAS[kind])]));
    const problems = entries.flatMap(({ kind, slug, facts }) =>
      checks.get(kind)?.Check(facts) ? [] : [`${kind}/${slug}`],
    );
    expect(problems).toEqual([]);
  });

  it('has a line of its own for every entry that has facts to tell', () => {
    const silent = entries.filter(({ summary }) => summary === '').map(({ kind }) => kind);
    expect([...new Set(silent)]).toEqual([]);
  });
});

const srd = sharedData('srd');

describe.skipIf(srd === null)('the starter pack of the compendium and its sources', () => {
  it('is what they give today', () => {
    const made = makeTabletopStarter(srd!);
    expect(JSON.parse(JSON.stringify(made.manifest))).toEqual(manifest);
  });

  it('shares no run of twelve words with their prose', () => {
    const LENGTH = 12;
    const runs = new Set<string>();
    const prose = (value: unknown, key: string): string[] => {
      if (typeof value === 'string')
        return /^(?:desc|description|higher_level|info)$/.test(key) ? [value] : [];
      if (Array.isArray(value)) return value.flatMap((item) => prose(item, key));
      return typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, item]) => prose(item, name))
        : [];
    };
    for (const folder of ['2014', '2024', 'open5e-2024']) {
      for (const file of readdirSync(join(srd!, folder))) {
        for (const text of prose(JSON.parse(readFileSync(join(srd!, folder, file), 'utf8')), '')) {
          const found = words(text);
          for (let at = 0; at + LENGTH <= found.length; at++)
            runs.add(found.slice(at, at + LENGTH).join(' '));
        }
      }
    }
    const shared = entries.flatMap(({ kind, slug, ...entry }) =>
      texts(entry)
        .map(words)
        .filter((found) =>
          found.some(
            (_, at) => at + LENGTH <= found.length && runs.has(found.slice(at, at + LENGTH).join(' ')),
          ),
        )
        .map((found) => `${kind}/${slug}: ${found.join(' ')}`),
    );
    expect(shared).toEqual([]);
  });
});
