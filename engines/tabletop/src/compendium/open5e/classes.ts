import type { ClassFacts, FeatureFacts, SubclassFacts } from '../facts.ts';
import { asAbility, type Fields, problem } from '../fields.ts';
import type { Ref } from '../parts.ts';
import { type Row, type Rows, withoutDocument } from './rows.ts';

export function classRef(key: string, fields: Fields): Ref {
  const kind = fields.has('subclass_of') ? 'subclasses' : 'classes';
  return { kind, slug: key, name: fields.text('name') };
}

type ClassOrSubclass =
  | { readonly kind: 'classes'; readonly facts: ClassFacts }
  | { readonly kind: 'subclasses'; readonly facts: SubclassFacts };

/** What Open5e knows of a class beside its text; its tables come from the starter facts. */
export function classOf(key: string, fields: Fields, rows: Rows): ClassOrSubclass {
  const owner = fields.optionalText('subclass_of');
  if (owner !== undefined)
    return {
      kind: 'subclasses',
      facts: { class: ownerRef(withoutDocument(owner), fields, rows), levels: [], spells: [] },
    };
  return {
    kind: 'classes',
    facts: {
      hitDie: Number(/\d+/.exec(fields.text('hit_dice'))?.[0]),
      savingThrows: fields.texts('saving_throws').map((name) => asAbility(name, fields.at('saving_throws'))),
      proficiencies: [],
      proficiencyChoices: [],
      equipment: [],
      equipmentChoices: [],
      multiclass: { prerequisites: [], proficiencies: [], proficiencyChoices: [] },
      subclasses: rows('CharacterClass')
        .filter(({ fields: other }) => withoutDocument(other.optionalText('subclass_of') ?? '') === key)
        .map((row) => classRef(row.key, row.fields)),
      levels: [],
    },
  };
}

function ownerRef(key: string, fields: Fields, rows: Rows): Ref {
  const owner = rows('CharacterClass').find((row) => row.key === key);
  if (owner === undefined) throw problem(fields.at('subclass_of'), `"${key}" is no class`);
  return classRef(key, owner.fields);
}

/** Columns of a class table are features with a value at every level, not features of a character. */
function isColumn(items: readonly Row[]): boolean {
  return items.length > 0 && items.every(({ fields }) => fields.has('column_value'));
}

function itemsByFeature(rows: Rows): ReadonlyMap<string, readonly Row[]> {
  const map = new Map<string, Row[]>();
  for (const row of rows('ClassFeatureItem')) {
    const key = withoutDocument(row.fields.text('parent'));
    const list = map.get(key) ?? [];
    list.push(row);
    map.set(key, list);
  }
  return map;
}

interface FeatureEntry {
  readonly key: string;
  readonly name: string;
  readonly facts: FeatureFacts;
  readonly text: string | undefined;
}

/** Every feature of every class and subclass; the columns of the tables are left out. */
export function featureEntries(rows: Rows): FeatureEntry[] {
  const items = itemsByFeature(rows);
  const classes = new Map(rows('CharacterClass').map((row) => [row.key, row]));
  return rows('ClassFeature').flatMap(({ key, fields }) => {
    const own = items.get(key) ?? [];
    if (isColumn(own)) return [];
    const owner = classes.get(withoutDocument(fields.text('parent')));
    if (owner === undefined) throw problem(fields.at('parent'), 'is no class of this folder');
    const parent = classRef(owner.key, owner.fields);
    const above = owner.fields.optionalText('subclass_of');
    const level = Math.min(20, ...own.map(({ fields: item }) => item.number('level')));
    const facts: FeatureFacts = {
      ...(above === undefined
        ? { class: parent }
        : { class: ownerRef(withoutDocument(above), owner.fields, rows), subclass: parent }),
      level: own.length === 0 ? 1 : level,
      prerequisites: [],
      choices: [],
    };
    return [{ key, name: fields.text('name'), facts, text: fields.prose('desc') }];
  });
}
