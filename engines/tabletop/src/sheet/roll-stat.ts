import type { ExplainNode } from '@guildhall/kernel';
import type { AppliedEffect, D20Mode, RollStat, Situational } from './derived.ts';
import { type Circumstances, verdict } from './predicate.ts';
import type { SheetContext } from './sheet-context.ts';

/** What goes into a d20 roll. */
export interface RollInput extends RollKeys {
  readonly label: string;
  readonly base: ExplainNode[];
  /** Tags of the roll. */
  readonly tags?: readonly string[];
  /** Advantage or disadvantage by a rule that is no effect. */
  readonly rules?: readonly { readonly mode: 'advantage' | 'disadvantage'; readonly label: string }[];
}

const NOTHING: readonly never[] = [];

/** What acts on a roll, made once: names as they are looked up, for hundreds of looks a sheet. */
export interface RollKeys {
  /** Targets whose numbers and dice are added, e.g. `save.str`, `save.all`. */
  readonly targets: readonly string[];
  /** Targets whose advantage counts, e.g. `save.str.mode`. */
  readonly modes: readonly string[];
  /** Targets that the total is never below, e.g. `check.str.least`. */
  readonly leasts: readonly string[];
}

/** Targets of a roll, and their modes; what acts on every d20 last. */
export function rollKeys(targets: readonly string[], modes: readonly string[] = targets): RollKeys {
  return {
    targets: [...targets, 'd20'],
    modes: [...modes.map((name) => `${name}.mode`), 'd20.mode'],
    leasts: targets.map((name) => `${name}.least`),
  };
}

/**
 * A d20 roll with every effect that acts on it. Exhaustion of 2024 and the like act on all of them:
 * targets end with `d20`, modes with `d20.mode` (`rollKeys`).
 */
export function rollStat(context: SheetContext, input: RollInput): RollStat {
  const { label, base, tags = NOTHING, rules = NOTHING } = input;
  const on = context.circumstances(tags);
  const dice: string[] = [];
  const applied: AppliedEffect[] = [];
  const situational: Situational[] = [];
  let acted = false;
  for (const changes of context.changesOf(input.targets)) {
    for (const change of changes) {
      const outcome = verdict(change.when, on);
      if (outcome === 'no') continue;
      if (outcome !== 'yes') situational.push({ ...context.appliedOf(change), when: outcome });
      else {
        const effect = context.appliedOf(change);
        applied.push(effect);
        if (change.formula?.hasDice) dice.push(effect.does);
        else acted = true;
      }
    }
  }
  let advantages = 0;
  let disadvantages = 0;
  let autoFail = false;
  for (const { mode, label: by } of rules) {
    if (mode === 'advantage') advantages++;
    else disadvantages++;
    applied.push({ effect: '', label: by, does: mode });
  }
  for (const changes of context.changesOf(input.modes)) {
    for (const change of changes) {
      const outcome = verdict(change.when, on);
      if (outcome === 'no') continue;
      if (outcome !== 'yes') {
        situational.push({ ...context.appliedOf(change), when: outcome });
        continue;
      }
      applied.push(context.appliedOf(change));
      const { op } = change.change;
      if (op === 'advantage') advantages++;
      else if (op === 'disadvantage') disadvantages++;
      else autoFail = true;
    }
  }
  const { value, why } = context.stat(label, acted ? input.targets : NOTHING, base, on);
  const mode = modeOf(advantages, disadvantages);
  const die = dieModifiers(context, on, applied);
  const least = leastOf(context, input.leasts, on, applied);
  const expr = d20Expr({ value, dice, mode, die, least });
  return { value, why, dice, mode, autoFail, applied, situational, die, least, expr };
}

/** Any number of each cancels to normal. */
export function modeOf(advantages: number, disadvantages: number): D20Mode {
  if (advantages > 0 === disadvantages > 0) return 'normal';
  return advantages > 0 ? 'advantage' : 'disadvantage';
}

/** Luck rolls a 1 again, once; Reliable Talent counts less than 10 as 10, where the bonus counts. */
function dieModifiers(context: SheetContext, on: Circumstances, applied: AppliedEffect[]): string {
  let modifiers = '';
  for (const [target, modifier, does] of DIE_FLAGS) {
    for (const change of context.changes(target)) {
      if (target === 'flag.reliableTalent' && !on.roll.includes('proficient')) continue;
      if (verdict(change.when, on) !== 'yes' || modifiers.includes(modifier)) continue;
      modifiers += modifier;
      applied.push({ effect: change.effect.record.id, label: change.effect.record.name, does });
    }
  }
  return modifiers;
}

const DIE_FLAGS = [
  ['flag.lucky', 'ro1', 'rolls a 1 again'],
  ['flag.reliableTalent', 'min10', 'counts at least 10'],
] as const;

/** What the total is never below; null without such an effect. */
function leastOf(
  context: SheetContext,
  targets: readonly string[],
  on: Circumstances,
  applied: AppliedEffect[],
): number | null {
  let least: number | null = null;
  for (const changes of context.changesOf(targets)) {
    for (const change of changes) {
      if (verdict(change.when, on) !== 'yes') continue;
      const amount = context.amount(change);
      least = Math.max(least ?? amount, amount);
      const { id, name } = change.effect.record;
      applied.push({ effect: id, label: name, does: `at least ${amount} in all` });
    }
  }
  return least;
}

/** What the dice roller takes for a d20 roll: `2d20kh1+5+1d4`. */
export function d20Expr({
  value,
  dice,
  mode,
  die,
  least,
}: Pick<RollStat, 'value' | 'dice' | 'mode' | 'die' | 'least'>): string {
  const kept = mode === 'normal' ? '' : `k${mode === 'advantage' ? 'h' : 'l'}1`;
  let expr = `${mode === 'normal' ? 1 : 2}d20${die}${kept}${signedText(value)}`;
  for (const extra of dice) expr += /^[+-]/.test(extra) ? extra : `+${extra}`;
  return least === null ? expr : `max(${expr}, ${least})`;
}

export function signedText(value: number): string {
  return value === 0 ? '' : value > 0 ? `+${value}` : String(value);
}
