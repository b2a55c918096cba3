interface SkeletonProps {
  readonly width?: number | string;
  readonly height?: number;
}

/** Holds the place of something that is loading. */
export function Skeleton({ width = '100%', height = 16 }: SkeletonProps) {
  return <span className="skeleton" style={{ width, height }} aria-hidden="true" />;
}
