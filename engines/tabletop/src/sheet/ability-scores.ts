export const STANDARD_ARRAY: readonly number[] = [15, 14, 13, 12, 10, 8];

/** Points a score costs, 8 first. */
const POINT_COSTS = [0, 1, 2, 3, 4, 5, 7, 9];
export const POINT_BUDGET = 27;

/** Ways to find the six scores. */
export const METHODS = [
  { value: 'array', label: 'Standard array', detail: STANDARD_ARRAY.join(', ') },
  { value: 'point-buy', label: 'Point buy', detail: `${POINT_BUDGET} points, 8 to 15` },
  { value: 'rolled', label: 'Rolled', detail: 'repeat(6, 4d6kh3)' },
  { value: 'manual', label: 'As the table agreed', detail: '1 to 30' },
] as const;

/** Points that scores cost; null when one cannot be bought. SRD point buy: 27 points, 8 to 15. */
export function pointBuyCost(scores: readonly number[]): number | null {
  let cost = 0;
  for (const score of scores) {
    const points = POINT_COSTS[score - 8];
    if (points === undefined) return null;
    cost += points;
  }
  return cost;
}

/** What is wrong with the answer `['array', 'str:15', …]`; empty when nothing is. */
export function abilityProblems(picks: readonly string[]): string[] {
  const [method = '', ...rest] = picks;
  if (!METHODS.some(({ value }) => value === method)) {
    return [`begins with the method: ${METHODS.map(({ value }) => value).join(', ')}.`];
  }
  const scores = new Map<string, number>();
  for (const pick of rest) {
    const [, ability = '', score = ''] = /^(str|dex|con|int|wis|cha):(\d{1,2})$/.exec(pick) ?? [];
    if (ability === '') return [`"${pick.slice(0, 20)}" is not of the form str:15.`];
    if (scores.has(ability)) return [`${ability} is given twice.`];
    scores.set(ability, Number(score));
  }
  const values = [...scores.values()];
  if (method === 'array') return arrayProblems(values);
  if (method === 'point-buy') return pointProblems(values);
  const [least, most] = method === 'rolled' ? [3, 18] : [1, 30];
  const out = values.find((value) => value < least || value > most);
  return out === undefined ? [] : [`${out} is not between ${least} and ${most}.`];
}

function arrayProblems(values: readonly number[]): string[] {
  const left = [...STANDARD_ARRAY];
  for (const value of values) {
    const at = left.indexOf(value);
    if (at < 0) return [`${value} is not left in the standard array.`];
    left.splice(at, 1);
  }
  return [];
}

function pointProblems(values: readonly number[]): string[] {
  const cost = pointBuyCost(values);
  if (cost === null) return ['point buy gives scores from 8 to 15.'];
  return cost > POINT_BUDGET ? [`costs ${cost} points of ${POINT_BUDGET}.`] : [];
}
