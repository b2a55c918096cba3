import {
  type Alignment,
  type Build,
  type ExtraFields,
  PICK_COUNT,
  type PowerEntry,
  type Slot,
  type SlottedEnhancement,
  type SubPower,
} from '../../model/build.ts';
import { MAX_ENTRIES, MAX_LEVEL, MAX_SLOTS_KEPT, MAX_SUB_POWERS } from '../build/limits.ts';
import { isJsonObject } from '../json/json-object.ts';
import { ALIGNMENT_ORDER, GRADE_ORDER } from '../mxd/stream-enums.ts';
import type { NameRegistry } from '../names/name-registry.ts';
import { GroupedNameCode, listedName } from './name-codes.ts';
import { badLink, type Symbols } from './symbols.ts';

/** Levels of the 24 picks, as most builds have them (heroes-rules §20). */
const PICK_LEVELS = [
  1, 1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 35, 38, 41, 44, 47, 49,
] as const;

/** Levels from 0 to 50, those of pieces to 53. */
const USUAL_LEVELS = 51;
const USUAL_PIECE_LEVELS = 54;

/** Relative levels are counted from −3; those below, which no format but JSON has, come far behind. */
const LOWEST_RELATIVE = -3;
const FAR_BEHIND = 1000;

const NO_ENTRY: PowerEntry = { power: '', level: 1, include: false, procs: true, stacks: 0, slots: [] };
const NO_PIECE: SlottedEnhancement = { uid: '', grade: 'none', level: 0, relativeLevel: 0 };
const NO_SLOT: Slot = { level: 1, enhancement: null };
const NO_BUILD: Build = {
  schema: 1,
  name: '',
  comment: '',
  archetype: '',
  origin: '',
  alignment: 'hero',
  level: MAX_LEVEL,
  dataVersion: null,
  primary: '',
  secondary: '',
  pools: [],
  epic: '',
  picks: [],
  granted: [],
};

/**
 * The order in which a build is coded. One description for both directions:
 * written values go in, read values come out.
 */
class BuildCode {
  private readonly symbols: Symbols;
  private readonly registry: NameRegistry;
  private readonly powers: GroupedNameCode;
  private readonly pieces: GroupedNameCode;
  private lastPieceLevel = MAX_LEVEL;

  constructor(symbols: Symbols, registry: NameRegistry) {
    this.symbols = symbols;
    this.registry = registry;
    this.powers = new GroupedNameCode('power', registry);
    this.pieces = new GroupedNameCode('piece', registry);
  }

  build(build: Build): Build {
    const { symbols, registry } = this;
    const archetype = listedName(symbols, 'archetype', registry.archetypes, build.archetype);
    const origin = listedName(symbols, 'origin', registry.origins, build.origin);
    const alignment = symbols.small('alignment', ALIGNMENT_ORDER.indexOf(build.alignment), 6);
    const level = symbols.flag('top', build.level === MAX_LEVEL)
      ? MAX_LEVEL
      : symbols.small('level', build.level, USUAL_LEVELS);
    const set = (name: string, place: string): string => this.powers.codeGroup(symbols, name, place);
    const primary = set(build.primary, 'main');
    const secondary = set(build.secondary, 'main');
    const pools = this.list('pools', build.pools, { max: 64, usual: 4 }, (pool) => set(pool ?? '', 'pool'));
    const epic = set(build.epic, 'epic');
    const picks = this.list('picks', build.picks, { max: MAX_ENTRIES, usual: PICK_COUNT }, (pick, i) =>
      this.pick(pick ?? null, i),
    );
    const granted = this.list('granted', build.granted, { max: MAX_ENTRIES, usual: 12 }, (entry) =>
      this.entry(entry ?? NO_ENTRY, 'granted', 1),
    );
    const name = symbols.text('name', build.name);
    const comment = symbols.text('comment', build.comment);
    return {
      schema: 1,
      name,
      comment,
      archetype,
      origin,
      alignment: this.known<Alignment>(ALIGNMENT_ORDER, alignment),
      level: Math.min(MAX_LEVEL, level),
      dataVersion: null,
      primary,
      secondary,
      pools,
      epic,
      picks,
      granted,
      ...this.extra('build', build.extra),
    };
  }

  private list<In, Out>(
    context: string,
    list: readonly In[],
    { max, usual }: { max: number; usual: number },
    item: (value: In | undefined, index: number) => Out,
  ): Out[] {
    const { symbols } = this;
    const length = symbols.flag(`${context}.usual`, list.length === usual)
      ? usual
      : symbols.large(`${context}.count`, list.length);
    if (length > max) throw badLink(`it has ${length} ${context}`);
    return Array.from({ length }, (_, i) => item(list[i], i));
  }

  private known<T>(order: readonly T[], ordinal: number): T {
    const value = order[ordinal];
    if (value === undefined) throw badLink(`${ordinal} is no value of its field`);
    return value;
  }

  private pick(pick: PowerEntry | null, index: number): PowerEntry | null {
    if (!this.symbols.flag('pick.taken', pick !== null)) return null;
    return this.entry(pick ?? NO_ENTRY, 'pick', PICK_LEVELS[index] ?? MAX_LEVEL);
  }

  private entry(entry: PowerEntry, place: string, usualLevel: number): PowerEntry {
    const { symbols } = this;
    const power = this.powers.code(symbols, entry.power, place);
    const level = symbols.flag(`${place}.level`, entry.level === usualLevel)
      ? usualLevel
      : symbols.small(`${place}.levels`, entry.level, USUAL_LEVELS);
    const include = symbols.flag(`${place}.include`, entry.include);
    const procs = symbols.flag(`${place}.procs`, entry.procs);
    const stacks = this.stacks(entry.stacks);
    const slots = this.slots(entry.slots, place, level);
    const special = symbols.flag('entry.special', isSpecial(entry));
    return { power, level, include, procs, stacks, slots, ...(special && this.special(entry)) };
  }

  /** Mostly 0; anything that is no whole number is spelled out. */
  private stacks(stacks: number): number {
    const { symbols } = this;
    if (!symbols.flag('stacks.any', stacks !== 0)) return 0;
    if (symbols.flag('stacks.whole', Number.isInteger(stacks) && stacks > 0)) {
      return symbols.large('stacks', stacks);
    }
    const number = Number(symbols.text('stacks', String(stacks)));
    if (!Number.isFinite(number)) throw badLink('a number of stacks is none');
    return number;
  }

  private special(entry: PowerEntry): Pick<PowerEntry, 'subPowers' | 'inherentSlotsUsed' | 'extra'> {
    const { symbols } = this;
    const limits = { max: MAX_SUB_POWERS, usual: 0 };
    const subPowers = this.list('subPowers', entry.subPowers ?? [], limits, (sub): SubPower => {
      const power = this.powers.code(symbols, sub?.power ?? '', 'sub');
      const include = symbols.flag('sub.include', sub?.include ?? false);
      return { power, include, ...this.extra('sub', sub?.extra) };
    });
    const used = symbols.small('inherentSlotsUsed', entry.inherentSlotsUsed ?? 0, 3);
    return {
      ...(subPowers.length > 0 && { subPowers }),
      ...(used > 0 && { inherentSlotsUsed: used }),
      ...this.extra('entry', entry.extra),
    };
  }

  private slots(slots: readonly Slot[], place: string, level: number): Slot[] {
    const { symbols } = this;
    const count = symbols.small(`${place}.slots`, slots.length, 7);
    if (count > MAX_SLOTS_KEPT) throw badLink(`a power has ${count} slots`);
    let before = level;
    return Array.from({ length: count }, (_, i) => {
      const slot = this.slot(slots[i] ?? NO_SLOT, `${place}${i === 0 ? '.first' : ''}`, before);
      before = slot.level;
      return slot;
    });
  }

  private slot(slot: Slot, place: string, before: number): Slot {
    const { symbols } = this;
    const level = symbols.flag(`${place}.same`, slot.level === before)
      ? before
      : symbols.small('slot.level', slot.level, USUAL_LEVELS);
    const filled = symbols.flag(`${place}.filled`, slot.enhancement !== null);
    const enhancement = filled ? this.piece(slot.enhancement ?? NO_PIECE) : null;
    if (!symbols.flag('slot.special', isSpecialSlot(slot))) return { level, enhancement };
    const inherent = symbols.flag('slot.inherent', slot.inherent === true);
    const hasAlternate = symbols.flag('slot.alternate', (slot.alternate ?? null) !== null);
    return {
      level,
      ...(inherent && { inherent }),
      enhancement,
      ...(hasAlternate && { alternate: this.piece(slot.alternate ?? NO_PIECE) }),
      ...this.extra('slot', slot.extra),
    };
  }

  private piece(piece: SlottedEnhancement): SlottedEnhancement {
    const { symbols } = this;
    const named = symbols.flag('piece.uid', piece.uid !== '');
    const uid = named ? this.pieces.code(symbols, piece.uid, 'slot') : '';
    const longName = named ? undefined : symbols.text('longName', piece.longName ?? '');
    const grade = this.known(GRADE_ORDER, symbols.small('grade', GRADE_ORDER.indexOf(piece.grade), 4));
    const level = this.pieceLevel(piece.level, grade === 'none');
    const relativeLevel = this.relativeLevel(piece.relativeLevel);
    const special = symbols.flag('piece.special', piece.obtained === true || piece.extra !== undefined);
    return {
      uid,
      ...(longName !== undefined && longName !== '' && { longName }),
      grade,
      level,
      relativeLevel,
      ...(special && symbols.flag('piece.obtained', piece.obtained === true) && { obtained: true as const }),
      ...(special && this.extra('piece', piece.extra)),
    };
  }

  private relativeLevel(level: number): number {
    const value = level < LOWEST_RELATIVE ? FAR_BEHIND - level : level - LOWEST_RELATIVE;
    const read = this.symbols.small('relative', value, 9);
    return read >= FAR_BEHIND ? FAR_BEHIND - read : read + LOWEST_RELATIVE;
  }

  /** Origin pieces have level 0, others mostly that of the piece before. */
  private pieceLevel(level: number, leveled: boolean): number {
    const usual = leveled ? this.lastPieceLevel : 0;
    const same = this.symbols.flag(leveled ? 'piece.sameLevel' : 'piece.noLevel', level === usual);
    const current = same ? usual : this.symbols.small('piece.level', level, USUAL_PIECE_LEVELS);
    if (leveled) this.lastPieceLevel = current;
    return current;
  }

  /** Unknown fields, spelled out. */
  private extra(place: string, extra: ExtraFields | undefined): { readonly extra?: ExtraFields } {
    if (!this.symbols.flag(`${place}.extra`, extra !== undefined)) return {};
    const text = this.symbols.text('extra', JSON.stringify(extra ?? {}));
    try {
      const fields: unknown = JSON.parse(text);
      if (isJsonObject(fields)) return { extra: fields };
    } catch {
      // Said below for everything that is no object.
    }
    throw badLink('an unknown field is not readable');
  }
}

function isSpecial({ subPowers = [], inherentSlotsUsed = 0, extra }: PowerEntry): boolean {
  return subPowers.length > 0 || inherentSlotsUsed > 0 || extra !== undefined;
}

function isSpecialSlot({ inherent, alternate = null, extra }: Slot): boolean {
  return inherent === true || alternate !== null || extra !== undefined;
}

/** Codes a build, or reads one when the symbols read. */
export function codeBuild(symbols: Symbols, registry: NameRegistry, build: Build = NO_BUILD): Build {
  return new BuildCode(symbols, registry).build(build);
}
