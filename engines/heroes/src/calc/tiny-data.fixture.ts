import type { Build, PowerEntry, SlottedEnhancement } from '../model/build.ts';
import type { Effect } from '../model/effect.ts';
import type { Enhancement, EnhancementSet } from '../model/enhancement.ts';
import type { Archetype, GameData } from '../model/game-data.ts';
import { indexGameData } from '../model/index-game-data.ts';
import type { Entity, Power, Powerset } from '../model/power.ts';
import { DEFAULT_RULES } from './default-rules.ts';

/** Small made-up game data, to test one rule at a time. Numbers are those of the worked examples. */

export const TESTER: Archetype = {
  id: 'Class_Tester',
  name: 'Tester',
  playable: true,
  epic: false,
  origins: ['Magic'],
  primaryGroup: 'Prime',
  secondaryGroup: 'Second',
  hitPoints: 1000,
  hitPointsCap: 1600,
  damageCap: 5,
  resistanceCap: 0.75,
  rechargeCap: 5,
  regenerationCap: 20,
  recoveryCap: 5,
  baseRegeneration: 0.25,
  baseRecovery: 1,
  baseThreat: 1,
  perceptionCap: 1153,
};

const EFFECT: Effect = {
  attribute: 'defense.melee',
  aspect: 'current',
  target: 'self',
  pvMode: 'any',
  kind: 'magnitude',
  scale: 1,
  magnitude: 1,
  duration: 0,
  table: 'melee_ones',
  chance: 1,
  resistible: true,
  buffable: true,
  stacks: false,
  role: 'primary',
};

export function effect(fields: Partial<Effect>): Effect {
  return { ...EFFECT, ...fields };
}

const POWER: Power = {
  id: '',
  staticId: -1,
  powerset: '',
  name: '',
  type: 'auto',
  level: 1,
  accuracy: 1,
  attackTypes: [],
  exclusionGroups: [],
  target: ['caster'],
  affects: ['caster'],
  autoHits: ['caster'],
  range: 0,
  area: 'none',
  radius: 0,
  arc: 0,
  maxTargets: 0,
  endurance: 0,
  castTime: 0,
  interruptTime: 0,
  recharge: 0,
  activatePeriod: 0,
  maxSlots: 6,
  acceptsClasses: [1, 2, 3, 4, 5],
  acceptsSetTypes: [1],
  effects: [],
};

/** A power `Group.Set.Name`. */
export function power(id: string, fields: Partial<Power>, ...effects: Partial<Effect>[]): Power {
  return {
    ...POWER,
    id,
    name: id.split('.').at(-1) ?? id,
    powerset: id.split('.').slice(0, 2).join('.'),
    effects: effects.map(effect),
    ...fields,
  };
}

const PIECE: Enhancement = {
  uid: '',
  staticId: 0,
  name: '',
  shortName: '',
  kind: 'set',
  classes: [1],
  levelMin: 10,
  levelMax: 50,
  boosts: [],
  effects: [],
};

export function piece(uid: string, fields: Partial<Enhancement>): Enhancement {
  return { ...PIECE, uid, name: uid, shortName: uid, ...fields };
}

export function set(uid: string, fields: Partial<EnhancementSet>): EnhancementSet {
  return {
    uid,
    name: uid,
    shortName: uid,
    type: 1,
    levelMin: 10,
    levelMax: 50,
    pieces: [],
    bonuses: [],
    pieceBonuses: {},
    ...fields,
  };
}

export interface TinyData {
  readonly powers?: readonly Power[];
  readonly pieces?: readonly Enhancement[];
  readonly sets?: readonly EnhancementSet[];
  readonly powersets?: readonly Powerset[];
  readonly entities?: readonly Entity[];
  readonly archetype?: Partial<Archetype>;
  readonly tables?: Readonly<Record<string, number>>;
  /** Tables of pets (`Class_Pet`). */
  readonly petTables?: Readonly<Record<string, number>>;
}

function powersetsOf(powers: readonly Power[]): Powerset[] {
  const ids = [...new Set(powers.map((item) => item.powerset))];
  return ids.map((id) => ({
    id,
    name: id,
    kind: id.startsWith('Pool.') ? 'pool' : id.startsWith('Epic.') ? 'epic' : 'none',
    excludes: [],
    powers: powers.filter((item) => item.powerset === id).map((item) => item.id),
  }));
}

function constantTables(values: Readonly<Record<string, number>>): Map<string, number[]> {
  return new Map(
    Object.entries(values).map(([name, value]) => [name, Array.from({ length: 50 }, () => value)]),
  );
}

/** Game data of these parts, with `melee_ones` and `ranged_ones` known and constant tables. */
export function tinyData({
  powers = [],
  pieces = [],
  sets = [],
  powersets,
  entities = [],
  archetype,
  tables,
  petTables = {},
}: TinyData): GameData {
  const constants = { melee_ones: 1, ranged_ones: 1, ...tables };
  return indexGameData({
    version: { id: 'tiny', name: 'Tiny 1', date: '2026-01-01', sources: [] },
    rules: DEFAULT_RULES,
    archetypes: [{ ...TESTER, ...archetype }],
    enhancementClasses: [
      { id: 1, name: 'Defense', shortName: 'Def', key: 'Buff_Defense_Boost' },
      { id: 2, name: 'Damage', shortName: 'Dmg', key: 'Damage_Boost' },
      { id: 3, name: 'Resist Damage', shortName: 'Res', key: 'Res_Damage_Boost' },
      { id: 4, name: 'Recharge', shortName: 'Rech', key: 'Recharge_Boost' },
      { id: 5, name: 'Healing', shortName: 'Heal', key: 'Heal_Boost' },
    ],
    setTypes: [{ id: 1, name: 'Defense Sets', shortName: 'Def' }],
    powersets: powersets ?? powersetsOf(powers),
    enhancements: pieces,
    enhancementSets: sets,
    powers,
    entities,
    tables: new Map([
      [TESTER.id, constantTables(constants)],
      ['Class_Pet', constantTables(petTables)],
    ]),
  });
}

export function slotted(uid: string, fields: Partial<SlottedEnhancement> = {}): SlottedEnhancement {
  return { uid, grade: 'none', level: 50, relativeLevel: 0, ...fields };
}

/** An entry with these pieces, one a slot. */
export function entry(
  id: string,
  pieces: readonly (SlottedEnhancement | string | null)[] = [],
  fields: Partial<PowerEntry> = {},
): PowerEntry {
  return {
    power: id,
    level: 1,
    include: true,
    procs: true,
    stacks: 1,
    slots: pieces.map((item) => ({
      level: 1,
      enhancement: typeof item === 'string' ? slotted(item) : item,
    })),
    ...fields,
  };
}

/** A build of these entries as picks. */
export function tinyBuild(...picks: (PowerEntry | null)[]): Build {
  return {
    schema: 1,
    name: 'Tiny',
    comment: '',
    archetype: TESTER.id,
    origin: 'Magic',
    alignment: 'hero',
    level: 50,
    dataVersion: null,
    primary: '',
    secondary: '',
    pools: [],
    epic: '',
    picks,
    granted: [],
  };
}
