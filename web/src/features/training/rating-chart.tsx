import type { TrainingRating } from '@guildhall/client';
import { shownDate } from '../../lib/shown-date.ts';
import { PHONE, useMedia } from '../../lib/use-media.ts';
import { strings } from './strings.ts';

/** About what is there for it, so that its words keep their size. */
const WIDE = 720;
const NARROW = 352;
const HEIGHT = 220;
const LEFT = 40;
const FOOT = 24;
const TOP = 10;
const NINETY_FIVE = 1.96;
/** Step of the lines across, in rating points. */
const STEP = 100;

/** The rating after each answer with its band, narrowing as it becomes surer. */
export function RatingChart({ history }: Pick<TrainingRating, 'history'>) {
  const width = useMedia(PHONE) ? NARROW : WIDE;
  const first = history[0];
  const last = history.at(-1);
  if (first === undefined || last === undefined) return null;
  const low = Math.min(...history.map(({ rating, rd }) => rating - NINETY_FIVE * rd));
  const high = Math.max(...history.map(({ rating, rd }) => rating + NINETY_FIVE * rd));
  const bottom = Math.floor(low / STEP) * STEP;
  const top = Math.ceil(high / STEP) * STEP;
  const x = (i: number): number =>
    history.length === 1 ? (LEFT + width) / 2 : LEFT + (i * (width - LEFT - 8)) / (history.length - 1);
  const y = (rating: number): number => TOP + ((top - rating) * (HEIGHT - TOP)) / (top - bottom);
  const line = (value: (point: (typeof history)[number]) => number): string[] =>
    history.map((point, i) => `${x(i).toFixed(1)},${y(value(point)).toFixed(1)}`);
  const upper = line(({ rating, rd }) => rating + NINETY_FIVE * rd);
  const lower = line(({ rating, rd }) => rating - NINETY_FIVE * rd).reverse();
  const lines = Array.from({ length: (top - bottom) / STEP + 1 }, (_, i) => bottom + i * STEP);
  return (
    <figure className="rating-chart">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT + FOOT}`}
        role="img"
        aria-label={strings.historyAlt(history.length, first.rating, last.rating)}
      >
        {lines.map((rating) => (
          <g key={rating}>
            <line
              className={rating === 500 ? 'rating-chart__start' : 'rating-chart__grid'}
              x1={LEFT}
              x2={width}
              y1={y(rating)}
              y2={y(rating)}
            />
            <text className="num rating-chart__label" x={LEFT - 6} y={y(rating) + 4} textAnchor="end">
              {rating}
            </text>
          </g>
        ))}
        <polygon className="rating-chart__band" points={[...upper, ...lower].join(' ')} />
        <polyline className="rating-chart__line" points={line(({ rating }) => rating).join(' ')} />
        <circle className="rating-chart__now" cx={x(history.length - 1)} cy={y(last.rating)} r={4} />
        <text className="num rating-chart__label" x={LEFT} y={HEIGHT + 18}>
          {shownDate(first.at)}
        </text>
        <text className="num rating-chart__label" x={width} y={HEIGHT + 18} textAnchor="end">
          {shownDate(last.at)}
        </text>
      </svg>
      <details>
        <summary>{strings.asTable}</summary>
        <div className="rating-chart__rows">
          <table>
            <thead>
              <tr>
                <th scope="col">{strings.answer}</th>
                <th scope="col">{strings.date}</th>
                <th scope="col">{strings.rating}</th>
                <th scope="col">{strings.band}</th>
              </tr>
            </thead>
            <tbody>
              {history.map(({ at, rating, rd }, i) => (
                <tr key={at + String(i)}>
                  <th scope="row" className="num">
                    {i + 1}
                  </th>
                  <td className="num">{shownDate(at)}</td>
                  <td className="num">{Math.round(rating)}</td>
                  <td className="num">
                    {strings.between(rating - NINETY_FIVE * rd, rating + NINETY_FIVE * rd)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
