import { array0, array1 } from '../binary/lists.ts';
import { bool, f32, i32, i64, mark, str } from '../binary/primitives.ts';
import { record } from '../binary/record.ts';
import { since, until, type ValueOf } from '../binary/schema.ts';
import { DATABASE_DATE } from './database-date.ts';
import { EFFECT } from './effect-record.ts';

/** Records of `I12.mhd`, in file order (heroes-mids-formats §1). */

export const ARCHETYPE = record({
  displayName: str,
  hitPoints: i32,
  hpCap: f32,
  descLong: str,
  resCap: f32,
  origins: array1(str),
  className: str,
  classType: i32,
  column: i32,
  descShort: str,
  primaryGroup: str,
  secondaryGroup: str,
  playable: bool,
  rechargeCap: f32,
  damageCap: f32,
  recoveryCap: f32,
  regenCap: f32,
  baseRecovery: f32,
  baseRegen: f32,
  baseThreat: f32,
  perceptionCap: f32,
});
export type MidsArchetype = ValueOf<typeof ARCHETYPE>;

const NAMED_INDEX = record({ name: str, index: i32 });

export const POWERSET = record({
  displayName: str,
  archetypeIndex: i32,
  setType: i32,
  imageName: str,
  fullName: str,
  setName: str,
  description: str,
  subName: str,
  atClass: str,
  uidTrunkSet: str,
  uidLinkSecondary: str,
  mutex: array1(NAMED_INDEX),
});
export type MidsPowerset = ValueOf<typeof POWERSET>;

const POWER_PAIR = record({ first: str, second: str });

const REQUIREMENT = record({
  classNames: array1(str),
  classNamesNot: array1(str),
  powers: array1(POWER_PAIR),
  powersNot: array1(POWER_PAIR),
});
export type MidsRequirement = ValueOf<typeof REQUIREMENT>;

export const POWER = record({
  staticIndex: i32,
  fullName: str,
  groupName: str,
  setName: str,
  powerName: str,
  displayName: str,
  available: i32,
  requires: REQUIREMENT,
  modesRequired: i32,
  modesDisallowed: i32,
  powerType: i32,
  accuracy: f32,
  attackTypes: i32,
  groupMembership: array1(str),
  entitiesAffected: i32,
  entitiesAutoHit: i32,
  target: i32,
  targetLoS: bool,
  range: f32,
  targetSecondary: i32,
  rangeSecondary: f32,
  endCost: f32,
  interruptTime: f32,
  castTime: f32,
  rechargeTime: f32,
  baseRechargeTime: since('y21', f32),
  activatePeriod: f32,
  effectArea: i32,
  radius: f32,
  arc: i32,
  maxTargets: i32,
  maxBoosts: str,
  castFlags: i32,
  aiReport: i32,
  numCharges: i32,
  usageTime: i32,
  lifeTime: i32,
  lifeTimeInGame: i32,
  numAllowed: i32,
  doNotSave: bool,
  boostsAllowed: array1(str),
  castThroughHold: bool,
  ignoreStrength: bool,
  descShort: str,
  descLong: str,
  /** Allowed enhancement classes as EClasses `Index` values; `old` files only have `boostsAllowed`. */
  enhancements: since('y21', array1(i32)),
  setTypes: array1(i32),
  clickBuff: bool,
  alwaysToggle: bool,
  level: i32,
  allowFrontLoading: bool,
  variableEnabled: bool,
  variableOverride: since('y21', bool),
  variableName: str,
  variableMin: i32,
  variableMax: i32,
  subPowers: array1(str),
  ignoreEnh: array1(i32),
  ignoreBuff: array1(i32),
  skipMax: bool,
  inherentType: since('y21', i32),
  displayLocation: i32,
  mutexAuto: bool,
  mutexIgnore: bool,
  absorbSummonEffects: bool,
  absorbSummonAttributes: bool,
  showSummonAnyway: bool,
  neverAutoUpdate: bool,
  neverAutoUpdateRequirements: bool,
  includeFlag: bool,
  forcedClass: str,
  sortOverride: bool,
  boostBoostable: bool,
  boostUsePlayerLevel: bool,
  effects: array1(EFFECT),
  hiddenPower: bool,
  active: since('y21', bool),
  taken: since('y21', bool),
  stacks: since('y21', i32),
  variableStart: since('y21', i32),
});
export type MidsPower = ValueOf<typeof POWER>;

export const SUMMONED_ENTITY = record({
  uid: str,
  displayName: str,
  entityType: i32,
  className: str,
  powersets: array0(str),
  upgradePowers: array0(str),
});

/** Gone since April 2022. */
const VERSION_DATA = until('y22', record({ revision: i32, revisionDate: i64, sourceFile: str }));

/** What precedes the first section; enough to tell the 2007 database from ours. */
const PREAMBLE = {
  header: str,
  versionNumber: until('y21', f32),
  version: since('y22', str),
  date: DATABASE_DATE,
  issue: i32,
  pageVol: since('y22', i32),
  pageVolText: since('y22', str),
} as const;

export const MAIN_DATABASE_PREAMBLE = record(PREAMBLE);

export const MAIN_DATABASE = record({
  ...PREAMBLE,
  archetypesMark: mark('BEGIN:ARCHETYPES'),
  archetypeVersion: VERSION_DATA,
  archetypes: array1(ARCHETYPE),
  powersetsMark: mark('BEGIN:POWERSETS'),
  powersetVersion: VERSION_DATA,
  powersets: array1(POWERSET),
  powersMark: mark('BEGIN:POWERS'),
  powerVersion: VERSION_DATA,
  powerLevelVersion: VERSION_DATA,
  powerEffectVersion: VERSION_DATA,
  ioAssignmentVersion: VERSION_DATA,
  powers: array1(POWER),
  summonsMark: mark('BEGIN:SUMMONS'),
  entities: array1(SUMMONED_ENTITY),
});
export type MidsMainDatabase = ValueOf<typeof MAIN_DATABASE>;
