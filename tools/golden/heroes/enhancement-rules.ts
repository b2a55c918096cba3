import {
  type AspectValueInput,
  applyEd,
  countedCopies,
  DEFAULT_RULES,
  type EnhancementAspect,
  exactInventionValues,
  relativeLevelFactor,
  type Schedule,
  scheduleOf,
  scheduleValue,
  strengthWithAlpha,
  usualAspectShare,
} from '@guildhall/heroes';
import { type Answer, type GoldenCase, num, numbers, text } from '../golden-case.ts';
import { data, packName } from './pack.ts';

const SCHEDULES: readonly Schedule[] = ['A', 'B', 'C', 'D'];

/** Names of enhancement aspects as the cases write them. */
const ASPECTS: Readonly<Record<string, EnhancementAspect>> = {
  defense: 'defense',
  defence: 'defense',
  tohit: 'to_hit',
  'to-hit': 'to_hit',
  resistance: 'resistance',
  range: 'range',
  interrupt: 'interrupt_time',
};

const WORDS = ['no', 'single', 'two', 'three', 'four', 'five', 'six'];

function scheduleNamed(words: string): Schedule {
  const stated = /schedule ([ABCD])\b/.exec(words)?.[1];
  if (stated !== undefined) return stated as Schedule;
  const aspect = Object.keys(ASPECTS).find((name) => words.toLowerCase().includes(name));
  if (/knock(back|up)/i.test(words)) return 'D';
  return aspect === undefined ? 'A' : scheduleOf(ASPECTS[aspect] ?? 'damage');
}

export function enhancementDiversification({ inputs }: GoldenCase): Answer {
  return {
    got: { afterEd: applyEd(DEFAULT_RULES, text(inputs, 'schedule') as Schedule, num(inputs, 'total')) },
  };
}

export function inventionValues({ inputs }: GoldenCase): Answer {
  const row = num(inputs, 'ioLevel') - 1;
  return {
    got: { exact: exactInventionValues(data().rules)[row], midsRounded: data().rules.inventionValues[row] },
    pack: packName(),
  };
}

export function gradeValues(): Answer {
  return { got: { ...data().rules.gradeValues }, pack: packName() };
}

export function relativeLevel({ inputs }: GoldenCase): Answer {
  return { got: { multiplier: relativeLevelFactor(num(inputs, 'relativeLevel')) } };
}

/** Value of one piece: aspects from the list or from the words of the rule. */
export function pieceValue({ rule, inputs }: GoldenCase): Answer {
  const listed = Array.isArray(inputs.aspects) ? inputs.aspects.length : undefined;
  const named = WORDS.findIndex((word) => rule.startsWith(`${word}-aspect`));
  const share = usualAspectShare(listed ?? (named > 0 ? named : 1));
  const piece: AspectValueInput = {
    values: DEFAULT_RULES.inventionValues,
    grades: DEFAULT_RULES.gradeValues,
    kind: /common/.test(rule) ? 'invention' : 'set',
    grade: 'none',
    level: num(inputs, 'level'),
    relativeLevel: num(inputs, 'boosters', 0),
    superior: inputs.superior === true || rule.startsWith('superior'),
  };
  const values = Object.fromEntries(
    SCHEDULES.map((schedule) => [`schedule${schedule}`, scheduleValue(piece, schedule) * share]),
  );
  return { got: { ...values, perAspect: values.scheduleA } };
}

/** Several pieces of one aspect: a list of values, or a number of equal ones. */
export function slottedPieces({ rule, inputs }: GoldenCase): Answer {
  const count = Number(/^(\d+)\s/.exec(rule)?.[1] ?? 3);
  const pieces =
    inputs.enhancements === undefined
      ? Array.from({ length: count }, () => num(inputs, 'perPiece'))
      : numbers(inputs, 'enhancements');
  const before = pieces.reduce((sum, value) => sum + value, 0);
  return { got: { before, afterEd: applyEd(DEFAULT_RULES, scheduleNamed(rule), before) } };
}

/** Copies of one bonus power. */
export function copies({ inputs }: GoldenCase): Answer {
  const counted = countedCopies(num(inputs, 'copies'));
  const total = counted * num(inputs, 'each');
  return { got: { counted, total, globalRecharge: total } };
}

/** Bonus powers of equal size: each input is a name with its percentage, and a number of copies. */
export function distinctBonuses({ inputs }: GoldenCase): Answer {
  const total = Object.entries(inputs).reduce((sum, [name, earned]) => {
    const percent = Number(/\d+(\.\d+)?/.exec(name)?.[0] ?? Number.NaN);
    return sum + (countedCopies(Number(earned)) * percent) / 100;
  }, 0);
  return { got: { total } };
}

export function alphaStrength({ rule, inputs }: GoldenCase): Answer {
  const ed = (sum: number): number => applyEd(DEFAULT_RULES, scheduleNamed(rule), sum);
  const share = { inEd: num(inputs, 'alphaInEd'), afterEd: num(inputs, 'alphaAfterEd') };
  return { got: { afterEdTotal: strengthWithAlpha(ed, num(inputs, 'slottedDamage'), share) } };
}
