/** Bounds of one roll. They keep the worst expression within a millisecond and a screen. */
export const DICE_LIMITS = {
  /** Faces drawn in all: initial dice, explosions, rerolls, every repetition and the side of the DC. */
  draws: 1000,
  /** Explosions, or rerolls, of one die. */
  extrasPerDie: 100,
  /** Sides of a die. */
  sides: 1_000_000,
  /** UTF-16 code units of an expression. */
  length: 500,
  /** UTF-16 code units of an expression that stands for a variable. */
  valueLength: 100,
  /** Parentheses, braces, functions and signs inside each other. */
  depth: 32,
  /** Results of one `repeat`. */
  repeats: 100,
  /** UTF-16 code units of a label. */
  labelLength: 40,
} as const;
