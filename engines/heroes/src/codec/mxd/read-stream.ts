import { GuildError, isGuildError } from '@guildhall/kernel';
import {
  type Build,
  PICK_COUNT,
  type PowerEntry,
  type Slot,
  type SlottedEnhancement,
  type SubPower,
} from '../../model/build.ts';
import type { BuildProblem } from '../../model/totals.ts';
import { ByteReader } from '../binary/byte-reader.ts';
import { MAX_ENTRIES, MAX_INVENTION_LEVEL, MAX_LEVEL, MAX_SLOTS_KEPT, MAX_STACKS } from '../build/limits.ts';
import type { RawBuild } from '../mbd/read-mbd.ts';
import { type NameMatcher, numberedName } from '../names/name-matcher.ts';
import {
  ALIGNMENT_ORDER,
  EVEN_LEVEL,
  GRADE_ORDER,
  LAST_RELATIVE_LEVEL,
  STREAM_MAGIC,
} from './stream-enums.ts';

/** The binary stream inside `.mxd` files, chunks and data links (heroes-mids-formats §10.3). */

/** Optional parts on which writers of one version differ. */
interface Shape {
  /** A mark and a second enhancement after each slot; some old posts, before version 3, lack it. */
  readonly alternates: boolean;
  /** Enhancements and sub-powers by name where powers are by name. */
  readonly namedPieces: boolean;
}

const SHAPES: readonly Shape[] = [
  { alternates: true, namedPieces: false },
  { alternates: true, namedPieces: true },
  { alternates: false, namedPieces: false },
];

const MAX_SETS = 64;

function readI8(reader: ByteReader): number {
  const byte = reader.u8();
  return byte > 0x7f ? byte - 0x100 : byte;
}

/** Most enhancement marks are few; a stream says of each entry how many slots it has, less one. */
class StreamReader {
  readonly notes: BuildProblem[] = [];
  private readonly reader: ByteReader;
  private readonly shape: Shape;
  private readonly names: NameMatcher;
  private version = 0;
  private named = false;
  private subPowersFollow = false;

  constructor(reader: ByteReader, shape: Shape, names: NameMatcher) {
    this.reader = reader;
    this.shape = shape;
    this.names = names;
  }

  build(): Build {
    const { reader } = this;
    for (const byte of STREAM_MAGIC) {
      if (reader.u8() !== byte) throw reader.corrupt('the build does not begin with MxD', reader.offset - 1);
    }
    this.version = reader.f32();
    if (!(this.version >= 1 && this.version < 4)) {
      throw reader.corrupt(`the stream has version ${this.version}, which is none`, 4);
    }
    // Nothing newer was ever without them: a stream that only fits so is cut off.
    if (!this.shape.alternates && this.version >= 3) {
      throw reader.corrupt(`the stream has version ${this.version} and no second slotting`, 4);
    }
    this.named = reader.bool();
    this.subPowersFollow = reader.bool();
    const archetype = reader.str();
    const origin = reader.str();
    const alignment = this.version > 1 ? this.ordinal(ALIGNMENT_ORDER, reader.i32(), 'alignment') : 'hero';
    const name = reader.str();
    const sets = this.sets();
    // Where the program last stood.
    reader.i32();
    const { picks, granted } = this.entries();
    const [primary = '', secondary = '', , ...others] = sets;
    return {
      schema: 1,
      name,
      comment: '',
      archetype,
      origin,
      alignment,
      // The stream has none; programs open such builds at the highest.
      level: MAX_LEVEL,
      dataVersion: null,
      primary,
      secondary,
      pools: [...others.slice(0, 4), ...others.slice(5)],
      epic: others[4] ?? '',
      picks,
      granted,
    };
  }

  private count(what: string, max: number): number {
    const at = this.reader.offset;
    const count = this.reader.i32() + 1;
    if (count < 0 || count > max) throw this.reader.corrupt(`${what} count ${count} is impossible`, at);
    return count;
  }

  private smallCount(what: string, max: number): number {
    const at = this.reader.offset;
    const count = readI8(this.reader) + 1;
    if (count < 0 || count > max) throw this.reader.corrupt(`${what} count ${count} is impossible`, at);
    return count;
  }

  private sets(): string[] {
    const count = this.count('the powerset', MAX_SETS);
    return Array.from({ length: count }, () => this.reader.str());
  }

  private entries(): Pick<Build, 'picks' | 'granted'> {
    const count = this.count('the power', MAX_ENTRIES);
    const picks: (PowerEntry | null)[] = [];
    const granted: PowerEntry[] = [];
    for (let i = 0; i < count; i++) {
      const isPick = i < PICK_COUNT;
      const entry = this.entry(isPick ? `picks[${i}]` : `granted[${granted.length}]`);
      if (isPick) picks.push(entry);
      else if (entry !== null) granted.push(entry);
    }
    return { picks, granted };
  }

  /** A power by number or name; '' when the place is empty. */
  private power(byName: boolean): string {
    if (byName) return this.reader.str();
    const number = this.reader.i32();
    return number < 0 ? '' : numberedName(number);
  }

  private entry(path: string): PowerEntry | null {
    const { reader } = this;
    const power = this.power(this.named);
    if (power === '') {
      if (this.slots(path).length > 0) this.note(path, 'Slots of an empty place were left out.');
      return null;
    }
    const level = this.within(readI8(reader) + 1, `${path}.level`, { min: 0, max: MAX_LEVEL });
    const include = reader.bool();
    // As in .mbd files the mark leaves procs out.
    const procs = this.version >= 3.05 ? !reader.bool() : true;
    const stacks = this.within(reader.i32(), `${path}.stacks`, { min: 0, max: MAX_STACKS });
    const used = this.version >= 3.15 ? this.within(reader.i32(), path, { min: 0, max: 100 }) : 0;
    const subPowers = this.subPowersFollow ? this.subPowers() : [];
    return {
      power,
      level,
      include,
      procs,
      stacks,
      slots: this.slots(path),
      ...(subPowers.length > 0 && { subPowers }),
      ...(used > 0 && { inherentSlotsUsed: used }),
    };
  }

  private subPowers(): SubPower[] {
    const count = this.smallCount('the sub-power', 128);
    return Array.from({ length: count }, () => ({
      power: this.power(this.named && this.shape.namedPieces),
      include: this.reader.bool(),
    })).filter(({ power }) => power !== '');
  }

  private slots(path: string): Slot[] {
    const count = this.smallCount('the slot', 128);
    const slots = Array.from({ length: count }, (_, i) => this.slot(`${path}.slots[${i}]`));
    if (count > MAX_SLOTS_KEPT)
      this.note(`${path}.slots`, `Only the first ${MAX_SLOTS_KEPT} slots were kept.`);
    return slots.slice(0, MAX_SLOTS_KEPT);
  }

  private slot(path: string): Slot {
    const { reader } = this;
    const level = this.within(readI8(reader) + 1, `${path}.level`, { min: 0, max: MAX_LEVEL });
    const inherent = this.version >= 3.15 && reader.bool();
    const enhancement = this.enhancement(`${path}.enhancement`);
    const hasAlternate = this.shape.alternates && reader.bool();
    const alternate = hasAlternate ? this.enhancement(`${path}.alternate`) : null;
    return { level, ...(inherent && { inherent }), enhancement, ...(alternate !== null && { alternate }) };
  }

  private enhancement(path: string): SlottedEnhancement | null {
    const { reader } = this;
    const uid = this.piece();
    if (uid === '') return null;
    const first = readI8(reader);
    if (this.names.isGraded(uid)) {
      const relativeLevel = this.relative(first, path);
      return { uid, grade: this.ordinal(GRADE_ORDER, reader.u8(), `${path}.grade`), level: 0, relativeLevel };
    }
    const level = this.within(first + 1, `${path}.level`, { min: 1, max: MAX_INVENTION_LEVEL });
    const relativeLevel = this.version > 1 ? this.relative(readI8(reader), path) : 0;
    return { uid, grade: 'none', level, relativeLevel };
  }

  /** Uid of a piece; '' when the slot is empty. */
  private piece(): string {
    if (this.named && this.shape.namedPieces) return this.reader.str();
    const number = this.reader.i32();
    return number < 0 ? '' : (this.names.enhancementOfNumber(number) ?? numberedName(number));
  }

  private relative(ordinal: number, path: string): number {
    // 0 is a piece without effect, which no build in play has.
    const known = ordinal === 0 ? EVEN_LEVEL : ordinal;
    return this.within(known, `${path}.relativeLevel`, { min: 1, max: LAST_RELATIVE_LEVEL }) - EVEN_LEVEL;
  }

  private ordinal<T>(order: readonly T[], ordinal: number, path: string): T {
    const value = order[ordinal];
    if (value !== undefined) return value;
    this.note(path, `${ordinal} is not a value this field can have.`);
    return order[0]!;
  }

  private within(value: number, path: string, { min, max }: { min: number; max: number }): number {
    if (value >= min && value <= max) return value;
    this.note(path, `${value} is not between ${min} and ${max}.`);
    return Math.min(max, Math.max(min, value));
  }

  private note(path: string, message: string): void {
    this.notes.push({ severity: 'warning', code: 'out_of_range', path, message });
  }
}

/** Where the stream begins; some writers put bytes before it. */
function startOf(bytes: Uint8Array): number {
  for (let at = 0; at + STREAM_MAGIC.length <= bytes.length; at++) {
    if (STREAM_MAGIC.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  throw new GuildError('BUILD_UNREADABLE', 'The build data has no MxD stream.', { offset: 0 });
}

/**
 * Reads the stream of a `.mxd` file, chunk or data link, versions 1.0 to 3.2.
 * Powers are named `static:<number>`; pieces by uid where the number is known.
 * @throws GuildError BUILD_UNREADABLE, FILE_TRUNCATED or FILE_CORRUPT with `details.offset`.
 */
export function readStream(bytes: Uint8Array, names: NameMatcher): RawBuild {
  const stream = bytes.subarray(startOf(bytes));
  let failure: unknown;
  for (const shape of SHAPES) {
    const reader = new ByteReader(stream);
    const read = new StreamReader(reader, shape, names);
    try {
      const build = read.build();
      if (reader.remaining === 0) return { build, notes: read.notes };
      failure ??= reader.corrupt(`${reader.remaining} bytes follow the last power`);
    } catch (error) {
      if (!isGuildError(error)) throw error;
      // The usual shape says best what is wrong.
      failure ??= error;
    }
  }
  throw failure;
}
