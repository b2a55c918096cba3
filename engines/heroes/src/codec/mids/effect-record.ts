import { array0 } from '../binary/lists.ts';
import { bool, f32, i32, str } from '../binary/primitives.ts';
import { record } from '../binary/record.ts';
import { since, until, type ValueOf } from '../binary/schema.ts';

/** The twelve attributes of a power that a ModifyAttrib effect carries twice: original, then modified. */
const atrFloat = since('y21', f32, -1);
const atrInt = since('y21', i32, -1);
const atrArea = since('y21', i32, 0);

/**
 * Effect record of Power.Effects and EnhEffect.FX, in file order
 * (heroes-mids-formats §1 "Effect"). Names are those of the format table.
 */
export const EFFECT = record({
  powerFullName: str,
  uniqueId: i32,
  effectClass: i32,
  effectType: i32,
  damageType: i32,
  mezType: i32,
  etModifies: i32,
  summon: str,
  delayedTime: f32,
  ticks: i32,
  stacking: i32,
  baseProbability: f32,
  suppression: i32,
  buffable: bool,
  resistible: bool,
  specialCase: i32,
  variableModifiedOverride: bool,
  ignoreScaling: since('y22', bool),
  pvMode: i32,
  toWho: i32,
  displayPercentageOverride: i32,
  scale: f32,
  magnitude: f32,
  duration: f32,
  attribType: i32,
  aspect: i32,
  modifierTable: str,
  nearGround: bool,
  cancelOnMiss: bool,
  requiresToHitCheck: bool,
  className: str,
  classIndex: i32,
  /** One text up to 2022; `magnitude///probability` when it contains `///`. */
  magnitudeExpression: until('y22', str),
  exprDuration: since('new', str),
  exprMagnitude: since('new', str),
  exprProbability: since('new', str),
  reward: str,
  effectId: str,
  ignoreEd: bool,
  override: str,
  procsPerMinute: f32,
  powerAttribs: since('y21', i32),
  atrOrigAccuracy: atrFloat,
  atrOrigActivatePeriod: atrFloat,
  atrOrigArc: atrInt,
  atrOrigCastTime: atrFloat,
  atrOrigEffectArea: atrArea,
  atrOrigEnduranceCost: atrFloat,
  atrOrigInterruptTime: atrFloat,
  atrOrigMaxTargets: atrInt,
  atrOrigRadius: atrFloat,
  atrOrigRange: atrFloat,
  atrOrigRechargeTime: atrFloat,
  atrOrigSecondaryRange: atrFloat,
  atrModAccuracy: atrFloat,
  atrModActivatePeriod: atrFloat,
  atrModArc: atrInt,
  atrModCastTime: atrFloat,
  atrModEffectArea: atrArea,
  atrModEnduranceCost: atrFloat,
  atrModInterruptTime: atrFloat,
  atrModMaxTargets: atrInt,
  atrModRadius: atrFloat,
  atrModRange: atrFloat,
  atrModRechargeTime: atrFloat,
  atrModSecondaryRange: atrFloat,
  activeConditionals: since('y21', array0(record({ key: str, value: str }))),
});

export type MidsEffect = ValueOf<typeof EFFECT>;
