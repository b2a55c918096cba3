import { type Distribution, denseFrom, type Effort, eachOf, point } from './distribution.ts';

/** Dice of which some are kept together: so many with the same distribution of values. */
export interface DiceOfAKind {
  readonly values: Distribution;
  readonly count: number;
}

interface Step {
  readonly kind: number;
  readonly value: number;
  /** Chance of exactly this value for a die that shows none of the steps before. */
  readonly chance: number;
}

/**
 * The sum of `score(value)` over the `kept` highest (or lowest) of several dice.
 * Values are gone through from the best down; what is remembered is how many dice
 * of each kind were placed and what they scored. Dice behind the last kept one
 * make no difference, so they are never looked at.
 */
export function keptSum(
  kinds: readonly DiceOfAKind[],
  { kept, highest, score }: { kept: number; highest: boolean; score: (value: number) => number },
  effort: Effort,
): Distribution {
  const steps = stepsOf(kinds, highest);
  if (kept === 0 || steps.length === 0) return point(0);
  const scores = steps.map(({ value }) => score(value));
  const low = Math.min(0, ...scores) * kept;
  const size = Math.max(0, ...scores) * kept - low + 1;
  const done = new Float64Array(size);
  let open = new Map<string, { readonly placed: readonly number[]; readonly chances: Float64Array }>();
  open.set('', { placed: kinds.map(() => 0), chances: new Float64Array(size) });
  open.get('')!.chances[-low] = 1;

  for (const [at, { kind, chance }] of steps.entries()) {
    const gain = scores[at]!;
    const next: typeof open = new Map();
    for (const { placed, chances } of open.values()) {
      const before = placed.reduce((all, count) => all + count, 0);
      const left = kinds[kind]!.count - placed[kind]!;
      const needed = kept - before;
      let tail = 1;
      for (let more = 0; more <= left && more < needed; more++) {
        const share = binomial(left, more, chance);
        tail -= share;
        if (share === 0) continue;
        const now = placed.with(kind, placed[kind]! + more);
        const key = now.join();
        const entry = next.get(key) ?? { placed: now, chances: new Float64Array(size) };
        next.set(key, entry);
        effort.spend(size);
        addShifted(entry.chances, chances, gain * more, share);
      }
      if (left >= needed && tail > 1e-18) {
        effort.spend(size);
        addShifted(done, chances, gain * needed, tail);
      }
    }
    open = next;
  }
  // When no more dice are rolled than kept, all of them were placed.
  for (const { chances } of open.values()) addShifted(done, chances, 0, 1);
  return denseFrom(low, done);
}

function addShifted(into: Float64Array, from: Float64Array, shift: number, share: number): void {
  for (let at = Math.max(0, -shift); at < from.length && at + shift < into.length; at++)
    into[at + shift]! += from[at]! * share;
}

/** Every value of every kind from the best down, with its chance among what is left. */
function stepsOf(kinds: readonly DiceOfAKind[], highest: boolean): readonly Step[] {
  const steps = kinds.flatMap(({ values }, kind) => {
    const own: { kind: number; value: number; chance: number }[] = [];
    eachOf(values, (value, chance) => own.push({ kind, value, chance }));
    if (highest) own.reverse();
    let left = 1;
    return own.map((step, at) => {
      const chance = at === own.length - 1 ? 1 : Math.min(1, step.chance / left);
      left -= step.chance;
      return { ...step, chance };
    });
  });
  return steps.toSorted((a, b) => (highest ? b.value - a.value : a.value - b.value));
}

const LOG_FACTORIALS = [0];

function logFactorial(n: number): number {
  for (let next = LOG_FACTORIALS.length; next <= n; next++)
    LOG_FACTORIALS.push(LOG_FACTORIALS[next - 1]! + Math.log(next));
  return LOG_FACTORIALS[n]!;
}

/** Chance of `hits` in `tries` independent tries. */
function binomial(tries: number, hits: number, chance: number): number {
  if (chance >= 1) return hits === tries ? 1 : 0;
  if (chance <= 0) return hits === 0 ? 1 : 0;
  const ways = logFactorial(tries) - logFactorial(hits) - logFactorial(tries - hits);
  return Math.exp(ways + hits * Math.log(chance) + (tries - hits) * Math.log1p(-chance));
}
