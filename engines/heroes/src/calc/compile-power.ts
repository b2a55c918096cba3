import { DAMAGE_TYPES } from '../model/attribute.ts';
import type { Effect } from '../model/effect.ts';
import type { EnhancementClass } from '../model/enhancement.ts';
import type { Power } from '../model/power.ts';
import { type CompileSetting, EffectCollector, type EffectSource, sourceOfPower } from './compile-effects.ts';
import type { AlphaShare, CompiledEffects, CompiledPower, LastingTime } from './compiled.ts';
import { type BuildQuestion, type Circumstances, canCount, openQuestions } from './conditions.ts';
import { placeOf } from './effect-place.ts';
import { effectMagnitude } from './magnitude.ts';
import { modesOf } from './modes.ts';
import { modificationsOf } from './modified-power.ts';
import { specialHolds, stateOfPower } from './special-states.ts';
import { ASPECT_COUNT, ASPECT_KEYS, aspectIndex, sumIndex } from './stat-layout.ts';

/** Class of enhancements that strengthen damage resistance, by the game's own name. */
const RESISTANCE_CLASS = 'Res_Damage_Boost';

/** Compiles a power with everything it grants. Its redirect, if it has one for sure, replaces it. */
export function compilePower(
  power: Power,
  setting: CompileSetting,
  classes: readonly EnhancementClass[],
  sourceOf: (power: Power) => EffectSource = sourceOfPower,
): CompiledPower {
  const actual = redirected(power, setting);
  const own = forcedClass(actual, setting);
  const collector = new EffectCollector(own).add(sourceOf(actual));
  const globals = power.type === 'global_boost' ? [power] : collector.globalBoosts;
  const effects = collector.finish();
  const durations = lastingTimes(actual, own);
  return {
    ...effects,
    key: power.id.toLowerCase(),
    power: actual === power ? power : { ...actual, id: power.id, level: power.level },
    alpha: globals.map((boost) => alphaShare(boost, own, classes)),
    ignoredAspects: ignoredAspects(power),
    autoHits: coversAffected(actual),
    modifications: modificationsOf(actual, own.circumstances),
    state: stateOfPower(power.id),
    modes: modesOf(power),
    durations,
    dependencies: dependencies(actual, effects, durations),
  };
}

/** The power that surely takes the place of this one. heroes-rules §5. */
function redirected(power: Power, { circumstances, findPower }: CompileSetting): Power {
  for (const effect of power.effects) {
    if (effect.attribute !== 'power_redirect' || effect.ref === undefined || effect.chance < 1) continue;
    if (!canCount(effect, circumstances)) continue;
    const questions = openQuestions(effect, circumstances.switches);
    if (questions === undefined || !questions.every((question) => settled(question, circumstances))) continue;
    const target = findPower(effect.ref);
    if (target !== undefined) return target;
  }
  return power;
}

/** Whether the switches alone answer a question with yes: which power takes the place is no matter of the build. */
function settled(question: BuildQuestion, { switches }: Circumstances): boolean {
  return question.subject === 'State' && specialHolds(question.name, switches);
}

/** A power may force the tables of another class. heroes-rules §2. */
function forcedClass(power: Power, setting: CompileSetting): CompileSetting {
  if (power.forcedClass === undefined) return setting;
  return { ...setting, caster: { ...setting.caster, classId: power.forcedClass } };
}

function ignoredAspects(power: Power): Uint8Array {
  const ignored = power.ignoresEnhancement ?? [];
  return Uint8Array.from(ASPECT_KEYS, (key) => Number(ignored.includes(key.split('.')[0] ?? key)));
}

/** Attributes of effects whose time is no buff or debuff to keep up. */
const PASSING: ReadonlySet<string> = new Set([
  'grant_power',
  'revoke_power',
  'execute_power',
  'recharge_power',
  'set_mode',
  'unset_mode',
  'other',
]);

/** Times beyond an hour stand for "until it is taken away". */
const FOREVER = 3600;

/**
 * How long the buffs, debuffs and mezzes of a click last, or what it creates
 * stays. Powers that stay on have no such time. heroes-rules §2, §18.
 */
function lastingTimes(power: Power, { caster, circumstances }: CompileSetting): LastingTime[] {
  if (power.type !== 'click') return [];
  const longest = new Map<string, LastingTime>();
  for (const effect of power.effects) {
    if (PASSING.has(effect.attribute) || isDamage(effect) || !canCount(effect, circumstances)) continue;
    if (openQuestions(effect, circumstances.switches)?.length !== 0) continue;
    const { duration: seconds } = effectMagnitude(effect, caster);
    if (seconds <= 0 || seconds >= FOREVER) continue;
    const lengthened = effect.kind === 'duration' && effect.buffable;
    const place = lengthened ? placeOf(effect.attribute, effect.aspect) : undefined;
    const { aspect, strength } = place ?? { aspect: -1, strength: -1 };
    const onTarget = effect.kind === 'duration' && effect.target === 'target';
    const key = `${aspect} ${strength} ${onTarget}`;
    if (seconds > (longest.get(key)?.seconds ?? 0)) longest.set(key, { seconds, aspect, strength, onTarget });
  }
  return [...longest.values()];
}

function isDamage({ attribute, aspect }: Effect): boolean {
  return aspect === 'absolute' && attribute.startsWith('damage.');
}

const GLOBAL_ACCURACY = sumIndex('strength.accuracy');
const GLOBAL_RECHARGE = sumIndex('strength.recharge_time');
const GLOBAL_ENDURANCE = sumIndex('strength.endurance_discount');
const GLOBAL_INTERRUPT = sumIndex('strength.interrupt_time');
const GLOBAL_RANGE = sumIndex('strength.range');
const TO_HIT = sumIndex('to_hit');

/** Sums of the build that the result of a power depends on. */
function dependencies(
  power: Power,
  { damage }: CompiledEffects,
  durations: readonly LastingTime[],
): readonly number[] {
  const sums = new Set([GLOBAL_ACCURACY, TO_HIT]);
  if (power.recharge !== 0) sums.add(GLOBAL_RECHARGE);
  if (power.endurance !== 0) sums.add(GLOBAL_ENDURANCE);
  if (power.interruptTime !== 0) sums.add(GLOBAL_INTERRUPT);
  if (power.range !== 0) sums.add(GLOBAL_RANGE);
  for (const { strength } of [...damage, ...durations]) if (strength >= 0) sums.add(strength);
  return [...sums];
}

/** Whether the roll is skipped: everything the power affects is hit automatically. heroes-rules §9. */
function coversAffected(power: Power): boolean {
  return power.affects.length > 0 && power.affects.every((entity) => power.autoHits.includes(entity));
}

/**
 * Strengths of a global boost by enhancement aspect (heroes-rules §19). A boost
 * lists every damage or defence type; pieces have one aspect for all of them, so
 * each aspect takes the value of its strongest type, not their sum.
 */
function alphaShare(
  boost: Power,
  { caster, circumstances }: CompileSetting,
  classes: readonly EnhancementClass[],
): AlphaShare {
  const resistance = classes.find(({ key }) => key === RESISTANCE_CLASS)?.id ?? -1;
  const inEd = new Map<string, number>();
  const afterEd = new Map<string, number>();
  for (const effect of boost.effects) {
    if (effect.aspect !== 'strength' || !canCount(effect, circumstances)) continue;
    const sums = effect.ignoresEd ? afterEd : inEd;
    const { value } = effectMagnitude(effect, caster);
    sums.set(effect.attribute, (sums.get(effect.attribute) ?? 0) + value);
  }
  const damageAspect = boost.acceptsClasses.includes(resistance) ? 'resistance' : 'damage';
  return {
    classes: boost.acceptsClasses,
    inEd: byAspect(inEd, damageAspect),
    afterEd: byAspect(afterEd, damageAspect),
  };
}

const DAMAGE_ATTRIBUTES: ReadonlySet<string> = new Set(DAMAGE_TYPES.map((type) => `damage.${type}`));

function byAspect(sums: ReadonlyMap<string, number>, damageAspect: string): Float64Array {
  const out = new Float64Array(ASPECT_COUNT);
  for (const [attribute, value] of sums) {
    const family = attribute.split('.')[0] ?? attribute;
    const key = DAMAGE_ATTRIBUTES.has(attribute) ? damageAspect : family === 'mez' ? attribute : family;
    const index = aspectIndex(key);
    if (index >= 0 && Math.abs(value) > Math.abs(out[index] ?? 0)) out[index] = value;
  }
  return out;
}
