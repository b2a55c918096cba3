import { damageType, petActor } from '../calc/pets.ts';
import { type Actor, ownerOf } from '../calc/power-effects.ts';
import type { ShownEffect } from '../calc/shown-effects.ts';
import { rechargeTime } from '../calc/strength.ts';
import type { Power } from '../model/power.ts';
import type { EffectResult, PetPowerResult, PowerResult } from '../model/totals.ts';
import { slottingNodes } from './addition-nodes.ts';
import { type EffectField, effectNodes, effectUnit } from './effect-nodes.ts';
import { type ExplainNode, explainNode, sumOf } from './explanation.ts';
import type { NamedForm } from './power-form.ts';
import { scaledNodes } from './ratio-nodes.ts';
import { quotientNodes } from './strength-nodes.ts';
import type { Trace, TracedEntry } from './trace.ts';

/** A power in the hands of one actor. */
interface Used {
  readonly actor: Actor;
  /** Its effects, in the order in which results list them. */
  readonly shown: readonly ShownEffect[];
}

const EFFECT_FIELDS: readonly EffectField[] = ['value', 'duration'];

/**
 * Every number of the effects of a power and of the pets it calls, by its place
 * in `PowerResult`: `effects[0].value`, `pets[0].powers[2].damage`.
 */
export function detailForms(trace: Trace, entry: TracedEntry): readonly NamedForm[] {
  const { context } = trace.calculation.around;
  const { power } = entry.compiled;
  const actor = ownerOf(entry.resolved, power, trace.calculation.around);
  const own: Used = { actor, shown: context.shownEffects(power, actor.classId) };
  const result = trace.detailed(entry);
  return [
    ...effectForms(own, '', (of) => of.effects),
    ...(result.pets ?? []).flatMap(({ entity, name, powers }, pet) => {
      const classId = trace.data.entity(entity)?.classId ?? '';
      const petsOwn = petActor({ classId }, entry.resolved);
      return powers.flatMap((one, place) =>
        petForms(trace, { actor: petsOwn, of: one, owner: name, at: [pet, place] }),
      );
    }),
  ];
}

/** Value and duration of each effect of a list. */
function effectForms(
  { actor, shown }: Used,
  prefix: string,
  listOf: (result: PowerResult) => readonly EffectResult[] | undefined,
): NamedForm[] {
  return shown.flatMap((one, i) =>
    EFFECT_FIELDS.map((field) => ({
      name: `${prefix}effects[${i}].${field}`,
      unit: field === 'duration' ? ('seconds' as const) : effectUnit(one.effect),
      label: `${prefix}${one.effect.attribute.replaceAll(/[._]/g, ' ')}, ${field}`,
      value: (result: PowerResult) => listOf(result)?.[i]?.[field] ?? 0,
      steps: (trace: Trace, entry: TracedEntry) => effectNodes(trace, entry, { shown: one, actor }, field),
    })),
  );
}

interface PetPlace {
  readonly actor: Actor;
  readonly of: PetPowerResult;
  /** Name of the pet. */
  readonly owner: string;
  /** Place of the pet and of its power. */
  readonly at: readonly [pet: number, power: number];
}

/** Numbers of one power of one pet. */
function petForms(trace: Trace, { actor, of, owner, at: [pet, place] }: PetPlace): NamedForm[] {
  const power = trace.data.power(of.power);
  if (power === undefined) return [];
  const shown = trace.calculation.around.context.shownEffects(power, actor.classId);
  const prefix = `pets[${pet}].powers[${place}].`;
  const find = (result: PowerResult) => result.pets?.[pet]?.powers[place];
  const label = `${of.name} of ${owner}`;
  return [
    {
      name: `${prefix}accuracy`,
      unit: 'factor',
      label: `${label}, accuracy`,
      value: (result) => find(result)?.accuracy ?? 0,
      steps: (inTrace, entry) => accuracyNodes(inTrace, entry, power),
    },
    {
      name: `${prefix}recharge`,
      unit: 'seconds',
      label: `${label}, recharge`,
      value: (result) => find(result)?.recharge ?? 0,
      steps: (inTrace, entry) => rechargeNodes(inTrace, entry, power),
    },
    {
      name: `${prefix}damage`,
      unit: 'points',
      label: `${label}, damage`,
      value: (result) => find(result)?.damage.reduce((sum, { enhanced }) => sum + enhanced, 0) ?? 0,
      steps: (inTrace, entry) => damageNodes(inTrace, entry, { actor, shown }, of.effects),
    },
    ...effectForms({ actor, shown }, prefix, (result) => find(result)?.effects),
  ];
}

function accuracyNodes(trace: Trace, { index }: TracedEntry, { accuracy }: Power): ExplainNode[] {
  if (accuracy === 0) return [];
  return [
    explainNode('Base', 'base', accuracy),
    ...slottingNodes(trace, { entry: index, aspect: 'accuracy' }, accuracy),
  ];
}

function rechargeNodes(trace: Trace, { index }: TracedEntry, { recharge }: Power): ExplainNode[] {
  if (recharge === 0) return [];
  const slotted = trace.aspect(index, 'recharge_time').after;
  return quotientNodes(recharge, slotted, rechargeTime(recharge, slotted, 0), (amount) =>
    slottingNodes(trace, { entry: index, aspect: 'recharge_time' }, amount),
  );
}

/** Each effect that deals damage, times the uses it counts. */
function damageNodes(
  trace: Trace,
  entry: TracedEntry,
  { actor, shown }: Used,
  effects: readonly EffectResult[],
): ExplainNode[] {
  return effects.flatMap((result, i) => {
    const type = damageType(result);
    const one = shown[i];
    if (type === null || one === undefined) return [];
    const uses = result.chance * result.ticks;
    const children = scaledNodes(effectNodes(trace, entry, { shown: one, actor }, 'value'), -uses);
    if (children.length === 0) return [];
    return [
      explainNode(`Damage, ${type}`, 'power', sumOf(children), { source: one.effect.ref ?? '', children }),
    ];
  });
}
