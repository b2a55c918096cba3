import type { DamageType } from '../model/attribute.ts';
import type { Power } from '../model/power.ts';
import type { DamageRates, PowerResult } from '../model/totals.ts';
import { combatLevelFactor, hitChance } from './accuracy.ts';
import { averageUses } from './average-uses.ts';
import { arcanaTime as arcana } from './cast-time.ts';
import type { CompiledPower, DamageComponent } from './compiled.ts';
import { allHold, type BuildState, chanceChange } from './conditions.ts';
import type { Context } from './context.ts';
import type { EntryState } from './entry-state.ts';
import { atLevel } from './level-curve.ts';
import { procAreaFactor, procChance } from './proc-chance.ts';
import { aspectIndex, sumIndex } from './stat-layout.ts';
import { enduranceCost, enhancedDamage, rechargeTime, toggleCostPerSecond } from './strength.ts';

const ACCURACY = aspectIndex('accuracy');
const RECHARGE = aspectIndex('recharge_time');
const ENDURANCE = aspectIndex('endurance_discount');
const INTERRUPT = aspectIndex('interrupt_time');
const RANGE = aspectIndex('range');
const DAMAGE = aspectIndex('damage');

const GLOBAL_ACCURACY = sumIndex('strength.accuracy');
const GLOBAL_RECHARGE = sumIndex('strength.recharge_time');
const GLOBAL_ENDURANCE = sumIndex('strength.endurance_discount');
const GLOBAL_INTERRUPT = sumIndex('strength.interrupt_time');
const GLOBAL_RANGE = sumIndex('strength.range');
const TO_HIT = sumIndex('to_hit');

/** A toggle's proc rolls every ten seconds, its own damage falls every period. heroes-rules §14. */
const PROC_PERIOD = 10;

/** What the results of all powers depend on beside their own entry. */
export interface Surroundings {
  readonly sums: readonly number[];
  readonly state: BuildState;
  readonly context: Context;
  readonly baseToHit: number;
  /** Level of the target above the shifted level of the character. */
  readonly relativeLevel: number;
}

type DamageRow = PowerResult['damage'][number];

const NO_DAMAGE: readonly DamageRow[] = [];

/** What slotting and the buffs of the whole build make of one power. heroes-rules §8. */
export class PowerCalculation {
  readonly #entry: EntryState;
  readonly #compiled: CompiledPower;
  readonly #around: Surroundings;
  /** The power as its conditions make it. */
  readonly #power: Power;

  constructor(entry: EntryState, compiled: CompiledPower, around: Surroundings) {
    this.#entry = entry;
    this.#compiled = compiled;
    this.#around = around;
    this.#power = modified(compiled, around.state);
  }

  /** The power with every property that a condition of the build changes. */
  get power(): Power {
    return this.#power;
  }

  /** Cast time in server ticks. heroes-rules §13. */
  arcanaTime(): number {
    return arcana(this.#power.castTime);
  }

  result(): PowerResult {
    const power = this.#power;
    const arcanaTime = this.arcanaTime();
    const { accuracy, chance } = this.#accuracy();
    const recharge = this.#recharge();
    const endurance = this.endurance();
    const damage = this.#damage();
    const duration = this.#duration();
    const cycle = recharge + arcanaTime;
    return {
      path: this.#entry.path,
      power: power.id,
      active: this.#entry.counts,
      enhancement: this.#entry.slotting.shown(),
      accuracy,
      hitChance: chance,
      recharge,
      endurance,
      castTime: power.castTime,
      arcanaTime,
      interruptTime: enduranceCost(
        power.interruptTime,
        this.#after(INTERRUPT) + this.#global(GLOBAL_INTERRUPT, 'interrupt_time'),
      ),
      range: power.range * (1 + this.#after(RANGE) + this.#global(GLOBAL_RANGE, 'range')),
      area: power.area,
      radius: power.radius,
      arc: power.arc,
      maxTargets: power.maxTargets,
      damage,
      damageRates: damageRates(damage, { arcanaTime, cycle, endurance }),
      duration,
      uptime: duration > 0 ? Math.min(1, duration / cycle) : null,
      permaMargin: duration > 0 ? duration - cycle : null,
    };
  }

  /** Endurance of a cast, or per second of a toggle. heroes-rules §11. */
  endurance(): number {
    const power = this.#power;
    const cost =
      power.type === 'toggle' ? toggleCostPerSecond(power.endurance, power.activatePeriod) : power.endurance;
    return enduranceCost(cost, this.#after(ENDURANCE) + this.#global(GLOBAL_ENDURANCE, 'endurance_discount'));
  }

  #after(aspect: number): number {
    return this.#entry.slotting.buffs[aspect] ?? 0;
  }

  /** A buff of the whole build, unless the power ignores buffs of that kind. */
  #global(sum: number, aspect: string): number {
    if (this.#power.ignoresBuff?.includes(aspect)) return 0;
    return this.#around.sums[sum] ?? 0;
  }

  #accuracy(): { accuracy: number; chance: number } {
    const power = this.#power;
    const enhancement = this.#after(ACCURACY);
    const globalAccuracy = this.#global(GLOBAL_ACCURACY, 'accuracy');
    const { chance } = hitChance({
      powerAccuracy: power.accuracy,
      enhancement,
      globalAccuracy,
      baseToHit: this.#around.baseToHit,
      toHitBuff: this.#global(TO_HIT, 'to_hit'),
    });
    return {
      accuracy: power.accuracy * (1 + enhancement + globalAccuracy),
      chance: this.#compiled.autoHits ? 1 : chance,
    };
  }

  #recharge(): number {
    const { recharge } = this.#power;
    const { archetype, level } = this.#around.context;
    const global = this.#global(GLOBAL_RECHARGE, 'recharge_time');
    return rechargeTime(recharge, this.#after(RECHARGE), global, atLevel(archetype.rechargeCap, level));
  }

  /** Longest effect of one use, mezzes with their enhancement. heroes-rules §2, §8. */
  #duration(): number {
    const { relativeLevel, sums } = this.#around;
    let longest = 0;
    for (const { seconds, aspect, strength, onTarget } of this.#compiled.durations) {
      let boost = 1;
      if (aspect >= 0) boost += this.#after(aspect);
      if (strength >= 0) boost += sums[strength] ?? 0;
      if (onTarget) boost *= combatLevelFactor(relativeLevel);
      longest = Math.max(longest, seconds * boost);
    }
    return longest;
  }

  #damage(): readonly DamageRow[] {
    const { damage } = this.#compiled;
    const { entry, slotting, stacks } = this.#entry;
    const { pieces } = slotting;
    if (damage.length === 0 && !(entry.procs && pieces.some(({ piece }) => piece.damage.length > 0)))
      return NO_DAMAGE;
    const rows = new DamageRows();
    for (const component of damage) {
      if (!allHold(component.questions, this.#around.state)) continue;
      const base = this.averageDamage(component) * (component.stacked ? stacks : 1);
      rows.add(component.type, base, this.#strengthen(component, base));
    }
    if (entry.procs) {
      for (const { piece } of pieces) {
        for (const component of piece.damage) {
          if (!allHold(component.questions, this.#around.state)) continue;
          rows.add(component.type, 0, component.base * this.procRate(component));
        }
      }
    }
    return rows.finish(combatLevelFactor(this.#around.relativeLevel));
  }

  /** Damage of one use before enhancement, at the chance that active powers leave it. heroes-rules §5. */
  averageDamage({ base, tagged }: DamageComponent): number {
    if (tagged === null) return base;
    const change = chanceChange(tagged.tags, this.#around.state);
    return change === 0 ? base : tagged.once * averageUses(tagged.effect, change);
  }

  #strengthen(component: DamageComponent, base: number): number {
    if (!component.buffable) return base;
    const { archetype, level } = this.#around.context;
    const buffs = this.#around.sums[component.strength] ?? 0;
    return enhancedDamage(base, this.#after(DAMAGE), buffs, atLevel(archetype.damageCap, level));
  }

  /** How often a slotted proc happens in one use of the power. heroes-rules §14. */
  procRate({ ppm }: DamageComponent): number {
    const power = this.#power;
    const rate =
      ppm === 0
        ? 1
        : procChance({
            ppm,
            kind: power.type,
            recharge: power.recharge / (1 + this.#after(RECHARGE)),
            castTime: power.castTime,
            areaFactor: procAreaFactor(power),
          });
    return power.type === 'toggle' && power.activatePeriod > 0
      ? (rate * power.activatePeriod) / PROC_PERIOD
      : rate;
  }
}

/** A power with every property that a condition changes. heroes-rules §5. */
function modified({ power, modifications }: CompiledPower, state: BuildState): Power {
  if (modifications.length === 0) return power;
  let out = power;
  for (const { change, questions } of modifications) {
    if (allHold(questions, state)) out = { ...out, ...change };
  }
  return out;
}

/** Damage by type; few types at a time, so a list is searched. */
class DamageRows {
  readonly #rows: { type: DamageType | 'special'; base: number; enhanced: number }[] = [];

  add(type: DamageType | 'special', base: number, enhanced: number): void {
    for (const row of this.#rows) {
      if (row.type !== type) continue;
      row.base += base;
      row.enhanced += enhanced;
      return;
    }
    this.#rows.push({ type, base, enhanced });
  }

  finish(factor: number): readonly DamageRow[] {
    for (const row of this.#rows) row.enhanced *= factor;
    return this.#rows.filter(({ base, enhanced }) => base !== 0 || enhanced !== 0);
  }
}

function damageRates(
  damage: readonly DamageRow[],
  {
    arcanaTime,
    cycle,
    endurance,
  }: { readonly arcanaTime: number; readonly cycle: number; readonly endurance: number },
): DamageRates | null {
  if (damage.length === 0) return null;
  let perUse = 0;
  for (const { enhanced } of damage) perUse += enhanced;
  return {
    perUse,
    perCastSecond: perUse / arcanaTime,
    perCycleSecond: perUse / cycle,
    perEndurance: endurance > 0 ? perUse / endurance : null,
  };
}
