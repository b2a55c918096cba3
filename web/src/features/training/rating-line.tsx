import type { TrainingRating } from '@guildhall/client';
import { strings } from './strings.ts';
import './rating-line.css';

/** Ends of the scale that is drawn; nearly everybody is inside. */
const LOW = 100;
const HIGH = 900;

const percent = (rating: number): number =>
  (100 * (Math.min(HIGH, Math.max(LOW, rating)) - LOW)) / (HIGH - LOW);

/** A rating with its band: a number, and how sure it is. */
export function RatingLine({ rating }: { readonly rating: TrainingRating }) {
  const { placement } = rating;
  const left = percent(rating.low);
  return (
    <div className="rating-line">
      <span className="rating-line__label">{strings.rating}</span>
      <strong className="num rating-line__value">{Math.round(rating.rating)}</strong>
      <svg
        className="rating-line__bar"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        role="img"
        aria-label={strings.ratingOf(rating.rating, rating.low, rating.high)}
      >
        <rect className="rating-line__track" x={0} y={3} width={100} height={2} />
        <rect
          className="rating-line__band"
          x={left}
          y={1}
          width={percent(rating.high) - left}
          height={6}
          rx={1}
        />
        <rect className="rating-line__mark" x={percent(rating.rating) - 0.6} y={0} width={1.2} height={8} />
      </svg>
      <span className="num quiet rating-line__range">{strings.between(rating.low, rating.high)}</span>
      {placement === null ? (
        rating.provisional ? (
          <span className="rating-line__provisional">{strings.provisional}</span>
        ) : null
      ) : (
        <span className="placement">
          <span className="placement__pips" aria-hidden="true">
            {Array.from({ length: placement.of }, (_, i) => (
              <i
                key={i}
                className={i < placement.done ? 'placement__pip placement__pip--done' : 'placement__pip'}
              />
            ))}
          </span>
          {strings.placement(placement.done, placement.of)}
        </span>
      )}
    </div>
  );
}
