import type { ActiveSetBonus } from '../model/totals.ts';
import type { BonusPower, CompiledSet } from './compiled.ts';
import type { Context } from './context.ts';
import { keepsSetBonus } from './exemplar.ts';
import { MAX_LEVEL } from './level-curve.ts';
import { countedCopies } from './rule-of-five.ts';
import type { SlottedPiece } from './slotting.ts';

/** Where a bonus was earned: `pieces` of a set in one power. */
type BonusSource = ActiveSetBonus['sources'][number];

/** A bonus power that pieces of one set earn in one power. */
export interface EarnedHere {
  readonly bonus: BonusPower;
  /** Uid of the set. */
  readonly set: string;
  /** How many pieces it takes. */
  readonly pieces: number;
  /** Comes with a single piece instead of a number of pieces. */
  readonly single: boolean;
}

/** A bonus power that a build has earned. */
export interface EarnedBonus {
  readonly bonus: BonusPower;
  copies: number;
  readonly single: boolean;
  sources: readonly BonusSource[];
}

const NOTHING: readonly EarnedHere[] = [];

/**
 * Set bonuses of the pieces in one power. Pieces never count across powers, and
 * two copies of one piece are one bit: they count once. heroes-rules §17.
 */
export function earnedIn(pieces: readonly SlottedPiece[], reach: BonusReach): readonly EarnedHere[] {
  let earned = NOTHING;
  for (let i = 0; i < pieces.length; i++) {
    const { set } = (pieces[i] as SlottedPiece).piece;
    // A power holds few pieces: looking again is quicker than keeping a map of its sets.
    if (set === null || isBefore(pieces, set, i)) continue;
    const mask = maskOf(pieces, set, reach);
    const ofSet = mask === 0 ? NOTHING : earnedOf(set, mask);
    earned = earned.length === 0 ? ofSet : [...earned, ...ofSet];
  }
  return earned;
}

/** Whether a piece before a place is of a set. */
function isBefore(pieces: readonly SlottedPiece[], set: CompiledSet, place: number): boolean {
  for (let i = 0; i < place; i++) if (pieces[i]?.piece.set === set) return true;
  return false;
}

/** Pieces of a set that keep its bonuses, as bits. */
function maskOf(pieces: readonly SlottedPiece[], set: CompiledSet, reach: BonusReach): number {
  let mask = 0;
  for (const slotted of pieces) {
    if (slotted.piece.set === set && keepsBonus(slotted, set, reach)) mask |= slotted.piece.bit;
  }
  return mask;
}

/** The level of the calculation, and how far below their pieces bonuses last. */
export type BonusReach = Pick<Context, 'level' | 'bonusFloor'>;

function keepsBonus(
  { piece: { piece }, slotted }: SlottedPiece,
  { levelMin: setLevelMin, ignoresExemplar }: CompiledSet,
  { level, bonusFloor }: BonusReach,
): boolean {
  if (level >= MAX_LEVEL) return true;
  const attuned = piece.attuned === true;
  return keepsSetBonus(
    { pieceLevel: slotted.level, attuned, setLevelMin, ignoresExemplar },
    level,
    bonusFloor,
  );
}

/** What some of its pieces earn, by set and their bits: few of the possible ones occur, again and again. */
const EARNED = new WeakMap<CompiledSet, Map<number, readonly EarnedHere[]>>();

function earnedOf(set: CompiledSet, mask: number): readonly EarnedHere[] {
  let known = EARNED.get(set);
  if (known === undefined) {
    known = new Map();
    EARNED.set(set, known);
  }
  let earned = known.get(mask);
  if (earned === undefined) {
    earned = listEarned(set, mask);
    known.set(mask, earned);
  }
  return earned;
}

function listEarned({ uid, bonuses, pieceBonuses }: CompiledSet, mask: number): EarnedHere[] {
  const count = countBits(mask);
  const earned: EarnedHere[] = [];
  for (const { pieces, powers } of bonuses) {
    if (count < 2 || pieces > count) break;
    for (const bonus of powers) earned.push({ bonus, set: uid, pieces, single: false });
  }
  for (const { bit, powers } of pieceBonuses) {
    if ((mask & bit) === 0) continue;
    for (const bonus of powers) earned.push({ bonus, set: uid, pieces: 1, single: true });
  }
  return earned;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Set bonuses of a whole build by bonus power, in the order in which they were first earned. heroes-rules §17. */
export class SetTally {
  readonly earned: EarnedBonus[] = [];

  /** @param path the power with the pieces */
  add({ bonus, set, pieces, single }: EarnedHere, path: string): void {
    const source = { set, path, pieces };
    // A build earns a few dozen: they are searched quicker than a map is filled.
    for (const known of this.earned) {
      if (known.bonus !== bonus) continue;
      known.copies++;
      known.sources = [...known.sources, source];
      return;
    }
    this.earned.push({ bonus, copies: 1, single, sources: [source] });
  }
}

/** Earned bonuses as a result shows them. */
export function activeSetBonuses(earned: readonly EarnedBonus[]): ActiveSetBonus[] {
  return earned.map(({ bonus, copies, sources }) => ({
    bonusPower: bonus.id,
    copies,
    counted: countedCopies(copies),
    sources,
  }));
}
