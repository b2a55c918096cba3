import type { SlottedEnhancement } from '../model/build.ts';
import type { EnhancedAspect } from '../model/totals.ts';
import type { AlphaShare, CompiledPiece, CompiledPower } from './compiled.ts';
import type { Context } from './context.ts';
import { diversify } from './ed.ts';
import { effectivePieceLevel, relativeLevelFactor, SUPERIOR_FACTOR } from './enhancement-value.ts';
import { ASPECT_COUNT, ASPECT_KEYS } from './stat-layout.ts';
import { zeros } from './zeros.ts';

const GRADE_ROW = { none: -1, TO: 0, DO: 1, SO: 2 } as const;
const SPECIAL_ROW = 3;
const SCHEDULES = 4;

/** A piece in a slot of a power that works at the level of the calculation. */
export interface SlottedPiece {
  readonly piece: CompiledPiece;
  readonly slotted: SlottedEnhancement;
  /** Place of the slot in its power. */
  readonly slot: number;
}

/** Enhancement sums of one power by aspect, after diversification. */
export type AspectSums = readonly number[];

/** Sums of a power without enhancement; shared, never written. */
const NO_SUMS: AspectSums = zeros(ASPECT_COUNT);

/** Sums before diversification, of the power at hand. */
const BEFORE = zeros(ASPECT_COUNT);

const NO_ALPHAS: readonly AlphaShare[] = [];
const NOTHING_SHOWN: Readonly<Record<string, EnhancedAspect>> = {};

const NO_ED: readonly [number, number, number] = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
];

/**
 * What the slots of one power give, before and after diversification. Buffs and
 * debuffs are summed apart because pieces may be limited to one of them; while no
 * piece is, both are the same array. heroes-rules §8.
 */
export class Slotting {
  readonly pieces: readonly SlottedPiece[];
  /** Alphas that the power accepts. */
  accepted: readonly AlphaShare[] = NO_ALPHAS;
  buffs: AspectSums = NO_SUMS;
  debuffs: AspectSums = NO_SUMS;
  readonly #compiled: CompiledPower | null;
  readonly #context: Context;
  #alphas: readonly AlphaShare[] | undefined;
  #shown: Readonly<Record<string, EnhancedAspect>> = NOTHING_SHOWN;

  constructor(pieces: readonly SlottedPiece[], compiled: CompiledPower | null, context: Context) {
    this.pieces = pieces;
    this.#compiled = compiled;
    this.#context = context;
  }

  /** Sums up the slots with these Alphas; nothing is done when they are those of the last call. */
  sumUp(alphas: readonly AlphaShare[]): void {
    if (this.#alphas === alphas) return;
    this.#alphas = alphas;
    this.#shown = NOTHING_SHOWN;
    this.accepted = acceptedAlphas(this.#compiled, alphas);
    const { pieces } = this;
    if (pieces.length === 0 && this.accepted.length === 0) {
      this.buffs = NO_SUMS;
      this.debuffs = NO_SUMS;
      return;
    }
    const shown: Record<string, EnhancedAspect> = {};
    this.#shown = shown;
    this.buffs = this.#sums(DEBUFFS_ONLY, shown);
    this.debuffs = hasLimited(pieces) ? this.#sums(BUFFS_ONLY, shown) : this.buffs;
  }

  /** Sums before and after diversification as they are shown: of buffs, or of debuffs where only those are strengthened. */
  shown(): Readonly<Record<string, EnhancedAspect>> {
    return this.#shown;
  }

  /** Sums of all pieces but those limited to the other side; adds to `shown` what is not in it yet. */
  #sums(leftOut: number, shown: Record<string, EnhancedAspect>): AspectSums {
    BEFORE.fill(0);
    for (const { piece, slotted } of this.pieces) {
      const { aspects, schedules, multipliers, limits } = piece;
      if (aspects.length === 0) continue;
      const factors = scheduleValues(piece, slotted, this.#context);
      for (let b = 0; b < aspects.length; b++) {
        if (limits[b] === leftOut) continue;
        const aspect = aspects[b] ?? 0;
        BEFORE[aspect] = (BEFORE[aspect] ?? 0) + (factors[schedules[b] ?? 0] ?? 0) * (multipliers[b] ?? 0);
      }
    }
    return this.#diversified(BEFORE, shown);
  }

  /** ED on each sum together with the ED-bound share of Alpha; the other share comes after. heroes-rules §8, §19. */
  #diversified(pieces: readonly number[], shown: Record<string, EnhancedAspect>): AspectSums {
    const { edThresholds } = this.#context;
    const ignored = this.#compiled?.ignoredAspects;
    const sums = NO_SUMS.slice();
    for (let a = 0; a < ASPECT_COUNT; a++) {
      let sum = pieces[a] ?? 0;
      if (ignored?.[a] === 1) continue;
      let added = 0;
      for (const alpha of this.accepted) {
        sum += alpha.inEd[a] ?? 0;
        added += alpha.afterEd[a] ?? 0;
      }
      const before = sum + added;
      if (before === 0) continue;
      const after = diversify(edThresholds[a] ?? NO_ED, sum) + added;
      sums[a] = after;
      shown[ASPECT_KEYS[a] ?? ''] ??= { before, after };
    }
    return sums;
  }
}

function hasLimited(pieces: readonly SlottedPiece[]): boolean {
  for (const { piece } of pieces) if (piece.limited) return true;
  return false;
}

/** Alphas work in powers that take slots and accept one of their classes. heroes-rules §19. */
function acceptedAlphas(
  compiled: CompiledPower | null,
  alphas: readonly AlphaShare[],
): readonly AlphaShare[] {
  if (alphas.length === 0 || compiled === null || compiled.power.maxSlots === 0) return NO_ALPHAS;
  const { acceptsClasses } = compiled.power;
  return alphas.filter(({ classes }) => classes.some((id) => acceptsClasses.includes(id)));
}

/** Limits of a piece as `CompiledPiece.limits` has them. */
const BUFFS_ONLY = 1;
const DEBUFFS_ONLY = 2;

const FACTORS = zeros(SCHEDULES);

/** Schedule values A..D of a slotted piece, boosters and the superior factor included. heroes-rules §7. */
function scheduleValues(
  { piece }: CompiledPiece,
  slotted: SlottedEnhancement,
  context: Context,
): readonly number[] {
  const factor = relativeLevelFactor(slotted.relativeLevel) * (piece.superior ? SUPERIOR_FACTOR : 1);
  const inventions = piece.kind === 'set' || piece.kind === 'invention';
  const values = inventions ? context.inventionValues : context.gradeValues;
  let row: number;
  if (inventions) {
    const level = Math.max(1, effectivePieceLevel(piece, slotted, context.pieceLevel));
    row = Math.min(level, values.length / SCHEDULES) - 1;
  } else {
    row = piece.kind === 'special' ? SPECIAL_ROW : GRADE_ROW[slotted.grade];
  }
  for (let s = 0; s < SCHEDULES; s++) FACTORS[s] = row < 0 ? 0 : (values[row * SCHEDULES + s] ?? 0) * factor;
  return FACTORS;
}

/** What one slotted piece adds to one aspect, before diversification. */
export interface PieceShare {
  /** Place of the aspect sum. */
  readonly aspect: number;
  /** Counts for buffs, debuffs, or both. */
  readonly only: 'buff' | 'debuff' | null;
  readonly value: number;
}

const LIMITS = [null, 'buff', 'debuff'] as const;

/** Each addition of a slotted piece to the sums of its power. heroes-rules §7. */
export function pieceShares({ piece, slotted }: SlottedPiece, context: Context): PieceShare[] {
  const factors = scheduleValues(piece, slotted, context);
  return Array.from(piece.aspects, (aspect, b) => ({
    aspect,
    only: LIMITS[piece.limits[b] ?? 0] ?? null,
    value: (factors[piece.schedules[b] ?? 0] ?? 0) * (piece.multipliers[b] ?? 0),
  }));
}
