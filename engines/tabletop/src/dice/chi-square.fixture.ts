/** Pearson's statistic of counts that should all be equal. */
export function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((all, count) => all + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/**
 * The value that the statistic of a fair die exceeds with probability `alpha`
 * (Wilson and Hilferty 1931; off by less than 1 % from 2 degrees of freedom).
 */
export function chiSquareLimit(degrees: number, alpha: number): number {
  const part = 2 / (9 * degrees);
  return degrees * (1 - part + normalQuantile(1 - alpha) * Math.sqrt(part)) ** 3;
}

/** The point a standard normal variable stays below with probability `share` (above 0.85). */
function normalQuantile(share: number): number {
  // Newton steps on the tail, begun at its asymptote.
  let guess = Math.sqrt(-2 * Math.log(1 - share));
  for (let step = 0; step < 20; step++) guess += (upperTail(guess) - (1 - share)) / density(guess);
  return guess;
}

function density(x: number): number {
  return Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI);
}

/** Probability above `x` of a standard normal variable, by the continued fraction (x ≥ 1). */
function upperTail(x: number): number {
  let fraction = x;
  for (let depth = 60; depth > 0; depth--) fraction = x + depth / fraction;
  return density(x) / fraction;
}
