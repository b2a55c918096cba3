import { array1, optional } from '../binary/lists.ts';
import { bool, f32, i32, str } from '../binary/primitives.ts';
import { record } from '../binary/record.ts';
import { since, type ValueOf } from '../binary/schema.ts';
import { EFFECT } from './effect-record.ts';

/** Records of `EnhDB.mhd`, in file order (heroes-mids-formats §2). */

export const ENHANCEMENT_EFFECT = record({
  /** 0 = strengthens an aspect, 1 = carries an effect of its own. */
  mode: i32,
  buffMode: i32,
  enhanceId: i32,
  enhanceSubId: i32,
  schedule: i32,
  multiplier: f32,
  fx: optional(EFFECT),
});
export type MidsEnhancementEffect = ValueOf<typeof ENHANCEMENT_EFFECT>;

export const ENHANCEMENT = record({
  staticIndex: i32,
  name: str,
  shortName: str,
  desc: str,
  typeId: i32,
  subTypeId: i32,
  /** 0-based rows of EClasses. */
  classIds: array1(i32),
  image: str,
  setIndex: i32,
  uidSet: str,
  effectChance: f32,
  /** 0-based. */
  levelMin: i32,
  levelMax: i32,
  unique: bool,
  mutexId: i32,
  buffMode: i32,
  effects: array1(ENHANCEMENT_EFFECT),
  uid: str,
  recipeName: str,
  superior: bool,
  isProc: since('y21', bool),
  isScalable: since('y22', bool),
});
export type MidsEnhancement = ValueOf<typeof ENHANCEMENT>;

const NAMED_INDEX = record({ name: str, index: i32 });

const BONUS = record({
  special: i32,
  altString: str,
  pvMode: i32,
  slotted: i32,
  items: array1(NAMED_INDEX),
});

const SPECIAL_BONUS = record({ special: i32, altString: str, items: array1(NAMED_INDEX) });

export const ENHANCEMENT_SET = record({
  displayName: str,
  shortName: str,
  uid: str,
  desc: str,
  setType: i32,
  image: str,
  /** 0-based. */
  levelMin: i32,
  levelMax: i32,
  /** Rows of the enhancement list; stale in files, rebuilt from `uidSet`. */
  enhancements: array1(i32),
  bonuses: array1(BONUS),
  /** Parallel to the pieces of the set. */
  specialBonuses: array1(SPECIAL_BONUS),
});
export type MidsEnhancementSet = ValueOf<typeof ENHANCEMENT_SET>;

export const ENHANCEMENT_DATABASE = record({
  header: str,
  version: f32,
  enhancements: array1(ENHANCEMENT),
  sets: array1(ENHANCEMENT_SET),
});
export type MidsEnhancementDatabase = ValueOf<typeof ENHANCEMENT_DATABASE>;
