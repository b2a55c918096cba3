import { DAMAGE_TYPES } from '../model/attribute.ts';
import type { EnhancementClass } from '../model/enhancement.ts';
import type { Power } from '../model/power.ts';
import { arcanaTime } from './cast-time.ts';
import { type CompileSetting, EffectCollector, sourceOfPower } from './compile-effects.ts';
import type { AlphaShare, CompiledPower } from './compiled.ts';
import { canCount, openQuestions } from './conditions.ts';
import { effectMagnitude } from './magnitude.ts';
import { procAreaFactor } from './proc-chance.ts';
import { ASPECT_COUNT, ASPECT_KEYS, aspectIndex } from './stat-layout.ts';

/** Class of enhancements that strengthen damage resistance, by the game's own name. */
const RESISTANCE_CLASS = 'Res_Damage_Boost';

/** Compiles a power with everything it grants. Its redirect, if it has one for sure, replaces it. */
export function compilePower(
  power: Power,
  setting: CompileSetting,
  classes: readonly EnhancementClass[],
): CompiledPower {
  const actual = redirected(power, setting);
  const own = forcedClass(actual, setting);
  const collector = new EffectCollector(own).add(sourceOfPower(actual));
  const globals = power.type === 'global_boost' ? [power] : collector.globalBoosts;
  return {
    ...collector.finish(),
    power: actual === power ? power : { ...actual, id: power.id, level: power.level },
    alpha: globals.map((boost) => alphaShare(boost, own, classes)),
    ignoredAspects: ignoredAspects(power),
    procAreaFactor: procAreaFactor(actual),
    arcanaTime: arcanaTime(actual.castTime),
    autoHits: coversAffected(actual),
  };
}

/** The power that surely takes the place of this one. heroes-rules §5. */
function redirected(power: Power, { circumstances, findPower }: CompileSetting): Power {
  for (const effect of power.effects) {
    if (effect.attribute !== 'power_redirect' || effect.ref === undefined || effect.chance < 1) continue;
    if (!canCount(effect, circumstances)) continue;
    if (openQuestions(effect, circumstances.switches)?.length !== 0) continue;
    const target = findPower(effect.ref);
    if (target !== undefined) return target;
  }
  return power;
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
