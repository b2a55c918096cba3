import type { Power, Requirement } from '../../model/power.ts';
import { shortFloat } from '../binary/short-float.ts';
import type { MidsPower, MidsRequirement } from '../mids/main-database-records.ts';
import { mapEffect } from './effect.ts';
import {
  ATTACK_TYPES,
  CAST_FLAGS,
  EFFECT_AREAS,
  ENHANCE_ASPECTS,
  ENTITIES,
  INHERENT_KINDS,
  MODES,
  maskNames,
  POWER_TYPES,
} from './names.ts';

/** What a power needs to know from the rest of the database. */
export interface PowerContext {
  /** Spelling of a powerset id, by its lower-case form. */
  readonly powersetIds: ReadonlyMap<string, string>;
  /** Enhancement class ids by the game's own name, e.g. `Accuracy_Boost`. */
  readonly classIds: ReadonlyMap<string, number>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function mapRequirement(mids: MidsRequirement): Requirement | undefined {
  const { classNames, classNamesNot, powers, powersNot } = mids;
  if (classNames.length + classNamesNot.length + powers.length + powersNot.length === 0) return undefined;
  return {
    classes: classNames,
    classesNot: classNamesNot,
    powers: powers.map((pair) => [pair.first, pair.second]),
    powersNot: powersNot.map((pair) => [pair.first, pair.second]),
  };
}

/** Accepted enhancement classes; databases before 2021 have only their names. */
function acceptedClasses(mids: MidsPower, context: PowerContext): readonly number[] {
  if (mids.enhancements.length > 0) return mids.enhancements;
  return mids.boostsAllowed.flatMap((key) => context.classIds.get(key.toLowerCase()) ?? []);
}

/** Slots of a power that does not say otherwise. heroes-rules §20. */
const USUAL_SLOTS = 6;

/** `MaxBoosts` is a number or empty; empty means the usual number, if the power accepts anything. */
function maxSlotsOf(mids: MidsPower, classes: readonly number[]): number {
  const stated = mids.maxBoosts.trim();
  if (stated !== '' && Number.isInteger(Number(stated))) return Number(stated);
  return classes.length + mids.setTypes.length > 0 ? USUAL_SLOTS : 0;
}

function aspectNames(list: readonly number[]): string[] {
  return list.map((ordinal) => ENHANCE_ASPECTS[ordinal] ?? String(ordinal));
}

function addSwitches(out: Mutable<Power>, mids: MidsPower): void {
  if (mids.ignoreEnh.length > 0) out.ignoresEnhancement = aspectNames(mids.ignoreEnh);
  if (mids.ignoreBuff.length > 0) out.ignoresBuff = aspectNames(mids.ignoreBuff);
  if (mids.ignoreStrength) out.ignoresStrength = true;
  if (mids.clickBuff) out.clickBuff = true;
  if (mids.alwaysToggle) out.alwaysOn = true;
  if (mids.includeFlag) out.autoGranted = true;
  if (mids.hiddenPower) out.hidden = true;
  if (mids.variableEnabled) {
    const { variableName, variableMin, variableMax, variableStart } = mids;
    out.stacks = { name: variableName.trim(), min: variableMin, max: variableMax, start: variableStart };
  }
  if (mids.subPowers.length > 0) out.subPowers = mids.subPowers;
  if (mids.forcedClass !== '') out.forcedClass = mids.forcedClass;
  if (mids.absorbSummonEffects) out.absorbsPetEffects = true;
  if (mids.inherentType !== 0) out.inherentKind = INHERENT_KINDS[mids.inherentType] ?? 'inherent';
  if (mids.modesRequired !== 0) out.modesRequired = maskNames(mids.modesRequired, MODES);
  if (mids.modesDisallowed !== 0) out.modesDisallowed = maskNames(mids.modesDisallowed, MODES);
}

/**
 * Facts without a rule, where they differ from the usual value. Left out are
 * editor switches, display positions and texts.
 */
function extraOf(mids: MidsPower): Readonly<Record<string, number | string | boolean>> | undefined {
  const extra: Record<string, number | string | boolean> = {};
  const flag = (key: string, value: boolean): void => {
    if (value) extra[key] = true;
  };
  const number = (key: string, value: number): void => {
    if (value !== 0) extra[key] = shortFloat(value);
  };
  flag('needsNoSight', !mids.targetLoS);
  flag('castThroughHold', mids.castThroughHold);
  flag('slotsBeforeLevel', mids.allowFrontLoading);
  flag('absorbsPetAttributes', mids.absorbSummonAttributes);
  flag('exclusionIgnored', mids.mutexIgnore);
  flag('exclusionManual', !mids.mutexAuto);
  flag('stacksOverride', mids.variableOverride);
  flag('onAtStart', mids.active);
  if (mids.castFlags !== 0) extra.castFlags = maskNames(mids.castFlags, CAST_FLAGS).join(' ');
  if (mids.targetSecondary !== 0) extra.targetSecondary = maskNames(mids.targetSecondary, ENTITIES).join(' ');
  number('rangeSecondary', mids.rangeSecondary);
  number('charges', mids.numCharges);
  number('usageTime', mids.usageTime);
  number('lifeTime', mids.lifeTime);
  number('lifeTimeInGame', mids.lifeTimeInGame);
  if (mids.numAllowed !== 1) extra.numberAllowed = mids.numAllowed;
  for (const _key in extra) return extra;
  return undefined;
}

/** The model power of a Mids power record. Times in seconds, lengths in feet, arc in degrees. */
export function mapPower(mids: MidsPower, context: PowerContext): Power {
  const powerset = mids.fullName.split('.').slice(0, 2).join('.');
  const classes = acceptedClasses(mids, context);
  const requires = mapRequirement(mids.requires);
  const out: Mutable<Power> = {
    id: mids.fullName,
    staticId: mids.staticIndex,
    powerset: context.powersetIds.get(powerset.toLowerCase()) ?? powerset,
    name: mids.displayName,
    type: POWER_TYPES[mids.powerType] ?? 'click',
    level: mids.level,
    ...(requires !== undefined && { requires }),
    accuracy: shortFloat(mids.accuracy),
    attackTypes: maskNames(mids.attackTypes, ATTACK_TYPES),
    exclusionGroups: mids.groupMembership,
    target: maskNames(mids.target, ENTITIES),
    affects: maskNames(mids.entitiesAffected, ENTITIES),
    autoHits: maskNames(mids.entitiesAutoHit, ENTITIES),
    range: shortFloat(mids.range),
    area: EFFECT_AREAS[mids.effectArea] ?? 'none',
    radius: shortFloat(mids.radius),
    arc: mids.arc,
    maxTargets: mids.maxTargets,
    endurance: shortFloat(mids.endCost),
    castTime: shortFloat(mids.castTime),
    interruptTime: shortFloat(mids.interruptTime),
    recharge: shortFloat(mids.rechargeTime),
    activatePeriod: shortFloat(mids.activatePeriod),
    maxSlots: maxSlotsOf(mids, classes),
    acceptsClasses: classes,
    acceptsSetTypes: mids.setTypes,
    effects: mids.effects.map(mapEffect),
  };
  addSwitches(out, mids);
  const extra = extraOf(mids);
  if (extra !== undefined) out.extra = extra;
  return out;
}
