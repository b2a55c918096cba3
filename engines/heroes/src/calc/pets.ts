import type { DamageType } from '../model/attribute.ts';
import type { Effect } from '../model/effect.ts';
import type { Entity, Power } from '../model/power.ts';
import type { EffectResult, PetPowerResult, PetResult, PowerResult } from '../model/totals.ts';
import { allHold, canCount, openQuestions } from './conditions.ts';
import type { EntryState } from './entry-state.ts';
import { type Actor, effectResults } from './power-effects.ts';
import type { Surroundings } from './power-results.ts';
import { aspectIndex } from './stat-layout.ts';
import { rechargeTime } from './strength.ts';

const ACCURACY = aspectIndex('accuracy');
const RECHARGE = aspectIndex('recharge_time');

/** Lifetimes beyond an hour stand for "until dismissed". */
const FOREVER = 3600;

/**
 * What a power calls, with the tables of its own class and the enhancements of
 * the power that called it; buffs of the owner do not reach it. heroes-rules §2.
 */
export function petsOf(state: EntryState, around: Surroundings): readonly PetResult[] {
  const { compiled } = state;
  if (compiled === null) return [];
  const { circumstances } = around.context;
  const pets = new Map<string, { effect: Effect; count: number }>();
  for (const effect of compiled.power.effects) {
    if (effect.attribute !== 'create_entity' || effect.ref === undefined) continue;
    if (!canCount(effect, circumstances)) continue;
    const questions = openQuestions(effect, circumstances.switches);
    if (questions === undefined || !allHold(questions, around.state)) continue;
    const known = pets.get(effect.ref);
    if (known === undefined) pets.set(effect.ref, { effect, count: 1 });
    else known.count++;
  }
  return [...pets].flatMap(
    ([id, { effect, count }]) => petResult(id, { effect, count }, state, around) ?? [],
  );
}

function petResult(
  id: string,
  { effect, count }: { readonly effect: Effect; readonly count: number },
  state: EntryState,
  around: Surroundings,
): PetResult | undefined {
  const entity = around.context.data.entity(id);
  if (entity === undefined) return undefined;
  const actor = petActor(entity, state);
  return {
    entity: entity.id,
    name: entity.name,
    count,
    lifetime: effect.duration < FOREVER ? effect.duration : 0,
    powers: powersOf(entity, around).map((power) => petPower(power, actor, around)),
  };
}

/**
 * The powers of an entity: those of its first set, and of each further one that
 * an upgrade of the build gives it. Henchmen have one set for each of the two
 * upgrades. heroes-rules §19.
 */
function powersOf({ powersets, upgrades }: Entity, { state, context }: Surroundings): readonly Power[] {
  const { data } = context;
  return powersets
    .filter((_, i) => {
      const upgrade = i === 0 ? undefined : upgrades[i - 1];
      return (
        upgrade === undefined || state.isTaken(upgrade.toLowerCase()) || state.holds(`pet_tier_${i + 1}`)
      );
    })
    .flatMap((set) => data.powerset(set)?.powers ?? [])
    .flatMap((id) => data.power(id) ?? []);
}

/** An entity that uses its own powers with the slots of the power that called it. */
export function petActor({ classId }: Pick<Entity, 'classId'>, { slotting }: EntryState): Actor {
  return { classId, slots: slotting, buffed: false, stacks: 1 };
}

function petPower(power: Power, actor: Actor, around: Surroundings): PetPowerResult {
  const effects = effectResults(power, actor, around);
  const { buffs } = actor.slots;
  return {
    power: power.id,
    name: power.name,
    accuracy: power.accuracy * (1 + (buffs[ACCURACY] ?? 0)),
    recharge: rechargeTime(power.recharge, buffs[RECHARGE] ?? 0, 0),
    castTime: power.castTime,
    damage: damageOf(effects),
    effects,
  };
}

/** Average damage of one use by type. */
function damageOf(effects: readonly EffectResult[]): PowerResult['damage'] {
  const rows = new Map<DamageType | 'special', { base: number; enhanced: number }>();
  for (const result of effects) {
    const { base, value } = result;
    const type = damageType(result);
    if (type === null) continue;
    const uses = result.chance * result.ticks;
    const row = rows.get(type) ?? { base: 0, enhanced: 0 };
    row.base -= base * uses;
    row.enhanced -= value * uses;
    rows.set(type, row);
  }
  return [...rows].map(([type, row]) => ({ type, ...row }));
}

/** Type of the damage that an effect deals to others while it is active; null when it deals none. */
export function damageType({
  attribute,
  aspect,
  target,
  active,
}: EffectResult): DamageType | 'special' | null {
  if (!active || aspect !== 'absolute' || target === 'self' || !attribute.startsWith('damage.')) return null;
  return attribute.slice('damage.'.length) as DamageType | 'special';
}
