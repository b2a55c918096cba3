import type { Build } from '../model/build.ts';
import type { GameRules } from '../model/game-data.ts';

/** Most power pools of a build. heroes-rules §20. */
export const MAX_POOLS = 4;

/** Level from which pools can be picked: both picks of level 1 and the one of level 2 are own powers. heroes-rules §20. */
export const POOL_LEVEL = 4;

/** Level from which epic and patron sets can be picked. heroes-rules §20. */
export const EPIC_LEVEL = 35;

/** Level (1-based) of a pick; undefined when there is no such pick. heroes-rules §20. */
export function pickLevel(rules: Pick<GameRules, 'pickLevels'>, index: number): number | undefined {
  return rules.pickLevels[index];
}

/** Slots granted up to and including a level, never more than the build may have. heroes-rules §20. */
export function slotsUpToLevel(rules: Pick<GameRules, 'slotsByLevel' | 'maxSlots'>, level: number): number {
  let slots = 0;
  for (let i = 0; i < Math.min(level, rules.slotsByLevel.length); i++) slots += rules.slotsByLevel[i] ?? 0;
  return Math.min(rules.maxSlots, slots);
}

/** Pools a build has chosen; free places are left out. */
export function chosenPools(build: Build): readonly string[] {
  return build.pools.filter((pool) => pool !== '');
}
