export interface BarInput {
  /** What counts, capped. */
  readonly value: number;
  readonly uncapped: number;
  readonly cap: number | null;
  readonly softCap: number | null;
}

/** Shares of the track, 0..1. */
export interface BarGeometry {
  readonly fill: number;
  /** Hatched part after the fill: what the cap cuts off or the soft cap makes worth little; 0 = none. */
  readonly overflow: number;
  readonly cap: number | null;
  readonly softCap: number | null;
  readonly negative: boolean;
}

const share = (value: number, scale: number) => Math.min(1, Math.max(0, value / scale));

/**
 * Where things sit on a bar. The track ends a little beyond the cap (or soft
 * cap) so that the overflow has room; without any cap it ends at `full`, and a
 * larger value fills it.
 */
export function barGeometry({ value, uncapped, cap, softCap }: BarInput, full: number): BarGeometry {
  const limit = cap ?? softCap;
  const marked = limit !== null && limit > 0 ? limit : null;
  const scale = marked === null ? full : Math.max(marked * 1.25, full);
  const size = Math.abs(value);
  const solid = marked === null ? size : Math.min(size, marked);
  const total = Math.max(size, Math.abs(uncapped));
  return {
    fill: share(solid, scale),
    overflow: marked === null ? 0 : share(total, scale) - share(solid, scale),
    cap: cap === null || cap <= 0 ? null : share(cap, scale),
    softCap: softCap === null || softCap <= 0 ? null : share(softCap, scale),
    negative: value < 0,
  };
}
