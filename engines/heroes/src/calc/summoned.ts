import type { Effect } from '../model/effect.ts';
import type { GameData } from '../model/game-data.ts';
import type { Entity, Power } from '../model/power.ts';
import { applications } from './ticks.ts';

/** An entity of the data with the powers of its sets; undefined when the data does not know it. */
export function createdEntity(
  data: GameData,
  id: string,
): { readonly entity: Entity; readonly powers: readonly Power[] } | undefined {
  const entity = data.entity(id);
  if (entity === undefined) return undefined;
  const ids = entity.powersets.flatMap((set) => data.powerset(set)?.powers ?? []);
  return { entity, powers: ids.flatMap((power) => data.power(power) ?? []) };
}

/** Lifetimes beyond an hour stand for "until dismissed"; no number of uses follows from them. */
const FOREVER = 3600;

/**
 * Times an entity does something while it exists: autos and toggles once every
 * period, clicks as often as their cast and recharge allow. Where an always-on
 * power states its ticks, those cover the lifetime already. heroes-rules §4.
 */
export function usesInLifetime(
  {
    type,
    activatePeriod,
    castTime,
    recharge,
  }: Pick<Power, 'type' | 'activatePeriod' | 'castTime' | 'recharge'>,
  { ticks = 0 }: Pick<Effect, 'ticks'>,
  lifetime: number,
): number {
  if (lifetime >= FOREVER || (type !== 'click' && ticks > 1)) return 1;
  return applications(lifetime, type === 'click' ? castTime + recharge : activatePeriod);
}

/** Chance of an effect as a probability. */
export function clampedChance({ chance }: Pick<Effect, 'chance'>): number {
  return Math.min(1, Math.max(0, chance));
}
