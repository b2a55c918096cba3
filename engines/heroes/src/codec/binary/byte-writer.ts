import { utf8Length, writeUtf8 } from '@guildhall/kernel';
import { NanBits } from './nan-bits.ts';

/** Writes what `ByteReader` reads, byte for byte. */
export class ByteWriter {
  private bytes: Uint8Array;
  private view: DataView;
  private readonly nans: NanBits;
  private offset = 0;

  /** @param nans bit patterns of the not-a-numbers that will be written, in their order. */
  constructor(capacity = 1 << 16, nans = new NanBits()) {
    this.nans = nans;
    this.bytes = new Uint8Array(capacity);
    this.view = new DataView(this.bytes.buffer);
  }

  u8(value: number): void {
    this.reserve(1);
    this.bytes[this.offset++] = value;
  }

  bool(value: boolean): void {
    this.u8(value ? 1 : 0);
  }

  i32(value: number): void {
    this.reserve(4);
    this.view.setInt32(this.offset, value, true);
    this.offset += 4;
  }

  i64(value: bigint): void {
    this.reserve(8);
    this.view.setBigInt64(this.offset, value, true);
    this.offset += 8;
  }

  f32(value: number): void {
    this.reserve(4);
    if (Number.isNaN(value)) this.view.setUint32(this.offset, this.nans.take(), true);
    else this.view.setFloat32(this.offset, value, true);
    this.offset += 4;
  }

  str(value: string): void {
    const length = utf8Length(value);
    this.reserve(length + 5);
    let rest = length;
    while (rest >= 0x80) {
      this.bytes[this.offset++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.offset++] = rest;
    this.offset = writeUtf8(value, this.bytes, this.offset);
  }

  /** What was written so far, as a copy of its own. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.offset);
  }

  private reserve(size: number): void {
    const needed = this.offset + size;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    grown.set(this.bytes);
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }
}
