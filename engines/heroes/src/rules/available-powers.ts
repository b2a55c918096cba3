import { belongsTo } from '../model/belongs-to.ts';
import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { Power, Powerset } from '../model/power.ts';
import { type RuleProblem, ruleError } from './problem.ts';
import { allowsClass, excludingPower, hasPrerequisites, ownedPowers, sameName } from './requirement.ts';
import { chosenPools, EPIC_LEVEL, POOL_LEVEL, pickLevel } from './schedule.ts';

/** A power that could be picked, or why it can not. */
export interface PowerOption {
  readonly power: string;
  readonly name: string;
  readonly powerset: string;
  readonly kind: 'primary' | 'secondary' | 'pool' | 'epic';
  /** 1-based level from which it can be picked. */
  readonly level: number;
  /** Null when it can be picked now. */
  readonly problem: RuleProblem | null;
}

/** A chosen powerset and the role it plays in the build. */
export interface ChosenSet {
  readonly set: Powerset;
  readonly kind: PowerOption['kind'];
}

/**
 * Powersets of a build in the order primary, secondary, pools, epic. A branch of
 * a soldier's or widow's set brings its trunk along. heroes-rules §20.
 */
export function chosenSets(data: GameData, build: Build): ChosenSet[] {
  const out: ChosenSet[] = [];
  const add = (id: string, kind: ChosenSet['kind']): void => {
    const set = id === '' ? undefined : data.powerset(id);
    if (set === undefined) return;
    out.push({ set, kind });
    const trunk = set.trunk === undefined ? undefined : data.powerset(set.trunk);
    if (trunk !== undefined) out.push({ set: trunk, kind });
  };
  add(build.primary, 'primary');
  add(build.secondary, 'secondary');
  for (const pool of chosenPools(build)) add(pool, 'pool');
  add(build.epic, 'epic');
  return out;
}

/** Lowest level at which a power of such a set can be picked, whatever its own level says. heroes-rules §20. */
function setLevel(kind: ChosenSet['kind']): number {
  if (kind === 'pool') return POOL_LEVEL;
  return kind === 'epic' ? EPIC_LEVEL : 1;
}

/** Everything a pick depends on beside the power itself. */
export interface PickSituation {
  readonly build: Build;
  readonly index: number;
  readonly level: number;
  readonly path: string;
  /** Owned before this pick. */
  readonly owned: ReadonlySet<string>;
}

/** The situation of a pick; undefined when a build has no such pick. */
export function pickSituation(data: GameData, build: Build, index: number): PickSituation | undefined {
  const level = pickLevel(data.rules, index);
  if (level === undefined) return undefined;
  return { build, index, level, path: `picks[${index}]`, owned: ownedPowers(build, index) };
}

/** The first two picks are one power of the primary and one of the secondary set, both of level 1. heroes-rules §20. */
function firstPickProblem(
  power: Power,
  kind: ChosenSet['kind'],
  { index, path }: PickSituation,
): RuleProblem | null {
  const wanted = index === 0 ? 'primary' : index === 1 ? 'secondary' : undefined;
  if (wanted === undefined || (kind === wanted && power.level === 1)) return null;
  return ruleError('first_picks', path, `This pick must be a level 1 power of the ${wanted} set.`);
}

/** What stands in the way of picking a power of a chosen set; null when nothing does. heroes-rules §20. */
export function pickProblem(
  power: Power,
  kind: ChosenSet['kind'],
  situation: PickSituation,
): RuleProblem | null {
  const { build, level, path, owned } = situation;
  if (power.level < 1) {
    return ruleError('not_pickable', path, `${power.name} is granted, never picked.`);
  }
  if (!allowsClass(power.requires, build.archetype)) {
    return ruleError('wrong_class', path, `${power.name} is not open to this archetype.`);
  }
  const first = firstPickProblem(power, kind, situation);
  if (first !== null) return first;
  const needed = Math.max(power.level, setLevel(kind));
  if (needed > level) {
    return ruleError(
      'level_too_low',
      path,
      `${power.name} can be picked from level ${needed}, this pick is at ${level}.`,
    );
  }
  if (!hasPrerequisites(power.requires, owned)) {
    return ruleError('prerequisite_missing', path, `${power.name} needs other powers of its set first.`);
  }
  const excluding = excludingPower(power.requires, owned);
  if (excluding !== undefined) {
    return ruleError('power_excluded', path, `${power.name} cannot be owned together with ${excluding}.`);
  }
  return null;
}

/**
 * Powers of the chosen sets for a pick (0-based), each with the reason when it
 * can not be taken: level, prerequisite, exclusion, or already taken elsewhere.
 */
export function availablePowers(data: GameData, build: Build, pickIndex: number): PowerOption[] {
  const situation = pickSituation(data, build, pickIndex);
  if (situation === undefined) return [];
  const takenElsewhere = new Set(
    build.picks.flatMap((entry, i) => (entry === null || i === pickIndex ? [] : [entry.power.toLowerCase()])),
  );
  return chosenSets(data, build).flatMap(({ set, kind }) =>
    set.powers.flatMap((id) => {
      const power = data.power(id);
      if (power === undefined || power.level < 1 || power.hidden) return [];
      const taken = takenElsewhere.has(power.id.toLowerCase());
      const problem = taken
        ? ruleError('power_taken', situation.path, `${power.name} is taken already.`)
        : pickProblem(power, kind, situation);
      const level = Math.max(power.level, setLevel(kind));
      return [{ power: power.id, name: power.name, powerset: set.id, kind, level, problem }];
    }),
  );
}

/**
 * Powersets that a build's archetype may choose for a place, those excluded by
 * what is chosen already left out. heroes-rules §20.
 */
export function availablePowersets(data: GameData, build: Build, kind: ChosenSet['kind']): Powerset[] {
  const chosen = [build.primary, build.secondary, ...chosenPools(build), build.epic].filter(
    (id) => id !== '',
  );
  return data.powersets.filter(
    (set) =>
      set.kind === kind &&
      belongsTo(set, build.archetype) &&
      set.powers.length > 0 &&
      !chosen.some((id) => !sameName(id, set.id) && setsExclude(data, set, id)),
  );
}

/** Whether two powersets can not be in one build; either of them may say so. */
export function setsExclude(data: GameData, set: Powerset, otherId: string): boolean {
  if (set.excludes.some((id) => sameName(id, otherId))) return true;
  return data.powerset(otherId)?.excludes.some((id) => sameName(id, set.id)) ?? false;
}
