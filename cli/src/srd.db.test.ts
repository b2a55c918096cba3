import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharedData, tempDir } from '@guildhall/test-kit';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = join(ROOT, 'cli', 'bin', 'guildhall.mjs');
const srd = sharedData('srd');
const scratch = tempDir();

/** Run the built command as a user does. */
function guildhall(args: readonly string[]) {
  return spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: join(scratch.path, 'data'), LOG_LEVEL: 'silent', DATABASE_URL: '' },
    cwd: ROOT,
  });
}

/** What is promised of an import: entries by kind, records by file, and the defects that were found. */
interface Promised {
  readonly edition: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly records: Readonly<Record<string, number>>;
  readonly defects: Readonly<Record<string, number>>;
}

const FOLDERS: Readonly<Record<string, Promised>> = {
  '2014': {
    edition: '2014',
    counts: {
      'ability-scores': 6,
      alignments: 9,
      backgrounds: 1,
      classes: 12,
      conditions: 15,
      'damage-types': 13,
      'equipment-categories': 39,
      equipment: 237,
      feats: 1,
      features: 407,
      languages: 16,
      'magic-items': 362,
      'magic-schools': 8,
      monsters: 334,
      proficiencies: 117,
      species: 9,
      'rule-sections': 33,
      rules: 6,
      skills: 18,
      spells: 319,
      subclasses: 12,
      subspecies: 4,
      traits: 38,
      'weapon-properties': 11,
    },
    records: { '5e-SRD-Levels.json': 290, '5e-SRD-Races.json': 9, '5e-SRD-Subraces.json': 4 },
    defects: { 'broken-word': 11, 'product-name': 4 },
  },
  '2024': {
    edition: '2024',
    counts: {
      'ability-scores': 6,
      alignments: 10,
      backgrounds: 4,
      classes: 12,
      conditions: 15,
      'damage-types': 13,
      'equipment-categories': 30,
      equipment: 182,
      feats: 17,
      features: 232,
      languages: 19,
      'magic-items': 262,
      'magic-schools': 8,
      monsters: 3,
      poisons: 14,
      proficiencies: 74,
      skills: 18,
      species: 9,
      subclasses: 12,
      subspecies: 24,
      traits: 67,
      'weapon-mastery-properties': 8,
      'weapon-properties': 10,
    },
    records: { '5e-SRD-Levels.json': 287, '5e-SRD-Weapon-Mastery-Properties.json': 8 },
    defects: {
      // 27 items; five of them differ in both price and weight.
      'equipment-value': 32,
      'dangling-reference': 29,
      'missing-trait': 1,
      'repeated-line': 3,
      'broken-word': 30,
    },
  },
  'open5e-2024': {
    edition: '2024',
    counts: {
      classes: 12,
      subclasses: 12,
      features: 254,
      feats: 17,
      backgrounds: 4,
      species: 9,
      spells: 339,
      equipment: 203,
      'magic-items': 757,
      monsters: 331,
      rules: 11,
      'rule-sections': 56,
      conditions: 15,
      'damage-types': 13,
      'creature-types': 14,
      'weapon-properties': 9,
      'weapon-mastery-properties': 8,
      services: 30,
    },
    records: {
      'Spell.json': 339,
      'Creature.json': 331,
      'CreatureAction.json': 989,
      'MagicItem.json': 757,
      'Item.json': 203,
      'ClassFeature.json': 352,
      'CharacterClass.json': 24,
      'Feat.json': 17,
      'Species.json': 9,
      'Background.json': 4,
      'Rule.json': 56,
    },
    defects: { 'wrong-value': 3, 'broken-word': 2 },
  },
};

/** One line of JSON on standard output. */
function json(args: readonly string[]) {
  const { status, stdout } = guildhall([...args, '--json']);
  expect([status, stdout.split('\n').length]).toEqual([0, 2]);
  return JSON.parse(stdout);
}

describe.skipIf(srd === null)('guildhall import srd', () => {
  const folder = (name: string) => join(srd ?? '', name);
  afterAll(() => scratch.remove());

  it('refuses half of one and says what could be read', () => {
    const half = join(scratch.path, 'half');
    mkdirSync(half);
    cpSync(join(folder('2014'), '5e-SRD-Spells.json'), join(half, '5e-SRD-Spells.json'));
    const { status, stdout, stderr } = guildhall(['import', 'srd', half, '--json']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('readable: 5e-SRD-Spells.json, 319 records');
    expect(stderr).toContain('missing: 5e-SRD-Monsters.json');
  });

  it.each(Object.entries(FOLDERS))('counts %s, and lists its defects', (name, promised) => {
    const { edition, counts, records, defects, unchanged, ignored } = json(['import', 'srd', folder(name)]);
    expect({ edition, counts, unchanged, ignored }).toEqual({
      edition: promised.edition,
      counts: promised.counts,
      unchanged: false,
      ignored: [],
    });
    expect(records).toMatchObject(promised.records);
    const byCode: Record<string, number> = {};
    for (const { code } of defects) byCode[code] = (byCode[code] ?? 0) + 1;
    expect(byCode).toEqual(promised.defects);
    for (const defect of defects)
      expect(defect).toEqual({
        code: expect.any(String),
        file: expect.any(String),
        record: expect.any(String),
        field: expect.any(String),
        found: expect.any(String),
        // A name that must not be shipped is told, not replaced.
        corrected: defect.code === 'product-name' ? null : expect.any(String),
        ...(defect.note === undefined ? {} : { note: expect.any(String) }),
      });
  });

  it('brings entries that are found by a misspelt name, with what both SRDs ask to be shown', () => {
    const { items, attribution } = json(['compendium', 'search', 'firebal', '--kind', 'spells']);
    const fireballs = items.filter(({ slug }: { slug: string }) => slug === 'fireball');
    expect(fireballs.map(({ edition }: { edition: string }) => edition).toSorted()).toEqual(['2014', '2024']);
    expect(attribution).toEqual([
      expect.stringContaining('System Reference Document 5.1'),
      expect.stringContaining('System Reference Document 5.2'),
    ]);
    expect(guildhall(['compendium', 'search', 'x', '--kind', 'dragons']).status).toBe(2);
  });
});
