import type { AnyEntry, FactsOf } from '../facts.ts';
import { compact, Fields, problem } from '../fields.ts';
import type { Edition, Kind } from '../kinds.ts';
import { slugify } from '../slug.ts';
import { summarize } from '../summary.ts';
import {
  backgroundFacts,
  classFacts,
  featFacts,
  featureFacts,
  speciesFacts,
  spellcastingText,
  subclassFacts,
  subspeciesFacts,
  traitFacts,
} from './characters.ts';
import { equipmentFacts, magicItemFacts } from './equipment.ts';
import { type LevelTables, levelTables } from './levels.ts';
import { monsterFacts } from './monsters.ts';
import { optionalRef, refOf, refsOf } from './references.ts';
import { spellFacts } from './spells.ts';

/** Parsed files by their name without `5e-SRD-` and `.json`. */
export type FiveEFiles = ReadonlyMap<string, readonly unknown[]>;

/** File and the kind its records are; `Levels` goes into the classes. */
export const FIVE_E_FILES: Readonly<Record<string, Kind | null>> = {
  'Ability-Scores': 'ability-scores',
  Alignments: 'alignments',
  Backgrounds: 'backgrounds',
  Classes: 'classes',
  Conditions: 'conditions',
  'Damage-Types': 'damage-types',
  'Equipment-Categories': 'equipment-categories',
  Equipment: 'equipment',
  Feats: 'feats',
  Features: 'features',
  Languages: 'languages',
  Levels: null,
  'Magic-Items': 'magic-items',
  'Magic-Schools': 'magic-schools',
  Monsters: 'monsters',
  Poisons: 'poisons',
  Proficiencies: 'proficiencies',
  Races: 'species',
  'Rule-Sections': 'rule-sections',
  Rules: 'rules',
  Skills: 'skills',
  Species: 'species',
  Spells: 'spells',
  Subclasses: 'subclasses',
  Subraces: 'subspecies',
  Subspecies: 'subspecies',
  Traits: 'traits',
  'Weapon-Mastery-Properties': 'weapon-mastery-properties',
  'Weapon-Properties': 'weapon-properties',
};

const BOTH = [
  'Ability-Scores',
  'Alignments',
  'Backgrounds',
  'Classes',
  'Conditions',
  'Damage-Types',
  'Equipment-Categories',
  'Equipment',
  'Feats',
  'Features',
  'Languages',
  'Levels',
  'Magic-Items',
  'Magic-Schools',
  'Monsters',
  'Proficiencies',
  'Skills',
  'Subclasses',
  'Traits',
  'Weapon-Properties',
];

/** Files without which a folder of the edition is not whole. */
export const FIVE_E_NEEDED: Readonly<Record<Edition, readonly string[]>> = {
  '2014': [...BOTH, 'Races', 'Rule-Sections', 'Rules', 'Spells', 'Subraces'],
  '2024': [...BOTH, 'Poisons', 'Species', 'Subspecies', 'Weapon-Mastery-Properties'],
};

/** What reading one record needs to know of the others. */
interface Context {
  readonly tables: LevelTables;
  readonly nameOf: (kind: string, slug: string) => string;
  /** Chapter of each rule section. */
  readonly chapters: ReadonlyMap<string, Fields>;
  readonly sectionOrder: ReadonlyMap<string, number>;
}

/** Entries of a 5e-database folder whose defects have been corrected. Throws SRD_FOLDER_INVALID. */
export function readFiveE(files: FiveEFiles, edition: Edition): AnyEntry[] {
  const records = new Map(
    [...files].map(([file, list]) => [file, list.map((value, at) => new Fields(value, `${file}[${at}]`))]),
  );
  const context = contextOf(records);
  const entries: AnyEntry[] = [];
  for (const [file, list] of records) {
    const kind = FIVE_E_FILES[file];
    if (kind === null || kind === undefined) continue;
    for (const record of list) entries.push(entryOf(kind, edition, record, context));
  }
  return entries;
}

function contextOf(records: ReadonlyMap<string, readonly Fields[]>): Context {
  const names = new Map<string, string>();
  for (const [file, list] of records) {
    const kind = FIVE_E_FILES[file];
    if (kind)
      for (const record of list) names.set(`${kind}/${slugify(record.text('index'))}`, record.text('name'));
  }
  const chapters = new Map<string, Fields>();
  const sectionOrder = new Map<string, number>();
  for (const rule of records.get('Rules') ?? []) {
    for (const [at, section] of rule.objects('subsections').entries()) {
      chapters.set(section.text('index'), rule);
      sectionOrder.set(section.text('index'), at);
    }
  }
  return {
    tables: levelTables(records.get('Levels') ?? []),
    nameOf: (kind, slug) => names.get(`${kind}/${slug}`) ?? slug,
    chapters,
    sectionOrder,
  };
}

function entryOf(kind: Kind, edition: Edition, record: Fields, context: Context): AnyEntry {
  const slug = slugify(record.text('index'));
  if (slug === '') throw problem(record.at('index'), 'is empty');
  const facts = factsOf(kind, record, context);
  const name = nameOf(kind, record);
  const bare = { kind, edition, slug, name, facts } as Omit<AnyEntry, 'summary'>;
  return compact({ ...bare, summary: summarize(bare), text: textOf(kind, record) }) as AnyEntry;
}

function nameOf(kind: Kind, record: Fields): string {
  return kind === 'ability-scores' ? record.text('full_name') : record.text('name').trim();
}

function textOf(kind: Kind, record: Fields): string | undefined {
  const prose = record.prose('desc') ?? record.prose('description');
  if (kind === 'classes') return spellcastingText(record);
  if (kind === 'backgrounds') return record.optionalObject('feature')?.prose('desc');
  if (kind === 'equipment') {
    const more = [record.prose('special'), record.prose('notes')].filter((text) => text !== undefined);
    const all = [prose, ...more].filter((text) => text !== undefined).join('\n\n');
    return all === '' ? undefined : all;
  }
  if (kind === 'species') {
    const parts = ['age', 'alignment', 'size_description', 'language_desc'].map((key) => record.prose(key));
    const all = parts.filter((text) => text !== undefined).join('\n\n');
    return all === '' ? undefined : all;
  }
  return prose;
}

/** Facts of one record. Each branch is typed by its own reader; the kind ties them together. */
function factsOf(kind: Kind, record: Fields, context: Context): FactsOf[Kind] {
  switch (kind) {
    case 'classes':
      return classFacts(record, context.tables);
    case 'subclasses':
      return subclassFacts(record, context.tables);
    case 'species':
      return speciesFacts(record);
    case 'subspecies':
      return subspeciesFacts(record);
    case 'traits':
      return traitFacts(record);
    case 'backgrounds':
      return backgroundFacts(record);
    case 'feats':
      return featFacts(record);
    case 'features':
      return featureFacts(record, context.nameOf);
    case 'spells':
      return spellFacts(record);
    case 'equipment':
      return equipmentFacts(record);
    case 'magic-items':
      return magicItemFacts(record);
    case 'monsters':
      return monsterFacts(record);
    default:
      return smallFacts(kind, record, context);
  }
}

function smallFacts(kind: Kind, record: Fields, { chapters, sectionOrder }: Context): FactsOf[Kind] {
  switch (kind) {
    case 'rules':
      return { sections: refsOf(record, 'subsections') };
    case 'rule-sections': {
      const chapter = chapters.get(record.text('index'));
      return compact({
        chapter: chapter === undefined ? undefined : refOf(chapter),
        order: sectionOrder.get(record.text('index')) ?? 0,
      });
    }
    case 'skills':
      return { ability: record.object('ability_score').ability('index') };
    case 'ability-scores':
      return { abbreviation: record.text('name'), skills: refsOf(record, 'skills') };
    case 'alignments':
      return { abbreviation: record.text('abbreviation') };
    case 'languages':
      return compact({
        rarity: record.optionalText('type')?.toLowerCase() ?? (record.flag('is_rare') ? 'rare' : 'standard'),
        speakers: record.texts('typical_speakers'),
        script: record.optionalText('script'),
      });
    case 'proficiencies':
      return compact({
        type: record.text('type').toLowerCase(),
        reference: optionalRef(record, 'reference'),
        classes: refsOf(record, 'classes'),
        species: refsOf(record, 'races'),
        backgrounds: refsOf(record, 'backgrounds'),
      });
    case 'equipment-categories':
      return { items: refsOf(record, 'equipment') };
    case 'poisons':
      return { type: record.text('type'), cost: { amount: record.number('cost'), unit: 'gp' } };
    default:
      return {};
  }
}
