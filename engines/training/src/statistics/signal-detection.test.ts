import { describe, expect, it } from 'vitest';
import { normalQuantile } from './normal-quantile.ts';
import { signalDetection } from './signal-detection.ts';

describe('normalQuantile', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.025, -1.959963984540054],
    [0.8413447460685429, 1],
    [1e-10, -6.361340902404056],
    [1e-300, -37.0471],
  ])('of %d is %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 4);
  });
});

describe('signalDetection', () => {
  it('tells sensitivity from bias', () => {
    const balanced = signalDetection({ hits: 8, misses: 2, falseAlarms: 2, correctRejections: 8 });
    expect(balanced.dPrime).toBeCloseTo(1.4957, 4);
    expect(balanced.criterion).toBe(0);
    const reporter = signalDetection({ hits: 10, misses: 0, falseAlarms: 10, correctRejections: 0 });
    expect(reporter.dPrime).toBe(0);
    expect(reporter.criterion).toBeCloseTo(-1.6906, 4);
  });

  it('answers finite numbers for nobody', () => {
    expect(signalDetection({ hits: 0, misses: 0, falseAlarms: 0, correctRejections: 0 })).toEqual({
      dPrime: 0,
      criterion: 0,
    });
  });
});
