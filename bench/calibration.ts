import { type Measurement, measure } from './measure.ts';

const STEPS = 1_000_000;

/** A fixed amount of integer and floating-point work that nothing in the project changes. */
function work(): number {
  let state = 1;
  let sum = 0;
  for (let i = 0; i < STEPS; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    sum += (state & 1023) * 0.001;
  }
  return sum;
}

/** The yardstick of this machine: divide by it to compare figures of two machines. */
export function calibration(): Measurement {
  return measure('calibration loop', work, { warmUp: 50, samples: 200, note: 'the same work everywhere' });
}
