import { decodeUtf8, type ErrorDetails, GuildError } from '@guildhall/kernel';
import { NanBits } from './nan-bits.ts';

/** Longest string that is looked up among those already decoded; longer ones are descriptions. */
const LONGEST_INTERNED = 96;

/** Bytes no real text comes near; a longer one is damage, not a file that was cut off. */
const LONGEST_TEXT = 1 << 20;

/** Slots of the string table by file size (powers of two); a collision only costs a second decoding. */
const SMALL_TABLE = 1 << 8;
const LARGE_TABLE = 1 << 16;
const LARGE_FILE = 1 << 20;

/**
 * Reads the primitives of Mids files (heroes-mids-formats §0): little-endian
 * numbers and .NET strings. Every length is checked against the bytes that are
 * left before anything is allocated.
 */
export class ByteReader {
  offset = 0;
  readonly bytes: Uint8Array;
  /** Of every not-a-number read. */
  readonly nans = new NanBits();
  readonly length: number;
  private readonly view: DataView;
  private readonly texts: (string | undefined)[];
  private readonly textOffsets: Int32Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.length = bytes.length;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const size = bytes.length > LARGE_FILE ? LARGE_TABLE : SMALL_TABLE;
    this.texts = Array.from<string | undefined>({ length: size });
    this.textOffsets = new Int32Array(size);
  }

  get remaining(): number {
    return this.length - this.offset;
  }

  u8(): number {
    const at = this.take(1);
    return this.bytes[at]!;
  }

  i32(): number {
    return this.view.getInt32(this.take(4), true);
  }

  i64(): bigint {
    return this.view.getBigInt64(this.take(8), true);
  }

  f32(): number {
    const at = this.take(4);
    const value = this.view.getFloat32(at, true);
    if (Number.isNaN(value)) this.nans.keep(this.view.getUint32(at, true));
    return value;
  }

  bool(): boolean {
    const at = this.take(1);
    const value = this.bytes[at]!;
    if (value > 1) throw this.corrupt(`a yes/no value is ${value}`, at);
    return value === 1;
  }

  /** .NET BinaryReader string: 7-bit varint byte length, then UTF-8. */
  str(): string {
    const start = this.offset;
    const length = this.varint();
    if (length === 0) return '';
    if (length > LONGEST_TEXT) throw this.corrupt(`a text has ${length} bytes`, start);
    if (length > this.remaining) throw this.truncated(`a text of ${length} bytes`, start);
    const at = this.offset;
    this.offset = at + length;
    return length > LONGEST_INTERNED ? decodeUtf8(this.bytes, at, at + length) : this.intern(at, length);
  }

  truncated(what: string, offset = this.offset): GuildError {
    const left = this.length - offset;
    const message = `The file ends at byte ${this.length}, inside ${what} that starts at byte ${offset}.`;
    return new GuildError('FILE_TRUNCATED', message, { offset, left });
  }

  corrupt(what: string, offset = this.offset): GuildError {
    return new GuildError('FILE_CORRUPT', `At byte ${offset} ${what}.`, { offset });
  }

  private take(size: number): number {
    const at = this.offset;
    if (at + size > this.length) throw this.truncated(`a value of ${size} bytes`);
    this.offset = at + size;
    return at;
  }

  private varint(): number {
    const first = this.u8();
    if (first < 0x80) return first;
    const start = this.offset - 1;
    let value = first & 0x7f;
    for (let shift = 7; shift <= 28; shift += 7) {
      const next = this.u8();
      value += (next & 0x7f) * 2 ** shift;
      if (next < 0x80) {
        // A padded form would not be written back as it was read.
        if (next === 0) throw this.corrupt('a text length is padded', start);
        return value;
      }
    }
    throw this.corrupt('a text length is too long', start);
  }

  private intern(at: number, length: number): string {
    const bytes = this.bytes;
    let hash = length;
    for (let i = at; i < at + length; i++) hash = (Math.imul(hash, 31) + bytes[i]!) | 0;
    const slot = (hash ^ (hash >>> 16)) & (this.texts.length - 1);
    const known = this.texts[slot];
    if (known !== undefined && known.length === length && this.same(this.textOffsets[slot]!, at, length)) {
      return known;
    }
    const text = decodeUtf8(bytes, at, at + length);
    // Only texts of one byte a character can be recognised by their length.
    if (text.length === length) {
      this.texts[slot] = text;
      this.textOffsets[slot] = at;
    }
    return text;
  }

  private same(a: number, b: number, length: number): boolean {
    const bytes = this.bytes;
    for (let i = 0; i < length; i++) {
      if (bytes[a + i] !== bytes[b + i]) return false;
    }
    return true;
  }
}

/** Puts a step of the record path before what an inner reader already knows: `effects` + `[3].scale`. */
export function withPath(error: unknown, step: string): unknown {
  if (!(error instanceof GuildError)) return error;
  const inner = typeof error.details.path === 'string' ? error.details.path : '';
  const path = inner === '' || inner.startsWith('[') ? step + inner : `${step}.${inner}`;
  const details: ErrorDetails = { ...error.details, path };
  return new GuildError(error.code, error.message, details);
}
