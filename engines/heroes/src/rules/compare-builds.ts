import type { Build, PowerEntry, SlottedEnhancement } from '../model/build.ts';
import { entriesOf } from './entry-ref.ts';

/** One power of two builds. */
export interface PowerDifference {
  readonly power: string;
  /** Null where the build does not have it. */
  readonly a: PowerEntry | null;
  readonly b: PowerEntry | null;
  readonly kind: 'only_a' | 'only_b' | 'slotting' | 'marks' | 'same';
  /** Pieces that only the one has, each as often as it has it more. */
  readonly piecesA: readonly SlottedEnhancement[];
  readonly piecesB: readonly SlottedEnhancement[];
}

/**
 * The powers of two builds side by side, in the order of the first and then of
 * the second. Where a piece sits in a power, and at which level a power was taken
 * or a slot placed, makes no difference to what a build does.
 */
export function comparePowers(a: Build, b: Build): PowerDifference[] {
  const [inA, inB] = [entriesByPower(a), entriesByPower(b)];
  const out: PowerDifference[] = [];
  for (const key of new Set([...inA.keys(), ...inB.keys()])) {
    const [first = null, second = null] = [inA.get(key), inB.get(key)];
    const power = first?.power ?? second?.power ?? key;
    const [piecesA, piecesB] = [surplus(first, second), surplus(second, first)];
    out.push({
      power,
      a: first,
      b: second,
      kind: kindOf(first, second, piecesA.length + piecesB.length),
      piecesA,
      piecesB,
    });
  }
  return out;
}

function entriesByPower(build: Build): ReadonlyMap<string, PowerEntry> {
  return new Map(entriesOf(build).map(({ entry }) => [entry.power.toLowerCase(), entry]));
}

function kindOf(a: PowerEntry | null, b: PowerEntry | null, pieces: number): PowerDifference['kind'] {
  if (a === null) return 'only_b';
  if (b === null) return 'only_a';
  if (pieces > 0 || a.slots.length !== b.slots.length) return 'slotting';
  const marks = a.include !== b.include || a.procs !== b.procs || a.stacks !== b.stacks;
  return marks ? 'marks' : 'same';
}

const keyOf = ({ uid, level, relativeLevel, grade }: SlottedEnhancement): string =>
  `${uid.toLowerCase()} ${level} ${relativeLevel} ${grade}`;

/** Pieces of the one that the other has not, or has fewer of. */
function surplus(of: PowerEntry | null, other: PowerEntry | null): SlottedEnhancement[] {
  const left = new Map<string, number>();
  for (const { enhancement } of other?.slots ?? []) {
    if (enhancement !== null) left.set(keyOf(enhancement), (left.get(keyOf(enhancement)) ?? 0) + 1);
  }
  return (of?.slots ?? []).flatMap(({ enhancement }) => {
    if (enhancement === null) return [];
    const count = left.get(keyOf(enhancement)) ?? 0;
    if (count === 0) return enhancement;
    left.set(keyOf(enhancement), count - 1);
    return [];
  });
}
