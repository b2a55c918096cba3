import { type ChainOptions, type ChainResult, entriesOf, simulateChain } from '@guildhall/heroes';
import { useMemo, useState } from 'react';
import { computeOptions } from '../document/settings.ts';
import { usePlannerState, useReady } from '../session-context.ts';

export type ChainMode = 'best' | 'priority' | 'order';

interface ChainChoice {
  readonly mode: ChainMode;
  /** Places of powers in the build, e.g. `picks[3]`. */
  readonly list: readonly string[];
  readonly seconds: number;
}

export interface ChainCandidate {
  readonly path: string;
  readonly name: string;
}

type Outcome =
  | { readonly ok: true; readonly result: ChainResult }
  | { readonly ok: false; readonly error: unknown };

/** The chain that is asked for, run on the build as it stands. */
export function useChain() {
  const { data } = useReady();
  const build = usePlannerState((state) => state.build);
  const settings = usePlannerState((state) => state.settings);
  const [choice, setChoice] = useState<ChainChoice>({ mode: 'best', list: [], seconds: 120 });

  const options = useMemo((): ChainOptions => {
    const named = choice.mode === 'best' || choice.list.length === 0 ? {} : { [choice.mode]: choice.list };
    return { ...computeOptions(settings), seconds: choice.seconds, ...named };
  }, [settings, choice]);

  const outcome = useMemo((): Outcome => {
    try {
      return { ok: true, result: simulateChain(data, build, options) };
    } catch (error) {
      return { ok: false, error };
    }
  }, [data, build, options]);

  const candidates = useMemo(
    (): readonly ChainCandidate[] =>
      entriesOf(build).flatMap(({ ref, entry }) => {
        const power = data.power(entry.power);
        if (power?.type !== 'click' || power.castTime === 0) return [];
        return { path: `${ref.list}[${ref.index}]`, name: power.name };
      }),
    [data, build],
  );

  /** Starting from what was found, a list is changed rather than made from nothing. */
  function setMode(mode: ChainMode): void {
    const found = outcome.ok ? outcome.result : null;
    const paths = found === null ? [] : found.powers.map(({ path }) => path);
    const sorted = found === null ? paths : sortedBy(paths, found);
    setChoice((before) => ({ ...before, mode, list: before.list.length === 0 ? sorted : before.list }));
  }

  return { choice, setChoice, setMode, outcome, options, candidates };
}

/** Paths in the order of the chain. */
function sortedBy(paths: readonly string[], { chain, powers }: ChainResult): readonly string[] {
  const place = (path: string) => chain.indexOf(powers.find((power) => power.path === path)?.power ?? '');
  return paths.toSorted((a, b) => place(a) - place(b));
}
