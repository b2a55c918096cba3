import type { ActiveSetBonus } from '../model/totals.ts';
import type { BonusPower, CompiledPiece, CompiledSet } from './compiled.ts';
import { countedCopies } from './rule-of-five.ts';

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
export function earnedIn(path: string, pieces: readonly CompiledPiece[]): readonly EarnedHere[] {
  const masks = new Map<CompiledSet, number>();
  for (const { set, bit } of pieces) {
    if (set !== null) masks.set(set, (masks.get(set) ?? 0) | bit);
  }
  if (masks.size === 0) return NOTHING;
  const earned: EarnedHere[] = [];
  for (const [set, mask] of masks) addSet(earned, set, mask, path);
  return earned;
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
