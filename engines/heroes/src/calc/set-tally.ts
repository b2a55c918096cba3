import type { ActiveSetBonus } from '../model/totals.ts';
import type { BonusPower, CompiledPiece, CompiledSet } from './compiled.ts';
import { countedCopies } from './rule-of-five.ts';

/** A bonus power that a build has earned. */
export interface EarnedBonus {
  readonly bonus: BonusPower;
  copies: number;
  /** Comes with a single piece instead of a number of pieces. */
  readonly single: boolean;
  readonly sources: { readonly set: string; readonly path: string; readonly pieces: number }[];
}

/** Counts set bonuses over a build, by bonus power. heroes-rules §17. */
export class SetTally {
  /** In the order in which they were first earned. */
  readonly earned: EarnedBonus[] = [];
  readonly #byBonus: EarnedBonus[] = [];
  readonly #sets: CompiledSet[] = [];
  readonly #masks: number[] = [];

  /** Notes a piece of the power at hand. Two copies of one piece are one bit: they count once. */
  addPiece(piece: CompiledPiece): void {
    if (piece.set === null) return;
    const at = this.#sets.indexOf(piece.set);
    if (at < 0) {
      this.#sets.push(piece.set);
      this.#masks.push(piece.bit);
    } else {
      this.#masks[at] = (this.#masks[at] ?? 0) | piece.bit;
    }
  }

  /** Ends the power at hand: its pieces earn their bonuses. Pieces never count across powers. */
  closePower(path: string): void {
    for (let i = 0; i < this.#sets.length; i++) {
      const set = this.#sets[i];
      const mask = this.#masks[i] ?? 0;
      if (set === undefined) continue;
      const pieces = countBits(mask);
      for (const bonus of set.bonuses) {
        if (pieces < 2 || bonus.pieces > pieces) break;
        for (const power of bonus.powers)
          this.#earn(power, { set: set.uid, path, pieces: bonus.pieces }, false);
      }
      for (const { bit, powers } of set.pieceBonuses) {
        if ((mask & bit) === 0) continue;
        for (const power of powers) this.#earn(power, { set: set.uid, path, pieces: 1 }, true);
      }
    }
    this.#sets.length = 0;
    this.#masks.length = 0;
  }

  #earn(bonus: BonusPower, source: EarnedBonus['sources'][number], single: boolean): void {
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

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Earned bonuses as a result shows them. */
export function activeSetBonuses(tally: SetTally): ActiveSetBonus[] {
  return tally.earned.map(({ bonus, copies, sources }) => ({
    bonusPower: bonus.id,
    copies,
    counted: countedCopies(copies),
    sources,
  }));
}
