import { isGuildError } from '@guildhall/kernel';
import {
  type DiceErrorDetails,
  type PreparedRoll,
  prepareRoll,
  type RollMode,
  type RollStatistics,
  rollStatistics,
} from '@guildhall/tabletop/dice';
import { useDeferredValue, useMemo, useState } from 'react';

export interface Variable {
  readonly id: number;
  readonly name: string;
  readonly value: string;
}

interface ExpressionProblem {
  readonly message: string;
  readonly excerpt: readonly string[];
  readonly suggestion: string | null;
}

/** What is about to be rolled, and what is wrong with it. */
export interface RollDesk {
  readonly expr: string;
  readonly mode: RollMode;
  readonly variables: readonly Variable[];
  readonly prepared: PreparedRoll | null;
  readonly problem: ExpressionProblem | null;
  /** The mode is set, but the expression has no d20 for it. */
  readonly modeLost: boolean;
  /** Values of the variables that have a name and a value. */
  readonly values: Readonly<Record<string, number | string>>;
  readonly statistics: RollStatistics | null;
  setExpr(expr: string): void;
  setMode(mode: RollMode): void;
  setVariables(variables: readonly Variable[]): void;
}

type Prepared = Pick<RollDesk, 'prepared' | 'problem' | 'modeLost'>;

const NOTHING: Prepared = { prepared: null, problem: null, modeLost: false };

function prepare(expr: string, values: RollDesk['values'], mode: RollMode): Prepared {
  if (expr.trim() === '') return NOTHING;
  try {
    const plain = prepareRoll({ expr, values });
    if (mode === 'normal') return { ...NOTHING, prepared: plain };
    try {
      return { ...NOTHING, prepared: prepareRoll({ expr, values, mode }) };
    } catch (error) {
      if (!isGuildError(error)) throw error;
      return { ...NOTHING, prepared: plain, modeLost: true };
    }
  } catch (error) {
    if (!isGuildError(error)) throw error;
    const { excerpt = [], suggestion = null } = error.details as Partial<DiceErrorDetails>;
    return { ...NOTHING, problem: { message: error.message, excerpt, suggestion } };
  }
}

function statisticsOf(prepared: PreparedRoll | null): RollStatistics | null {
  if (prepared === null) return null;
  try {
    return rollStatistics(prepared);
  } catch (error) {
    // Some outcome has no value, such as a division by what dice may make zero: there is nothing to draw.
    if (isGuildError(error)) return null;
    throw error;
  }
}

function valuesOf(variables: readonly Variable[]): Readonly<Record<string, number | string>> {
  const named = variables.filter(({ name, value }) => name.trim() !== '' && value.trim() !== '');
  return Object.fromEntries(
    named.map(({ name, value }) => {
      const number = Number(value);
      return [name.trim(), Number.isFinite(number) ? number : value];
    }),
  );
}

/** State of the roll box; everything is checked while it is typed. */
export function useRollDesk(): RollDesk {
  const [expr, setExpr] = useState('1d20+5');
  const [mode, setMode] = useState<RollMode>('normal');
  const [variables, setVariables] = useState<readonly Variable[]>([]);
  const values = useMemo(() => valuesOf(variables), [variables]);
  const checked = useMemo(() => prepare(expr, values, mode), [expr, values, mode]);
  const settled = useDeferredValue(checked.prepared);
  const statistics = useMemo(() => statisticsOf(settled), [settled]);
  return { expr, mode, variables, values, ...checked, statistics, setExpr, setMode, setVariables };
}
