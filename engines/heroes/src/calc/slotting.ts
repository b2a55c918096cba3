import type { SlottedEnhancement } from '../model/build.ts';
import type { AlphaShare, CompiledPiece } from './compiled.ts';
import type { Context } from './context.ts';
import { diversify } from './ed.ts';
import { effectivePieceLevel, relativeLevelFactor, SUPERIOR_FACTOR } from './enhancement-value.ts';
import type { ResolvedEntry } from './entries.ts';
import { keepsSetBonus, usableAtLevel } from './exemplar.ts';
import type { SetTally } from './set-tally.ts';
import { ASPECT_COUNT } from './stat-layout.ts';
import { suggestName } from './suggestion.ts';
import type { Unknowns } from './unknowns.ts';

const GRADE_ROW = { none: -1, TO: 0, DO: 1, SO: 2 } as const;
const SPECIAL_ROW = 3;
const SCHEDULES = 4;

const NO_PIECES: readonly CompiledPiece[] = [];

/**
 * Enhancement sums of every power of a build, before and after ED, apart for
 * effects that are buffs and debuffs since pieces may be limited to one of them.
 * One place per power and aspect; the arrays are used again for the next build.
 */
export class Slotting {
  /** Sums for buffs, then for debuffs. */
  before: readonly [Float64Array, Float64Array];
  after: readonly [Float64Array, Float64Array];
  /** Known pieces in each entry, as far as they work at the level of the context. */
  readonly pieces: (readonly CompiledPiece[])[] = [];
  readonly #factors = new Float64Array(SCHEDULES);

  constructor() {
    this.before = pair(0);
    this.after = pair(0);
  }

  /** Sums up the slots of all entries and counts their set pieces. heroes-rules §8. */
  fill(entries: readonly ResolvedEntry[], context: Context, tally: SetTally, unknowns: Unknowns): void {
    this.#reset(entries.length);
    const alphas = entries.flatMap(({ counts, compiled }) =>
      counts && compiled !== null ? compiled.alpha : [],
    );
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i];
      if (entry === undefined) continue;
      this.#addSlots(i, entry, context, { tally, unknowns });
      tally.closePower(entry.path);
      this.#applyEd(i, entry, context, alphas);
    }
  }

  #reset(entries: number): void {
    const size = entries * ASPECT_COUNT;
    this.pieces.length = 0;
    if (this.before[0].length < size) {
      this.before = pair(size);
      this.after = pair(size);
      return;
    }
    for (const array of [...this.before, ...this.after]) array.fill(0, 0, size);
  }

  #addSlots(
    index: number,
    { entry, path }: ResolvedEntry,
    context: Context,
    { tally, unknowns }: { readonly tally: SetTally; readonly unknowns: Unknowns },
  ): void {
    let pieces: CompiledPiece[] | undefined;
    const { slots } = entry;
    for (let s = 0; s < slots.length; s++) {
      const slot = slots[s];
      const slotted = slot?.enhancement;
      if (slot === undefined || slotted === null || slotted === undefined) continue;
      if (context.level < 50 && !usableAtLevel(slot.level, context.level)) continue;
      const piece = slotted.uid === '' ? null : context.piece(slotted.uid);
      if (piece === null) {
        noteUnknownPiece(slotted, `${path}.slots[${s}]`, context, unknowns);
        continue;
      }
      if (pieces === undefined) {
        pieces = [];
        this.pieces[index] = pieces;
      }
      pieces.push(piece);
      for (const missing of piece.missingTables) unknowns.touchSum(missing, `${path}.slots[${s}]`);
      this.#addPiece(index * ASPECT_COUNT, piece, slotted, context);
      if (context.level >= 50 || keepsBonus(piece, slotted, context.level)) tally.addPiece(piece);
    }
    if (pieces === undefined) this.pieces[index] = NO_PIECES;
  }

  #addPiece(offset: number, piece: CompiledPiece, slotted: SlottedEnhancement, context: Context): void {
    const { aspects, schedules, multipliers, limits } = piece;
    if (aspects.length === 0) return;
    const factors = this.#factors;
    setScheduleValues(factors, piece, slotted, context);
    const [buffs, debuffs] = this.before;
    for (let b = 0; b < aspects.length; b++) {
      const place = offset + (aspects[b] ?? 0);
      const value = (factors[schedules[b] ?? 0] ?? 0) * (multipliers[b] ?? 0);
      if (limits[b] !== 2) buffs[place] = (buffs[place] ?? 0) + value;
      if (limits[b] !== 1) debuffs[place] = (debuffs[place] ?? 0) + value;
    }
  }

  /** ED on each sum together with the ED-bound share of Alpha; the other share comes after. heroes-rules §8, §19. */
  #applyEd(
    index: number,
    { compiled }: ResolvedEntry,
    context: Context,
    alphas: readonly AlphaShare[],
  ): void {
    const offset = index * ASPECT_COUNT;
    const ignored = compiled?.ignoredAspects;
    const accepted =
      alphas.length === 0 || compiled === null || compiled.power.maxSlots === 0
        ? []
        : alphas.filter(({ classes }) => classes.some((id) => compiled.power.acceptsClasses.includes(id)));
    for (let side = 0; side < 2; side++) {
      const before = this.before[side as 0 | 1];
      const after = this.after[side as 0 | 1];
      for (let a = 0; a < ASPECT_COUNT; a++) {
        const place = offset + a;
        if (ignored?.[a] === 1) {
          before[place] = 0;
          continue;
        }
        let sum = before[place] ?? 0;
        let added = 0;
        for (const alpha of accepted) {
          sum += alpha.inEd[a] ?? 0;
          added += alpha.afterEd[a] ?? 0;
        }
        if (sum === 0 && added === 0) continue;
        before[place] = sum + added;
        after[place] = diversify(context.edThresholds[a] ?? NO_ED, sum) + added;
      }
    }
  }
}

const NO_ED: readonly [number, number, number] = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
];

function pair(size: number): readonly [Float64Array, Float64Array] {
  return [new Float64Array(size), new Float64Array(size)];
}

/** Schedule values A..D of a slotted piece, boosters and the superior factor included. heroes-rules §7. */
function setScheduleValues(
  out: Float64Array,
  { piece }: CompiledPiece,
  slotted: SlottedEnhancement,
  context: Context,
): void {
  const factor = relativeLevelFactor(slotted.relativeLevel) * (piece.superior ? SUPERIOR_FACTOR : 1);
  const inventions = piece.kind === 'set' || piece.kind === 'invention';
  const values = inventions ? context.inventionValues : context.gradeValues;
  let row: number;
  if (inventions) {
    const level = Math.max(1, effectivePieceLevel(piece, slotted, context.level));
    row = Math.min(level, values.length / SCHEDULES) - 1;
  } else {
    row = piece.kind === 'special' ? SPECIAL_ROW : GRADE_ROW[slotted.grade];
  }
  for (let s = 0; s < SCHEDULES; s++) out[s] = row < 0 ? 0 : (values[row * SCHEDULES + s] ?? 0) * factor;
}

function keepsBonus({ piece, set }: CompiledPiece, slotted: SlottedEnhancement, level: number): boolean {
  if (set === null) return false;
  return keepsSetBonus(
    {
      pieceLevel: slotted.level,
      attuned: piece.attuned === true,
      setLevelMin: set.levelMin,
      ignoresExemplar: set.ignoresExemplar,
    },
    level,
  );
}

function noteUnknownPiece(
  slotted: SlottedEnhancement,
  path: string,
  context: Context,
  unknowns: Unknowns,
): void {
  const name = slotted.uid === '' ? (slotted.longName ?? '') : slotted.uid;
  const suggestion = suggestName(context.data, 'enhancement', name);
  unknowns.touchAll({
    kind: 'enhancement',
    name,
    path,
    ...(suggestion !== undefined && { suggestion }),
  });
}
