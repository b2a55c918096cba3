import { decodeUtf8, encodeUtf8, GuildError } from '@guildhall/kernel';
import { type BitCoder, BitReader, EVEN, PATIENT, QUICK } from './range-coder.ts';

/** What a tree of bits is made of. */
interface Tree {
  readonly bits: number;
  readonly usual: number;
  readonly patience: number;
}

const TEXT_BYTE: Tree = { bits: 8, usual: 128, patience: QUICK };

/** Longest text in a link, in bytes. */
const MAX_TEXT = 1 << 18;

export function badLink(reason: string): GuildError {
  return new GuildError('FILE_CORRUPT', `The share link is damaged: ${reason}.`, { reason });
}

/**
 * Numbers, marks and texts on top of single bits. Each method codes its value
 * when writing and answers what it read when reading, so that one description of
 * a build serves both directions.
 */
export class Symbols {
  readonly reads: boolean;
  private readonly coder: BitCoder;

  constructor(coder: BitCoder) {
    this.coder = coder;
    this.reads = coder.reads;
  }

  flag(context: string, value: boolean): boolean {
    return this.coder.bit({ context, node: 0, start: EVEN, patience: QUICK }, value ? 1 : 0) === 1;
  }

  /** A whole number from 0, mostly below `usual`; others cost more, whatever their size. */
  small(context: string, value: number, usual: number): number {
    this.checkEnd();
    const bits = Math.ceil(Math.log2(usual + 1));
    const beyond = 2 ** bits - 1;
    const head = this.tree(context, Math.min(value, beyond), { bits, usual, patience: PATIENT });
    return head < beyond ? head : beyond + this.large(`${context}+`, value - beyond);
  }

  /** A whole number from 0 without a usual size: its length in bits, then the bits. */
  large(context: string, value: number): number {
    const length = this.reads ? 0 : (value + 1).toString(2).length - 1;
    const bits = this.tree(`${context}#`, length, { bits: 6, usual: 16, patience: QUICK });
    if (bits > 40) throw badLink('a number is too large');
    let number = 1;
    for (let i = bits - 1; i >= 0; i--) {
      const bit = this.reads ? 0 : Math.floor((value + 1) / 2 ** i) % 2;
      // The first bits are worth learning, the last are noise.
      const node = i > bits - 4 ? number % 16 : 16 + i;
      const place = { context: `${context}:${bits}`, node, start: EVEN, patience: QUICK };
      number = number * 2 + this.coder.bit(place, bit);
    }
    this.checkEnd();
    return number - 1;
  }

  text(context: string, value: string): string {
    const bytes = this.reads ? new Uint8Array(0) : encodeUtf8(value);
    const length = this.large(`${context}.length`, bytes.length);
    if (length > MAX_TEXT) throw badLink('a text is too long');
    const out = new Uint8Array(length);
    let before = 0;
    for (let i = 0; i < length; i++) {
      before = this.tree(`text${before >> 5}`, bytes[i] ?? 0, TEXT_BYTE);
      out[i] = before;
      this.checkEnd();
    }
    return this.reads ? decodeUtf8(out) : value;
  }

  /** Reading on after the end would go on for as long as the limits of lists allow. */
  private checkEnd(): void {
    if (this.coder instanceof BitReader && this.coder.overrun) throw badLink('it ends too early');
  }

  /** A number of so many bits, the highest first; those below `usual` are taken as equally likely at first. */
  private tree(context: string, value: number, { bits, usual, patience }: Tree): number {
    let node = 1;
    let low = 0;
    for (let i = bits - 1; i >= 0; i--) {
      const half = 2 ** i;
      const zeros = likely(low, half, usual);
      const ones = likely(low + half, half, usual);
      const start = Math.round((4096 * zeros) / (zeros + ones));
      const bit = this.coder.bit({ context, node, start, patience }, Math.floor(value / half) % 2);
      node = node * 2 + bit;
      low += bit * half;
    }
    return low;
  }
}

/** How many numbers from `low` on are below `usual`, and a little for the others. */
function likely(low: number, count: number, usual: number): number {
  return Math.min(count, Math.max(0, usual - low)) + count / 64;
}
