import { isGuildError } from '@guildhall/kernel';

/**
 * Feeds damaged files to a reader and collects every outcome that is not a
 * value or a typed error within the time limit. The same seed does the same.
 */

/** Numbers 0 ≤ n < 2³² from a seed (mulberry32). */
function randomSource(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

type Random = () => number;
type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Numbers that counts, lengths and ordinals are broken with. */
const EXTREMES = [0, 1, -1, -2, 0x7f, 0x80, 0xffff, 0x7fffffff, -0x80000000, 0x00ffffff];

const truncate: Damage = (bytes, random) => bytes.slice(0, random() % (bytes.length + 1));

const flipBits: Damage = (bytes, random) => {
  const out = bytes.slice();
  for (let i = random() % 8; i >= 0; i--) out[random() % out.length]! ^= 1 << (random() % 8);
  return out;
};

const overwriteNumber: Damage = (bytes, random) => {
  const out = bytes.slice();
  const at = random() % Math.max(1, out.length - 4);
  new DataView(out.buffer).setInt32(
    Math.min(at, Math.max(0, out.length - 4)),
    EXTREMES[random() % EXTREMES.length]!,
    true,
  );
  return out;
};

const moveBlock: Damage = (bytes, random) => {
  const out = bytes.slice();
  const length = random() % Math.min(200, out.length);
  const from = random() % (out.length - length);
  out.copyWithin(random() % (out.length - length), from, from + length);
  return out;
};

const insertOrRemove: Damage = (bytes, random) => {
  const at = random() % bytes.length;
  const length = random() % 16;
  const insert = random() % 2 === 0 ? Uint8Array.from({ length }, () => random() & 0xff) : new Uint8Array(0);
  const rest = bytes.subarray(Math.min(bytes.length, at + (insert.length === 0 ? length : 0)));
  const out = new Uint8Array(at + insert.length + rest.length);
  out.set(bytes.subarray(0, at));
  out.set(insert, at);
  out.set(rest, at + insert.length);
  return out;
};

const noise: Damage = (bytes, random) =>
  Uint8Array.from({ length: random() % Math.min(2000, bytes.length + 1) }, () => random() & 0xff);

const DAMAGES = [truncate, flipBits, overwriteNumber, moveBlock, insertOrRemove, noise];

export interface FuzzTarget {
  readonly name: string;
  readonly sample: Uint8Array;
  readonly read: (bytes: Uint8Array) => unknown;
}

export interface FuzzOptions {
  readonly seed: number;
  readonly rounds: number;
  /** Longest time one file may take, in milliseconds. */
  readonly limit: number;
}

export interface FuzzResult {
  /** How many files were read, and how many of each error code were refused. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Files that did something else: what, and the round that repeats it. */
  readonly failures: readonly string[];
}

/** Rounds of damage on one target. */
export function fuzz(target: FuzzTarget, options: FuzzOptions, now: () => number): FuzzResult {
  const outcomes: Record<string, number> = {};
  const failures: string[] = [];
  for (let round = 0; round < options.rounds; round++) {
    const random = randomSource(options.seed + round);
    const bytes = DAMAGES[random() % DAMAGES.length]!(target.sample, random);
    const label = `${target.name}, seed ${options.seed + round}`;
    const start = now();
    let outcome = 'read';
    try {
      target.read(bytes);
    } catch (error) {
      if (isGuildError(error)) outcome = error.code;
      else failures.push(`${label}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    const took = now() - start;
    if (took > options.limit) failures.push(`${label}: took ${Math.round(took)} ms`);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  return { outcomes, failures };
}
