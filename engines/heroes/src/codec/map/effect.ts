import type { Condition, Effect } from '../../model/effect.ts';
import { shortFloat } from '../binary/short-float.ts';
import type { MidsEffect } from '../mids/effect-record.ts';
import { type MidsMeaning, meaningOf, usualMidsMeaning } from './effect-meaning.ts';
import {
  DAMAGE_NAMES,
  EFFECT_KINDS,
  EFFECT_TYPES,
  MEZ_NAMES,
  MIDS_ASPECTS,
  maskNames,
  POWER_ATTRIBUTES,
  PV_MODES,
  ROLES,
  SPECIAL_CASES,
  SUPPRESSION_EVENTS,
  TARGETS,
} from './names.ts';

/**
 * Mids effect → model effect, one to one: nothing is merged, and every field a
 * rule may use survives. The test proves it by undoing the mapping.
 */

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Extra = Record<string, number | string | boolean>;

/** Which field holds the power, entity or tag that an action names. */
export const REFERENCE_FIELD: Readonly<Record<string, 'summon' | 'override' | 'reward'>> = {
  GrantPower: 'summon',
  EntCreate: 'summon',
  ExecutePower: 'summon',
  PowerRedirect: 'override',
  RevokePower: 'reward',
  RechargePower: 'reward',
  GlobalChanceMod: 'reward',
};

const MODIFY_ATTRIB = EFFECT_TYPES.indexOf('ModifyAttrib');
const GRANT_POWER = EFFECT_TYPES.indexOf('GrantPower');

function ordinalName(names: readonly string[], ordinal: number): string {
  return names[ordinal] ?? String(ordinal);
}

/** Records where the source says the same thing in another way than usual. */
function addMeaningExtra(extra: Extra, mids: MidsMeaning, usual: MidsMeaning): void {
  if (mids.effectType !== usual.effectType) extra.effectType = ordinalName(EFFECT_TYPES, mids.effectType);
  if (mids.damageType !== usual.damageType) extra.damageType = ordinalName(DAMAGE_NAMES, mids.damageType);
  if (mids.mezType !== usual.mezType) extra.mezType = ordinalName(MEZ_NAMES, mids.mezType);
  if (mids.etModifies !== usual.etModifies) extra.modifies = ordinalName(EFFECT_TYPES, mids.etModifies);
  if (mids.aspect !== usual.aspect) extra.aspect = ordinalName(MIDS_ASPECTS, mids.aspect);
}

/** Texts that name something but are not the reference of this kind of effect. */
function addTextExtra(extra: Extra, mids: MidsEffect, reference: string | undefined): void {
  if (reference !== 'summon' && mids.summon !== '') extra.summon = mids.summon;
  if (reference !== 'override' && mids.override !== '') extra.override = mids.override;
  if (reference === 'reward') return;
  // GrantPower rows repeat the power as "reward"; only a difference is news.
  const expected = mids.effectType === GRANT_POWER ? mids.summon : '';
  if (mids.reward !== expected) extra.reward = mids.reward;
}

/** The attribute of the power that a ModifyAttrib effect replaces, and its two values. */
function addModifiedAttribute(extra: Extra, mids: MidsEffect): void {
  if (mids.powerAttribs !== 0 || mids.effectType === MODIFY_ATTRIB) {
    const name = POWER_ATTRIBUTES[mids.powerAttribs] ?? 'none';
    extra.powerAttribute = name;
    if (name === 'none') return;
    const suffix = name[0]!.toUpperCase() + name.slice(1);
    extra.original = shortFloat(mids[`atrOrig${suffix}` as 'atrOrigArc']);
    extra.modified = shortFloat(mids[`atrMod${suffix}` as 'atrModArc']);
  }
}

function extraOf(mids: MidsEffect, usual: MidsMeaning, reference: string | undefined): Extra | undefined {
  const extra: Extra = {};
  addMeaningExtra(extra, mids, usual);
  addTextExtra(extra, mids, reference);
  addModifiedAttribute(extra, mids);
  if (mids.nearGround) extra.nearGround = true;
  if (mids.displayPercentageOverride !== 0) extra.displayPercentage = mids.displayPercentageOverride === 1;
  for (const _key in extra) return extra;
  return undefined;
}

function conditionsOf(mids: MidsEffect): Condition[] {
  const conditions: Condition[] = mids.activeConditionals.map(({ key, value }) => ({
    type: 'data',
    key,
    value,
  }));
  if (mids.specialCase !== 0) {
    conditions.unshift({ type: 'special', name: ordinalName(SPECIAL_CASES, mids.specialCase) });
  }
  return conditions;
}

/** Expression texts; up to 2022 one text held magnitude and probability, divided by `///`. */
function expressionsOf(mids: MidsEffect): { duration?: string; magnitude?: string; chance?: string } {
  const [before = '', after = ''] = mids.magnitudeExpression.split('///');
  const magnitude = mids.exprMagnitude || before.trim();
  const chance = mids.exprProbability || after.trim();
  return {
    ...(mids.exprDuration !== '' && { duration: mids.exprDuration }),
    ...(magnitude !== '' && { magnitude }),
    ...(chance !== '' && { chance }),
  };
}

function addTiming(out: Mutable<Effect>, mids: MidsEffect): void {
  if (mids.delayedTime !== 0) out.delay = shortFloat(mids.delayedTime);
  if (mids.ticks !== 0) out.ticks = mids.ticks;
  if (mids.cancelOnMiss) out.cancelOnMiss = true;
  if (mids.requiresToHitCheck) out.requiresHit = true;
  if (mids.procsPerMinute !== 0) out.ppm = shortFloat(mids.procsPerMinute);
}

function addRules(out: Mutable<Effect>, mids: MidsEffect): void {
  if (mids.ignoreEd) out.ignoresEd = true;
  if (mids.ignoreScaling) out.ignoresStacks = true;
  if (mids.variableModifiedOverride) out.followsStacks = true;
  if (mids.suppression !== 0) out.suppressedBy = maskNames(mids.suppression, SUPPRESSION_EVENTS);
  if (mids.specialCase !== 0 || mids.activeConditionals.length > 0) out.conditions = conditionsOf(mids);
  if (mids.effectId !== 'Ones') out.tag = mids.effectId;
  if (mids.className !== '') out.classOnly = mids.className;
}

/**
 * The model effect of a Mids effect record. Numbers are the shortest decimals
 * that are the same 32-bit float.
 */
export function mapEffect(mids: MidsEffect): Effect {
  const meaning = meaningOf(mids);
  const reference = REFERENCE_FIELD[EFFECT_TYPES[mids.effectType] ?? ''];
  const out: Mutable<Effect> = {
    attribute: meaning.attribute,
    aspect: meaning.aspect,
    target: TARGETS[mids.toWho] ?? 'all',
    pvMode: PV_MODES[mids.pvMode] ?? 'any',
    kind: EFFECT_KINDS[mids.attribType] ?? 'magnitude',
    scale: shortFloat(mids.scale),
    magnitude: shortFloat(mids.magnitude),
    duration: shortFloat(mids.duration),
    table: mids.modifierTable.toLowerCase(),
    chance: shortFloat(mids.baseProbability),
    resistible: mids.resistible,
    buffable: mids.buffable,
    stacks: mids.stacking === 1,
    role: ROLES[mids.effectClass] ?? 'special',
  };
  addTiming(out, mids);
  addRules(out, mids);
  if (reference !== undefined && mids[reference] !== '') out.ref = mids[reference];
  if (
    mids.magnitudeExpression !== '' ||
    mids.exprMagnitude !== '' ||
    mids.exprDuration !== '' ||
    mids.exprProbability !== ''
  ) {
    out.expressions = expressionsOf(mids);
  }
  const extra = extraOf(mids, usualMidsMeaning(meaning), reference);
  if (extra !== undefined) out.extra = extra;
  return out;
}
