import {
  type Build,
  type BuildNumbers,
  createCalculator,
  type GameData,
  type SlotRef,
  type SlottedEnhancement,
  setEnhancement,
} from '@guildhall/heroes';
import { useEffect, useMemo, useState } from 'react';
import { computeOptions, type PlanSettings } from '../document/settings.ts';
import { usePlannerState, useReady } from '../session-context.ts';
import { allSpecs } from '../totals/stat-groups.ts';
import { changedStats, type StatChange } from '../totals/stat-view.ts';
import { runIdle } from './idle.ts';

export const pieceKey = ({ uid, level, relativeLevel, grade }: SlottedEnhancement): string =>
  `${uid} ${level} ${relativeLevel} ${grade}`;

/** Changes by piece; a piece that is not there yet is still to be tried. */
export type Previews = ReadonlyMap<string, readonly StatChange[]>;

interface Situation {
  readonly data: GameData;
  readonly build: Build;
  readonly result: BuildNumbers;
  readonly settings: PlanSettings;
}

/**
 * Tries every piece of the list in the open slot while the page is idle, so that
 * pointing at one computes nothing. The calculator does only what a piece changes.
 */
export function usePreviews(slot: SlotRef, pieces: readonly SlottedEnhancement[]): Previews {
  const { data, result } = useReady();
  const build = usePlannerState((state) => state.build);
  const settings = usePlannerState((state) => state.settings);
  const situation = useMemo(
    (): Situation => ({ data, build, result, settings }),
    [data, build, result, settings],
  );
  const [previews, setPreviews] = useState<Previews>(new Map());
  useEffect(() => {
    const found = new Map<string, readonly StatChange[]>();
    setPreviews(found);
    const tried = trier(situation, slot);
    return runIdle(
      pieces,
      (piece) => found.set(pieceKey(piece), tried(piece)),
      () => setPreviews(new Map(found)),
    );
  }, [situation, slot, pieces]);
  return previews;
}

/** What a piece in the slot would change of the totals; nothing where a rule forbids it. */
function trier({ data, build, result, settings }: Situation, slot: SlotRef) {
  const calculator = createCalculator(data, computeOptions(settings));
  const specs = allSpecs(result.totals);
  return (piece: SlottedEnhancement): readonly StatChange[] => {
    const tried = setEnhancement(data, build, slot, piece);
    return tried.ok ? changedStats(result.totals, calculator.compute(tried.value).totals, specs) : [];
  };
}
