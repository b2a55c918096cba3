import {
  type Archetype,
  baseHitPoints,
  type Caster,
  type Effect,
  effectMagnitude,
  type GameData,
  type Power,
} from '@guildhall/heroes';
import { loadStarterPack } from '@guildhall/test-kit/starter-pack';

/** Looks up what a case names in the starter pack. */

export function data(): GameData {
  return loadStarterPack();
}

/** Where facts came from, for the line of a failing case. */
export function packName(): string {
  return `the starter pack, ${data().version.name}`;
}

/** City of Data calls `Class_Arachnos_Soldier` `arachnos_soldier`. */
export function archetypeOf(name: string): Archetype {
  const found = data().archetype(`Class_${name}`) ?? data().archetype(name);
  if (found === undefined) throw new Error(`no archetype ${name} in ${packName()}`);
  return found;
}

export function powerOf(id: string): Power {
  const found = data().power(id);
  if (found === undefined) throw new Error(`needs City of Data: no power ${id} in ${packName()}`);
  return found;
}

/** The archetype that owns the powerset of a power; pools belong to everybody. */
export function ownerOf(power: Power): Archetype {
  const owner = data().powerset(power.powerset)?.archetype;
  return owner === undefined ? archetypeOf('blaster') : archetypeOf(owner);
}

export function casterOf(archetype: Archetype, level = 50): Caster {
  return {
    data: data(),
    classId: archetype.id,
    level,
    maxHitPoints: baseHitPoints(data(), archetype, level),
  };
}

/** Effects that are sure, unconditional and of PvE. */
export function plainEffects(power: Power): Effect[] {
  return power.effects.filter(
    ({ pvMode, conditions, chance, role }) =>
      pvMode !== 'pvp' && conditions === undefined && chance > 0 && role !== 'ignored',
  );
}

export function effectValue(effect: Effect, caster: Caster): number {
  return effectMagnitude(effect, caster).value;
}
