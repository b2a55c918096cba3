import type { CompareOperator, Comparison, Modifier, Span } from './syntax.ts';

/** A condition of a bound expression, ready to be asked. */
export interface Condition {
  readonly operator: CompareOperator;
  readonly amount: number;
}

/** The condition a modifier states; `fallback` is the face meant when it states none. */
export function conditionOf(on: Comparison | null, fallback: number): Condition {
  if (on === null) return { operator: '=', amount: fallback };
  return { operator: on.operator, amount: numberOf(on.amount) };
}

/** Whether a value meets a condition; `>` and `<` are strict. */
export function meets({ operator, amount }: Condition, value: number): boolean {
  switch (operator) {
    case '>':
      return value > amount;
    case '<':
      return value < amount;
    case '>=':
      return value >= amount;
    case '<=':
      return value <= amount;
    case '=':
      return value === amount;
  }
}

/** Amounts of modifiers are numbers once an expression is bound and checked. */
export function numberOf(node: { readonly type: string; readonly value?: unknown }): number {
  if (node.type === 'number' && typeof node.value === 'number') return node.value;
  throw new TypeError('The expression was not bound before it was rolled.');
}

/** Whether every whole number of a range meets at least one of the conditions. */
export function coversAll(conditions: readonly Condition[], low: number, high: number): boolean {
  const ranges = conditions.map((condition) => rangeOf(condition)).toSorted(([a], [b]) => a - b);
  let open = low;
  for (const [from, to] of ranges) {
    if (from > open) return false;
    open = Math.max(open, to + 1);
    if (open > high) return true;
  }
  return open > high;
}

/** The whole numbers that meet a condition, both ends included. */
function rangeOf({ operator, amount }: Condition): readonly [number, number] {
  switch (operator) {
    case '>':
      return [Math.floor(amount) + 1, Number.POSITIVE_INFINITY];
    case '>=':
      return [Math.ceil(amount), Number.POSITIVE_INFINITY];
    case '<':
      return [Number.NEGATIVE_INFINITY, Math.ceil(amount) - 1];
    case '<=':
      return [Number.NEGATIVE_INFINITY, Math.floor(amount)];
    case '=':
      return [amount, amount];
  }
}

/** Something done with the dice of a pool before any is kept or counted. */
export type Stage =
  | Extract<Modifier, { type: 'clamp' | 'explode' | 'unique' }>
  /** Rerolls "until" that stand side by side work as one: all their conditions hold at once. */
  | (Span & { readonly type: 'reroll'; readonly once: boolean; readonly on: readonly (Comparison | null)[] });

/** The stages of a pool in the order written. */
export function stagesOf(modifiers: readonly Modifier[]): readonly Stage[] {
  const stages: Stage[] = [];
  /** Conditions of the reroll stage that the next reroll joins. */
  let joined: (Comparison | null)[] | null = null;
  for (const modifier of modifiers) {
    if (modifier.type === 'reroll') {
      if (joined !== null && !modifier.once) {
        joined.push(modifier.on);
        continue;
      }
      const on = [modifier.on];
      stages.push({ ...modifier, on });
      joined = modifier.once ? null : on;
    } else if (modifier.type === 'clamp' || modifier.type === 'explode' || modifier.type === 'unique') {
      stages.push(modifier);
      joined = null;
    }
  }
  return stages;
}
