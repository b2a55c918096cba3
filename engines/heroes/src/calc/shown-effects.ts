import type { Effect } from '../model/effect.ts';
import type { Power } from '../model/power.ts';
import { tagsOf } from './compile-effects.ts';
import { type BuildQuestion, type Circumstances, canCount, openQuestions } from './conditions.ts';
import { placeOf } from './effect-place.ts';
import { type Caster, effectMagnitude } from './magnitude.ts';
import { aspectIndex, sumIndex } from './stat-layout.ts';
import { switchNames } from './switch-names.ts';
import { applications } from './ticks.ts';

/** What strengthens an effect. */
interface Boost {
  /** Enhancement aspect of the power, −1 = none. */
  readonly aspect: number;
  /** Build-wide strength, −1 = none. */
  readonly strength: number;
}

const NONE: Boost = { aspect: -1, strength: -1 };
const DAMAGE = aspectIndex('damage');
const HEAL: Boost = { aspect: aspectIndex('heal'), strength: sumIndex('strength.heal') };
const ENDURANCE: Boost = { aspect: aspectIndex('endurance'), strength: sumIndex('strength.endurance') };
const SLOW: Boost = { aspect: aspectIndex('slow'), strength: sumIndex('strength.slow') };

/** What strengthens an effect, whomever it is on. heroes-rules §8. */
function boostOf(effect: Effect): Boost {
  const { attribute, aspect } = effect;
  if (isDamage(effect)) return { aspect: DAMAGE, strength: sumIndex(attribute) };
  if (attribute === 'heal') return HEAL;
  if (attribute === 'endurance' && aspect !== 'maximum' && aspect !== 'resistance') return ENDURANCE;
  if (attribute === 'slow') return SLOW;
  return placeOf(attribute, aspect) ?? NONE;
}

function isDamage({ attribute, aspect }: Effect): boolean {
  return aspect === 'absolute' && attribute.startsWith('damage.');
}

/** An effect of a power as far as it does not depend on a build. */
export interface ShownEffect extends Boost {
  readonly effect: Effect;
  readonly base: number;
  readonly baseDuration: number;
  readonly damage: boolean;
  /** Strength lengthens it instead of raising its value. */
  readonly lengthens: boolean;
  /** Level differences change it. heroes-rules §9. */
  readonly onFoe: boolean;
  /** The stack slider of the power multiplies it. */
  readonly stacked: boolean;
  readonly chance: number;
  readonly ticks: number;
  /** What the build must answer; undefined = it can not hold. */
  readonly questions: readonly BuildQuestion[] | undefined;
  /** Tags of which one must be raised before it happens at all. */
  readonly waitsFor: readonly string[] | null;
  readonly switches: readonly string[];
}

/** The effects of a power that can count, in their order, with the tables of its caster. */
export function shownEffects(
  power: Power,
  caster: Caster,
  circumstances: Circumstances,
): readonly ShownEffect[] {
  return power.effects
    .filter((effect) => canCount(effect, circumstances))
    .map((effect) => shownEffect(effect, caster, circumstances));
}

function shownEffect(effect: Effect, caster: Caster, { switches }: Circumstances): ShownEffect {
  const { value: base, duration: baseDuration } = effectMagnitude(effect, caster);
  const lengthens = effect.kind === 'duration';
  const { aspect, strength } = effect.buffable ? boostOf(effect) : NONE;
  const never = effect.chance <= 0 && effect.ppm === undefined;
  return {
    aspect,
    strength,
    effect,
    base,
    baseDuration,
    damage: isDamage(effect),
    lengthens,
    onFoe: effect.target !== 'self' && (lengthens || base < 0),
    stacked: effect.target === 'self' && effect.stacks && effect.ignoresStacks !== true,
    chance: Math.min(1, Math.max(0, effect.chance)),
    ticks: effect.ticks ?? applications(effect.duration, effect.period ?? 0),
    questions: never && effect.tag === undefined ? undefined : openQuestions(effect, switches),
    waitsFor: never ? tagsOf(effect) : null,
    switches: switchNames(effect),
  };
}
