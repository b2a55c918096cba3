import type { ActiveSetBonus } from '../model/totals.ts';
import type { BonusPower, CompiledSet } from './compiled.ts';
import type { Context } from './context.ts';
import { keepsSetBonus } from './exemplar.ts';
import { MAX_LEVEL } from './level-curve.ts';
import { countedCopies } from './rule-of-five.ts';
import type { SlottedPiece } from './slotting.ts';

/** Where a bonus was earned: `pieces` of a set in one power. */
type BonusSource = ActiveSetBonus['sources'][number];

/** A bonus power that the pieces of one power earn. */
export interface EarnedHere {
  readonly bonus: BonusPower;
  readonly source: BonusSource;
  /** Comes with a single piece instead of a number of pieces. */
  readonly single: boolean;
}

/** A bonus power that a build has earned. */
export interface EarnedBonus {
  readonly bonus: BonusPower;
  copies: number;
  readonly single: boolean;
  readonly sources: BonusSource[];
}

const NOTHING: readonly EarnedHere[] = [];

/**
 * Set bonuses of the pieces in one power. Pieces never count across powers, and
 * two copies of one piece are one bit: they count once. heroes-rules §17.
 */
export function earnedIn(
  path: string,
  pieces: readonly SlottedPiece[],
  reach: BonusReach,
): readonly EarnedHere[] {
  // A power holds few sets, nearly always one: lists are searched quicker than a map is made.
  const sets: CompiledSet[] = [];
  const masks: number[] = [];
  for (const slotted of pieces) {
    const { set, bit } = slotted.piece;
    if (set === null || !keepsBonus(slotted, set, reach)) continue;
    const known = sets.indexOf(set);
    if (known < 0) {
      sets.push(set);
      masks.push(bit);
    } else masks[known] = (masks[known] ?? 0) | bit;
  }
  if (sets.length === 0) return NOTHING;
  const earned: EarnedHere[] = [];
  for (let i = 0; i < sets.length; i++) addSet(earned, sets[i] as CompiledSet, masks[i] ?? 0, path);
  return earned;
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

function addSet(earned: EarnedHere[], set: CompiledSet, mask: number, path: string): void {
  const pieces = countBits(mask);
  for (const tier of set.bonuses) {
    if (pieces < 2 || tier.pieces > pieces) break;
    const source = { set: set.uid, path, pieces: tier.pieces };
    for (const bonus of tier.powers) earned.push({ bonus, source, single: false });
  }
  for (const { bit, powers } of set.pieceBonuses) {
    if ((mask & bit) === 0) continue;
    for (const bonus of powers)
      earned.push({ bonus, source: { set: set.uid, path, pieces: 1 }, single: true });
  }
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Set bonuses of a whole build by bonus power, in the order in which they were first earned. heroes-rules §17. */
export class SetTally {
  readonly earned: EarnedBonus[] = [];
  readonly #byBonus: EarnedBonus[] = [];

  add({ bonus, source, single }: EarnedHere): void {
    const known = this.#byBonus[bonus.index];
    if (known !== undefined) {
      known.copies++;
      known.sources.push(source);
      return;
    }
    const earned: EarnedBonus = { bonus, copies: 1, single, sources: [source] };
    this.#byBonus[bonus.index] = earned;
    this.earned.push(earned);
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
