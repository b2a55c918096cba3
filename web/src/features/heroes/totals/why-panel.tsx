import { DAMAGE_TYPES, type ExplainRule, type ExplainUnit, explainStat } from '@guildhall/heroes';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../../ui/button.tsx';
import { StatBar } from '../../../ui/stat-bar.tsx';
import { WhyFrame } from '../../../ui/why-frame.tsx';
import { computeOptions } from '../document/settings.ts';
import { fixed } from '../format.ts';
import { HelpButton } from '../guide/help-button.tsx';
import { usePlanner, usePlannerState, useReady } from '../session-context.ts';
import { whyWords } from '../words/why.ts';
import { pinStore, togglePin } from './pins.ts';
import { allSpecs, damageSpecs } from './stat-groups.ts';
import { type StatSpec, UNITS, type Unit } from './stat-specs.ts';
import { incomplete, shownWithUnit, standing } from './stat-view.ts';
import { UnitTree } from './unit-tree.tsx';

const words = whyWords;

/** The headline of damage stands for the type that is highest. */
function useSpec(path: string): StatSpec | null {
  const { result } = useReady();
  const specs = [...allSpecs(result.totals), ...damageSpecs()];
  if (path !== 'damage') return specs.find((spec) => spec.path === path) ?? null;
  const best = DAMAGE_TYPES.reduce((top, type) =>
    result.totals.damage[type].value > result.totals.damage[top].value ? type : top,
  );
  return specs.find((spec) => spec.path === `damage.${best}`) ?? null;
}

/** The explanation of a total or of a number of one power (`picks[3]:recharge`). */
function useExplanation(stat: string) {
  const { data } = useReady();
  const build = usePlannerState((state) => state.build);
  const settings = usePlannerState((state) => state.settings);
  return useMemo(
    () => explainStat(data, build, stat, computeOptions(settings)),
    [data, build, stat, settings],
  );
}

/** Headings of the first steps, in the order in which they are shown. */
const HEADINGS: readonly (readonly [heading: string, rules: readonly ExplainRule[]])[] = [
  [words.base, ['base', 'total']],
  [words.rules.power, ['power']],
  [words.rules.set_bonus, ['set_bonus']],
  [words.rules.piece_bonus, ['piece_bonus']],
  [words.rules.proc, ['proc']],
  [words.rules.incarnate, ['incarnate']],
  [words.rules.outside, ['outside']],
  [words.limits, ['cap', 'floor', 'formula']],
];

function TotalExplanation({ spec }: { readonly spec: StatSpec }) {
  const { result } = useReady();
  const pinned = useStore(pinStore, ({ pins }) => pins.includes(spec.path));
  const steps = useExplanation(spec.path).children;
  const stat = spec.select(result.totals);
  return (
    <>
      <div className="why__total">
        <span className="why__value num">{shownWithUnit(stat.value, spec)}</span>
        <span className="quiet">{standing(stat, spec)}</span>
        <StatBar stat={stat} full={spec.full} />
        <Button look="quiet" icon="pin" aria-pressed={pinned} onClick={() => togglePin(spec.path)}>
          {pinned ? words.unpin : words.pin}
        </Button>
        <HelpButton topic={spec.path.startsWith('defense.') ? 'softCap' : 'caps'} />
      </div>
      {stat.unknown > 0 ? (
        <p className="why__incomplete">{words.incomplete(incomplete(stat.unknown))}</p>
      ) : null}
      {HEADINGS.map(([heading, rules]) => {
        const nodes = steps
          .filter(({ rule }) => rules.includes(rule))
          .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
        return nodes.length === 0 ? null : (
          <section key={heading}>
            <h3 className="stat-group__title">{heading}</h3>
            <UnitTree nodes={nodes} unit={spec.unit} />
          </section>
        );
      })}
      {steps.length === 0 ? <p className="quiet">{words.nothing}</p> : null}
    </>
  );
}

const SHOWN_UNITS: Readonly<Record<ExplainUnit, Unit>> = {
  fraction: 'percent',
  points: 'amount',
  points_per_second: 'per_second',
  seconds: 'seconds',
  feet: 'feet',
  feet_per_second: 'mph',
  magnitude: 'magnitude',
  factor: 'factor',
  degrees: 'degrees',
  levels: 'amount',
};

function NumberExplanation({ stat }: { readonly stat: string }) {
  const { value, unit, children } = useExplanation(stat);
  const shown = SHOWN_UNITS[unit];
  const { factor, decimals, suffix } = UNITS[shown];
  return (
    <>
      <div className="why__total">
        <span className="why__value num">
          {fixed(value * factor, decimals)}
          {suffix}
        </span>
      </div>
      {children.length === 0 ? <p className="quiet">{words.nothing}</p> : null}
      <UnitTree nodes={children} unit={shown} />
    </>
  );
}

function NumberTitle({ stat }: { readonly stat: string }) {
  return <>{words.title(useExplanation(stat).label)}</>;
}

/** Where a number comes from, step by step. Takes the place of the totals until it is closed. */
export function WhyPanel({ path }: { readonly path: string }) {
  const { view } = usePlanner();
  const ofPower = path.includes(':');
  const spec = useSpec(path);

  function close() {
    view.setState({ why: null });
    const number = path.slice(path.indexOf(':') + 1);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-stat="${CSS.escape(number)}"]`)?.focus(),
    );
  }

  return (
    <WhyFrame
      title={ofPower ? <NumberTitle stat={path} /> : words.title(spec?.label ?? path)}
      closeLabel={words.back}
      onClose={close}
    >
      {ofPower ? <NumberExplanation key={path} stat={path} /> : null}
      {spec === null ? null : <TotalExplanation key={spec.path} spec={spec} />}
    </WhyFrame>
  );
}
