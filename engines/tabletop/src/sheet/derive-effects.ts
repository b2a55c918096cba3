import { type Edition, titleCase } from '../compendium/index.ts';
import type { CompiledEffect } from './compiled-effect.ts';
import { inEdition } from './compiled-effect.ts';
import type { ConditionStat, EffectStat, FeatureStat, ResourceStat } from './derived.ts';
import { changeText } from './effect-words.ts';
import type { CompiledResource } from './rules.ts';
import type { SheetContext } from './sheet-context.ts';

/** What comes back when, in words. */
function recoveryText(resource: CompiledResource): string {
  return resource.recover
    .map(
      ({ rest, amount }) =>
        `${amount === 'all' ? 'all' : amount} on a ${rest === 'dawn' ? 'dawn' : `${rest} rest`}`,
    )
    .join(', ');
}

/** Uses of features; one resource may come from several features and is there once. */
export function deriveResources(context: SheetContext): ResourceStat[] {
  const seen = new Map<string, ResourceStat>();
  for (const resource of resourcesOf(context)) {
    const { record, max: formula } = resource;
    const value = formula.number(context.variables);
    const max = value >= 9999 ? null : Math.max(0, value);
    if (max === 0 || seen.has(record.id)) continue;
    const spent = context.character.spent[record.id] ?? 0;
    const left = max === null ? null : Math.max(0, max - spent);
    seen.set(record.id, {
      id: record.id,
      name: record.name,
      max,
      left,
      recovers: recoveryText(resource),
      source: record.source[0] ?? '',
    });
  }
  return [...seen.values()];
}

/** Records of the resources a character has. */
export function resourcesOf({ build, rules }: SheetContext): CompiledResource[] {
  const found = new Map<string, CompiledResource>();
  for (const key of build.keys) {
    for (const resource of rules.resourcesOf.get(key) ?? []) found.set(resource.record.id, resource);
  }
  return [...found.values()];
}

/** Features and traits with the effect they switch on and the resource they use. */
export function deriveFeatures({ build, rules }: SheetContext): FeatureStat[] {
  return build.features.map(({ key, slug, name, from, of, level }) => ({
    slug,
    name,
    from,
    of,
    level,
    effect: rules.effectsOf.get(key)?.find(({ record }) => record.toggle !== undefined)?.record.id ?? '',
    resource: rules.resourcesOf.get(key)?.[0]?.record.id ?? '',
  }));
}

/** Effects of the character's own that can be switched on, and all that are on. */
export function deriveEffects(context: SheetContext, resources: readonly ResourceStat[]): EffectStat[] {
  const stats = new Map<string, EffectStat>();
  for (const { effect, active, suppressed } of context.inForce) {
    if (active !== null)
      stats.set(effect.record.id, effectStat(context, effect, { on: true, suppressed, resources }));
  }
  for (const effect of ownToggles(context)) {
    const { id } = effect.record;
    if (!stats.has(id)) stats.set(id, effectStat(context, effect, { on: false, suppressed: '', resources }));
  }
  return [...stats.values()];
}

/** Effects the character's own features can switch on. */
export function ownToggles({ build, rules }: SheetContext): CompiledEffect[] {
  const found: CompiledEffect[] = [];
  for (const key of build.keys) {
    for (const effect of rules.effectsOf.get(key) ?? [])
      if (effect.record.toggle !== undefined) found.push(effect);
  }
  return found;
}

/** Why an effect cannot be switched on now, as an error code; ''. */
export function refusalOf(
  context: SheetContext,
  effect: CompiledEffect,
  left: number | null | undefined,
): string {
  if (context.character.effects.some(({ id }) => id === effect.record.id)) return 'ALREADY_ACTIVE';
  for (const { test, code } of effect.require) if (!test.holds(context.circumstances(), false)) return code;
  const cost = effect.record.toggle?.cost;
  if (cost !== undefined && left !== null && (left ?? 0) < cost.amount) return 'NO_USES';
  return '';
}

/** Rounds an effect lasts in this edition; null without a clock. */
export function roundsOf(effect: CompiledEffect, edition: Edition): number | null {
  const [duration] = inEdition(effect.record.duration, edition);
  return duration?.rounds ?? null;
}

function effectStat(
  context: SheetContext,
  effect: CompiledEffect,
  {
    on,
    suppressed,
    resources,
  }: { readonly on: boolean; readonly suppressed: string; readonly resources: readonly ResourceStat[] },
): EffectStat {
  const { record } = effect;
  const cost = record.toggle?.cost;
  const resource = cost === undefined ? undefined : resources.find(({ id }) => id === cost.resource);
  const active = context.character.effects.find(({ id }) => id === record.id);
  const rounds = roundsOf(effect, context.rules.edition);
  return {
    id: record.id,
    name: record.name,
    source: record.source[0] ?? '',
    on,
    suppressed,
    refusal: on
      ? ''
      : refusalOf(
          context,
          effect,
          cost === undefined ? null : (resource?.left ?? (resource === undefined ? 0 : null)),
        ),
    action: record.toggle?.action ?? '',
    resource: cost?.resource ?? '',
    roundsLeft: rounds === null || active === undefined ? null : Math.max(0, rounds - active.rounds),
    does: effect.changes.map((change) => changeText(context, change)),
  };
}

export function deriveConditions({ conditions, rules }: SheetContext): ConditionStat[] {
  return [...conditions].map(([slug, impliedBy]) => ({
    slug,
    name: rules.entry('conditions', slug)?.name ?? titleCase(slug),
    impliedBy,
  }));
}
