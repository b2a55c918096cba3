import type { Contribution } from '../model/totals.ts';
import type { CompiledPower, EffectList } from './compiled.ts';
import { allHold, type BuildState } from './conditions.ts';
import type { EntryState } from './entry-state.ts';
import { countedCopies } from './rule-of-five.ts';
import type { EarnedBonus } from './set-tally.ts';
import { SUM_COUNT } from './stat-layout.ts';
import { zeros } from './zeros.ts';

type Rule = Addition['rule'];

type Pass = 'strengths' | 'others';
const PASSES: readonly Pass[] = ['strengths', 'others'];

/** A power that counts beside the entries of a build: a bonus of the mode, or somebody else's. */
export interface OutsideSource {
  readonly compiled: CompiledPower;
  readonly count: number;
  /** Where it comes from, for explanations. */
  readonly path: string;
}

/** One addition to a build-wide sum, with what made it as large as it is. */
export interface Addition {
  /** Build-wide sum, see `sumName`. */
  readonly sum: number;
  /** What was added: base × (1 + slotting + strength). */
  readonly value: number;
  /** Before slotting and strengths, the stack slider or uses included. */
  readonly base: number;
  /** Enhancement aspect that raised it; −1 = none. */
  readonly aspect: number;
  /** Build-wide strength that raised it; −1 = none. */
  readonly strength: number;
  /** Pieces for debuffs raised it, not those for buffs. */
  readonly debuff: boolean;
  /** Power (or piece) whose effect it is. */
  readonly source: string;
  /** Path of what brought it in: an entry, the power that hosts the pieces of a set, or an outside power. */
  readonly via: string;
  readonly rule: Contribution['rule'];
  /** Place among the entries; −1 when no slotting strengthens it. */
  readonly entry: number;
}

/** Told of every addition, in order. */
export type Recorder = (addition: Addition) => void;

/** What an addition is part of. */
type Origin = Pick<Addition, 'rule' | 'via'>;

/** For the aspect, the strength or the entry of an addition that nothing raises. */
const NONE = -1;

const NO_SUMS: readonly number[] = zeros(SUM_COUNT);

/** Adds up what a build does to its owner, in two passes: strengths, then what they strengthen. heroes-rules §8. */
export class Accumulator {
  readonly sums: number[] = NO_SUMS.slice();
  readonly #entries: readonly EntryState[];
  readonly #earned: readonly EarnedBonus[];
  readonly #state: BuildState;
  readonly #recorder: Recorder | undefined;
  /** Strongest effect of each sum and stack key. */
  #strongest: Map<string, number> | undefined;

  constructor(
    entries: readonly EntryState[],
    earned: readonly EarnedBonus[],
    state: BuildState,
    recorder?: Recorder,
  ) {
    this.#entries = entries;
    this.#earned = earned;
    this.#state = state;
    this.#recorder = recorder;
  }

  /** Runs both passes; `outside` counts after the entries. */
  run(outside: readonly OutsideSource[]): readonly number[] {
    for (const pass of PASSES) {
      for (let i = 0; i < this.#entries.length; i++) {
        const entry = this.#entries[i];
        if (entry !== undefined) this.#addEntry(pass, entry, i);
      }
      for (const { compiled, count, path } of outside) {
        this.#addPlain(compiled[pass], count, 'outside', path);
      }
      this.#addSetBonuses(pass);
    }
    return this.sums;
  }

  #addEntry(pass: Pass, state: EntryState, index: number): void {
    const { compiled, path: via } = state;
    if (compiled !== null && state.counts) {
      const rule = compiled.power.inherentKind === 'incarnate' ? 'incarnate' : 'power';
      this.#addPowerEffects(compiled[pass], state, rule, index);
      for (const sub of state.subPowers) this.#addPlain(sub[pass], 1, rule, via);
    }
    for (const piece of state.acting) {
      const { isProc = false } = piece.piece;
      this.#addPlain(piece.always[pass], 1, 'piece_bonus', via);
      const works = state.hosts && (!isProc || state.entry.procs);
      if (works) this.#addPlain(piece[pass], 1, isProc ? 'proc' : 'piece_bonus', via);
    }
  }

  #addSetBonuses(pass: Pass): void {
    for (const { bonus, copies, single, sources } of this.#earned) {
      if (bonus.compiled === null) continue;
      const list = bonus.compiled[pass];
      const counted = countedCopies(copies);
      this.#addPlain(list, counted, null, '');
      if (this.#recorder === undefined) continue;
      const rule = single ? 'piece_bonus' : 'set_bonus';
      for (const { path } of sources.slice(0, counted)) this.#recordPlain(list, rule, path);
    }
  }

  /** Effects that nothing enhances; without a rule they are recorded elsewhere. */
  #addPlain(list: EffectList, copies: number, rule: Rule | null, via: string): void {
    const { sums } = this;
    const recorded = rule !== null && this.#recorder !== undefined;
    if (list.plain && !recorded) {
      const { length, sums: places, values } = list;
      for (let i = 0; i < length; i++) {
        const sum = places[i] ?? 0;
        sums[sum] = (sums[sum] ?? 0) + (values[i] ?? 0) * copies;
      }
      return;
    }
    for (let i = 0; i < list.length; i++) {
      if (!allHold(list.questions[i] ?? null, this.#state)) continue;
      const sum = list.sums[i] ?? 0;
      let value = (list.values[i] ?? 0) * copies;
      const key = list.stackKeys[i] ?? null;
      if (key !== null) value = this.#beyondStrongest(sum, key, value);
      sums[sum] = (sums[sum] ?? 0) + value;
      if (recorded) this.#record(list, i, value, { rule, via });
    }
  }

  #recordPlain(list: EffectList, rule: Rule, via: string): void {
    for (let i = 0; i < list.length; i++) {
      if (allHold(list.questions[i] ?? null, this.#state))
        this.#record(list, i, list.values[i] ?? 0, { rule, via });
    }
  }

  /** Effects of a power with its slots, outside strengths and its stack slider. */
  #addPowerEffects(
    list: EffectList,
    { slotting, stacks, path: via }: EntryState,
    rule: Rule,
    entry: number,
  ): void {
    const { sums } = this;
    const { buffs, debuffs } = slotting;
    for (let i = 0; i < list.length; i++) {
      if (!allHold(list.questions[i] ?? null, this.#state)) continue;
      const aspect = list.aspects[i] ?? -1;
      const strength = list.strengths[i] ?? -1;
      let base = (list.values[i] ?? 0) * (list.stacked[i] === 1 ? stacks : 1);
      let boost = 1;
      if (aspect >= 0) boost += (list.debuffs[i] === 1 ? debuffs : buffs)[aspect] ?? 0;
      if (strength >= 0) boost += sums[strength] ?? 0;
      let value = base * boost;
      const sum = list.sums[i] ?? 0;
      const key = list.stackKeys[i] ?? null;
      if (key !== null) {
        value = this.#beyondStrongest(sum, key, value);
        // Explained as a smaller effect with the same strengths.
        base = boost === 0 ? 0 : value / boost;
      }
      sums[sum] = (sums[sum] ?? 0) + value;
      if (this.#recorder === undefined || value === 0) continue;
      const debuff = list.debuffs[i] === 1;
      const source = list.sources[i] ?? '';
      this.#recorder({ sum, value, base, aspect, strength, debuff, source, via, rule, entry });
    }
  }

  /**
   * What an effect adds to the strongest so far of its key in a sum: nothing when
   * it is weaker. heroes-rules §16, §18.
   */
  #beyondStrongest(sum: number, key: string, value: number): number {
    const name = `${sum} ${key}`;
    this.#strongest ??= new Map();
    const strongest = this.#strongest.get(name) ?? 0;
    if (Math.abs(value) <= Math.abs(strongest)) return 0;
    this.#strongest.set(name, value);
    return value - strongest;
  }

  #record(list: EffectList, i: number, value: number, { rule, via }: Origin): void {
    if (value === 0) return;
    this.#recorder?.({
      sum: list.sums[i] ?? 0,
      value,
      base: value,
      aspect: NONE,
      strength: NONE,
      debuff: false,
      source: list.sources[i] ?? '',
      via,
      rule,
      entry: NONE,
    });
  }
}
