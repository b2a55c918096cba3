import type { EnhancementClass, SetType } from '../../model/enhancement.ts';
import type {
  Archetype,
  DataVersion,
  FullGameData,
  GameRules,
  ModifierTables,
} from '../../model/game-data.ts';
import { groupBy } from '../../model/group-by.ts';
import { indexGameData } from '../../model/index-game-data.ts';
import type { Entity, Power } from '../../model/power.ts';
import { shortFloat } from '../binary/short-float.ts';
import { dotnetDate } from '../mids/dotnet-date.ts';
import type { MidsArchetype, MidsMainDatabase } from '../mids/main-database-records.ts';
import type { MidsDatabase } from '../mids/mids-database.ts';
import type { MidsServerData } from '../mids/server-data.ts';
import { mapEnhancement, mapEnhancementSet } from './enhancement.ts';
import { type ImportReport, reportOn } from './import-report.ts';
import { mapPower, type PowerContext } from './power.ts';
import { mapPowersets } from './powerset.ts';
import { mapRecipes, mapSalvage } from './recipe.ts';

/** eClassType of Kheldians and soldiers of Arachnos. */
const EPIC_CLASS_TYPES: ReadonlySet<number> = new Set([2, 4]);

/**
 * Caps and bases are stored in the units of the model already: caps as total
 * factors, regeneration and recovery caps as a share of the base (heroes-rules §15).
 */
function mapArchetype(mids: MidsArchetype): Archetype {
  return {
    id: mids.className,
    name: mids.displayName,
    playable: mids.playable,
    epic: EPIC_CLASS_TYPES.has(mids.classType),
    origins: mids.origins,
    primaryGroup: mids.primaryGroup,
    secondaryGroup: mids.secondaryGroup,
    hitPoints: mids.hitPoints,
    hitPointsCap: shortFloat(mids.hpCap),
    damageCap: shortFloat(mids.damageCap),
    resistanceCap: shortFloat(mids.resCap),
    rechargeCap: shortFloat(mids.rechargeCap),
    regenerationCap: shortFloat(mids.regenCap),
    recoveryCap: shortFloat(mids.recoveryCap),
    baseRegeneration: shortFloat(mids.baseRegen),
    baseRecovery: shortFloat(mids.baseRecovery),
    baseThreat: shortFloat(mids.baseThreat),
    perceptionCap: shortFloat(mids.perceptionCap),
  };
}

function mapServer(
  server: MidsServerData,
): Pick<GameRules, 'baseToHit' | 'base' | 'softMax' | 'hardMax' | 'maxSlots'> {
  return {
    baseToHit: shortFloat(server.baseToHit),
    base: {
      run: shortFloat(server.baseRunSpeed),
      fly: shortFloat(server.baseFlySpeed),
      jump: shortFloat(server.baseJumpSpeed),
      jumpHeight: shortFloat(server.baseJumpHeight),
      perception: shortFloat(server.basePerception),
    },
    softMax: {
      run: shortFloat(server.maxRunSpeed),
      fly: shortFloat(server.maxFlySpeed),
      jump: shortFloat(server.maxJumpSpeed),
      jumpHeight: shortFloat(server.maxJumpHeight),
    },
    hardMax: { run: server.maxMaxRunSpeed, fly: server.maxMaxFlySpeed, jump: server.maxMaxJumpSpeed },
    maxSlots: server.maxSlots,
  };
}

/** The first pick is made twice: one primary and one secondary power at level 1. heroes-rules §20. */
function pickLevels(levels: MidsDatabase['levels']): number[] {
  return [1, ...levels.flatMap(({ powers }, i) => Array.from({ length: powers }, () => i + 1))];
}

function mapRules(db: MidsDatabase): GameRules {
  return {
    ...mapServer(db.server),
    edThresholds: db.maths.edThresholds,
    gradeValues: db.maths.grades,
    inventionValues: db.maths.inventions,
    pickLevels: pickLevels(db.levels),
    slotsByLevel: db.levels.map(({ slots }) => slots),
  };
}

function mapTables(db: MidsDatabase): Map<string, ModifierTables> {
  return new Map(
    db.main.archetypes.map(({ className, column }) => {
      const tables = db.tables.flatMap(({ id, rows }): [string, number[]][] => {
        const values = rows.map((row) => row[column]);
        // A short table has no value at some levels; what lies beyond must stay missing.
        const end = values.indexOf(undefined);
        const known = (end < 0 ? values : values.slice(0, end)) as number[];
        return known.length === 0
          ? []
          : [[id.toLowerCase(), known.map((value) => shortFloat(Math.fround(value)))]];
      });
      return [className, new Map(tables)];
    }),
  );
}

function mapEntities(main: MidsMainDatabase): Entity[] {
  return main.entities.map((entity) => ({
    id: entity.uid,
    name: entity.displayName,
    classId: entity.className,
    powersets: entity.powersets,
    upgrades: entity.upgradePowers,
  }));
}

function versionOf(main: MidsMainDatabase, options: GameDataOptions): DataVersion {
  const { year, month, day, binary } = main.date;
  const pad = (value: number): string => String(value).padStart(2, '0');
  const number = shortFloat(main.versionNumber);
  const version = main.version || (Number.isInteger(number) ? number.toFixed(1) : String(number));
  return {
    id: '',
    name: `${options.name ?? 'Mids'} ${version}`,
    date: year > 0 ? `${year}-${pad(month)}-${pad(day)}` : dotnetDate(binary),
    issue: main.issue,
    sources: options.sources ?? [],
  };
}

export interface GameDataOptions {
  /** Name of the server, the first part of the version name. */
  readonly name?: string;
  /** Files it was read from, for provenance. */
  readonly sources?: DataVersion['sources'];
}

function mapPowers(db: MidsDatabase): Power[] {
  const context: PowerContext = {
    powersetIds: new Map(db.main.powersets.map(({ fullName }) => [fullName.toLowerCase(), fullName])),
    classIds: new Map(db.classes.map(({ key, index }) => [key.toLowerCase(), index])),
  };
  return db.main.powers.map((power) => mapPower(power, context));
}

function mapEnhancements(db: MidsDatabase): Pick<FullGameData, 'enhancements' | 'enhancementSets'> {
  const powers = new Map(db.main.powers.map((power) => [power.fullName.toLowerCase(), power]));
  const setUids = new Map(db.enhancements.sets.map(({ uid }) => [uid.toLowerCase(), uid]));
  const enhancements = db.enhancements.enhancements.map((piece) =>
    mapEnhancement(piece, {
      classes: db.classes,
      types: db.types,
      setUids,
      boostPower: (uid) => powers.get(`boosts.${uid}.${uid}`.toLowerCase()),
    }),
  );
  const pieces = groupBy(enhancements, ({ set }) => set ?? '');
  const enhancementSets = db.enhancements.sets.map((set) =>
    mapEnhancementSet(
      set,
      (pieces.get(set.uid) ?? []).map(({ uid }) => uid),
    ),
  );
  return { enhancements, enhancementSets };
}

/**
 * Game data of a Mids database, complete, with a report of what its parts say
 * about each other: counts and references that lead nowhere. Nothing is invented
 * for them; a missing table stays missing.
 */
export function toGameData(
  db: MidsDatabase,
  options: GameDataOptions = {},
): { data: FullGameData; report: ImportReport } {
  const archetypes = db.main.archetypes.map(mapArchetype);
  const powers = mapPowers(db);
  const enhancementClasses = db.classes.map(
    ({ index, name, shortName, key }): EnhancementClass => ({ id: index, name, shortName, key }),
  );
  const setTypes = db.types.setTypes.map(({ name, shortName }, id): SetType => ({ id, name, shortName }));
  const data = indexGameData({
    version: versionOf(db.main, options),
    rules: mapRules(db),
    archetypes,
    enhancementClasses,
    setTypes,
    powersets: mapPowersets(db.main.powersets, powers, archetypes),
    ...mapEnhancements(db),
    powers,
    entities: mapEntities(db.main),
    tables: mapTables(db),
    recipes: mapRecipes(db.recipes, db.enhancements.enhancements),
    salvage: db.salvage.map(mapSalvage),
  });
  return { data, report: reportOn(data) };
}
