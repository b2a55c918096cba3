import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { BuildNumbers, BuildTotals, ComputeOptions, PowerResult } from '../model/totals.ts';
import { Accumulator, type Recorder } from './accumulate.ts';
import { baseToHit } from './accuracy.ts';
import { buildModes } from './build-modes.ts';
import { buildState, sameStanding } from './build-state.ts';
import type { Calculation } from './calculation.ts';
import type { AlphaShare } from './compiled.ts';
import type { BuildState } from './conditions.ts';
import { type Context, contextFor } from './context.ts';
import { Contributions } from './contributions.ts';
import { EntryState } from './entry-state.ts';
import { type OutsidePowers, outsidePowers } from './outside.ts';
import type { PowerFigures } from './power-figures.ts';
import { PowerCalculation, type Surroundings } from './power-results.ts';
import { activeSetBonuses, type EarnedBonus, SetTally } from './set-tally.ts';
import { STRENGTH_INDEXES, sumIndex } from './stat-layout.ts';
import { makeTotals } from './totals.ts';
import { noteUnknownChoices } from './unknown-choices.ts';
import { Unknowns, unknownAnywhere, unknownTable } from './unknowns.ts';

/** The result of a power with what it was made from. */
interface KnownResult {
  readonly state: EntryState;
  readonly sums: readonly number[];
  readonly alphas: readonly AlphaShare[];
  readonly result: PowerResult;
}

const LEVEL_SHIFT = sumIndex('level_shift');
const NO_ENTRIES: readonly EntryState[] = [];
const NO_ALPHAS: readonly AlphaShare[] = [];
const NO_MODES: readonly string[] = [];

/**
 * The pipeline: entries with their slots and diversification, set bonuses, sums,
 * results of powers, totals. Each stage keeps what it made for the next build and
 * does again only what changed. heroes-rules §8, §17, §18.
 */
export class IncrementalCalculation {
  readonly #data: GameData;
  readonly #options: ComputeOptions;
  readonly #figures: PowerFigures | undefined;
  #context: Context | undefined;
  #archetype: string | undefined;
  #outside: OutsidePowers = { sources: [], unknown: [] };
  #entries: readonly EntryState[] = NO_ENTRIES;
  #alphas: readonly AlphaShare[] = NO_ALPHAS;
  #earned: readonly EarnedBonus[] = [];
  #setBonuses: BuildNumbers['setBonuses'] = [];
  #state: BuildState | undefined;
  #results: (KnownResult | undefined)[] = [];
  #relativeLevel = 0;
  #modes: readonly string[] = NO_MODES;
  #sums: readonly number[] = [];

  /** @param figures what powers have beside their rows; handed in, as most edits go without */
  constructor(data: GameData, options: ComputeOptions, figures?: PowerFigures) {
    this.#data = data;
    this.#options = options;
    this.#figures = figures;
  }

  compute(build: Build, recorder?: Recorder): BuildNumbers {
    const context = this.#contextOf(build);
    const before = this.#entries;
    this.#entries = this.#resolve(build, context);
    this.#findAlphas();
    for (const entry of this.#entries) entry.slotting.sumUp(this.#alphas);
    if (!sameEarned(before, this.#entries)) this.#tally();
    if (this.#state === undefined || !sameStanding(before, this.#entries)) {
      this.#state = buildState(this.#entries, context);
      this.#results = [];
    }
    const contributions = this.#options.contributions ? new Contributions() : undefined;
    const accumulator = new Accumulator(
      this.#entries,
      this.#earned,
      this.#state,
      recorder ?? contributions?.recorder,
    );
    this.#sums = accumulator.run(this.#outside.sources);
    return this.#result(build, context, contributions);
  }

  /** What the last build went through, to take its numbers apart. */
  last(totals: BuildTotals): Calculation {
    const context = this.#context;
    if (context === undefined) throw new RangeError('nothing was computed yet');
    return {
      context,
      entries: this.#entries,
      earned: this.#earned,
      around: this.#surroundings(context),
      totals,
    };
  }

  #contextOf(build: Build): Context {
    if (this.#context !== undefined && this.#archetype === build.archetype) return this.#context;
    this.#archetype = build.archetype;
    this.#context = contextFor(this.#data, build.archetype, this.#options);
    this.#outside = outsidePowers(this.#context, build.archetype, this.#options);
    this.#entries = NO_ENTRIES;
    this.#earned = [];
    this.#setBonuses = [];
    this.#state = undefined;
    this.#results = [];
    return this.#context;
  }

  /**
   * Every power of a build that works at the level asked for (heroes-rules §21);
   * unknown ones stay, for their slots. What was known of an entry is kept.
   */
  #resolve(build: Build, context: Context): readonly EntryState[] {
    const out: EntryState[] = [];
    const modes = this.#modesOf(build, context);
    const sameModes = sameTexts(modes, this.#modes);
    this.#modes = modes;
    const taken: string[] = [];
    for (const list of ['picks', 'granted'] as const) {
      const entries = build[list];
      for (let i = 0; i < entries.length; i++) {
        const entry = entries[i];
        if (entry === null || entry === undefined || entry.power === '' || !context.works(entry.level))
          continue;
        const known = this.#entries[out.length];
        // The entry at the same place of the list is nearly always the one before.
        const kept = sameModes && known?.entry === entry && known.list === list && known.index === i;
        const state =
          kept && known.fitsBehind(taken)
            ? known
            : new EntryState(entry, { list, index: i, taken }, context, modes);
        out.push(state);
        if (state.uniques.length > 0) taken.push(...state.uniques);
      }
    }
    return out;
  }

  /** Modes that the build is in; none are asked for where forms count as marked. */
  #modesOf(build: Build, context: Context): readonly string[] {
    return context.forms === 'as_marked' ? NO_MODES : buildModes(build, context);
  }

  #findAlphas(): void {
    const found: AlphaShare[] = [];
    for (const { counts, compiled } of this.#entries) {
      if (counts && compiled !== null && compiled.alpha.length > 0) found.push(...compiled.alpha);
    }
    const same = found.length === this.#alphas.length && found.every((alpha, i) => alpha === this.#alphas[i]);
    if (!same) this.#alphas = found;
  }

  #tally(): void {
    const tally = new SetTally();
    for (const { earned, path } of this.#entries) for (const bonus of earned) tally.add(bonus, path);
    this.#earned = tally.earned;
    this.#setBonuses = activeSetBonuses(tally.earned);
  }

  #result(build: Build, context: Context, contributions: Contributions | undefined): BuildNumbers {
    const unknowns = this.#unknowns(build, context);
    const powers = this.#powers(this.#surroundings(context));
    const totals = makeTotals(this.#sums, this.#enduranceUse(powers), context, unknowns);
    return {
      totals,
      powers,
      setBonuses: this.#setBonuses,
      unknown: unknowns.references,
      slotsUsed: countAddedSlots(build),
      ...(contributions !== undefined && { contributions: contributions.list }),
    };
  }

  #surroundings(context: Context): Surroundings {
    const { targetLevel } = this.#options;
    const shift = this.#sums[LEVEL_SHIFT] ?? 0;
    const relativeLevel = targetLevel === undefined ? 0 : targetLevel - shift;
    return {
      sums: this.#sums,
      state: this.#state as BuildState,
      context,
      relativeLevel,
      baseToHit: relativeLevel === 0 ? context.data.rules.baseToHit : baseToHit(relativeLevel),
    };
  }

  #powers(around: Surroundings): PowerResult[] {
    const out: PowerResult[] = [];
    // A level shift moves the target for all of them.
    if (around.relativeLevel !== this.#relativeLevel) this.#results = [];
    this.#relativeLevel = around.relativeLevel;
    for (let i = 0; i < this.#entries.length; i++) {
      const state = this.#entries[i];
      if (state === undefined || state.compiled === null) continue;
      const known = this.#results[i];
      if (known !== undefined && this.#stillTrue(known, state)) {
        out.push(known.result);
        continue;
      }
      const result = this.#power(state, around);
      out.push(result);
      this.#results[i] = { state, sums: this.#sums, alphas: this.#alphas, result };
    }
    this.#results.length = this.#entries.length;
    return out;
  }

  #power(state: EntryState, around: Surroundings): PowerResult {
    if (state.compiled === null) throw new RangeError('an unknown power has no result');
    const result = new PowerCalculation(state, state.compiled, around).result();
    return this.#figures === undefined ? result : { ...result, ...this.#figures(state, around, result) };
  }

  /** Whether nothing changed that the result of a power depends on. */
  #stillTrue(known: KnownResult, state: EntryState): boolean {
    if (known.state !== state || known.alphas !== this.#alphas) return false;
    // Some effect of a power depends on nearly every strength.
    const dependencies =
      this.#figures === undefined ? (state.compiled?.dependencies ?? []) : STRENGTH_INDEXES;
    for (const sum of dependencies) if (known.sums[sum] !== this.#sums[sum]) return false;
    return true;
  }

  #enduranceUse(powers: readonly PowerResult[]): number {
    let use = 0;
    let p = 0;
    for (const { compiled, counts } of this.#entries) {
      if (compiled === null) continue;
      const result = powers[p++];
      if (counts && compiled.power.type === 'toggle') use += result?.endurance ?? 0;
    }
    return use;
  }

  #unknowns(build: Build, context: Context): Unknowns {
    const unknowns = new Unknowns();
    noteUnknownChoices(build, context, unknowns);
    for (const note of this.#outside.unknown) unknowns.add(note);
    for (const { unknown } of this.#entries) for (const note of unknown) unknowns.add(note);
    for (const { bonus, sources } of this.#earned) {
      const path = sources[0]?.path ?? '';
      // A bonus power the data does not know may change anything.
      if (bonus.compiled === null)
        unknowns.add(unknownAnywhere({ kind: 'bonus_power', name: bonus.id, path }));
      else for (const missing of bonus.compiled.missingTables) unknowns.add(unknownTable(missing, path));
    }
    return unknowns;
  }
}

/** Whether the pieces of two lists of entries earn the same set bonuses in the same places. */
function sameEarned(a: readonly EntryState[], b: readonly EntryState[]): boolean {
  if (a.length !== b.length || a.length === 0) return false;
  for (let i = 0; i < a.length; i++)
    if (a[i]?.earned !== b[i]?.earned || a[i]?.path !== b[i]?.path) return false;
  return true;
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}

/** Slots beyond the first of each power; inherent ones are free. heroes-rules §20. */
function countAddedSlots(build: Build): number {
  let count = 0;
  for (const list of [build.picks, build.granted]) {
    for (const entry of list) {
      if (entry === null) continue;
      for (let i = 1; i < entry.slots.length; i++) if (entry.slots[i]?.inherent !== true) count++;
    }
  }
  return count;
}
