import type { Contribution } from '../model/totals.ts';
import type { CompiledPower, EffectList } from './compiled.ts';
import { answerQuestion, type BuildQuestion, type BuildState } from './conditions.ts';
import { buildState, type ResolvedEntry } from './entries.ts';
import { countedCopies } from './rule-of-five.ts';
import type { SetTally } from './set-tally.ts';
import type { Slotting } from './slotting.ts';
import { ASPECT_COUNT, SUM_COUNT, sumName } from './stat-layout.ts';

type Rule = Contribution['rule'];

/** What an addition is part of, for the list of contributions. */
interface Origin {
  readonly rule: Rule;
  readonly via: string;
}

/** Adds up what a build does to its owner, in two passes: strengths, then what they strengthen. heroes-rules §8. */
export class Accumulator {
  readonly sums = new Float64Array(SUM_COUNT);
  readonly contributions: Contribution[] | undefined;
  readonly #entries: readonly ResolvedEntry[];
  readonly #slotting: Slotting;
  readonly #tally: SetTally;
  #state: BuildState | undefined;

  constructor(
    entries: readonly ResolvedEntry[],
    slotting: Slotting,
    tally: SetTally,
    contributions: Contribution[] | undefined,
  ) {
    this.#entries = entries;
    this.#slotting = slotting;
    this.#tally = tally;
    this.contributions = contributions;
  }

  /** Runs both passes. `always` are powers that count for everybody, such as a PvP bonus. */
  run(always: readonly CompiledPower[]): void {
    for (const pass of ['strengths', 'others'] as const) {
      for (let i = 0; i < this.#entries.length; i++) {
        const entry = this.#entries[i];
        if (entry !== undefined) this.#addEntry(pass, entry, i * ASPECT_COUNT);
      }
      for (const power of always) {
        this.#addPlain(power[pass], 1, { rule: 'power', via: power.power.id });
      }
      this.#addSetBonuses(pass);
    }
  }

  /** Whether the build meets what a conditional effect asks. */
  holds(questions: readonly BuildQuestion[] | null): boolean {
    if (questions === null) return true;
    const state = this.#buildState();
    return questions.every((question) => answerQuestion(question, state));
  }

  /** What active powers add to the chance of effects with a lower-case tag. */
  chanceChange(tag: string): number {
    return this.#buildState().chanceChange(tag);
  }

  #buildState(): BuildState {
    this.#state ??= buildState(this.#entries);
    return this.#state;
  }

  #addEntry(pass: 'strengths' | 'others', resolved: ResolvedEntry, offset: number): void {
    const { compiled, counts, hosts, entry, path, stacks } = resolved;
    if (compiled !== null && counts) {
      const rule = compiled.power.inherentKind === 'incarnate' ? 'incarnate' : 'power';
      this.#addPowerEffects(compiled[pass], offset, stacks, { rule, via: path });
      for (const sub of resolved.subPowers) this.#addPlain(sub[pass], 1, { rule, via: path });
    }
    for (const piece of this.#slotting.pieces[offset / ASPECT_COUNT] ?? []) {
      if (piece.always[pass].length > 0)
        this.#addPlain(piece.always[pass], 1, { rule: 'piece_bonus', via: path });
      if (!hosts || piece[pass].length === 0) continue;
      if (piece.piece.isProc !== true) this.#addPlain(piece[pass], 1, { rule: 'piece_bonus', via: path });
      else if (entry.procs) this.#addPlain(piece[pass], 1, { rule: 'proc', via: path });
    }
  }

  #addSetBonuses(pass: 'strengths' | 'others'): void {
    for (const { bonus, copies, single, sources } of this.#tally.earned) {
      if (bonus.compiled === null) continue;
      const list = bonus.compiled[pass];
      if (list.length === 0) continue;
      const counted = countedCopies(copies);
      const rule = single ? 'piece_bonus' : 'set_bonus';
      this.#addPlain(list, counted, null);
      if (this.contributions === undefined) continue;
      for (const { path } of sources.slice(0, counted)) this.#recordPlain(list, { rule, via: path });
    }
  }

  /** Effects that nothing enhances; without an origin they are recorded elsewhere. */
  #addPlain(list: EffectList, copies: number, origin: Origin | null): void {
    for (let i = 0; i < list.length; i++) {
      if (!this.holds(list.questions[i] ?? null)) continue;
      this.#addValue(list, i, (list.values[i] ?? 0) * copies, origin);
    }
  }

  #recordPlain(list: EffectList, origin: Origin): void {
    for (let i = 0; i < list.length; i++) {
      if (this.holds(list.questions[i] ?? null)) this.#record(list, i, list.values[i] ?? 0, origin);
    }
  }

  /** Effects of a power with its slots, outside strengths and its stack slider. */
  #addPowerEffects(list: EffectList, offset: number, stacks: number, origin: Origin): void {
    const { after } = this.#slotting;
    for (let i = 0; i < list.length; i++) {
      const questions = list.questions[i] ?? null;
      if (questions !== null && !this.holds(questions)) continue;
      const aspect = list.aspects[i] ?? -1;
      const strength = list.strengths[i] ?? -1;
      let factor = list.stacked[i] === 1 ? stacks : 1;
      let boost = 1;
      if (aspect >= 0) boost += after[list.debuffs[i] === 1 ? 1 : 0][offset + aspect] ?? 0;
      if (strength >= 0) boost += this.sums[strength] ?? 0;
      factor *= boost;
      this.#addValue(list, i, (list.values[i] ?? 0) * factor, origin);
    }
  }

  #addValue(list: EffectList, i: number, value: number, origin: Origin | null): void {
    const sum = list.sums[i] ?? 0;
    this.sums[sum] = (this.sums[sum] ?? 0) + value;
    if (origin !== null) this.#record(list, i, value, origin);
  }

  #record(list: EffectList, i: number, value: number, { rule, via }: Origin): void {
    if (this.contributions === undefined || value === 0) return;
    const stat = sumName(list.sums[i] ?? 0);
    this.contributions.push({ stat, value, power: list.sources[i] ?? '', via, rule });
  }
}
