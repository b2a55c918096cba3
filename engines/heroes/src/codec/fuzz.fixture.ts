import { encodeUtf8, isGuildError } from '@guildhall/kernel';

/**
 * Damages files and feeds them to readers: every outcome but a value or a typed
 * error within the time limit is a finding. The same seed does the same.
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
  const out = new Uint8Array(bytes);
  for (let i = random() % 8; i >= 0; i--) out[random() % out.length]! ^= 1 << (random() % 8);
  return out;
};

const overwriteNumber: Damage = (bytes, random) => {
  const out = new Uint8Array(Math.max(4, bytes.length));
  out.set(bytes);
  const at = random() % (out.length - 3);
  new DataView(out.buffer).setInt32(at, EXTREMES[random() % EXTREMES.length]!, true);
  return out;
};

const moveBlock: Damage = (bytes, random) => {
  const out = new Uint8Array(bytes);
  const length = random() % Math.min(200, out.length);
  const from = random() % (out.length - length);
  out.copyWithin(random() % (out.length - length), from, from + length);
  return out;
};

/** The file with the bytes from `at` to `end` replaced. */
function splice(bytes: Uint8Array, at: number, end: number, insert: ArrayLike<number>): Uint8Array {
  const rest = bytes.subarray(Math.min(bytes.length, end));
  const out = new Uint8Array(at + insert.length + rest.length);
  out.set(bytes.subarray(0, at));
  out.set(insert, at);
  out.set(rest, at + insert.length);
  return out;
}

const insertOrRemove: Damage = (bytes, random) => {
  const at = random() % bytes.length;
  const length = random() % 16;
  const removes = random() % 2 === 0;
  return removes
    ? splice(bytes, at, at + length, [])
    : splice(
        bytes,
        at,
        at,
        Array.from({ length }, () => random() & 0xff),
      );
};

/** What means something in texts and JSON; tab, line end and NUL among them. */
const TEXT_TOKENS =
  '\t \r\n " \\ { ] , : # | -1 1e999 null [[[[[[[[ \\ud800 \ufeff \u0000 < & = ../ __proto__ 99999999999'.split(
    ' ',
  );

/** Levels of lists that are valid JSON and deeper than a stack. */
const DEEP = 20_000;

/** Text lengths that no file has, bytes that are no UTF-8, and a value too deep to walk. */
const BYTE_TOKENS: readonly (readonly number[])[] = [
  [0xff, 0xff, 0xff, 0xff, 0x07],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [...encodeUtf8('['.repeat(DEEP) + ']'.repeat(DEEP))],
];

const TOKENS = [...TEXT_TOKENS.map((text) => [...encodeUtf8(text)]), ...BYTE_TOKENS];

const plantToken: Damage = (bytes, random) => {
  const at = random() % (bytes.length + 1);
  const token = TOKENS[random() % TOKENS.length]!;
  return splice(bytes, at, at + (random() % 3), token);
};

const repeatBlock: Damage = (bytes, random) => {
  const at = random() % bytes.length;
  const block = bytes.subarray(at, at + 1 + (random() % 40));
  const times = 2 + (random() % 50);
  return splice(bytes, at, at, Array.from({ length: times }, () => [...block]).flat());
};

const noise: Damage = (bytes, random) =>
  Uint8Array.from({ length: random() % Math.min(2000, bytes.length + 1) }, () => random() & 0xff);

const DAMAGES = [
  truncate,
  flipBits,
  overwriteNumber,
  moveBlock,
  insertOrRemove,
  plantToken,
  repeatBlock,
  noise,
];

export interface FuzzTarget {
  readonly name: string;
  readonly sample: Uint8Array;
  /** Throws a `GuildError` for what it refuses, at once or later; anything else thrown is a finding. */
  readonly read: (bytes: Uint8Array) => unknown;
  /** How often it is chosen beside the others; 10 when absent, less for slow ones. */
  readonly share?: number;
}

/** What became of one damaged file: `read`, the code of the error, or a finding. */
export type FuzzOutcome = { readonly outcome: string } | { readonly failure: string };

const USUAL_SHARE = 10;

/** The targets in the order in which inputs go round them. */
export function fuzzRound(targets: readonly FuzzTarget[]): FuzzTarget[] {
  const most = Math.max(...targets.map(({ share = USUAL_SHARE }) => share));
  const turns = Array.from({ length: most }, (_, turn) => turn);
  return turns.flatMap((turn) => targets.filter(({ share = USUAL_SHARE }) => turn < share));
}

/** The damaged file of one input; the same seed and number always give the same. */
export function damagedFile(target: FuzzTarget, seed: number, input: number): Uint8Array {
  const random = randomSource(Math.imul(seed, 0x9e3779b1) ^ input);
  const first = DAMAGES[random() % DAMAGES.length]!(target.sample, random);
  const again = random() % 4 === 0 && first.length > 0;
  return again ? DAMAGES[random() % DAMAGES.length]!(first, random) : first;
}

/** Longest time one file may take, in milliseconds. */
const TIME_LIMIT = 1000;

/**
 * Reads one damaged file. A slow one is read again, because the machine may have been busy.
 * @param now milliseconds; of processor time where that is to be had.
 */
export async function fuzzOne(
  target: FuzzTarget,
  bytes: Uint8Array,
  now: () => number,
): Promise<FuzzOutcome> {
  const run = async (): Promise<FuzzOutcome & { took: number }> => {
    const start = now();
    const result = await outcomeOf(target, bytes);
    return { ...result, took: now() - start };
  };
  const { took, ...result } = await run();
  if (took <= TIME_LIMIT) return result;
  const again = Math.min(took, (await run()).took, (await run()).took);
  return again <= TIME_LIMIT ? result : { failure: `took ${Math.round(again)} ms` };
}

async function outcomeOf(target: FuzzTarget, bytes: Uint8Array): Promise<FuzzOutcome> {
  try {
    await target.read(bytes);
    return { outcome: 'read' };
  } catch (error) {
    if (isGuildError(error)) return { outcome: error.code };
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
