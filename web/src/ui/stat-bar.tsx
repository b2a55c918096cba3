import { type BarInput, barGeometry } from './bar-geometry.ts';

interface StatBarProps {
  readonly stat: BarInput;
  /** Value that fills a bar without cap. */
  readonly full: number;
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** The bar under a number: fill, cap and soft cap marks, hatched overflow. Numbers beside it say the same. */
export function StatBar({ stat, full }: StatBarProps) {
  const bar = barGeometry(stat, full);
  return (
    <span className={`bar${bar.negative ? ' bar--negative' : ''}`} aria-hidden="true">
      <span className="bar__fill" style={{ width: percent(bar.fill) }} />
      {bar.overflow > 0.001 ? (
        <span className="bar__over" style={{ left: percent(bar.fill), width: percent(bar.overflow) }} />
      ) : null}
      {bar.softCap === null ? null : (
        <span className="bar__mark bar__mark--soft" style={{ left: percent(bar.softCap) }} />
      )}
      {bar.cap === null ? null : <span className="bar__mark" style={{ left: percent(bar.cap) }} />}
    </span>
  );
}
