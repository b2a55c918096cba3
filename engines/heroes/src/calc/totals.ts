import {
  DAMAGE_TYPES,
  DEFENSE_TYPES,
  type DefenseType,
  MEZ_TYPES,
  type MezType,
} from '../model/attribute.ts';
import type { BuildTotals, Stat } from '../model/totals.ts';
import type { Context } from './context.ts';
import { atLevel } from './level-curve.ts';
import { movementCap, movementSpeed } from './movement.ts';
import { pvpDefense } from './pvp.ts';
import { DEBUFF_NAMES, SUM_COUNT, sumIndex } from './stat-layout.ts';
import { DAMAGE_STRENGTH_FLOOR, RECHARGE_FLOOR } from './strength.ts';
import type { Unknowns } from './unknowns.ts';
import {
  BASE_ENDURANCE,
  DEFENSE_SOFT_CAP,
  RESISTANCE_FLOOR,
  recoveryPerSecond,
  regenerationPerSecond,
} from './vitals.ts';

/** Caps on debuff resistance; what is not named may reach 100 %. heroes-rules §15. */
const DEBUFF_CAPS: Readonly<Record<string, number>> = {
  defense: 0.95,
  to_hit: 0.95,
  endurance: 0.95,
  recovery: 0.95,
  regeneration: 0.95,
};
const DEBUFF_CAP = 1;

/** Each sum as a list of its own, to ask what may change it. */
const ALONE = Array.from({ length: SUM_COUNT }, (_, index) => [index] as const);
const alone = (index: number): readonly number[] => ALONE[index] ?? [];

const at = (names: readonly string[]): readonly number[] => names.map(sumIndex);

const DEFENSE = at(DEFENSE_TYPES.map((type) => `defense.${type}`));
const RESISTANCE = at(DAMAGE_TYPES.map((type) => `resistance.${type}`));
const DAMAGE = at(DAMAGE_TYPES.map((type) => `damage.${type}`));
const MEZ_PROTECTION = at(MEZ_TYPES.map((type) => `mez_protection.${type}`));
const MEZ_RESISTANCE = at(MEZ_TYPES.map((type) => `mez_resistance.${type}`));
const DEBUFF_RESISTANCE = at(DEBUFF_NAMES.map((name) => `debuff_resistance.${name}`));
const DEFENSE_ALL = sumIndex('defense.all');
const HIT_POINTS = sumIndex('hit_points');
const HIT_POINTS_SHARE = sumIndex('hit_points.share');
const ABSORB = sumIndex('absorb');
const ABSORB_SHARE = sumIndex('absorb.share');
const REGENERATION = sumIndex('regeneration');
const RECOVERY = sumIndex('recovery');
const ENDURANCE_MAX = sumIndex('endurance_max');
const FLY = sumIndex('fly');

/** Sums of the buffs and of the raised maximum of each speed. */
const SPEEDS = {
  run: [sumIndex('run_speed'), sumIndex('run_speed.max')],
  fly: [sumIndex('fly_speed'), sumIndex('fly_speed.max')],
  jump: [sumIndex('jump_speed'), sumIndex('jump_speed.max')],
} as const;

interface StatShape {
  readonly base?: number;
  readonly cap?: number | null;
  readonly floor?: number;
  readonly softCap?: number;
}

/** Turns the sums of a build into totals with their caps. heroes-rules §15, §16, §18. */
class TotalsMaker {
  readonly #sums: readonly number[];
  readonly #context: Context;
  readonly #unknowns: Unknowns;

  constructor(sums: readonly number[], context: Context, unknowns: Unknowns) {
    this.#sums = sums;
    this.#context = context;
    this.#unknowns = unknowns;
  }

  sum(index: number): number {
    return this.#sums[index] ?? 0;
  }

  /** A total made of these sums. */
  stat(uncapped: number, sums: readonly number[], shape: StatShape = {}): Stat {
    const cap =
      shape.cap !== undefined && shape.cap !== null && Number.isFinite(shape.cap) ? shape.cap : null;
    const floored = shape.floor === undefined ? uncapped : Math.max(shape.floor, uncapped);
    return {
      value: cap === null ? floored : Math.min(cap, floored),
      uncapped,
      cap,
      softCap: shape.softCap ?? null,
      base: shape.base ?? 0,
      unknown: this.#unknowns.touching(sums),
    };
  }

  /** A total that is one sum. */
  plain(name: string, shape: StatShape = {}): Stat {
    const index = sumIndex(name);
    return this.stat(this.sum(index) + (shape.base ?? 0), alone(index), shape);
  }

  defense(): BuildTotals['defense'] {
    const all = this.sum(DEFENSE_ALL);
    const pvp = this.#context.mode === 'pvp';
    const out = {} as Record<DefenseType, Stat>;
    for (let i = 0; i < DEFENSE_TYPES.length; i++) {
      const index = DEFENSE[i] ?? 0;
      const value = this.sum(index) + all;
      const type = DEFENSE_TYPES[i] as DefenseType;
      out[type] = this.stat(pvp ? pvpDefense(value) : value, [index, DEFENSE_ALL], {
        softCap: DEFENSE_SOFT_CAP,
      });
    }
    return out;
  }

  byDamageType(indexes: readonly number[], shape: StatShape): BuildTotals['damage'] {
    const out = {} as Record<(typeof DAMAGE_TYPES)[number], Stat>;
    for (let i = 0; i < DAMAGE_TYPES.length; i++) {
      const index = indexes[i] ?? 0;
      out[DAMAGE_TYPES[i] as (typeof DAMAGE_TYPES)[number]] = this.stat(this.sum(index), alone(index), shape);
    }
    return out;
  }

  byMez(indexes: readonly number[]): Partial<Record<MezType, Stat>> {
    const out: Partial<Record<MezType, Stat>> = {};
    for (let i = 0; i < MEZ_TYPES.length; i++) {
      const index = indexes[i] ?? 0;
      if (this.sum(index) === 0 && this.#unknowns.none) continue;
      const stat = this.stat(this.sum(index), alone(index));
      if (stat.value !== 0 || stat.unknown > 0) out[MEZ_TYPES[i] as MezType] = stat;
    }
    return out;
  }

  debuffResistance(): Record<string, Stat> {
    const out: Record<string, Stat> = {};
    for (let i = 0; i < DEBUFF_NAMES.length; i++) {
      const index = DEBUFF_RESISTANCE[i] ?? 0;
      if (this.sum(index) === 0 && this.#unknowns.none) continue;
      const name = DEBUFF_NAMES[i] ?? '';
      const stat = this.stat(this.sum(index), alone(index), { cap: DEBUFF_CAPS[name] ?? DEBUFF_CAP });
      if (stat.value !== 0 || stat.unknown > 0) out[name] = stat;
    }
    return out;
  }

  hitPoints(): Stat {
    const { archetype, baseHitPoints: base, level } = this.#context;
    const uncapped = base * (1 + this.sum(HIT_POINTS_SHARE)) + this.sum(HIT_POINTS);
    const cap = atLevel(archetype.hitPointsCap, level);
    return this.stat(uncapped, [HIT_POINTS, HIT_POINTS_SHARE], { base, cap, floor: 0 });
  }

  absorb(hitPoints: Stat): Stat {
    const uncapped = this.sum(ABSORB) + this.sum(ABSORB_SHARE) * hitPoints.value;
    return this.stat(uncapped, [ABSORB, ABSORB_SHARE], { cap: hitPoints.value, floor: 0 });
  }

  /** Regeneration and recovery as a share of the base, and per second. heroes-rules §11, §12. */
  regeneration(hitPoints: Stat): { share: Stat; perSecond: Stat } {
    const { archetype, level, baseHitPoints } = this.#context;
    const { baseRegeneration } = archetype;
    const cap = atLevel(archetype.regenerationCap, level);
    const share = this.plain('regeneration', { base: 1, cap, floor: 0 });
    const perSecond = (points: number, total: number): number =>
      regenerationPerSecond(points, total, baseRegeneration);
    const sums = [REGENERATION, HIT_POINTS, HIT_POINTS_SHARE];
    const value = perSecond(hitPoints.value, share.value);
    return {
      share,
      perSecond: {
        ...this.stat(value, sums, { base: perSecond(baseHitPoints, 1) }),
        uncapped: perSecond(hitPoints.uncapped, share.uncapped),
      },
    };
  }

  recovery(enduranceMax: Stat): { share: Stat; perSecond: Stat } {
    const { archetype, level } = this.#context;
    const { baseRecovery } = archetype;
    const share = this.plain('recovery', { base: 1, cap: atLevel(archetype.recoveryCap, level), floor: 0 });
    const value = recoveryPerSecond(enduranceMax.value, share.value, baseRecovery);
    return {
      share,
      perSecond: {
        ...this.stat(value, [RECOVERY, ENDURANCE_MAX], {
          base: recoveryPerSecond(BASE_ENDURANCE, 1, baseRecovery),
        }),
        uncapped: recoveryPerSecond(enduranceMax.uncapped, share.uncapped, baseRecovery),
      },
    };
  }

  speed(name: 'run' | 'fly' | 'jump'): Stat {
    const { rules } = this.#context.data;
    const [index, maximum] = SPEEDS[name];
    const base = rules.base[name];
    // Caps grow in steps of the run base, for flight too. heroes-rules §16.
    const cap = movementCap(rules.softMax[name], rules.hardMax[name], this.sum(maximum), rules.base.run);
    const sums: number[] = [index, maximum];
    if (name === 'fly') {
      sums.push(FLY);
      if (this.sum(FLY) <= 0) return this.stat(0, sums, { cap });
    }
    return this.stat(movementSpeed(base, this.sum(index)), sums, { base: name === 'fly' ? 0 : base, cap });
  }

  jumpHeight(): Stat {
    const { base, softMax } = this.#context.data.rules;
    const index = sumIndex('jump_height');
    const value = movementSpeed(base.jumpHeight, this.sum(index));
    return this.stat(value, alone(index), { base: base.jumpHeight, cap: softMax.jumpHeight });
  }

  perception(): Stat {
    const { data, archetype } = this.#context;
    const base = data.rules.base.perception;
    const index = sumIndex('perception');
    return this.stat(base * (1 + this.sum(index)), alone(index), {
      base,
      cap: archetype.perceptionCap,
      floor: 0,
    });
  }
}

/** Totals of a build from its sums; `enduranceUse` is what its running toggles cost a second. */
export function makeTotals(
  sums: readonly number[],
  enduranceUse: number,
  context: Context,
  unknowns: Unknowns,
): BuildTotals {
  const make = new TotalsMaker(sums, context, unknowns);
  const { archetype, level } = context;
  const hitPoints = make.hitPoints();
  const regeneration = make.regeneration(hitPoints);
  const enduranceMax = make.plain('endurance_max', { base: BASE_ENDURANCE, floor: 0 });
  const recovery = make.recovery(enduranceMax);
  const strength = (name: string, shape: StatShape = {}): Stat => make.plain(`strength.${name}`, shape);
  const discount = sumIndex('strength.endurance_discount');
  const use = make.stat(enduranceUse, alone(discount));
  return {
    defense: make.defense(),
    resistance: make.byDamageType(RESISTANCE, {
      cap: atLevel(archetype.resistanceCap, level),
      floor: RESISTANCE_FLOOR,
    }),
    damage: make.byDamageType(DAMAGE, {
      cap: atLevel(archetype.damageCap, level) - 1,
      floor: DAMAGE_STRENGTH_FLOOR - 1,
    }),
    hitPoints,
    regeneration: regeneration.share,
    regenerationPerSecond: regeneration.perSecond,
    recovery: recovery.share,
    recoveryPerSecond: recovery.perSecond,
    enduranceMax,
    enduranceUse: use,
    enduranceNet: make.stat(recovery.perSecond.value - enduranceUse, [RECOVERY, ENDURANCE_MAX, discount], {
      base: recovery.perSecond.base,
    }),
    recharge: strength('recharge_time', {
      cap: atLevel(archetype.rechargeCap, level) - 1,
      floor: RECHARGE_FLOOR - 1,
    }),
    accuracy: strength('accuracy'),
    toHit: make.plain('to_hit', {
      cap:
        archetype.toHitCap === undefined
          ? null
          : atLevel(archetype.toHitCap, level) - context.data.rules.baseToHit,
    }),
    enduranceDiscount: strength('endurance_discount'),
    range: strength('range'),
    absorb: make.absorb(hitPoints),
    runSpeed: make.speed('run'),
    flySpeed: make.speed('fly'),
    jumpSpeed: make.speed('jump'),
    jumpHeight: make.jumpHeight(),
    perception: make.perception(),
    stealthPve: make.plain('stealth.pve'),
    stealthPvp: make.plain('stealth.pvp'),
    threat: make.plain('threat', { base: archetype.baseThreat }),
    levelShift: make.plain('level_shift'),
    mezProtection: make.byMez(MEZ_PROTECTION),
    mezResistance: make.byMez(MEZ_RESISTANCE),
    debuffResistance: make.debuffResistance(),
  };
}
