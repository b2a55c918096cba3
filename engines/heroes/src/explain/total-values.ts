import type { BuildTotals } from '../model/totals.ts';
import { knownName, nearNames } from './stat-name.ts';
import { TOTAL_NAMES, totalForm } from './total-forms.ts';

/** Every total by its name, as explanations know it; fractions as in the totals. */
export function totalValues(totals: BuildTotals): (readonly [name: string, value: number])[] {
  return TOTAL_NAMES.flatMap((name) => {
    const value = totalForm(name)?.stat(totals)?.value;
    return value === undefined || !Number.isFinite(value) ? [] : [[name, value] as const];
  });
}

/** The name of the total that is meant by a name as people write it, or those that are near. */
export function findTotalName(
  asked: string,
): { readonly name: string } | { readonly suggestions: readonly string[] } {
  const name = knownName(TOTAL_NAMES, asked);
  return name === undefined ? { suggestions: nearNames(TOTAL_NAMES, asked) } : { name };
}
