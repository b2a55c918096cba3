import type { Alignment, EnhancementGrade } from '../../model/build.ts';

/** Enum names of `.mbd` files (heroes-mids-formats §10.1, §11). */

export const GRADES: Readonly<Record<string, EnhancementGrade>> = {
  None: 'none',
  TrainingO: 'TO',
  DualO: 'DO',
  SingleO: 'SO',
};

/** Relative level; `None` is a piece without effect, which no build in play has. */
export const RELATIVE_LEVELS: Readonly<Record<string, number>> = {
  MinusThree: -3,
  MinusTwo: -2,
  MinusOne: -1,
  Even: 0,
  PlusOne: 1,
  PlusTwo: 2,
  PlusThree: 3,
  PlusFour: 4,
  PlusFive: 5,
};

export const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  Hero: 'hero',
  Rogue: 'rogue',
  Vigilante: 'vigilante',
  Villain: 'villain',
  Loyalist: 'loyalist',
  Resistance: 'resistance',
};

/** The file's name of a value. */
export function fileName<T>(names: Readonly<Record<string, T>>, value: T, fallback: string): string {
  return Object.keys(names).find((name) => names[name] === value) ?? fallback;
}
