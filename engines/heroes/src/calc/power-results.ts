import type { DamageType } from '../model/attribute.ts';
import type { ComputeOptions, EnhancedAspect, PowerResult } from '../model/totals.ts';
import type { Accumulator } from './accumulate.ts';
import { baseToHit, hitChance } from './accuracy.ts';
import { averageUses } from './average-uses.ts';
import type { CompiledPower, DamageComponent } from './compiled.ts';
import type { Context } from './context.ts';
import type { ResolvedEntry } from './entries.ts';
import { atLevel } from './level-curve.ts';
import { procChance } from './proc-chance.ts';
import type { Slotting } from './slotting.ts';
import { ASPECT_COUNT, ASPECT_KEYS, aspectIndex, sumIndex } from './stat-layout.ts';
import { enduranceCost, enhancedDamage, rechargeTime, toggleCostPerSecond } from './strength.ts';

const ACCURACY = aspectIndex('accuracy');
const RECHARGE = aspectIndex('recharge_time');
const ENDURANCE = aspectIndex('endurance_discount');
const RANGE = aspectIndex('range');
const DAMAGE = aspectIndex('damage');

const GLOBAL_ACCURACY = sumIndex('strength.accuracy');
const GLOBAL_RECHARGE = sumIndex('strength.recharge_time');
const GLOBAL_ENDURANCE = sumIndex('strength.endurance_discount');
const GLOBAL_RANGE = sumIndex('strength.range');
const TO_HIT = sumIndex('to_hit');

/** A toggle's proc rolls every ten seconds, its own damage falls every period. heroes-rules §14. */
const PROC_PERIOD = 10;

/** What slotting and the buffs of the whole build make of each power. heroes-rules §8. */
export class PowerResults {
  readonly #slotting: Slotting;
  readonly #accumulator: Accumulator;
  readonly #context: Context;
  readonly #baseToHit: number;

  constructor(
    slotting: Slotting,
    accumulator: Accumulator,
    context: Context,
    options: Pick<ComputeOptions, 'targetLevel'>,
  ) {
    this.#slotting = slotting;
    this.#accumulator = accumulator;
    this.#context = context;
    const relative = options.targetLevel ?? 0;
    this.#baseToHit = relative === 0 ? context.data.rules.baseToHit : baseToHit(relative);
  }

  /** Results of the entries whose power is known, in their order. */
  make(entries: readonly ResolvedEntry[]): PowerResult[] {
    const out: PowerResult[] = [];
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i];
      if (entry !== undefined && entry.compiled !== null) out.push(this.#result(entry, entry.compiled, i));
    }
    return out;
  }

  #result(resolved: ResolvedEntry, compiled: CompiledPower, index: number): PowerResult {
    const { power } = compiled;
    const { accuracy, chance } = this.#accuracy(compiled, index);
    return {
      path: resolved.path,
      power: power.id,
      active: resolved.counts,
      enhancement: this.#enhancement(index),
      accuracy,
      hitChance: chance,
      recharge: this.#recharge(compiled, index),
      endurance: this.endurance(compiled, index),
      castTime: power.castTime,
      arcanaTime: compiled.arcanaTime,
      range: power.range * (1 + this.#after(index, RANGE) + this.#global(compiled, GLOBAL_RANGE, 'range')),
      damage: this.#damage(resolved, compiled, index),
    };
  }

  /** Endurance of a cast, or per second of a toggle. heroes-rules §11. */
  endurance(compiled: CompiledPower, index: number): number {
    const { power } = compiled;
    const cost =
      power.type === 'toggle' ? toggleCostPerSecond(power.endurance, power.activatePeriod) : power.endurance;
    if (cost === 0) return 0;
    const discount = this.#global(compiled, GLOBAL_ENDURANCE, 'endurance_discount');
    return enduranceCost(cost, this.#after(index, ENDURANCE) + discount);
  }

  #after(index: number, aspect: number): number {
    return this.#slotting.after[0][index * ASPECT_COUNT + aspect] ?? 0;
  }

  /** A buff of the whole build, unless the power ignores buffs of that kind. */
  #global({ power }: CompiledPower, sum: number, aspect: string): number {
    if (power.ignoresBuff?.includes(aspect)) return 0;
    return this.#accumulator.sums[sum] ?? 0;
  }

  #accuracy(compiled: CompiledPower, index: number): { accuracy: number; chance: number } {
    const enhancement = this.#after(index, ACCURACY);
    const globalAccuracy = this.#global(compiled, GLOBAL_ACCURACY, 'accuracy');
    const { chance } = hitChance({
      powerAccuracy: compiled.power.accuracy,
      enhancement,
      globalAccuracy,
      baseToHit: this.#baseToHit,
      toHitBuff: this.#global(compiled, TO_HIT, 'to_hit'),
    });
    return {
      accuracy: compiled.power.accuracy * (1 + enhancement + globalAccuracy),
      chance: compiled.autoHits ? 1 : chance,
    };
  }

  #recharge(compiled: CompiledPower, index: number): number {
    const { recharge } = compiled.power;
    if (recharge === 0) return 0;
    const { archetype, level } = this.#context;
    const global = this.#global(compiled, GLOBAL_RECHARGE, 'recharge_time');
    return rechargeTime(
      recharge,
      this.#after(index, RECHARGE),
      global,
      atLevel(archetype.rechargeCap, level),
    );
  }

  #enhancement(index: number): Record<string, EnhancedAspect> {
    const [buffs, debuffs] = this.#slotting.before;
    const [buffsAfter, debuffsAfter] = this.#slotting.after;
    const out: Record<string, EnhancedAspect> = {};
    for (let a = 0; a < ASPECT_COUNT; a++) {
      const place = index * ASPECT_COUNT + a;
      const before = buffs[place] ?? 0;
      if (before !== 0) out[ASPECT_KEYS[a] ?? ''] = { before, after: buffsAfter[place] ?? 0 };
      else if ((debuffs[place] ?? 0) !== 0) {
        out[ASPECT_KEYS[a] ?? ''] = { before: debuffs[place] ?? 0, after: debuffsAfter[place] ?? 0 };
      }
    }
    return out;
  }

  #damage(resolved: ResolvedEntry, compiled: CompiledPower, index: number): PowerResult['damage'] {
    const pieces = resolved.entry.procs ? (this.#slotting.pieces[index] ?? []) : [];
    if (compiled.damage.length === 0 && !pieces.some(({ damage }) => damage.length > 0)) return [];
    const rows = new Map<DamageType | 'special', { base: number; enhanced: number }>();
    const add = (type: DamageType | 'special', base: number, enhanced: number): void => {
      const row = rows.get(type);
      if (row === undefined) rows.set(type, { base, enhanced });
      else {
        row.base += base;
        row.enhanced += enhanced;
      }
    };
    for (const component of compiled.damage) {
      if (!this.#accumulator.holds(component.questions)) continue;
      const base = this.#averageDamage(component) * (component.stacked ? resolved.stacks : 1);
      add(component.type, base, this.#strengthen(component, base, index));
    }
    for (const piece of pieces) {
      for (const component of piece.damage) {
        if (this.#accumulator.holds(component.questions)) {
          add(component.type, 0, component.base * this.#procRate(component, compiled, index));
        }
      }
    }
    return [...rows].flatMap(([type, { base, enhanced }]) =>
      base === 0 && enhanced === 0 ? [] : { type, base, enhanced },
    );
  }

  /** Damage of one use before enhancement, at the chance that active powers leave it. heroes-rules §5. */
  #averageDamage({ base, tagged }: DamageComponent): number {
    if (tagged === null) return base;
    const change = this.#accumulator.chanceChange(tagged.tag);
    return change === 0 ? base : tagged.once * averageUses(tagged.effect, change);
  }

  #strengthen(component: DamageComponent, base: number, index: number): number {
    if (!component.buffable) return base;
    const { archetype, level } = this.#context;
    const buffs = this.#accumulator.sums[sumIndex(`damage.${component.type}`)] ?? 0;
    return enhancedDamage(base, this.#after(index, DAMAGE), buffs, atLevel(archetype.damageCap, level));
  }

  /** How often a slotted proc happens in one use of the power. heroes-rules §14. */
  #procRate(component: DamageComponent, { power, procAreaFactor }: CompiledPower, index: number): number {
    const rate =
      component.ppm === 0
        ? 1
        : procChance({
            ppm: component.ppm,
            kind: power.type,
            recharge: power.recharge / (1 + this.#after(index, RECHARGE)),
            castTime: power.castTime,
            areaFactor: procAreaFactor,
          });
    return power.type === 'toggle' && power.activatePeriod > 0
      ? (rate * power.activatePeriod) / PROC_PERIOD
      : rate;
  }
}
