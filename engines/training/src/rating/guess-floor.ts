/**
 * One observation of "success with chance p = c + (1 − c)·E": how much it tells
 * (information) and which way it pulls (gradient), both for the logit inside E.
 * With a floor of 0 this is exactly the step of Glicko-2.
 */
export interface Observation {
  /** Chance of success before the attempt. */
  readonly chance: number;
  /** Fisher information for the damped logit. */
  readonly information: number;
  /** Score function: derivative of the log likelihood. */
  readonly gradient: number;
}

/**
 * @param expected E, the chance without guessing, 0..1.
 * @param damp the factor by which the logit was damped.
 * @param floor c, what blind guessing earns, 0..1.
 * @param score result of the attempt, 0..1; partial credit counts in proportion.
 */
export function observe(expected: number, damp: number, floor: number, score: number): Observation {
  const chance = floor + (1 - floor) * expected;
  const slope = (1 - floor) * expected * (1 - expected) * damp;
  const variance = chance * (1 - chance);
  // A chance of exactly 0 or 1 is out of reach of finite ratings except by rounding: it tells nothing.
  if (!(variance > 0)) return { chance, information: 0, gradient: 0 };
  return {
    chance,
    information: (slope * slope) / variance,
    gradient: ((score - chance) * slope) / variance,
  };
}
