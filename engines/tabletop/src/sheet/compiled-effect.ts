import type { Edition } from '../compendium/index.ts';
import type { EffectChange, EffectRecord, Predicate } from './effect-types.ts';
import { compileFormula, type Formula } from './formula.ts';
import { compilePredicate, type Test } from './predicate.ts';

/** A change ready to be applied. */
export interface CompiledChange {
  readonly effect: CompiledEffect;
  readonly change: EffectChange;
  readonly formula: Formula | null;
  readonly when: Test | null;
  readonly set: readonly string[];
  readonly priority: number;
}

interface CompiledTest {
  readonly test: Test;
  readonly code: string;
}

/** A record of one rule set, its expressions and tests read. */
export interface CompiledEffect {
  readonly record: EffectRecord;
  readonly changes: readonly CompiledChange[];
  readonly activeWhen: readonly Test[];
  readonly endWhen: readonly Test[];
  readonly require: readonly CompiledTest[];
}

function inEdition<T extends { readonly editions?: readonly Edition[] }>(
  items: readonly T[] | undefined,
  edition: Edition,
): readonly T[] {
  return (items ?? []).filter(({ editions }) => editions === undefined || editions.includes(edition));
}

/**
 * Read a record for a rule set; null when it is for the other.
 * @throws GuildError DICE_INVALID for an expression that cannot be read; `checkEffects` lists all of them.
 */
export function compileEffect(record: EffectRecord, edition: Edition): CompiledEffect | null {
  if (record.editions !== undefined && !record.editions.includes(edition)) return null;
  const tests = (
    items: readonly { readonly test: Predicate; readonly editions?: readonly Edition[] }[] | undefined,
  ) => inEdition(items, edition).map(({ test }) => compilePredicate(test));
  const changes: CompiledChange[] = [];
  const effect: CompiledEffect = {
    record,
    changes,
    activeWhen: tests(record.activeWhen),
    endWhen: tests(record.endWhen),
    require: inEdition(record.toggle?.require, edition).map(({ test, code }) => ({
      test: compilePredicate(test),
      code,
    })),
  };
  for (const change of inEdition(record.changes, edition)) {
    const { value, when, priority = 0 } = change;
    changes.push({
      effect,
      change,
      formula: typeof value === 'number' || typeof value === 'string' ? compileFormula(String(value)) : null,
      when: when === undefined ? null : compilePredicate(when),
      set: Array.isArray(value) ? (value as readonly string[]) : [],
      priority,
    });
  }
  return effect;
}

/** What is valid for a rule set. */
export { inEdition };
