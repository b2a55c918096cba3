import { MAX_LEVEL } from '../../calc/level-curve.ts';
import type { Archetype, LevelCurve } from '../../model/game-data.ts';
import type { CodArchetype } from './records.ts';

/** Every character chooses one of them; the data lists none. */
const ORIGINS = ['Magic', 'Mutation', 'Natural', 'Science', 'Technology'];

/** An archetype without a choice of primaries is an epic one; others have a dozen. */
const FEW_PRIMARIES = 3;

/** `Class_Arachnos_Soldier` of `arachnos_soldier`. */
export function classIdOf(name: string): string {
  const words = name.split('_').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `Class_${words.join('_')}`;
}

/** A curve over the levels of characters, as short as it can be said: one number when it is the same at all. */
function curve(values: readonly number[]): LevelCurve | undefined {
  const known = values.slice(0, MAX_LEVEL);
  const [first] = known;
  if (first === undefined) return undefined;
  return known.some((value) => value !== first) ? known : first;
}

function atFifty(values: readonly number[]): number | undefined {
  return values[Math.min(values.length, MAX_LEVEL) - 1];
}

/** What the file leaves out is not capped. */
const UNCAPPED = Number.MAX_SAFE_INTEGER;

/**
 * Bases and caps of a class (heroes-rules §15). Caps of regeneration and
 * recovery are stored as absolute values and become shares of the base.
 */
export function mapArchetype(
  cod: CodArchetype,
  { playable, primaries }: { readonly playable: boolean; readonly primaries: number },
): Archetype {
  const { attrib_base: base, attrib_max: max, attrib_strength_max: strength } = cod;
  const share = (values: readonly number[], of: number): LevelCurve | undefined =>
    of === 0 ? undefined : curve(values.map((value) => value / of));
  const toHitCap = curve(max.to_hit);
  return {
    id: classIdOf(cod.name),
    name: cod.display_name ?? cod.name,
    playable,
    epic: playable && primaries <= FEW_PRIMARIES,
    origins: ORIGINS,
    primaryGroup: cod.primary_category,
    secondaryGroup: cod.secondary_category,
    hitPoints: curve(max.hit_points) ?? 0,
    hitPointsCap: curve(cod.attrib_max_max.hit_points) ?? UNCAPPED,
    damageCap: curve(strength.damage_type.smashing) ?? UNCAPPED,
    resistanceCap: curve(cod.attrib_resistance_max.damage_type.smashing) ?? UNCAPPED,
    rechargeCap: curve(strength.recharge_time) ?? UNCAPPED,
    regenerationCap: share(max.regeneration, base.regeneration) ?? UNCAPPED,
    recoveryCap: share(max.recovery, base.recovery) ?? UNCAPPED,
    baseRegeneration: base.regeneration,
    baseRecovery: base.recovery,
    baseThreat: base.threat_level,
    perceptionCap: atFifty(max.perception_radius) ?? UNCAPPED,
    ...(toHitCap !== undefined && { toHitCap }),
  };
}
