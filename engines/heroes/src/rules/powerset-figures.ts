import { computeBuild } from '../calc/compute-build.ts';
import { DAMAGE_TYPES, DEFENSE_TYPES } from '../model/attribute.ts';
import type { GameData } from '../model/game-data.ts';
import type { ComputeOptions, PowerResult, Stat } from '../model/totals.ts';
import { emptyBuild } from './edit-powers.ts';
import { newEntry } from './new-entry.ts';

/** What a powerset brings by itself, all its powers taken, none slotted. For comparison only. */
export interface PowersetFigures {
  /** Damage a second of its attacks on one target, each used as often as it can. */
  readonly damage: number;
  /** Sum of the uptimes of its holds, stuns, sleeps, fears and confusions on one target. */
  readonly control: number;
  /** Average defence over all types and positions; fraction. */
  readonly defense: number;
  /** Average resistance over all damage types; fraction. */
  readonly resistance: number;
  /** Hit points regenerated a second above the archetype's own. */
  readonly regeneration: number;
}

const CONTROLS: ReadonlySet<string> = new Set([
  'mez.hold',
  'mez.stun',
  'mez.sleep',
  'mez.terrorize',
  'mez.confuse',
]);

/** Puts the powers of a set to work without slots or other powers, by the same calculation as a build. */
export function powersetFigures(
  data: GameData,
  archetypeId: string,
  setId: string,
  options: ComputeOptions = {},
): PowersetFigures {
  const bare = emptyBuild(archetypeId);
  const powers = (data.powerset(setId)?.powers ?? []).flatMap((id) => data.power(id) ?? []);
  const picks = powers.map((power) => ({ ...newEntry(power, power.level), include: power.type !== 'click' }));
  const { totals, powers: results } = computeBuild(data, { ...bare, picks }, { ...options, effects: true });
  const none = computeBuild(data, bare, options).totals;
  return {
    damage: results.reduce((sum, { damageRates }) => sum + (damageRates?.perCycleSecond ?? 0), 0),
    control: results.reduce((sum, result) => sum + controlOf(result), 0),
    defense: average(DEFENSE_TYPES.map((type) => totals.defense[type])),
    resistance: average(DAMAGE_TYPES.map((type) => totals.resistance[type])),
    regeneration: totals.regenerationPerSecond.value - none.regenerationPerSecond.value,
  };
}

function average(stats: readonly Stat[]): number {
  return stats.reduce((sum, { value }) => sum + value, 0) / stats.length;
}

/** Share of time for which the longest control of a power lasts, at its chance. */
function controlOf({ effects = [], recharge, arcanaTime }: PowerResult): number {
  let longest = 0;
  for (const { attribute, aspect, target, duration, chance, active } of effects) {
    if (!active || target === 'self' || aspect !== 'current' || !CONTROLS.has(attribute)) continue;
    longest = Math.max(longest, duration * chance);
  }
  const cycle = recharge + arcanaTime;
  return cycle > 0 ? Math.min(1, longest / cycle) : 0;
}
