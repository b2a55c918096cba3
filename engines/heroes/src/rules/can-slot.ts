import type { Build, SlottedEnhancement } from '../model/build.ts';
import type { Enhancement } from '../model/enhancement.ts';
import type { GameData } from '../model/game-data.ts';
import { listedUid } from '../model/listed-uid.ts';
import { acceptsPiece } from './accepted-enhancements.ts';
import { entriesOf, entryAt, type SlotRef, slotPath } from './entry-ref.ts';
import { type RuleProblem, ruleError } from './problem.ts';

/** Superior and ordinary sets of one archetype are two versions of the same. heroes-rules §17. */
const SUPERIOR = /^superior_/i;

/** Groups whose pieces exclude each other over the whole build; others only within one family of sets. */
const BUILD_WIDE_GROUPS: ReadonlySet<string> = new Set(['stealth']);

const KEYS = new WeakMap<Enhancement, readonly string[]>();

/** What a piece may be only once of in a build; empty when it may be slotted freely. */
export function exclusiveKeys(piece: Enhancement): readonly string[] {
  let keys = KEYS.get(piece);
  if (keys === undefined) {
    keys = keysOf(piece);
    KEYS.set(piece, keys);
  }
  return keys;
}

function keysOf(piece: Enhancement): string[] {
  const keys: string[] = [];
  if (piece.unique) keys.push(`unique ${listedUid(piece).toLowerCase()}`);
  if (piece.exclusionGroup !== undefined) {
    const family = BUILD_WIDE_GROUPS.has(piece.exclusionGroup)
      ? ''
      : (piece.set ?? piece.uid).replace(SUPERIOR, '').toLowerCase();
    keys.push(`group ${piece.exclusionGroup} ${family}`);
  }
  return keys;
}

/** Whether what is slotted is the same piece of a set, crafted or attuned. */
function isPiece(data: GameData, slotted: SlottedEnhancement | null, piece: Enhancement): boolean {
  const found = slotted === null ? undefined : data.enhancement(slotted.uid);
  return found !== undefined && listedUid(found) === listedUid(piece);
}

/** Whether putting a piece into a slot follows the rules; null when it does. The slot's present piece does not count. heroes-rules §17, §20. */
export function slotProblem(
  data: GameData,
  build: Build,
  ref: SlotRef,
  slotted: SlottedEnhancement,
): RuleProblem | null {
  const path = slotPath(ref);
  const entry = entryAt(build, ref);
  if (entry === null || entry.slots[ref.slot] === undefined) {
    return ruleError('no_such_slot', path, 'There is no such slot.');
  }
  const piece = data.enhancement(slotted.uid);
  if (piece === undefined) {
    return ruleError('unknown_enhancement', path, `There is no enhancement ${slotted.uid} in this data.`);
  }
  const power = data.power(entry.power);
  if (power !== undefined && !acceptsPiece(data, power, piece)) {
    return ruleError('not_accepted', path, `${power.name} does not accept ${piece.name}.`);
  }
  const inPower = entry.slots.some(
    ({ enhancement }, i) => i !== ref.slot && isPiece(data, enhancement, piece),
  );
  if (piece.kind === 'set' && inPower) {
    return ruleError('piece_twice_in_power', path, `${piece.name} is in this power already.`);
  }
  return conflictElsewhere(data, build, ref, piece) ?? pieceProblem(piece, slotted, path);
}

function conflictElsewhere(
  data: GameData,
  build: Build,
  ref: SlotRef,
  piece: Enhancement,
): RuleProblem | null {
  const keys = exclusiveKeys(piece);
  if (keys.length === 0) return null;
  for (const { ref: other, entry } of entriesOf(build)) {
    for (const [i, { enhancement }] of entry.slots.entries()) {
      const here = other.list === ref.list && other.index === ref.index && i === ref.slot;
      const found = here || enhancement === null ? undefined : data.enhancement(enhancement.uid);
      if (found === undefined || !exclusiveKeys(found).some((key) => keys.includes(key))) continue;
      return listedUid(piece) === listedUid(found)
        ? ruleError('unique_twice', slotPath(ref), `${piece.name} may be slotted once in a build.`)
        : ruleError(
            'pieces_exclude',
            slotPath(ref),
            `${piece.name} excludes ${found.name}, slotted elsewhere.`,
          );
    }
  }
  return null;
}

/** Level and boosters of a piece by itself. heroes-rules §7. */
export function pieceProblem(
  piece: Enhancement,
  slotted: SlottedEnhancement,
  path: string,
): RuleProblem | null {
  const hasLevel = piece.kind === 'set' || piece.kind === 'invention';
  if (hasLevel && !piece.attuned && (slotted.level < piece.levelMin || slotted.level > piece.levelMax)) {
    return ruleError(
      'piece_level',
      path,
      `${piece.name} exists at levels ${piece.levelMin} to ${piece.levelMax}, not at ${slotted.level}.`,
    );
  }
  const most = hasLevel ? 5 : 3;
  const least = hasLevel ? 0 : -3;
  if (slotted.relativeLevel < least || slotted.relativeLevel > most) {
    return ruleError('boosters', path, `The relative level of ${piece.name} is ${least} to ${most}.`);
  }
  if (piece.attuned && slotted.relativeLevel !== 0) {
    return ruleError('boosters', path, `${piece.name} is attuned and takes no boosters.`);
  }
  return null;
}

/** Whether a piece can be put into a slot. */
export function canSlot(data: GameData, build: Build, ref: SlotRef, slotted: SlottedEnhancement): boolean {
  return slotProblem(data, build, ref, slotted) === null;
}
