import {
  type Build,
  PICK_COUNT,
  type PowerEntry,
  type Slot,
  type SlottedEnhancement,
} from '../../model/build.ts';
import { ByteWriter } from '../binary/byte-writer.ts';
import type { LossList } from '../build/losses.ts';
import type { NameMatcher } from '../names/name-matcher.ts';
import {
  ALIGNMENT_ORDER,
  EVEN_LEVEL,
  GRADE_ORDER,
  LAST_RELATIVE_LEVEL,
  STREAM_MAGIC,
  STREAM_VERSION,
} from './stream-enums.ts';

/** Most a signed byte holds. */
const MAX_I8 = 127;

/** Most slots or sub-powers of an entry: their number less one is a signed byte. */
const MAX_MEMBERS = 128;

const EMPTY = -1;

/** Inherent powers come with the character: programs add them again. */
const INHERENT = /^inherent\./i;

/**
 * Whether the build has to be written by names: data newer than ours has powers
 * whose number nobody here knows. The usual form, by numbers, is for all others.
 */
export function isNamed(build: Build, names: NameMatcher): boolean {
  const entries = [...build.picks, ...build.granted].filter((entry) => entry !== null);
  return entries.some(({ power, slots }) => {
    const pieces = slots.flatMap(({ enhancement, alternate }) => [enhancement, alternate ?? null]);
    const unnumbered = pieces.some(
      (piece) => piece !== null && piece.uid !== '' && names.numberOfEnhancement(piece.uid) === undefined,
    );
    return unnumbered || (!INHERENT.test(power) && names.numberOfPower(power) === undefined);
  });
}

class StreamWriter {
  private readonly writer = new ByteWriter(4096);
  private readonly names: NameMatcher;
  private readonly losses: LossList;
  private readonly named: boolean;

  constructor(names: NameMatcher, losses: LossList, named: boolean) {
    this.names = names;
    this.losses = losses;
    this.named = named;
  }

  write(build: Build): Uint8Array {
    const { writer } = this;
    for (const byte of STREAM_MAGIC) writer.u8(byte);
    writer.f32(STREAM_VERSION);
    writer.bool(this.named);
    // Sub-powers follow.
    writer.bool(true);
    writer.str(build.archetype);
    writer.str(build.origin);
    writer.i32(ALIGNMENT_ORDER.indexOf(build.alignment));
    writer.str(build.name);
    const [first = '', second = '', third = '', fourth = '', ...more] = build.pools;
    const sets = [build.primary, build.secondary, '', first, second, third, fourth, build.epic, ...more];
    writer.i32(sets.length - 1);
    for (const set of sets) writer.str(set);
    writer.i32(build.picks.findLastIndex((pick) => pick !== null) + 1);
    writer.i32(build.picks.length + build.granted.length - 1);
    build.picks.forEach((pick, i) => {
      if (i >= PICK_COUNT && pick !== null)
        this.losses.add(`picks[${i}]`, 'A pick beyond the 24th becomes a granted power.');
      this.entry(pick, `picks[${i}]`);
    });
    for (const [i, entry] of build.granted.entries()) this.entry(entry, `granted[${i}]`);
    return writer.finish();
  }

  private entry(entry: PowerEntry | null, path: string): void {
    const { writer } = this;
    const code = entry === null ? undefined : this.powerCode(entry.power);
    if (entry === null || code === undefined) {
      if (entry !== null) {
        this.losses.add(path, `${entry.power} has no number that .mxd could name it by; it is left out.`);
      }
      this.code(this.named ? '' : EMPTY);
      this.i8(EMPTY);
      return;
    }
    this.code(code);
    this.i8(entry.level - 1);
    writer.bool(entry.include);
    writer.bool(!entry.procs);
    writer.i32(this.stacks(entry.stacks, `${path}.stacks`));
    writer.i32(entry.inherentSlotsUsed ?? 0);
    this.subPowers(entry, path);
    const slots = this.fitting(entry.slots, `${path}.slots`);
    this.i8(slots.length - 1);
    for (const [i, slot] of slots.entries()) this.slot(slot, `${path}.slots[${i}]`);
  }

  /** What a reader finds the same power by. */
  private powerCode(power: string): number | string | undefined {
    return this.named ? power : this.names.numberOfPower(power);
  }

  private code(code: number | string): void {
    if (typeof code === 'string') this.writer.str(code);
    else this.writer.i32(code);
  }

  private subPowers(entry: PowerEntry, path: string): void {
    const known = (entry.subPowers ?? []).flatMap((sub, i) => {
      const code = this.powerCode(sub.power);
      if (code !== undefined) return [{ code, include: sub.include }];
      this.losses.add(`${path}.subPowers[${i}]`, `${sub.power} has no number; it is left out.`);
      return [];
    });
    const fitting = this.fitting(known, `${path}.subPowers`);
    this.i8(fitting.length - 1);
    for (const { code, include } of fitting) {
      this.code(code);
      this.writer.bool(include);
    }
  }

  private fitting<T>(list: readonly T[], path: string): readonly T[] {
    if (list.length > MAX_MEMBERS) this.losses.add(path, `Only the first ${MAX_MEMBERS} fit.`);
    return list.slice(0, MAX_MEMBERS);
  }

  private stacks(stacks: number, path: string): number {
    const whole = Math.round(stacks);
    if (whole !== stacks) this.losses.add(path, `${stacks} becomes ${whole}.`);
    return whole;
  }

  private slot(slot: Slot, path: string): void {
    this.i8(slot.level - 1);
    this.writer.bool(slot.inherent === true);
    this.enhancement(slot.enhancement, `${path}.enhancement`);
    const alternate = slot.alternate ?? null;
    this.writer.bool(alternate !== null);
    if (alternate !== null) this.enhancement(alternate, `${path}.alternate`);
  }

  private enhancement(piece: SlottedEnhancement | null, path: string): void {
    const { writer } = this;
    const code = piece === null ? undefined : this.pieceCode(piece.uid);
    if (piece === null || code === undefined) {
      if (piece !== null) {
        const name = piece.uid === '' ? piece.longName : piece.uid;
        this.losses.add(path, `${name} has no number that .mxd could name it by; the slot becomes empty.`);
      }
      this.code(this.named ? '' : EMPTY);
      return;
    }
    this.code(code);
    if (this.names.isGraded(piece.uid)) {
      this.i8(this.relative(piece, path));
      writer.u8(GRADE_ORDER.indexOf(piece.grade));
      if (piece.level > 0) this.losses.add(`${path}.level`, `${piece.uid} has a grade and no level.`);
      return;
    }
    this.i8(Math.max(0, piece.level - 1));
    this.i8(this.relative(piece, path));
    if (piece.level === 0) this.losses.add(`${path}.level`, `${piece.uid} has a level; it becomes 1.`);
    if (piece.grade !== 'none') this.losses.add(`${path}.grade`, `${piece.uid} has a level and no grade.`);
  }

  private pieceCode(uid: string): number | string | undefined {
    if (uid === '') return undefined;
    return this.named ? uid : this.names.numberOfEnhancement(uid);
  }

  private relative({ relativeLevel }: SlottedEnhancement, path: string): number {
    const ordinal = Math.min(LAST_RELATIVE_LEVEL, Math.max(1, relativeLevel + EVEN_LEVEL));
    if (ordinal !== relativeLevel + EVEN_LEVEL) {
      this.losses.add(`${path}.relativeLevel`, `${relativeLevel} becomes ${ordinal - EVEN_LEVEL}.`);
    }
    return ordinal;
  }

  private i8(value: number): void {
    this.writer.u8(Math.min(MAX_I8, Math.max(-1, value)) & 0xff);
  }
}

/** The stream of a `.mxd` file, version 3.2; what it cannot carry is added to the losses. */
export function writeStream(build: Build, names: NameMatcher, losses: LossList): Uint8Array {
  return new StreamWriter(names, losses, isNamed(build, names)).write(build);
}
