import { DEFAULT_RULES } from '../../calc/default-rules.ts';
import type { Archetype, DataVersion, FullGameData, ModifierTables } from '../../model/game-data.ts';
import { groupBy } from '../../model/group-by.ts';
import { indexGameData } from '../../model/index-game-data.ts';
import type { Power, Powerset } from '../../model/power.ts';
import { type ImportReport, reportOn } from '../map/import-report.ts';
import type { RejectedRecord } from '../rejected-record.ts';
import { classIdOf, mapArchetype } from './archetype.ts';
import { mapBoostSet } from './boost-set.ts';
import { mapPower } from './power.ts';
import { mapPowerset } from './powerset.ts';
import type { CityOfData, Filed } from './read-city-of-data.ts';
import type { CodPower } from './records.ts';
import { type ReadRequirement, readRequires } from './requirement.ts';
import { ENHANCEMENT_CLASSES, SET_TYPES } from './vocabulary.ts';

export interface CityOfDataMapping {
  readonly data: FullGameData;
  readonly report: ImportReport;
  /** What the reader left out, and what the mapping could not place. */
  readonly rejected: readonly RejectedRecord[];
  /** Powers (lower-case names) whose numbers are in records the tree does not have, with the reason. */
  readonly withoutEffects: ReadonlyMap<string, string>;
}

export interface CityOfDataNames {
  /** Name of the server, the first part of the version name. */
  readonly name?: string;
  /** Files it was read from, for provenance. */
  readonly sources?: DataVersion['sources'];
}

function setOf(power: string): string {
  return power.split('.').slice(0, 2).join('.');
}

function mapArchetypes(source: CityOfData): Archetype[] {
  const primaries = new Map(
    source.categories.map(({ record }) => [record.name.toLowerCase(), record.powerset_names.length]),
  );
  return source.archetypes.map(({ record }) =>
    mapArchetype(record, {
      playable: source.playable.includes(record.name.toLowerCase()),
      primaries: primaries.get(record.primary_category.toLowerCase()) ?? 0,
    }),
  );
}

/** Requirements by lower-case power name; counting requirements look at the other powers of the set. */
function readRequirements(
  powers: readonly Filed<CodPower>[],
  rejected: RejectedRecord[],
): Map<string, ReadRequirement> {
  const bySet = groupBy(powers, ({ record }) => setOf(record.full_name).toLowerCase());
  const out = new Map<string, ReadRequirement>();
  for (const { file, record } of powers) {
    const siblings = (bySet.get(setOf(record.full_name).toLowerCase()) ?? [])
      .filter(({ record: other }) => other !== record && other.available_level >= 0)
      .map(({ record: other }) => other.full_name);
    const read = readRequires(record.requires, siblings);
    out.set(record.full_name.toLowerCase(), read);
    if (read.unread !== undefined) {
      rejected.push({
        file,
        path: 'requires',
        value: read.unread,
        reason: 'the requirement has a form that prerequisites cannot say',
        suggestion: 'the power is taken without prerequisites; a lower layer that knows it keeps its own',
      });
    }
  }
  return out;
}

/** Whether a power excludes one that everybody is given (the old fitness pool). */
function excludesGranted({ requires }: Power, powers: ReadonlyMap<string, Power>): boolean {
  return requires?.powersNot.some(([name]) => powers.get(name.toLowerCase())?.autoGranted === true) ?? false;
}

interface Mapped {
  /** By lower-case name. */
  readonly powers: ReadonlyMap<string, Power>;
  readonly requirements: ReadonlyMap<string, ReadRequirement>;
  readonly archetypes: readonly Archetype[];
}

function powersetsOf(
  source: CityOfData,
  { powers, requirements, archetypes }: Mapped,
  rejected: RejectedRecord[],
): Powerset[] {
  return [...source.powersets].map(([key, { file, record }]) => {
    const listed = record.power_names.flatMap((name, i) => {
      const power = powers.get(name.toLowerCase());
      if (power !== undefined) return [power];
      rejected.push({
        file,
        path: `power_names[${i}]`,
        value: name,
        reason: 'no such power',
        suggestion: 'it was left out of the list; look for its file among the rejected ones',
      });
      return [];
    });
    const excludes = new Set(listed.flatMap(({ id }) => requirements.get(id.toLowerCase())?.setsNot ?? []));
    const id = listed[0] === undefined ? key : setOf(listed[0].id);
    return mapPowerset(record, {
      id,
      powers: listed,
      archetypes,
      excludes: [...excludes],
      superseded: listed.length > 0 && listed.every((power) => excludesGranted(power, powers)),
    });
  });
}

/** Powers whose effects happen in records that are not here: redirects (heroes-city-of-data, "What is missing"). */
function findWithoutEffects(source: CityOfData): Map<string, string> {
  const known = new Set(source.powers.map(({ record }) => record.full_name.toLowerCase()));
  const out = new Map<string, string>();
  for (const { record } of source.powers) {
    if (record.effects.length + record.activation_effects.length > 0) continue;
    const missing = record.redirect.filter(({ name }) => !known.has(name.toLowerCase()));
    out.set(
      record.full_name.toLowerCase(),
      missing.length > 0
        ? `replaced by ${missing.map(({ name }) => name).join(', ')}, which the source does not have`
        : 'the source lists no effects',
    );
  }
  return out;
}

function tablesOf(source: CityOfData, archetypes: readonly Archetype[]): Map<string, ModifierTables> {
  const spelling = new Map(archetypes.map(({ id }) => [id.toLowerCase(), id]));
  return new Map(
    [...source.tables].map(([name, tables]) => {
      const id = classIdOf(name);
      return [spelling.get(id.toLowerCase()) ?? id, tables];
    }),
  );
}

const REVISION = /(\d{4})(\d{2})(\d{2})/;

function versionOf(source: CityOfData, { name, sources }: CityOfDataNames): DataVersion {
  const [, year, month, day] = REVISION.exec(source.revision) ?? [];
  return {
    id: '',
    name: `${name ?? 'City of Data'} ${source.revision}`.trim(),
    date: year === undefined ? '' : `${year}-${month}-${day}`,
    sources: sources ?? [],
  };
}

/**
 * Game data of a City of Data tree. It holds no bonus powers, pets, common
 * enhancements or rules of the server: alone it is enough to look at powers,
 * as a layer above a Mids database it brings that up to date.
 */
export function cityOfDataToGameData(source: CityOfData, options: CityOfDataNames = {}): CityOfDataMapping {
  const rejected: RejectedRecord[] = [...source.rejected];
  const archetypes = mapArchetypes(source);
  const requirements = readRequirements(source.powers, rejected);
  const powers = source.powers.map(({ record }) =>
    mapPower(record, {
      powerset: record.powerset === '' ? setOf(record.full_name) : record.powerset,
      requirement: requirements.get(record.full_name.toLowerCase()) ?? { setsNot: [] },
    }),
  );
  const byName = new Map(powers.map((power) => [power.id.toLowerCase(), power]));
  const sets = source.boostSets.map(({ record }) => mapBoostSet(record));
  const data = indexGameData({
    version: versionOf(source, options),
    rules: DEFAULT_RULES,
    archetypes,
    enhancementClasses: ENHANCEMENT_CLASSES.map(({ id, name, shortName, key }) => ({
      id,
      name,
      shortName,
      key,
    })),
    setTypes: SET_TYPES.map(({ id, name, shortName }) => ({ id, name, shortName })),
    powersets: powersetsOf(source, { powers: byName, requirements, archetypes }, rejected),
    enhancements: sets.flatMap(({ pieces }) => pieces),
    enhancementSets: sets.map(({ set }) => set),
    recipes: [],
    salvage: [],
    powers,
    entities: [],
    tables: tablesOf(source, archetypes),
  });
  return { data, report: reportOn(data), rejected, withoutEffects: findWithoutEffects(source) };
}
