import { areaModifier } from '../../calc/proc-chance.ts';
import type { Effect } from '../../model/effect.ts';
import type { EffectArea, Power } from '../../model/power.ts';
import { readRequirement } from './conditions.ts';
import { mapEffectGroups } from './effect.ts';
import type { CodPower } from './records.ts';
import type { ReadRequirement } from './requirement.ts';
import {
  ATTACK_TYPES,
  EFFECT_AREAS,
  ENHANCEMENT_CLASSES,
  ENTITIES,
  idsOf,
  POWER_TYPES,
  SET_TYPES,
  STRENGTHS,
} from './vocabulary.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What a power needs from the rest of the tree. */
export interface PowerContext {
  /** `Group.Set` in the spelling of the powerset list. */
  readonly powerset: string;
  readonly requirement: ReadRequirement;
}

/** Changes that last for a while; the others happen once. heroes-rules §3. */
const LASTING: ReadonlySet<Effect['aspect']> = new Set(['current', 'strength', 'resistance', 'maximum']);

function entities(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => ENTITIES[word] ?? word.toLowerCase()))];
}

/** Whether effects on "any affected" reach the caster alone, among others, or not. heroes-rules §3. */
function reachOf(affects: readonly string[]): 'self' | 'all' | 'target' {
  if (!affects.includes('caster')) return 'target';
  return affects.length === 1 ? 'self' : 'all';
}

/** Degrees of an angle in radians that was stored with four digits. */
function degrees(radians: number): number {
  const exact = (radians * 180) / Math.PI;
  const whole = Math.round(exact);
  return Math.abs(exact - whole) < 0.02 ? whole : Math.round(exact * 100) / 100;
}

function redirects(cod: CodPower): Effect[] {
  return cod.redirect.map(({ name, condition_expression: condition }): Effect => {
    const { conditions } = readRequirement(condition === 'Always' ? '' : condition);
    return {
      attribute: 'power_redirect',
      aspect: 'current',
      target: 'self',
      pvMode: 'any',
      kind: 'magnitude',
      scale: 1,
      magnitude: 1,
      duration: 0,
      table: '',
      chance: 1,
      resistible: false,
      buffable: false,
      stacks: false,
      role: 'primary',
      ref: name,
      ...(conditions.length > 0 && { conditions, requires: condition }),
    };
  });
}

/** What expressions of its effects may ask of the power. heroes-rules §14. */
function baseFields(cod: CodPower, area: EffectArea): Record<string, number> {
  return {
    'power.base>activatetime': cod.activation_time,
    'power.base>rechargetime': cod.recharge_time,
    'power.base>activateperiod': cod.activate_period,
    'power.base>areafactor': areaModifier({ area, radius: cod.radius, arc: degrees(cod.arc) }),
  };
}

function effectsOf(cod: CodPower, affects: readonly string[]): Effect[] {
  const context = {
    reaches: reachOf(affects),
    friendly: !affects.some((entity) => entity === 'any' || entity.endsWith('foe')),
    base: baseFields(cod, EFFECT_AREAS[cod.effect_area] ?? 'none'),
  };
  return [
    ...redirects(cod),
    ...mapEffectGroups(cod.effects, context, false),
    ...mapEffectGroups(cod.activation_effects, context, true),
  ];
}

/** A click that leaves something on its caster for a while, which a planner may count. */
function isClickBuff(power: Power): boolean {
  return (
    power.type === 'click' &&
    power.effects.some(
      ({ target, aspect, duration, attribute }) =>
        (target === 'self' || target === 'all') &&
        LASTING.has(aspect) &&
        duration > 0 &&
        attribute !== 'set_mode' &&
        attribute !== 'other',
    )
  );
}

/** Buffs on the caster that grow with every target hit make a slider. */
function stacksOf(power: Power): Power['stacks'] | undefined {
  const area = power.area === 'sphere' || power.area === 'cone';
  if (!area || power.affects.includes('caster') || power.maxTargets < 2) return undefined;
  const grows = power.effects.some(
    ({ target, stacks, aspect }) => target === 'self' && stacks && LASTING.has(aspect),
  );
  return grows ? { name: 'Targets', min: 1, max: power.maxTargets, start: 1 } : undefined;
}

function extraOf(cod: CodPower): Record<string, number | string | boolean> {
  const extra: Record<string, number | string | boolean> = {};
  const words = (name: string, list: readonly string[]): void => {
    if (list.length > 0) extra[name] = list.join(' ');
  };
  const note = (name: string, value: string): void => {
    if (value !== '') extra[name] = value;
  };
  words('rechargeGroups', cod.recharge_groups);
  words('modesSuspended', cod.modes_suspended);
  words('castThrough', cod.cast_through);
  note('activateRequires', cod.activate_requires);
  note('targetRequires', cod.target_requires);
  note('maxTargetsExpression', cod.max_targets_expression);
  if (cod.proc_allowed === 'None') extra.procsNone = true;
  if (cod.procs_only_on_main_target) extra.procsOnMainTarget = true;
  if (cod.range_secondary !== 0) extra.rangeSecondary = cod.range_secondary;
  if (cod.target_type_secondary !== null)
    extra.targetSecondary = entities([cod.target_type_secondary]).join();
  if (cod.target_visibility === 'None') extra.needsNoSight = true;
  if (cod.number_allowed !== 1) extra.numberAllowed = cod.number_allowed;
  if (cod.number_of_charges !== 0) extra.charges = cod.number_of_charges;
  if (cod.power_lifetime !== 0) extra.lifeTime = cod.power_lifetime;
  if (cod.power_lifetime_ingame !== 0) extra.lifeTimeInGame = cod.power_lifetime_ingame;
  return extra;
}

function addSwitches(out: Mutable<Power>, cod: CodPower, { requirement }: PowerContext): void {
  if (requirement.requires !== undefined) out.requires = requirement.requires;
  const ignored = cod.strengths_disallowed.map((name) => STRENGTHS[name] ?? name.toLowerCase());
  const shielded = cod.global_strengths_disallowed.map((name) => STRENGTHS[name] ?? name.toLowerCase());
  if (ignored.length > 0) out.ignoresEnhancement = ignored;
  if (ignored.length + shielded.length > 0) out.ignoresBuff = [...new Set([...ignored, ...shielded])];
  if (cod.ignore_strength) out.ignoresStrength = true;
  if (cod.auto_issue && !requirement.never && requirement.unread === undefined) out.autoGranted = true;
  if (requirement.never) out.hidden = true;
  if (cod.modes_required.length > 0) out.modesRequired = cod.modes_required.map((mode) => mode.toLowerCase());
  if (cod.modes_disallowed.length > 0) {
    out.modesDisallowed = cod.modes_disallowed.map((mode) => mode.toLowerCase());
  }
}

/** The model power of a City of Data record. Times in seconds, lengths in feet, arc in degrees. */
export function mapPower(cod: CodPower, context: PowerContext): Power {
  const affects = entities(cod.targets_affected);
  const acceptsClasses = cod.boosts_allowed.flatMap((word) => idsOf(ENHANCEMENT_CLASSES, word));
  const acceptsSetTypes = cod.allowed_boostset_cats.flatMap((word) => idsOf(SET_TYPES, word));
  const out: Mutable<Power> = {
    id: cod.full_name,
    staticId: -1,
    powerset: context.powerset,
    name: cod.display_name ?? cod.full_name,
    type: POWER_TYPES[cod.type] ?? 'click',
    level: cod.available_level + 1,
    accuracy: cod.accuracy,
    attackTypes: cod.attack_types.map((word) => ATTACK_TYPES[word] ?? word.toLowerCase()),
    exclusionGroups: cod.exclusion_groups,
    target: cod.target_type === null ? [] : entities([cod.target_type]),
    affects,
    autoHits: entities(cod.targets_autohit),
    range: cod.range,
    area: EFFECT_AREAS[cod.effect_area] ?? 'none',
    radius: cod.radius,
    arc: degrees(cod.arc),
    maxTargets: cod.max_targets_hit,
    endurance: cod.endurance_cost,
    castTime: cod.activation_time,
    interruptTime: cod.interrupt_time,
    recharge: cod.recharge_time,
    activatePeriod: cod.activate_period,
    maxSlots: acceptsClasses.length + acceptsSetTypes.length > 0 ? cod.max_boosts : 0,
    acceptsClasses,
    acceptsSetTypes,
    effects: effectsOf(cod, affects),
  };
  addSwitches(out, cod, context);
  if (isClickBuff(out)) out.clickBuff = true;
  const stacks = stacksOf(out);
  if (stacks !== undefined) out.stacks = stacks;
  const extra = extraOf(cod);
  if (Object.keys(extra).length > 0) out.extra = extra;
  return out;
}
