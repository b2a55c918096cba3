import { computeBuild, DAMAGE_TYPES } from '@guildhall/heroes';
import { useEffect, useMemo, useRef } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import { StatBar } from '../../../ui/stat-bar.tsx';
import { signed } from '../format.ts';
import { usePlanner, usePlannerState, useReady } from '../session-context.ts';
import { strings } from '../strings.ts';
import { type Addend, explain, explainUse } from './explain.ts';
import { allSpecs, damageSpecs } from './stat-groups.ts';
import { type StatSpec, UNITS } from './stat-specs.ts';
import { incomplete, shownWithUnit, standing } from './stat-view.ts';

const words = strings.why;

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

function Line({ addend }: { readonly addend: Addend }) {
  const { factor, decimals, suffix } = UNITS[addend.unit];
  return (
    <li className="why__line">
      <span className="why__name">
        {addend.name}
        {addend.times > 1 ? ` ×${addend.times}` : ''}
        {addend.from === null ? null : <span className="faint"> {words.in(addend.from)}</span>}
      </span>
      <span className="num">
        {signed(addend.value * factor, decimals)}
        <span className="faint">{suffix}</span>
      </span>
    </li>
  );
}

function Explanation({ spec }: { readonly spec: StatSpec }) {
  const { data, result } = useReady();
  const build = usePlannerState((state) => state.build);
  const groups = useMemo(() => {
    const full = computeBuild(data, build, { contributions: true });
    return explain(data, full, spec);
  }, [data, build, spec]);
  const use = spec.path === 'enduranceUse' || spec.path === 'enduranceNet' ? explainUse(data, result) : [];
  const stat = spec.select(result.totals);
  const where = standing(stat, spec);
  return (
    <>
      <div className="why__total">
        <span className="why__value num">{shownWithUnit(stat.value, spec)}</span>
        <span className="quiet">{where}</span>
        <StatBar stat={stat} full={spec.full} />
      </div>
      {stat.unknown > 0 ? (
        <p className="why__incomplete">{words.incomplete(incomplete(stat.unknown))}</p>
      ) : null}
      {stat.base === 0 ? null : (
        <p className="why__line">
          <span>{words.base}</span>
          <span className="num">{shownWithUnit(stat.base, spec)}</span>
        </p>
      )}
      {groups.map(({ rule, addends }) => (
        <section key={rule}>
          <h3 className="stat-group__title">{words.rules[rule]}</h3>
          <ul>
            {addends.map((addend) => (
              <Line key={addend.key} addend={addend} />
            ))}
          </ul>
        </section>
      ))}
      {use.length === 0 ? null : (
        <section>
          <h3 className="stat-group__title">{words.toggles}</h3>
          <ul>
            {use.map((addend) => (
              <Line key={addend.key} addend={addend} />
            ))}
          </ul>
        </section>
      )}
      {groups.length === 0 && use.length === 0 ? <p className="quiet">{words.nothing}</p> : null}
      {stat.cap === null || stat.uncapped <= stat.cap ? null : (
        <p className="why__line">
          <span>{words.cutByCap}</span>
          <span className="num">{shownWithUnit(stat.cap - stat.uncapped, spec)}</span>
        </p>
      )}
    </>
  );
}

/** Where a total comes from, addend by addend. Takes the place of the totals until it is closed. */
export function WhyPanel({ path }: { readonly path: string }) {
  const { view } = usePlanner();
  const spec = useSpec(path);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);

  function close() {
    view.setState({ why: null });
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-stat="${CSS.escape(path)}"]`)?.focus(),
    );
  }

  return (
    <section
      className="why"
      role="dialog"
      aria-labelledby="why-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <header className="why__head double-rule">
        <h2 className="why__title" id="why-title" tabIndex={-1} ref={head}>
          {words.title(spec?.label ?? path)}
        </h2>
        <IconButton icon="close" label={words.back} onClick={close} />
      </header>
      {spec === null ? null : <Explanation key={spec.path} spec={spec} />}
    </section>
  );
}
