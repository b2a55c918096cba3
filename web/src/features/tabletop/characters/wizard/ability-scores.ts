import { ABILITIES, type Ability } from '@guildhall/tabletop/compendium';
import { POINT_BUDGET, pointBuyCost, STANDARD_ARRAY } from '@guildhall/tabletop/sheet';

export type Method = 'array' | 'point-buy' | 'rolled' | 'manual';
export type Scores = Readonly<Partial<Record<Ability, number>>>;

/** The answer `['array', 'str:15', …]` taken apart. */
export function readScores(picks: readonly string[]): {
  readonly method: Method | null;
  readonly scores: Scores;
} {
  const [method, ...rest] = picks;
  const scores: Partial<Record<Ability, number>> = {};
  for (const pick of rest) {
    const [ability = '', score = ''] = pick.split(':');
    if ((ABILITIES as readonly string[]).includes(ability)) scores[ability as Ability] = Number(score);
  }
  return { method: (method as Method | undefined) ?? null, scores };
}

/** The answer for scores; abilities without one stay open. */
export function writeScores(method: Method, scores: Scores): readonly string[] {
  return [
    method,
    ...ABILITIES.flatMap((ability) => {
      const score = scores[ability];
      return score === undefined ? [] : [`${ability}:${score}`];
    }),
  ];
}

/** What a method begins with. */
export function startScores(method: Method): Scores {
  const start = method === 'point-buy' ? 8 : method === 'manual' ? 10 : null;
  return start === null ? {} : Object.fromEntries(ABILITIES.map((ability) => [ability, start]));
}

/** Put a value of a pool at an ability; whoever had it gets what the ability had. */
export function placeScore(
  scores: Scores,
  pool: readonly number[],
  ability: Ability,
  value: number | null,
): Scores {
  const next: Partial<Record<Ability, number>> = { ...scores };
  const had = next[ability];
  delete next[ability];
  if (value === null) return next;
  if (leftOf(pool, next).includes(value)) return { ...next, [ability]: value };
  const holder = ABILITIES.find((other) => next[other] === value);
  if (holder === undefined) return scores;
  delete next[holder];
  if (had !== undefined) next[holder] = had;
  return { ...next, [ability]: value };
}

/** Values of a pool that no ability has yet. */
export function leftOf(pool: readonly number[], scores: Scores): readonly number[] {
  const left = [...pool];
  for (const score of Object.values(scores)) {
    const at = left.indexOf(score);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

/** What one more point of a score costs by point buy, and what one less gives back; null at the ends. */
export function pointStep(score: number, by: 1 | -1): number | null {
  const [now, then] = [pointBuyCost([score]), pointBuyCost([score + by])];
  return now === null || then === null ? null : then - now;
}

export function pointsLeft(scores: Scores): number {
  return POINT_BUDGET - (pointBuyCost(Object.values(scores)) ?? 0);
}

/** The pool a method deals out; null where scores are set freely. */
export function poolOf(method: Method, rolled: readonly number[]): readonly number[] | null {
  if (method === 'array') return STANDARD_ARRAY;
  return method === 'rolled' ? rolled : null;
}

/** Highest first into the order a class cares about. */
export function dealScores(pool: readonly number[], order: readonly Ability[]): Scores {
  const sorted = pool.toSorted((a, b) => b - a);
  return Object.fromEntries(order.map((ability, at) => [ability, sorted[at] ?? 8]));
}
