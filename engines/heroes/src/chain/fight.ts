import type { ChainActivation } from './chain.ts';
import type { ChainState, ChainStates, Member } from './chain-states.ts';

/** Below this share of a recharge a power is ready: what is left is rounding. */
const READY = 1e-9;

/** What is cast: places of members, and which of them is next. */
export interface Rotation {
  readonly list: readonly number[];
  /** Buffs that do nothing else are used again before they end. */
  readonly renewsEarly: boolean;
  /**
   * The place of the next, ready or not; −1 when whatever is ready first is
   * waited for. `readyIn` says in how many seconds a member is ready.
   */
  next(readyIn: (member: number) => number, used: number): number;
}

/** Whenever nothing is cast, the first ready power of the list; a buff that is on is left alone until it ends. */
export function byPriority(list: readonly number[]): Rotation {
  return {
    list,
    renewsEarly: false,
    next: (readyIn) => list.find((member) => readyIn(member) === 0) ?? -1,
  };
}

/** One after another, over and over; each is waited for. */
export function inOrder(list: readonly number[]): Rotation {
  return { list, renewsEarly: true, next: (_readyIn, used) => list[used % list.length] ?? -1 };
}

/**
 * A simulated fight. Time passes from event to event: the end of a cast, of a
 * recharge or of a buff. Recharge goes on at the speed of the buffs that are on;
 * it starts when the cast ends, as does a buff. What a use does is decided when
 * its cast begins. Only uses that end within the fight count.
 */
export class Fight {
  readonly timeline: ChainActivation[] = [];
  /** The buffs that were on when each use of the timeline began, as bits. */
  readonly masks: number[] = [];
  /** Seconds of the fight with each set of buffs on, as bits. */
  readonly secondsWith = new Map<number, number>();
  /** Windows of each member's buff. */
  readonly windows: { from: number; to: number }[][];
  /** Damage at the chances to hit. */
  expectedDamage = 0;
  /** Endurance recovered less what toggles use, whether or not the bar had room for it. */
  recovered = 0;
  lowestEndurance: number;
  emptyAt: number | null = null;
  /** How full the endurance bar is where it turns. */
  readonly curve: { at: number; value: number }[] = [];
  readonly #members: readonly Member[];
  readonly #states: ChainStates;
  /** Share of the recharge that is left; 0 = ready. */
  readonly #left: Float64Array;
  readonly #until: Float64Array;
  #time = 0;
  #mask = 0;
  #state: ChainState;
  #endurance: number;

  constructor(members: readonly Member[], states: ChainStates) {
    this.#members = members;
    this.#states = states;
    this.#left = new Float64Array(members.length);
    this.#until = new Float64Array(members.length);
    this.#state = states.of(0);
    this.#endurance = this.#state.enduranceMax;
    this.lowestEndurance = this.#endurance;
    this.#draw();
    this.windows = members.map(() => []);
  }

  /** Fights for so many seconds. */
  run(seconds: number, rotation: Rotation): this {
    for (;;) {
      const from = this.#time;
      const member = this.#wait(rotation, seconds);
      if (member < 0) break;
      const castTime = this.#state.castTime[member] ?? 0;
      if (this.#time + castTime > seconds + READY) break;
      this.#cast(member, castTime, this.#time - from);
    }
    this.#pass(seconds - this.#time);
    this.#draw();
    for (const windows of this.windows) {
      const last = windows.at(-1);
      if (last !== undefined) last.to = Math.min(last.to, seconds);
    }
    return this;
  }

  /** Waits until what is chosen is ready; −1 when that is not within the fight. */
  #wait(rotation: Rotation, seconds: number): number {
    const readyIn = (member: number): number => this.#readyIn(member, rotation.renewsEarly);
    while (this.#time < seconds) {
      const member = rotation.next(readyIn, this.timeline.length);
      const wait = member >= 0 ? readyIn(member) : Math.min(...rotation.list.map(readyIn));
      if (member >= 0 && wait === 0) return member;
      this.#pass(Math.min(wait, this.#untilExpiry(), seconds - this.#time));
    }
    return -1;
  }

  /** Seconds until a member can be used, while the buffs that are on stay on. */
  #readyIn(member: number, renewsEarly: boolean): number {
    const recharge = (this.#left[member] ?? 0) * (this.#state.recharge[member] ?? 0);
    if (renewsEarly || (this.#mask & (this.#members[member]?.bit ?? 0)) === 0) return recharge;
    if ((this.#state.damage[member] ?? 0) > 0) return recharge;
    const ending = (this.#until[member] ?? 0) - this.#time - (this.#state.castTime[member] ?? 0);
    return Math.max(recharge, ending > READY ? ending : 0);
  }

  #untilExpiry(): number {
    let soonest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.#members.length; i++) {
      const bit = this.#members[i]?.bit ?? 0;
      if ((this.#mask & bit) !== 0) soonest = Math.min(soonest, (this.#until[i] ?? 0) - this.#time);
    }
    return soonest;
  }

  #cast(member: number, castTime: number, waited: number): void {
    const { path, id, buffSeconds, bit } = this.#members[member] as Member;
    const damage = this.#state.damage[member] ?? 0;
    const endurance = this.#state.endurance[member] ?? 0;
    const at = this.#time;
    this.masks.push(this.#mask);
    this.expectedDamage += damage * (this.#state.hitChance[member] ?? 0);
    this.#draw();
    this.#spend(endurance);
    this.#draw();
    this.#pass(castTime);
    this.timeline.push({ at, end: this.#time, path, power: id, damage, endurance, waited });
    this.#left[member] = (this.#state.recharge[member] ?? 0) > 0 ? 1 : 0;
    if (bit === 0) return;
    this.#until[member] = this.#time + buffSeconds;
    this.#note(member, this.#time, this.#time + buffSeconds);
    this.#become(this.#mask | bit);
  }

  #note(member: number, from: number, to: number): void {
    const windows = this.windows[member];
    const last = windows?.at(-1);
    if (last !== undefined && last.to >= from - READY) last.to = to;
    else windows?.push({ from, to });
  }

  #become(mask: number): void {
    if (mask === this.#mask) return;
    this.#mask = mask;
    this.#state = this.#states.of(mask);
  }

  #spend(endurance: number): void {
    this.#endurance -= endurance;
    if (this.#endurance < 0) {
      this.emptyAt ??= this.#time;
      this.#endurance = 0;
    }
    this.lowestEndurance = Math.min(this.lowestEndurance, this.#endurance);
  }

  #draw(): void {
    const last = this.curve.at(-1);
    if (last?.at !== this.#time || last.value !== this.#endurance)
      this.curve.push({ at: this.#time, value: this.#endurance });
  }

  /** Lets time pass; buffs end on their way. */
  #pass(seconds: number): void {
    let rest = seconds;
    while (rest > 0) {
      const step = Math.min(rest, Math.max(0, this.#untilExpiry()));
      this.#recharge(step);
      this.#time += step;
      rest -= step;
      this.#expire();
    }
  }

  #recharge(step: number): void {
    const { recharge, enduranceNet, enduranceMax } = this.#state;
    for (let i = 0; i < this.#left.length; i++) {
      const left = this.#left[i] ?? 0;
      if (left === 0) continue;
      const after = left - step / (recharge[i] ?? 0);
      this.#left[i] = after > READY ? after : 0;
    }
    this.recovered += enduranceNet * step;
    this.secondsWith.set(this.#mask, (this.secondsWith.get(this.#mask) ?? 0) + step);
    this.#endurance = Math.min(enduranceMax, this.#endurance + enduranceNet * step);
    if (this.#endurance < 0) this.#spend(0);
  }

  #expire(): void {
    let mask = this.#mask;
    for (let i = 0; i < this.#members.length; i++) {
      const bit = this.#members[i]?.bit ?? 0;
      if ((mask & bit) !== 0 && (this.#until[i] ?? 0) <= this.#time + READY) mask &= ~bit;
    }
    this.#become(mask);
  }
}
