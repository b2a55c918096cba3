import { availablePowersets, type Powerset, type PowersetFigures, powersetFigures } from '@guildhall/heroes';
import { useEffect, useMemo, useState } from 'react';
import { Icon } from '../../../ui/glyph.tsx';
import { computeOptions } from '../document/settings.ts';
import { fixed } from '../format.ts';
import { runIdle } from '../picker/idle.ts';
import { choosePowerset } from '../planner/edits.ts';
import { usePlanner, usePlannerState, useReady } from '../session-context.ts';
import { powersetWords as words } from '../words/powersets.ts';
import './powersets.css';

type Kind = 'primary' | 'secondary';
type Figure = keyof PowersetFigures;

interface Line {
  readonly set: Powerset;
  readonly figures: PowersetFigures;
}

const FIGURES: readonly (readonly [figure: Figure, label: string, shown: (value: number) => string])[] = [
  ['damage', words.damage, (value) => fixed(value, 1)],
  ['control', words.control, (value) => fixed(value, 2)],
  ['defense', words.defense, (value) => `${fixed(value * 100, 1)} %`],
  ['resistance', words.resistance, (value) => `${fixed(value * 100, 1)} %`],
  ['regeneration', words.regeneration, (value) => `${fixed(value, 1)} /s`],
];

/** Figures of every set of a kind, computed one after the other while the page is idle. */
function useLines(kind: Kind): readonly Line[] {
  const { data } = useReady();
  const build = usePlannerState((state) => state.build);
  const settings = usePlannerState((state) => state.settings);
  const [lines, setLines] = useState<readonly Line[]>([]);
  const { archetype } = build;
  const key = availablePowersets(data, build, kind)
    .map(({ id }) => id)
    .join();
  const sets = useMemo(() => key.split(',').flatMap((id) => data.powerset(id) ?? []), [key, data]);
  useEffect(() => {
    const found: Line[] = [];
    setLines([]);
    return runIdle(
      sets,
      (set) =>
        found.push({ set, figures: powersetFigures(data, archetype, set.id, computeOptions(settings)) }),
      () => setLines([...found]),
    );
  }, [sets, data, archetype, settings]);
  return lines;
}

/** Hit points and caps of the archetype: what all its sets have in common. */
function Facts() {
  const { data, result } = useReady();
  const archetype = usePlannerState((state) => data.archetype(state.build.archetype));
  if (archetype === undefined) return null;
  const { totals } = result;
  const percent = (value: number | null) => (value === null ? '' : `${fixed(value * 100, 0)} %`);
  const facts = [
    [
      words.hitPoints,
      `${fixed(totals.hitPoints.base, 0)}, ${words.hitPointsCap} ${fixed(totals.hitPoints.cap ?? 0, 0)}`,
    ],
    [words.resistanceCap, percent(totals.resistance.smashing.cap)],
    [words.damageCap, percent(totals.damage.smashing.cap)],
    [words.rechargeCap, percent(totals.recharge.cap)],
  ] as const;
  return (
    <dl className="psets__facts" aria-label={words.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Row({
  line,
  most,
  kind,
}: {
  readonly line: Line;
  readonly most: PowersetFigures;
  readonly kind: Kind;
}) {
  const tools = usePlanner();
  const chosen = usePlannerState(({ build }) => build[kind]) === line.set.id;
  return (
    <tr className={chosen ? 'psets__chosen' : undefined}>
      <th scope="row">
        <button
          type="button"
          className="psets__name"
          aria-pressed={chosen}
          title={words.choose(line.set.name)}
          onClick={() => choosePowerset(tools, kind, line.set.id)}
        >
          {line.set.name}
          {chosen ? <Icon name="check" size={14} /> : null}
        </button>
      </th>
      {FIGURES.map(([figure, label, shown]) => {
        const value = line.figures[figure];
        const share = most[figure] > 0 ? value / most[figure] : 0;
        return (
          <td key={figure}>
            {value <= 0 ? (
              <span className="faint">–</span>
            ) : (
              <>
                <span className="num">
                  <span className="sr-only">{label} </span>
                  {shown(value)}
                </span>
                <span className="bar" aria-hidden="true">
                  <span className="bar__fill" style={{ width: `${(share * 100).toFixed(1)}%` }} />
                </span>
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function mostOf(lines: readonly Line[]): PowersetFigures {
  const most = (figure: Figure) => Math.max(0, ...lines.map(({ figures }) => figures[figure]));
  return {
    damage: most('damage'),
    control: most('control'),
    defense: most('defense'),
    resistance: most('resistance'),
    regeneration: most('regeneration'),
  };
}

/** Powersets of the archetype beside each other: damage, control and protection at a glance. */
export function PowersetDesk() {
  const [kind, setKind] = useState<Kind>('primary');
  const [order, setOrder] = useState<Figure | 'name'>('name');
  const lines = useLines(kind);
  const most = useMemo(() => mostOf(lines), [lines]);
  const sorted = lines.toSorted((a, b) =>
    order === 'name' ? (a.set.name < b.set.name ? -1 : 1) : b.figures[order] - a.figures[order],
  );
  return (
    <section className="desk psets" aria-labelledby="psets-title">
      <h2 id="psets-title" className="desk__title">
        {words.title}
      </h2>
      <p className="quiet desk__lead">{words.lead}</p>
      <Facts />
      <fieldset className="segments">
        <legend className="sr-only">{words.which}</legend>
        {(['primary', 'secondary'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="segments__one psets__kind"
            aria-pressed={kind === one}
            onClick={() => setKind(one)}
          >
            {words[one]}
          </button>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="psets__scroll" tabIndex={0} aria-label={words.title}>
        <table className="psets__table">
          <thead>
            <tr>
              <th scope="col">
                <button type="button" className="psets__sort" onClick={() => setOrder('name')}>
                  {words.set}
                </button>
              </th>
              {FIGURES.map(([figure, label]) => (
                <th
                  key={figure}
                  scope="col"
                  aria-sort={order === figure ? 'descending' : 'none'}
                  title={figure === 'control' ? words.controlHint : undefined}
                >
                  <button
                    type="button"
                    className="psets__sort"
                    aria-label={words.sort(label)}
                    onClick={() => setOrder(figure)}
                  >
                    {label}
                    {order === figure ? <Icon name="down" size={14} /> : null}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((line) => (
              <Row key={line.set.id} line={line} most={most} kind={kind} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
