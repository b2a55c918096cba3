import type { Power } from '../model/power.ts';
import type { EffectResult } from '../model/totals.ts';
import { combatLevelFactor } from './accuracy.ts';
import { allHold, type BuildState, chanceChange } from './conditions.ts';
import type { EntryState } from './entry-state.ts';
import { atLevel } from './level-curve.ts';
import type { Surroundings } from './power-results.ts';
import type { ShownEffect } from './shown-effects.ts';
import type { Slotting } from './slotting.ts';
import { DAMAGE_STRENGTH_FLOOR } from './strength.ts';

/** Who uses a power. */
export interface Actor {
  /** Class whose tables apply. */
  readonly classId: string;
  readonly slots: Pick<Slotting, 'buffs' | 'debuffs'>;
  /** Buffs of the build reach it. */
  readonly buffed: boolean;
  readonly stacks: number;
}

/** Every effect of a power that can count, before and after slots and buffs. heroes-rules §8. */
export function effectsOf(state: EntryState, around: Surroundings): readonly EffectResult[] {
  if (state.compiled === null) return [];
  const { power } = state.compiled;
  return effectResults(power, ownerOf(state, power, around), around);
}

/** The character itself as the one who uses a power of an entry. */
export function ownerOf(state: EntryState, power: Power, around: Surroundings): Actor {
  return {
    classId: power.forcedClass ?? around.context.caster.classId,
    slots: state.slotting,
    buffed: power.ignoresStrength !== true,
    stacks: power.stacks === undefined ? 1 : state.stacks,
  };
}

/** The effects of a power as this actor uses it. */
export function effectResults(power: Power, actor: Actor, around: Surroundings): readonly EffectResult[] {
  return around.context.shownEffects(power, actor.classId).map((shown) => effectResult(shown, actor, around));
}

function effectResult(shown: ShownEffect, actor: Actor, around: Surroundings): EffectResult {
  const { effect, base, baseDuration, lengthens, switches } = shown;
  const factor =
    strengthFactor(shown, actor, around) * (shown.onFoe ? combatLevelFactor(around.relativeLevel) : 1);
  const stacks = shown.stacked ? actor.stacks : 1;
  return {
    attribute: effect.attribute,
    aspect: effect.aspect,
    target: effect.target,
    base,
    value: (lengthens ? base : base * factor) * stacks,
    baseDuration,
    duration: lengthens ? baseDuration * factor : baseDuration,
    chance: shown.chance,
    ticks: shown.ticks,
    active: isActive(shown, around.state),
    ...(switches.length > 0 && { switches }),
    ...(effect.ref !== undefined && { ref: effect.ref }),
  };
}

function isActive({ questions, waitsFor, effect }: ShownEffect, state: BuildState): boolean {
  if (questions === undefined || !allHold(questions, state)) return false;
  return waitsFor === null || effect.chance + chanceChange(waitsFor, state) > 0;
}

/** 1 + slots + buffs; for damage within the bounds of the archetype. heroes-rules §8, §15. */
function strengthFactor(
  { aspect, strength, damage, base }: ShownEffect,
  actor: Actor,
  { sums, context }: Surroundings,
): number {
  const side = base < 0 && !damage ? actor.slots.debuffs : actor.slots.buffs;
  const slots = aspect < 0 ? 0 : (side[aspect] ?? 0);
  const buffs = strength < 0 || !actor.buffed ? 0 : (sums[strength] ?? 0);
  if (!damage) return 1 + slots + buffs;
  const cap = atLevel(context.archetype.damageCap, context.level);
  return Math.min(cap, Math.max(DAMAGE_STRENGTH_FLOOR, 1 + slots + buffs));
}
