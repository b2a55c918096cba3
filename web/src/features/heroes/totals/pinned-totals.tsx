import type { BuildTotals } from '@guildhall/heroes';
import { useStore } from 'zustand';
import { Icon } from '../../../ui/glyph.tsx';
import { usePlanner, usePlannerState } from '../session-context.ts';
import { strings } from '../strings.ts';
import { pinStore } from './pins.ts';
import { allSpecs, BODY, OFFENCE } from './stat-groups.ts';
import { defenseSpec, type StatSpec } from './stat-specs.ts';
import { shownDifference, shownWithUnit, spokenStat } from './stat-view.ts';

const find = (specs: readonly StatSpec[], path: string): readonly StatSpec[] =>
  specs.filter((spec) => spec.path === path);

/** The totals that stay in sight: those pinned, else the best position defence, recharge and hit points. */
function pinnedSpecs(totals: BuildTotals, pins: readonly string[]): readonly StatSpec[] {
  const chosen = pins.flatMap((path) => allSpecs(totals).find((spec) => spec.path === path) ?? []);
  if (chosen.length > 0) return chosen;
  const positions = (['melee', 'ranged', 'aoe'] as const).map(defenseSpec);
  const best = positions.reduce((top, spec) =>
    spec.select(totals).value > top.select(totals).value ? spec : top,
  );
  return [best, ...find(OFFENCE, 'recharge'), ...find(BODY, 'hitPoints')];
}

/** Strip over the bottom bar; pulls the totals up. */
export function PinnedTotals() {
  const { view } = usePlanner();
  const result = usePlannerState((state) => state.result);
  const change = usePlannerState((state) => state.change);
  const pins = useStore(pinStore, (state) => state.pins);
  const started = usePlannerState(({ build, data }) => data?.archetype(build.archetype) !== undefined);
  if (result === null || !started) return null;
  return (
    <button
      type="button"
      className="pinned"
      aria-label={strings.totals.open}
      onClick={() => view.setState({ totalsOpen: true })}
    >
      {pinnedSpecs(result.totals, pins).map((spec) => {
        const stat = spec.select(result.totals);
        const difference =
          change === null ? '' : shownDifference(spec.select(change.from.totals).value, stat.value, spec);
        return (
          <span key={spec.path} className="pinned__stat" title={spokenStat(stat, spec)}>
            <span className="pinned__label">{spec.label}</span>
            <span className="pinned__value num">
              {stat.unknown > 0 ? <Icon name="unknown" size={12} /> : null}
              {shownWithUnit(stat.value, spec)}
              {difference === '' ? null : <span className="stat__difference"> {difference}</span>}
            </span>
          </span>
        );
      })}
      <Icon name="up" size={18} />
    </button>
  );
}
