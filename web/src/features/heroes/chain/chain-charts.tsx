import type { ChainResult } from '@guildhall/heroes';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { compact, fixed } from '../format.ts';
import { useReady } from '../session-context.ts';
import { signOfPower } from '../signs.ts';
import { chainWords as words } from '../words/chain.ts';

/** Seconds that the timeline shows at once. */
const WINDOW = 30;
const WIDTH = 1000;
const LANE = 26;
const LABEL = 150;

const x = (seconds: number, from: number) => LABEL + ((seconds - from) / WINDOW) * (WIDTH - LABEL - 16);

interface TimelineProps {
  readonly result: ChainResult;
}

/** One lane a power: when it is cast, and how long its buff lasts. */
export function Timeline({ result }: TimelineProps) {
  const { data } = useReady();
  const [from, setFrom] = useState(0);
  const to = from + WINDOW;
  const last = Math.max(0, Math.ceil(result.seconds / WINDOW) * WINDOW - WINDOW);
  const start = Math.min(from, last);
  const lanes = result.powers.toSorted((a, b) => b.damage - a.damage);
  const height = lanes.length * LANE + 22;
  const lane = (path: string) => lanes.findIndex((one) => one.path === path);
  const toneOf = (id: string) => {
    const power = data.power(id);
    const tone = power === undefined ? undefined : signOfPower(power).tone;
    return `var(--${tone ?? 'bar-fill'})`;
  };
  return (
    <section>
      <header className="chain__chart-head">
        <h3 className="stat-group__title">{words.timeline}</h3>
        <span className="quiet num">{words.window(start, Math.min(to, result.seconds))}</span>
        <Button disabled={start === 0} onClick={() => setFrom(Math.max(0, start - WINDOW))}>
          {words.earlier}
        </Button>
        <Button disabled={start >= last} onClick={() => setFrom(Math.min(last, start + WINDOW))}>
          {words.later}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="chain__scroll" tabIndex={0} aria-label={words.timeline}>
        <svg className="chain__svg" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={words.timeline}>
          {Array.from({ length: WINDOW / 5 + 1 }, (_, i) => start + i * 5).map((second) => (
            <g key={second}>
              <line
                className="chain__grid"
                x1={x(second, start)}
                x2={x(second, start)}
                y1={0}
                y2={lanes.length * LANE}
              />
              <text className="chain__axis" x={x(second, start)} y={height - 6} textAnchor="middle">
                {second}
              </text>
            </g>
          ))}
          {lanes.map(({ path, name }, at) => (
            <text key={path} className="chain__label" x={LABEL - 10} y={at * LANE + 18} textAnchor="end">
              {name.length > 21 ? `${name.slice(0, 20)}…` : name}
            </text>
          ))}
          {result.buffs.flatMap(({ path, windows }) =>
            windows
              .filter((one) => one.to > start && one.from < to)
              .map((one) => (
                <rect
                  key={`${path} ${one.from}`}
                  className="chain__buff"
                  x={x(Math.max(one.from, start), start)}
                  width={x(Math.min(one.to, to), start) - x(Math.max(one.from, start), start)}
                  y={lane(path) * LANE + 18}
                  height={5}
                />
              )),
          )}
          {result.timeline
            .filter((use) => use.end > start && use.at < to)
            .map((use) => (
              <rect
                key={use.at}
                className="chain__use"
                fill={toneOf(use.power)}
                x={x(Math.max(use.at, start), start)}
                width={Math.max(2, x(Math.min(use.end, to), start) - x(Math.max(use.at, start), start) - 1)}
                y={lane(use.path) * LANE + 3}
                height={14}
                rx={2}
              >
                <title>
                  {words.use(lanes[lane(use.path)]?.name ?? '', fixed(use.at, 2), fixed(use.damage, 0))}
                </title>
              </rect>
            ))}
        </svg>
      </section>
    </section>
  );
}

const CURVE_HEIGHT = 120;

/** How full the endurance bar is through the whole fight. */
export function EnduranceChart({ result, most }: TimelineProps & { readonly most: number }) {
  const { curve } = result.endurance;
  const top = Math.max(most, 1);
  const at = (seconds: number) => (seconds / result.seconds) * WIDTH;
  const y = (value: number) => CURVE_HEIGHT - 16 - (value / top) * (CURVE_HEIGHT - 24);
  const line = curve.map((point) => `${at(point.at).toFixed(1)},${y(point.value).toFixed(1)}`).join(' ');
  return (
    <section>
      <h3 className="stat-group__title">{words.enduranceOverTime}</h3>
      <svg
        className="chain__svg"
        viewBox={`0 0 ${WIDTH} ${CURVE_HEIGHT}`}
        role="img"
        aria-label={`${words.enduranceOverTime}: ${words.lowest(compact(result.endurance.lowest))}`}
      >
        {[0, 0.5, 1].map((share) => (
          <line
            key={share}
            className="chain__grid"
            x1={0}
            x2={WIDTH}
            y1={y(top * share)}
            y2={y(top * share)}
          />
        ))}
        <polygon className="chain__area" points={`0,${y(0)} ${line} ${WIDTH},${y(0)}`} />
        <polyline className="chain__line" points={line} />
        {result.endurance.emptyAt === null ? null : (
          <line
            className="chain__empty"
            x1={at(result.endurance.emptyAt)}
            x2={at(result.endurance.emptyAt)}
            y1={0}
            y2={CURVE_HEIGHT - 16}
          />
        )}
        <text className="chain__axis" x={0} y={CURVE_HEIGHT - 2}>
          0 s
        </text>
        <text className="chain__axis" x={WIDTH} y={CURVE_HEIGHT - 2} textAnchor="end">
          {result.seconds} s
        </text>
        <text className="chain__axis" x={WIDTH - 4} y={y(top) + 12} textAnchor="end">
          {compact(top)}
        </text>
      </svg>
    </section>
  );
}
