import { barsOf, type Distribution, withoutEnds } from '@guildhall/tabletop/dice';
import { chanceText, numberText } from './number-text.ts';
import { strings } from './strings.ts';

interface ChartProps {
  readonly expr: string;
  readonly distribution: Distribution;
  readonly mean: number;
  /** Totals from here on are what is asked for. */
  readonly atLeast: number | null;
  /** The last result of this very expression. */
  readonly result: number | null;
}

const BARS = 80;
/** Ends that come less often than this are not drawn: explosions have very long ones. */
const SELDOM = 1e-4;
const WIDTH = 480;
const HEIGHT = 168;
const FOOT = 22;

/** The distribution as bars: those that reach the number asked for are filled, the last result is marked. */
export function Chart({ expr, distribution, mean, atLeast, result }: ChartProps) {
  const drawn = withoutEnds(distribution, SELDOM);
  const bars = barsOf(drawn, BARS);
  const highest = Math.max(...bars.map(({ chance }) => chance));
  const step = WIDTH / bars.length;
  const gap = step > 4 ? 1 : 0;
  const first = bars[0];
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return null;
  const width = last.to - first.from + 1;
  const xOf = (value: number) => ((value - first.from + 0.5) / width) * WIDTH;
  const place = Math.min(WIDTH - 1, Math.max(1, xOf(mean)));
  return (
    <figure className="chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`}
        role="img"
        aria-label={strings.chart(expr, numberText(mean))}
        className="chart__drawing"
      >
        {bars.map(({ from, to, chance }, at) => {
          const height = Math.max(chance > 0 ? 1 : 0, (chance / highest) * (HEIGHT - 14));
          const reached = atLeast === null || to >= atLeast;
          const here = result !== null && result >= from && result <= to;
          return (
            <g
              key={from}
              className={`chart__bar${reached ? ' chart__bar--reached' : ''}${here ? ' chart__bar--here' : ''}`}
            >
              <rect x={at * step + gap / 2} y={HEIGHT - height} width={step - gap} height={height}>
                <title>{`${rangeText(from, to)}: ${chanceText(chance)}`}</title>
              </rect>
              {here ? <path d={`M${at * step + step / 2} ${HEIGHT - height - 4}l-5 -8h10z`} /> : null}
            </g>
          );
        })}
        <line className="chart__axis" x1={0} x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
        <line className="chart__mean" x1={place} x2={place} y1={6} y2={HEIGHT} />
        <text className="num chart__label" x={0} y={HEIGHT + 16}>
          {drawn.values[0] === distribution.values[0] ? '' : '… '}
          {numberText(first.from)}
        </text>
        <text className="num chart__label" x={place} y={HEIGHT + 16} textAnchor="middle">
          {place > 60 && place < WIDTH - 60 ? `⌀ ${numberText(mean)}` : ''}
        </text>
        <text className="num chart__label" x={WIDTH} y={HEIGHT + 16} textAnchor="end">
          {numberText(last.to)}
          {drawn.values.at(-1) === distribution.values.at(-1) ? '' : ' …'}
        </text>
      </svg>
      <details className="chart__table">
        <summary>{strings.asTable}</summary>
        <div className="chart__rows">
          <table>
            <thead>
              <tr>
                <th scope="col">{strings.total}</th>
                <th scope="col">{strings.chance}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ from, to, chance }) => (
                <tr key={from}>
                  <th scope="row" className="num">
                    {rangeText(from, to)}
                    {result !== null && result >= from && result <= to ? ` (${strings.lastResult})` : ''}
                  </th>
                  <td className="num">{chanceText(chance)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function rangeText(from: number, to: number): string {
  return from === to ? numberText(from) : `${numberText(from)}–${numberText(to)}`;
}
