/**
 * Arithmetic coding of single bits with probabilities that learn: what a build
 * repeats costs almost nothing. Integer arithmetic only, so that every machine
 * gives the same bytes.
 */

const PROBABILITY_BITS = 12;
const TOP = 0x1000000;

/** Learning by how often a bit was seen: fast at first, as a link is short. */
const SLOWEST = 24;

/** Never certain: what was thought impossible must still have a code. */
function clamped(zero: number): number {
  return Math.min(4096 - 31, Math.max(31, zero));
}

/** Probability of 0 (of 4096) and how often it was used. */
class BitModel {
  zero: number;
  private seen = 0;

  constructor(zero: number) {
    this.zero = clamped(zero);
  }

  learn(bit: number, patience: number): void {
    if (this.seen < SLOWEST) this.seen++;
    const target = bit === 0 ? 4096 : 0;
    // Towards what was seen, in whole steps.
    const step = Math.trunc((target - this.zero) / (this.seen + patience));
    this.zero = clamped(this.zero + step);
  }
}

/** Models by name; both sides ask for the same names in the same order. */
class Models {
  private readonly models = new Map<string, BitModel[]>();

  get(context: string, node: number, start: number): BitModel {
    let list = this.models.get(context);
    if (list === undefined) {
      list = [];
      this.models.set(context, list);
    }
    const model = list[node] ?? new BitModel(start);
    list[node] = model;
    return model;
  }
}

/** Probability of 0 (of 4096) where nothing is known beforehand. */
export const EVEN = 2048;

/** How far a model trusts what it has seen: marks repeat, numbers of many values less so. */
export const QUICK = 1.5;
export const PATIENT = 4;

/** A bit by the name of what it says. */
export interface BitPlace {
  readonly context: string;
  readonly node: number;
  /** The first guess at the probability of 0. */
  readonly start: number;
  /** Observations the first guess is worth. */
  readonly patience: number;
}

/** One side of the coder: `bit` writes its argument, or ignores it and reads one. */
export interface BitCoder {
  /** Whether this side reads. */
  readonly reads: boolean;
  bit(place: BitPlace, value: number): number;
}

export class BitWriter implements BitCoder {
  readonly reads = false;
  private readonly models = new Models();
  private readonly bytes: number[] = [];
  private low = 0;
  private range = 0xffffffff;

  bit({ context, node, start, patience }: BitPlace, value: number): number {
    const model = this.models.get(context, node, start);
    const bound = (this.range >>> PROBABILITY_BITS) * model.zero;
    if (value === 0) this.range = bound;
    else {
      this.low += bound;
      this.range -= bound;
    }
    model.learn(value, patience);
    this.carry();
    while (this.range < TOP) this.shift();
    return value;
  }

  /** The bytes; zeros at the end are left out, the reader supplies them. */
  finish(): Uint8Array {
    // Of the numbers that mean the same, the one with the most zeros at its end.
    for (let bits = 32; bits >= 0; bits--) {
      const unit = 2 ** bits;
      const rounded = Math.ceil(this.low / unit) * unit;
      if (rounded < this.low + this.range) {
        this.low = rounded;
        break;
      }
    }
    this.carry();
    for (let i = 0; i < 4; i++) this.shift();
    while (this.bytes.at(-1) === 0) this.bytes.pop();
    return Uint8Array.from(this.bytes);
  }

  private shift(): void {
    this.bytes.push(Math.floor(this.low / TOP) & 0xff);
    this.low = (this.low % TOP) * 0x100;
    this.range = (this.range * 0x100) >>> 0;
  }

  /** What does not fit 32 bits is added to the bytes already written. */
  private carry(): void {
    if (this.low < 2 ** 32) return;
    this.low -= 2 ** 32;
    let at = this.bytes.length - 1;
    while (this.bytes[at] === 0xff) this.bytes[at--] = 0;
    this.bytes[at]!++;
  }
}

/** Bits read beyond the end before it is clear that there is no more. */
const MAX_OVERRUN = 8;

export class BitReader implements BitCoder {
  readonly reads = true;
  private readonly models = new Models();
  private readonly bytes: Uint8Array;
  private at = 0;
  private code = 0;
  private range = 0xffffffff;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    for (let i = 0; i < 4; i++) this.code = ((this.code << 8) | this.next()) >>> 0;
  }

  bit({ context, node, start, patience }: BitPlace): number {
    const model = this.models.get(context, node, start);
    const bound = (this.range >>> PROBABILITY_BITS) * model.zero;
    const bit = this.code < bound ? 0 : 1;
    if (bit === 0) this.range = bound;
    else {
      this.code -= bound;
      this.range -= bound;
    }
    model.learn(bit, patience);
    while (this.range < TOP) {
      this.code = ((this.code << 8) | this.next()) >>> 0;
      this.range = (this.range * 0x100) >>> 0;
    }
    return bit;
  }

  /** Whether far more was read than was written: the data is damaged. */
  get overrun(): boolean {
    return this.at > this.bytes.length + MAX_OVERRUN;
  }

  private next(): number {
    return this.bytes[this.at++] ?? 0;
  }
}
