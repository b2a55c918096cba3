import { ERROR_CATALOGUE, type ErrorCode } from '@guildhall/kernel';
import type { ActiveEffect } from './character.ts';
import { type CommandContext, refuse } from './command-context.ts';
import type { CompiledEffect } from './compiled-effect.ts';
import { inEdition } from './compiled-effect.ts';
import { ownToggles, refusalOf, roundsOf } from './derive-effects.ts';

/** Spend uses of a resource. @throws GuildError NO_USES. */
export function spend(on: CommandContext, resource: string, amount: number): void {
  const stat = on.sheet.resources.find(({ id }) => id === resource);
  if (stat === undefined) refuse('NO_USES', `The character has no "${resource.slice(0, 60)}".`, { resource });
  if (stat.left !== null && stat.left < amount) {
    refuse('NO_USES', `${stat.name}: ${stat.left} of ${stat.max} left, ${amount} needed.`, {
      resource,
      left: stat.left,
    });
  }
  const spent = on.character.spent[resource] ?? 0;
  on.change({ spent: { ...on.character.spent, [resource]: spent + amount } });
  on.tell('spent', { resource, amount });
}

/** Give uses back, at most what was spent. */
export function restore(on: CommandContext, resource: string, amount: number): void {
  const spent = on.character.spent[resource] ?? 0;
  on.change({ spent: { ...on.character.spent, [resource]: Math.max(0, spent - amount) } });
  on.tell('restored', { resource, amount: Math.min(spent, amount) });
}

/** Use a feature: switch on its effect, or spend one of its uses. */
export function useFeature(on: CommandContext, feature: string, options: ActiveEffect['options']): void {
  const effect = ownToggles(on.context).find(
    ({ record }) => record.id === feature || record.source.some((source) => source.endsWith(`:${feature}`)),
  );
  if (effect !== undefined) {
    switchOn(on, effect, options);
    return;
  }
  const stat = on.sheet.features.find(({ slug, resource }) => slug === feature && resource !== '');
  const resource = stat?.resource ?? feature;
  if (!on.sheet.resources.some(({ id }) => id === resource)) {
    refuse('NOT_FOUND', `The character has no feature "${feature.slice(0, 60)}" to use.`);
  }
  spend(on, resource, 1);
}

function switchOn(on: CommandContext, effect: CompiledEffect, options: ActiveEffect['options']): void {
  const { record } = effect;
  const cost = record.toggle?.cost;
  const left = cost === undefined ? null : on.sheet.resources.find(({ id }) => id === cost.resource)?.left;
  const code = refusalOf(on.context, effect, cost === undefined ? null : left);
  if (code !== '')
    refuse(asErrorCode(code), `${record.name}: ${ERROR_CATALOGUE[asErrorCode(code)].message}`, {
      effect: record.id,
    });
  if (cost !== undefined) spend(on, cost.resource, cost.amount);
  startEffect(on, { id: record.id, rounds: 0, ...(options === undefined ? {} : { options }) });
  if (record.toggle?.onStart?.includes('endConcentration')) endConcentration(on, record.name);
}

function asErrorCode(code: string): ErrorCode {
  return Object.hasOwn(ERROR_CATALOGUE, code) ? (code as ErrorCode) : 'RULE_VIOLATION';
}

/** Put an effect on the character; one that is on already begins anew. */
export function startEffect(on: CommandContext, effect: ActiveEffect): void {
  on.change({ effects: [...on.character.effects.filter(({ id }) => id !== effect.id), effect] });
  on.tell('effect_started', { effect: effect.id });
  endWhatEnds(on);
}

export function endEffect(on: CommandContext, id: string): void {
  if (!on.character.effects.some((effect) => effect.id === id)) {
    refuse('NOT_ACTIVE', `"${id.slice(0, 60)}" is not on.`);
  }
  dropEffect(on, id, 'ended');
}

function dropEffect(on: CommandContext, id: string, why: string): void {
  on.change({ effects: on.character.effects.filter((effect) => effect.id !== id) });
  on.tell('effect_ended', { effect: id, why });
  const { concentration } = on.character;
  if (concentration?.effect === id) on.change({ concentration: null });
}

/** Concentration ends, and with it the effect it holds. */
export function endConcentration(on: CommandContext, why: string): void {
  const { concentration } = on.character;
  if (concentration === null) return;
  on.change({ concentration: null });
  on.tell('concentration_ended', { spell: concentration.spell, why });
  const { effect } = concentration;
  if (effect !== undefined && on.character.effects.some(({ id }) => id === effect))
    dropEffect(on, effect, 'concentration');
}

/** End the effects whose time has come by what holds now, and concentration that cannot be kept. */
export function endWhatEnds(on: CommandContext): void {
  for (let guard = 0; guard < 20; guard++) {
    const { context } = on;
    const over = context.inForce.find(
      ({ active, effect }) =>
        active !== null && effect.endWhen.some((test) => test.holds(context.circumstances(), false)),
    );
    if (over === undefined) break;
    dropEffect(on, over.effect.record.id, 'condition');
  }
  if (on.character.concentration !== null && on.context.flag('concentration.keep').length > 0) {
    endConcentration(on, 'forbidden');
  }
}

/** What happened since the character's last turn. */
export interface TurnReport {
  readonly attacked?: boolean;
  readonly forcedSave?: boolean;
  readonly bonusAction?: boolean;
  readonly tookDamage?: boolean;
}

/**
 * Rounds pass. Effects with a clock run out; 2014 Rage ends after a turn without an attack or damage, 2024 Rage
 * unless it was extended. From barbarian level 15 on a rage goes on by itself.
 */
export function passRounds(on: CommandContext, report: TurnReport, rounds: number): void {
  on.change({
    effects: on.character.effects.map((effect) => ({ ...effect, rounds: effect.rounds + rounds })),
  });
  const { rules, context } = on;
  const persistent =
    context.build.keys.has('feature:persistent-rage') ||
    context.build.keys.has('feature:barbarian-persistent-rage');
  for (const { effect, active } of context.inForce) {
    if (active === null) continue;
    const lasts = roundsOf(effect, rules.edition);
    const { id } = effect.record;
    if (lasts !== null && active.rounds >= lasts) {
      dropEffect(on, id, 'time');
      continue;
    }
    const [duration] = inEdition(effect.record.duration, rules.edition);
    const kept = id === 'rage' && persistent;
    if (duration?.untilEndOfNextTurn === true && !kept && active.rounds > 1) {
      const extended = (duration.extendBy ?? []).some(
        (way) =>
          (way === 'attack' && report.attacked === true) ||
          (way === 'forceSave' && report.forcedSave === true) ||
          (way === 'bonusAction' && report.bonusAction === true) ||
          (way === 'damage' && report.tookDamage === true),
      );
      if (!extended) dropEffect(on, id, 'not_extended');
    }
    const idle = report.attacked === false && report.tookDamage === false;
    if (id === 'rage' && rules.edition === '2014' && idle && !kept) dropEffect(on, id, 'no_attack');
  }
  endWhatEnds(on);
}
