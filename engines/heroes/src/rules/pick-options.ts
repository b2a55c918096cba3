import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import { availablePowers, type PowerOption } from './available-powers.ts';
import { ruleError } from './problem.ts';

/** A power of a chosen set, and the pick it would become. */
export interface PickOption extends PowerOption {
  /** 0-based; null when it fits nowhere, `problem` then says why. */
  readonly pick: number | null;
}

/**
 * Powers of the chosen sets with the pick each would become: `preferred` when it
 * is given, else the earliest free one that allows the power. A power that fits
 * nowhere carries the problem of the latest free pick, where most is allowed.
 * heroes-rules §20.
 */
export function pickOptions(data: GameData, build: Build, preferred: number | null = null): PickOption[] {
  const free = build.picks.flatMap((entry, index) => (entry === null ? [index] : []));
  const places = preferred === null ? free : [preferred];
  const found = new Map<string, PickOption>();
  for (const pick of places) {
    for (const option of availablePowers(data, build, pick)) {
      if (found.get(option.power)?.pick != null) continue;
      found.set(option.power, { ...option, pick: option.problem === null ? pick : null });
    }
  }
  if (places.length > 0) return [...found.values()];
  return availablePowers(data, build, build.picks.length - 1).map((option) => ({
    ...option,
    pick: null,
    problem: option.problem ?? ruleError('pick_index', 'picks', `All ${build.picks.length} picks are taken.`),
  }));
}
