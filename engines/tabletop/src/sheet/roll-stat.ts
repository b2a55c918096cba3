import type { ExplainNode } from '@guildhall/kernel';
import type { CompiledChange } from './compiled-effect.ts';
import type { AppliedEffect, D20Mode, RollStat, Situational } from './derived.ts';
import { verdict } from './predicate.ts';
import type { SheetContext } from './sheet-context.ts';

/** What goes into a d20 roll. */
export interface RollInput {
  readonly label: string;
  /** Targets whose numbers and dice are added, e.g. `save.str`, `save.all`. */
  readonly targets: readonly string[];
  /** Targets whose advantage counts, e.g. `save.str.mode`. */
  readonly modes: readonly string[];
  readonly base: ExplainNode[];
  /** Tags of the roll. */
  readonly tags?: readonly string[];
  /** Advantage or disadvantage by a rule that is no effect. */
  readonly rules?: readonly { readonly mode: 'advantage' | 'disadvantage'; readonly label: string }[];
}

const NOTHING: readonly never[] = [];

/** A d20 roll with every effect that acts on it. Exhaustion of 2024 and the like act on all of them (`d20`). */
export function rollStat(context: SheetContext, input: RollInput): RollStat {
  const { label, base, tags = NOTHING, rules = NOTHING } = input;
  const targets = [...input.targets, 'd20'];
  const on = context.circumstances(tags);
  const dice: string[] = [];
  const applied: AppliedEffect[] = [];
  const situational: Situational[] = [];
  const numbers: CompiledChange[] = [];
  for (const target of targets) {
    for (const change of context.changes(target)) {
      const outcome = verdict(change.when, on);
      if (outcome === 'no') continue;
      const does = amountText(context, change);
      const effect = { effect: change.effect.record.id, label: change.effect.record.name, does };
      if (outcome !== 'yes') situational.push({ ...effect, when: outcome });
      else {
        applied.push(effect);
        if (change.formula?.hasDice) dice.push(does);
        else numbers.push(change);
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
  for (const target of [...input.modes, 'd20.mode']) {
    for (const change of context.changes(target)) {
      const outcome = verdict(change.when, on);
      if (outcome === 'no') continue;
      const { op } = change.change;
      const effect = {
        effect: change.effect.record.id,
        label: change.effect.record.name,
        does: op === 'autoFail' ? 'fails' : op,
      };
      if (outcome !== 'yes') {
        situational.push({ ...effect, when: outcome });
        continue;
      }
      applied.push(effect);
      if (op === 'advantage') advantages++;
      else if (op === 'disadvantage') disadvantages++;
      else autoFail = true;
    }
  }
  const stat =
    numbers.length === 0 ? context.stat(label, NOTHING, base) : context.stat(label, targets, base, on);
  const mode = modeOf(advantages, disadvantages);
  return { ...stat, dice, mode, autoFail, applied, situational, expr: rollExpr(mode, stat.value, dice) };
}

/** Any number of each cancels to normal. */
export function modeOf(advantages: number, disadvantages: number): D20Mode {
  if (advantages > 0 === disadvantages > 0) return 'normal';
  return advantages > 0 ? 'advantage' : 'disadvantage';
}

/** What the dice roller takes: `2d20kh1+5+1d4`. */
function rollExpr(mode: D20Mode, bonus: number, dice: readonly string[]): string {
  const d20 = mode === 'normal' ? '1d20' : `2d20k${mode === 'advantage' ? 'h' : 'l'}1`;
  return d20 + signedText(bonus) + dice.map((die) => (die.startsWith('-') ? die : `+${die}`)).join('');
}

export function signedText(value: number): string {
  return value === 0 ? '' : value > 0 ? `+${value}` : String(value);
}

/** A change in a few signs: `+2`, `1d4`. */
export function amountText(context: SheetContext, { formula, effect }: CompiledChange): string {
  if (formula === null) return '';
  const variables = context.variablesOf(effect);
  if (formula.hasDice) return formula.dice(variables);
  const value = formula.number(variables);
  return value < 0 ? String(value) : `+${value}`;
}
