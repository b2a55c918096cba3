import { type FieldProblem, isGuildError } from '@guildhall/kernel';
import type { StoredCharacter } from './character.ts';
import { type CompiledEffect, compileEffect } from './compiled-effect.ts';
import { checkEffects } from './effect-check.ts';
import type { EffectRecord } from './effect-types.ts';
import type { SheetRules } from './rules.ts';

const NO_EFFECTS: readonly CompiledEffect[] = [];

/**
 * Effects that a character brings itself, by id: those of its table and of the items that
 * work now. Broken records are told to `onProblem` and left out.
 */
export function ownEffects(
  { homebrew, inventory }: StoredCharacter,
  rules: SheetRules,
  onProblem: (problem: FieldProblem) => void,
): ReadonlyMap<string, CompiledEffect> {
  const own = new Map<string, CompiledEffect>();
  const add = (records: readonly EffectRecord[], path: string): void => {
    const wrong = checkedOwn(records, path);
    for (const problem of wrong) onProblem(problem);
    for (const [i, record] of records.entries()) {
      if (wrong.some(({ path: at }) => at === path || at.startsWith(`${path}[${i}]`))) continue;
      const effect = compileOwn(record, rules.edition);
      if (effect !== null) own.set(record.id, effect);
    }
  };
  add(homebrew, 'homebrew');
  for (const [i, { equipped, slug, needsAttunement, attuned, effects }] of inventory.entries()) {
    if (equipped === null) continue;
    const magic = slug === undefined ? undefined : rules.entry('magic-items', slug);
    if ((needsAttunement ?? magic?.facts.attunement ?? false) && !attuned) continue;
    const known = slug === undefined ? undefined : rules.effectsOf.get(`item:${slug}`);
    for (const effect of known ?? NO_EFFECTS) own.set(effect.record.id, effect);
    if (effects !== undefined) add(effects, `inventory[${i}].effects`);
  }
  return own;
}

const checked = new WeakMap<
  readonly EffectRecord[],
  { readonly path: string; readonly problems: FieldProblem[] }
>();

/** Problems of a character's own records; a list is checked once, it never changes. */
function checkedOwn(records: readonly EffectRecord[], path: string): FieldProblem[] {
  if (records.length === 0) return [];
  const known = checked.get(records);
  if (known?.path === path) return known.problems;
  const problems = checkEffects(records, path);
  checked.set(records, { path, problems });
  return problems;
}

const compiledOwn = {
  '2014': new WeakMap<EffectRecord, CompiledEffect | null>(),
  '2024': new WeakMap<EffectRecord, CompiledEffect | null>(),
};

/** A record as its edition reads it; null when that edition does not take it. */
function compileOwn(record: EffectRecord, edition: '2014' | '2024'): CompiledEffect | null {
  const known = compiledOwn[edition].get(record);
  if (known !== undefined) return known;
  let effect: CompiledEffect | null = null;
  try {
    effect = compileEffect(record, edition);
  } catch (error) {
    if (!isGuildError(error)) throw error;
  }
  compiledOwn[edition].set(record, effect);
  return effect;
}
