import type { PowerEntry } from '../model/build.ts';
import { listedUid } from '../model/listed-uid.ts';
import type { Power } from '../model/power.ts';
import type { UnknownReference } from '../model/totals.ts';
import type { CompiledPiece, CompiledPower } from './compiled.ts';
import type { Context } from './context.ts';
import { isStopped } from './modes.ts';
import { type EarnedHere, earnedIn } from './set-tally.ts';
import { type SlottedPiece, Slotting } from './slotting.ts';
import { suggestName } from './suggestion.ts';
import { type UnknownNote, unknownAnywhere, unknownNowhere, unknownTable } from './unknowns.ts';

/**
 * Mids' own entry that carries the set bonuses of a build. It is bookkeeping:
 * the bonuses follow from the pieces, so it is neither unknown nor counted.
 */
const SET_BONUS_CARRIER = 'inherent.inherent.special_set_bonuses';

const NO_MODES: readonly string[] = [];
const NO_SUB_POWERS: readonly CompiledPower[] = [];
const NO_UNIQUES: readonly string[] = [];
const NO_NOTES: readonly UnknownNote[] = [];
const NO_SLOTTED: readonly SlottedPiece[] = [];

/** Paths of the first entries of both lists: every build asks for the same ones. */
const PATHS = {
  picks: Array.from({ length: 64 }, (_, index) => `picks[${index}]`),
  granted: Array.from({ length: 64 }, (_, index) => `granted[${index}]`),
} as const;

function entryPathOf(list: 'picks' | 'granted', index: number): string {
  return PATHS[list][index] ?? `${list}[${index}]`;
}

/** Where an entry stands in its build. */
export interface EntryPlace {
  readonly list: 'picks' | 'granted';
  readonly index: number;
  /** Unique pieces of the entries before it. */
  readonly taken: readonly string[];
}

/**
 * Everything about one power entry that depends on nothing else in the build but
 * the unique pieces before it. Made once for an entry and kept while the entry stays
 * the same object.
 */
export class EntryState {
  readonly list: 'picks' | 'granted';
  readonly index: number;
  /** `picks[3]` or `granted[2]`. */
  readonly path: string;
  readonly entry: PowerEntry;
  /** Lower-case full name of the power. */
  readonly name: string;
  /** Null when the data does not know the power. */
  readonly compiled: CompiledPower | null;
  /** Its own effects count in totals. */
  readonly counts: boolean;
  /** Effects of the pieces in it count. */
  readonly hosts: boolean;
  /** Position of the stack slider, within its range. */
  readonly stacks: number;
  /** Added powers that count with it. */
  readonly subPowers: readonly CompiledPower[];
  readonly slotting: Slotting;
  /** Slotted pieces that do something themselves. */
  readonly acting: readonly CompiledPiece[];
  /** Set bonuses that its pieces earn. */
  readonly earned: readonly EarnedHere[];
  /** Names it uses that the data does not know. */
  readonly unknown: readonly UnknownNote[];
  /** Unique pieces in it, those that an entry before has too included. */
  readonly uniques: readonly string[];
  /** Those of them that count for nothing, since they have counted before. */
  readonly #repeated: readonly string[];

  /** `modes` are those that the build is in. */
  constructor(
    entry: PowerEntry,
    { list, index, taken }: EntryPlace,
    context: Context,
    modes: readonly string[] = NO_MODES,
  ) {
    const path = entryPathOf(list, index);
    this.list = list;
    this.index = index;
    this.path = path;
    this.entry = entry;
    const compiled = context.power(entry.power);
    this.name = compiled?.key ?? entry.power.toLowerCase();
    this.compiled = this.name === SET_BONUS_CARRIER ? null : compiled;
    const stopped = context.forms === 'exclusive' && isStopped(this.compiled?.modes ?? null, modes);
    this.counts = !stopped && this.compiled !== null && ownEffectsCount(this.compiled.power, entry, context);
    this.hosts = this.counts || (entry.include && !stopped);
    this.stacks = this.compiled === null ? 1 : stacksOf(this.compiled.power, entry);
    this.subPowers = subPowersOf(entry, context);
    const notes: UnknownNote[] = [];
    this.#notePower(context, notes);
    const slotted = workingPieces(entry, path, context, notes);
    this.uniques = uniquesOf(slotted);
    this.#repeated = repeatedOf(this.uniques, taken);
    const pieces = this.#repeated.length === 0 ? slotted : withoutRepeated(slotted, this.#repeated);
    this.acting = actingOf(pieces);
    this.slotting = new Slotting(pieces, this.compiled, context);
    this.earned = earnedIn(pieces, context);
    this.unknown = notes.length === 0 ? NO_NOTES : notes;
  }

  /** Whether the same unique pieces count here when these have counted before. heroes-rules §17. */
  fitsBehind(taken: readonly string[]): boolean {
    for (const uid of this.uniques) if (taken.includes(uid) !== this.#repeated.includes(uid)) return false;
    return true;
  }

  #notePower(context: Context, notes: UnknownNote[]): void {
    const { compiled, entry, path } = this;
    if (compiled === null) {
      if (this.name === SET_BONUS_CARRIER) return;
      const suggestion = suggestName(context.data, 'power', entry.power);
      const reference = named('power', entry.power, path, suggestion);
      // While it is switched on, an unknown power may do anything.
      notes.push(entry.include ? unknownAnywhere(reference) : unknownNowhere(reference));
    } else if (this.counts) {
      for (const missing of compiled.missingTables) notes.push(unknownTable(missing, path));
      for (const name of compiled.missingEntities) notes.push(unknownNowhere(named('entity', name, path)));
      for (const name of compiled.missingPowers) notes.push(unknownAnywhere(named('power', name, path)));
    }
  }
}

function named(
  kind: UnknownReference['kind'],
  name: string,
  path: string,
  suggestion?: string,
): UnknownReference {
  return { kind, name, path, ...(suggestion !== undefined && { suggestion }) };
}

/**
 * Autos always work; toggles when switched on; clicks only when they are buffs
 * that the user wants counted. heroes-rules §18.
 */
export function ownEffectsCount(power: Power, entry: PowerEntry, context: Context): boolean {
  if (power.type === 'auto') return context.autoPowers === 'always' || entry.include;
  if (power.type === 'click') return entry.include && power.clickBuff === true;
  return power.type === 'toggle' && entry.include;
}

function stacksOf(power: Power, entry: PowerEntry): number {
  const slider = power.stacks;
  if (slider === undefined) return 1;
  const stacks = Number.isNaN(entry.stacks) ? slider.start : entry.stacks;
  return Math.min(slider.max, Math.max(slider.min, stacks));
}

function subPowersOf(entry: PowerEntry, context: Context): readonly CompiledPower[] {
  if (entry.subPowers === undefined || entry.subPowers.length === 0) return NO_SUB_POWERS;
  return entry.subPowers.flatMap(({ power, include }) => (include ? (context.power(power) ?? []) : []));
}

/** Known pieces of the slots that work at the level of the calculation. heroes-rules §8, §21. */
function workingPieces(
  entry: PowerEntry,
  path: string,
  context: Context,
  notes: UnknownNote[],
): readonly SlottedPiece[] {
  let out: SlottedPiece[] | undefined;
  for (let slot = 0; slot < entry.slots.length; slot++) {
    const { level = 0, enhancement: slotted = null } = entry.slots[slot] ?? {};
    if (slotted === null || !context.works(level)) continue;
    const piece = slotted.uid === '' ? null : context.piece(slotted.uid);
    if (piece === null) {
      const name = slotted.uid === '' ? (slotted.longName ?? '') : slotted.uid;
      const suggestion = suggestName(context.data, 'enhancement', name);
      notes.push(unknownAnywhere(named('enhancement', name, slotPath(path, slot), suggestion)));
      continue;
    }
    // A second copy of a piece of a set is not allowed and counts for nothing. heroes-rules §17.
    if (piece.set !== null && out !== undefined && holds(out, piece)) continue;
    if (out === undefined) out = [{ piece, slotted, slot }];
    else out.push({ piece, slotted, slot });
    for (const missing of piece.missingTables) notes.push(unknownTable(missing, slotPath(path, slot)));
  }
  return out ?? NO_SLOTTED;
}

/** Whether the same piece of its set is among these. */
function holds(pieces: readonly SlottedPiece[], { set, bit }: CompiledPiece): boolean {
  for (const { piece } of pieces) if (piece.set === set && piece.bit === bit) return true;
  return false;
}

function uniquesOf(pieces: readonly SlottedPiece[]): readonly string[] {
  let uniques = NO_UNIQUES;
  for (const { piece } of pieces) if (piece.piece.unique) uniques = [...uniques, listedUid(piece.piece)];
  return uniques;
}

/** Those of them that have counted before. */
function repeatedOf(uniques: readonly string[], taken: readonly string[]): readonly string[] {
  return uniques.length === 0 ? NO_UNIQUES : uniques.filter((uid) => taken.includes(uid));
}

function withoutRepeated(
  pieces: readonly SlottedPiece[],
  repeated: readonly string[],
): readonly SlottedPiece[] {
  return pieces.filter(
    ({ piece: { piece } }) => piece.unique !== true || !repeated.includes(listedUid(piece)),
  );
}

const NO_PIECES: readonly CompiledPiece[] = [];

function actingOf(pieces: readonly SlottedPiece[]): readonly CompiledPiece[] {
  let acting = NO_PIECES;
  for (const { piece } of pieces) if (piece.acts) acting = [...acting, piece];
  return acting;
}

function slotPath(path: string, slot: number): string {
  return `${path}.slots[${slot}]`;
}
