import type { AnyEntry, FactsOf, SpeciesFacts } from '../facts.ts';
import { asAbility, compact, type Fields, problem } from '../fields.ts';
import type { Edition, Kind } from '../kinds.ts';
import type { Ref } from '../parts.ts';
import { isSlug, slugify } from '../slug.ts';
import { summarize } from '../summary.ts';
import { titleCase } from '../wording.ts';
import { classOf, classRef, featureEntries } from './classes.ts';
import { itemFacts, magicItemFacts, moneyOfGold } from './items.ts';
import { type MonsterParts, monsterFacts, monsterParts } from './monsters.ts';
import { type Rows, rowOf, withoutDocument } from './rows.ts';
import { castingOptions, spellFacts } from './spells.ts';

/** Parsed files by their name without `.json`. */
export type Open5eFiles = ReadonlyMap<string, readonly unknown[]>;

/** Files without which a folder is not whole. */
export const OPEN5E_NEEDED = [
  'Armor',
  'Background',
  'BackgroundBenefit',
  'CharacterClass',
  'ClassFeature',
  'ClassFeatureItem',
  'ConditionDescription',
  'Creature',
  'CreatureAction',
  'CreatureActionAttack',
  'CreatureTrait',
  'Document',
  'Feat',
  'FeatBenefit',
  'Item',
  'MagicItem',
  'Rule',
  'RuleSet',
  'Species',
  'SpeciesTrait',
  'Spell',
  'SpellCastingOption',
  'Weapon',
  'WeaponProperty',
  'WeaponPropertyAssignment',
] as const;

/** Further files that are read or known to be of no use. */
export const OPEN5E_KNOWN = [
  ...OPEN5E_NEEDED,
  'AbilityDescription',
  'AlignmentDescription',
  'CreatureTypeDescription',
  'CrossReference',
  'DamageTypeDescription',
  'ItemCategory',
  'Service',
  'Services',
  'SkillDescription',
] as const;

/** Entries of an Open5e folder. Throws SRD_FOLDER_INVALID. */
export function readOpen5e(files: Open5eFiles, edition: Edition): AnyEntry[] {
  const cache = new Map<string, ReturnType<Rows>>();
  const rows: Rows = (file) => {
    const known = cache.get(file);
    if (known !== undefined) return known;
    const made = (files.get(file) ?? []).map((value, at) => rowOf(value, `${file}[${at}]`));
    cache.set(file, made);
    return made;
  };
  const make = entryMaker(edition);
  return [
    ...classesOf(rows, make),
    ...charactersOf(rows, make),
    ...spellsOf(rows, make),
    ...rows('Item').map(({ key, fields }) =>
      make('equipment', { key, name: nameOf(fields) }, itemFacts(key, fields, rows), itemText(fields)),
    ),
    ...rows('MagicItem').map(({ key, fields }) =>
      make('magic-items', { key, name: nameOf(fields) }, magicItemFacts(fields), fields.prose('desc')),
    ),
    ...monstersOf(rows, make),
    ...rulesOf(rows, make),
    ...smallOf(rows, make),
  ];
}

interface Named {
  readonly key: string;
  readonly name: string;
}

type Make = <K extends Kind>(kind: K, named: Named, facts: FactsOf[K], text?: string | undefined) => AnyEntry;

function entryMaker(edition: Edition): Make {
  return (kind, { key, name }, facts, text) => {
    const slug = key.replaceAll('_', '-');
    if (!isSlug(slug)) throw problem(key, 'is no key that can be read');
    const bare = { kind, edition, slug, name, facts } as unknown as Omit<AnyEntry, 'summary'>;
    return compact({ ...bare, summary: summarize(bare), text }) as AnyEntry;
  };
}

function nameOf(fields: Fields): string {
  return fields.text('name').trim();
}

/** An item says nothing more than its name in many rows ("A battleaxe."). */
function itemText(fields: Fields): string | undefined {
  const text = fields.prose('desc');
  return text !== undefined && text.length > fields.text('name').length + 8 ? text : undefined;
}

function classesOf(rows: Rows, make: Make): AnyEntry[] {
  const entries: AnyEntry[] = [];
  for (const { key, fields } of rows('CharacterClass')) {
    const found = classOf(key, fields, rows);
    const text = fields.prose('desc');
    entries.push(
      found.kind === 'classes'
        ? make('classes', { key, name: nameOf(fields) }, found.facts, text)
        : make('subclasses', { key, name: nameOf(fields) }, found.facts, text),
    );
  }
  for (const { key, name, facts, text } of featureEntries(rows))
    entries.push(make('features', { key, name }, facts, text));
  return entries;
}

/** Benefits are rows of their own; together they are the text of what they belong to. */
function benefitsText(rows: Rows, file: string, parent: string, except: readonly string[] = []): string {
  return rows(file)
    .filter(({ fields }) => withoutDocument(fields.text('parent')) === parent)
    .filter(({ fields }) => !except.includes(fields.optionalText('type') ?? ''))
    .map(({ fields }) => `**${fields.text('name')}.** ${fields.prose('desc') ?? ''}`)
    .join('\n\n');
}

function charactersOf(rows: Rows, make: Make): AnyEntry[] {
  return [
    ...rows('Feat').map(({ key, fields }) => {
      const text = [fields.prose('desc'), benefitsText(rows, 'FeatBenefit', key)]
        .filter(Boolean)
        .join('\n\n');
      const type = slugify(fields.optionalText('type') ?? '');
      const level = /level (\d+)/i.exec(fields.optionalText('prerequisite') ?? '')?.[1];
      const prerequisites = level === undefined ? [] : [{ level: Number(level) }];
      return make(
        'feats',
        { key, name: nameOf(fields) },
        compact({ type: type || undefined, repeatable: false, prerequisites }),
        text,
      );
    }),
    ...rows('Background').map(({ key, fields }) => {
      const abilities = rows('BackgroundBenefit').find(
        ({ fields: benefit }) =>
          withoutDocument(benefit.text('parent')) === key && benefit.optionalText('type') === 'ability_score',
      );
      return make(
        'backgrounds',
        { key, name: nameOf(fields) },
        {
          abilities: (abilities?.fields.text('desc') ?? '')
            .split(/,\s*/)
            .filter(Boolean)
            .map((name) => asAbility(name, `${key}.abilities`)),
          proficiencies: [],
          choices: [],
          equipment: [],
          equipmentChoices: [],
          characteristics: [],
        },
        benefitsText(rows, 'BackgroundBenefit', key),
      );
    }),
    ...rows('Species').map(({ key, fields }) =>
      make(
        'species',
        { key, name: nameOf(fields) },
        speciesFacts(key, rows),
        benefitsText(rows, 'SpeciesTrait', key, ['SIZE', 'SPEED']),
      ),
    ),
  ];
}

function speciesFacts(key: string, rows: Rows): SpeciesFacts {
  const traits = rows('SpeciesTrait').filter(({ fields }) => withoutDocument(fields.text('parent')) === key);
  const textOf = (type: string) =>
    traits.find(({ fields }) => fields.optionalText('type') === type)?.fields.text('desc') ?? '';
  const sizes = ['Small', 'Medium', 'Large'].filter((size) => textOf('SIZE').includes(size));
  return {
    sizes,
    speed: Number(/\d+/.exec(textOf('SPEED'))?.[0] ?? 30),
    abilityBonuses: [],
    languages: [],
    traits: [],
    subspecies: [],
  };
}

function spellsOf(rows: Rows, make: Make): AnyEntry[] {
  const options = castingOptions(rows);
  const classes = new Map(rows('CharacterClass').map(({ key, fields }) => [key, classRef(key, fields)]));
  return rows('Spell').map(({ key, fields }) =>
    make(
      'spells',
      { key, name: nameOf(fields) },
      spellFacts(fields, options.get(key) ?? [], classes),
      fields.prose('desc'),
    ),
  );
}

function monstersOf(rows: Rows, make: Make): AnyEntry[] {
  const parts: MonsterParts = monsterParts(rows);
  return rows('Creature').map(({ key, fields }) =>
    make('monsters', { key, name: nameOf(fields) }, monsterFacts(key, fields, parts)),
  );
}

function rulesOf(rows: Rows, make: Make): AnyEntry[] {
  const sections = rows('Rule').map(({ key, fields }) => ({
    key,
    fields,
    chapter: withoutDocument(fields.text('ruleset')),
  }));
  const refTo = (kind: Kind, key: string, name: string): Ref => ({
    kind,
    slug: key.replaceAll('_', '-'),
    name,
  });
  return [
    ...rows('RuleSet').map(({ key, fields }) => {
      const own = sections
        .filter(({ chapter }) => chapter === key)
        .toSorted((a, b) => a.fields.number('index') - b.fields.number('index'));
      const refs = own.map((section) => refTo('rule-sections', section.key, section.fields.text('name')));
      return make('rules', { key, name: nameOf(fields) }, { sections: refs }, fields.prose('desc'));
    }),
    ...sections.map(({ key, fields, chapter }) => {
      const owner = rows('RuleSet').find((row) => row.key === chapter);
      const facts = compact({
        chapter: owner === undefined ? undefined : refTo('rules', chapter, owner.fields.text('name')),
        order: fields.number('index'),
      });
      return make('rule-sections', { key, name: nameOf(fields) }, facts, fields.prose('desc'));
    }),
  ];
}

function smallOf(rows: Rows, make: Make): AnyEntry[] {
  const described = <K extends Kind>(file: string, kind: K, facts: (key: string) => FactsOf[K]) =>
    rows(file).map(({ fields }) => {
      const key = fields.text('describes');
      return make(kind, { key, name: titleCase(key) }, facts(key), fields.prose('desc'));
    });
  return [
    ...described('ConditionDescription', 'conditions', () => ({})),
    ...described('DamageTypeDescription', 'damage-types', () => ({})),
    ...described('CreatureTypeDescription', 'creature-types', () => ({})),
    ...rows('WeaponProperty').map(({ key, fields }) => {
      const mastery = key.endsWith('-mastery');
      const slug = key.replace(/-(?:wp|mastery)$/, '');
      const kind = mastery ? ('weapon-mastery-properties' as const) : ('weapon-properties' as const);
      return make(kind, { key: slug, name: nameOf(fields) }, {}, fields.prose('desc'));
    }),
    ...rows('Service').map(({ key, fields }) =>
      make(
        'services',
        { key, name: nameOf(fields) },
        compact({
          cost: moneyOfGold(fields.number('cost')),
          per: fields.optionalText('detail') || undefined,
        }),
        fields.prose('desc'),
      ),
    ),
  ];
}
