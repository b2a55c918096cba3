import type { ClassFacts, LevelRow, LevelSpellcasting, ScaleValue } from '../facts.ts';
import { compact, type Fields, problem } from '../fields.ts';
import { refsOf } from './references.ts';

/** Rows of `Levels` by class and by subclass. */
export interface LevelTables {
  readonly classes: ReadonlyMap<string, readonly LevelRow[]>;
  readonly subclasses: ReadonlyMap<string, readonly LevelRow[]>;
}

/** 2014 writes "unlimited" as this. */
const UNLIMITED = 9999;

export function levelTables(rows: readonly Fields[]): LevelTables {
  const classes = new Map<string, LevelRow[]>();
  const subclasses = new Map<string, LevelRow[]>();
  for (const row of rows) {
    const subclass = row.optionalObject('subclass');
    const [map, slug] =
      subclass === undefined
        ? [classes, row.object('class').text('index')]
        : [subclasses, subclass.text('index')];
    const list = map.get(slug) ?? [];
    list.push(levelRow(row));
    map.set(slug, list);
  }
  for (const list of [...classes.values(), ...subclasses.values()]) list.sort((a, b) => a.level - b.level);
  return { classes, subclasses };
}

export function classLevels({ classes }: LevelTables, slug: string): readonly LevelRow[] {
  return classes.get(slug) ?? [];
}

export function subclassLevels({ subclasses }: LevelTables, slug: string): readonly LevelRow[] {
  return subclasses.get(slug) ?? [];
}

function levelRow(row: Fields): LevelRow {
  const scales = {
    ...scalesOf(row.optionalObject('class_specific')),
    ...scalesOf(row.optionalObject('subclass_specific')),
  };
  const spellcasting = row.optionalObject('spellcasting');
  return compact({
    level: row.number('level'),
    proficiencyBonus: row.optionalNumber('prof_bonus'),
    features: refsOf(row, 'features'),
    spellcasting: spellcasting === undefined ? undefined : slotsOf(spellcasting),
    scales: Object.keys(scales).length === 0 ? undefined : scales,
  });
}

function slotsOf(source: Fields): LevelSpellcasting {
  const slots = Array.from(
    { length: 9 },
    (_, at) => source.optionalNumber(`spell_slots_level_${at + 1}`) ?? 0,
  );
  return compact({
    cantrips: source.optionalNumber('cantrips_known'),
    known: source.optionalNumber('spells_known') ?? source.optionalNumber('prepared_spells'),
    slots,
  });
}

function scalesOf(source: Fields | undefined): Record<string, ScaleValue> {
  if (source === undefined) return {};
  return Object.fromEntries(source.keys().map((key) => [camelCase(key), scaleOf(source, key)]));
}

function scaleOf(source: Fields, key: string): ScaleValue {
  const value = source.raw(key);
  if (value === UNLIMITED) return null;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  // Sorcery points by slot level, first level first.
  if (Array.isArray(value)) return source.objects(key).map((row) => row.number('sorcery_point_cost'));
  const dice = source.optionalObject(key);
  if (dice === undefined) throw problem(source.at(key), 'is empty');
  return `${dice.number('dice_count')}d${dice.number('dice_value')}`;
}

function camelCase(key: string): string {
  return key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Full casters reach ninth-level slots, half casters fifth; pact slots are all of one level. */
export function casterProgression(
  levels: readonly LevelRow[],
): NonNullable<ClassFacts['spellcasting']>['progression'] {
  const last = levels.at(-1)?.spellcasting?.slots ?? [];
  const kinds = last.filter((count) => count > 0).length;
  if (kinds === 1) return 'pact';
  return kinds === 9 ? 'full' : 'half';
}
