import {
  arcanaTime,
  baseToHit,
  DEFAULT_RULES,
  type EffectArea,
  enduranceCost,
  enhancedDamage,
  feetPerSecondToMph,
  hitChance,
  keepsSetBonus,
  movementCap,
  movementSpeed,
  type Power,
  procAreaFactor,
  procChance,
  rechargeTime,
  recoveryPerSecond,
  slotsUpToLevel,
  toggleCostPerSecond,
  usableAtLevel,
} from '@guildhall/heroes';
import { type Answer, type GoldenCase, num, numbers, text } from '../golden-case.ts';
import { data, packName } from './pack.ts';

export function recharge({ inputs }: GoldenCase): Answer {
  return {
    got: {
      seconds: rechargeTime(num(inputs, 'base'), num(inputs, 'enhAfterEd', 0), num(inputs, 'global', 0)),
    },
  };
}

export function clickEndurance({ inputs }: GoldenCase): Answer {
  return { got: { cost: enduranceCost(num(inputs, 'base'), num(inputs, 'enhAfterEd')) } };
}

/** A toggle by its stored cost and period, or by what it costs a second. */
export function toggleEndurance({ inputs }: GoldenCase): Answer {
  const perSecond =
    inputs.perSecond === undefined
      ? toggleCostPerSecond(num(inputs, 'enduranceCost'), num(inputs, 'activatePeriod'))
      : num(inputs, 'perSecond');
  return { got: { perSecond: enduranceCost(perSecond, num(inputs, 'enhAfterEd', 0)) } };
}

export function castTime({ inputs }: GoldenCase): Answer {
  return { got: { seconds: arcanaTime(num(inputs, 'castTime')) } };
}

export function finalHitChance({ inputs }: GoldenCase): Answer {
  return {
    got: {
      ...hitChance({
        powerAccuracy: num(inputs, 'powerAccuracy'),
        enhancement: num(inputs, 'enhAfterEd', 0),
        globalAccuracy: num(inputs, 'globalAccuracy', 0),
        baseToHit: num(inputs, 'baseToHit', DEFAULT_RULES.baseToHit),
        toHitBuff: num(inputs, 'toHitBuff', 0),
        targetDefense: num(inputs, 'targetDefense', 0),
      }),
    },
  };
}

export function relativeToHit({ inputs }: GoldenCase): Answer {
  return { got: { baseToHit: baseToHit(num(inputs, 'enemyRelativeLevel')) } };
}

/** Endurance a second: from a total, or in steps from the base to slotted Stamina. */
export function recovery({ inputs }: GoldenCase): Answer {
  const maxEnd = num(inputs, 'maxEnd', 100);
  const base = num(inputs, 'base', 1);
  const at = (total: number): number => recoveryPerSecond(maxEnd, total, base);
  if (inputs.recoveryTotal !== undefined) return { got: { perSecond: at(num(inputs, 'recoveryTotal')) } };
  const stamina = num(inputs, 'stamina');
  return {
    got: {
      base: at(1),
      withStamina: at(1 + stamina),
      withSlottedStamina: at(1 + stamina * (1 + num(inputs, 'enh', 0))),
    },
  };
}

const AREAS: Readonly<Record<string, EffectArea>> = {
  SingleTarget: 'none',
  AoE: 'sphere',
  Cone: 'cone',
  Location: 'location',
  Chain: 'chain',
  Map: 'map',
};

/** Procs per minute, by the recharge as slotted or by base and local enhancement. */
export function procsPerMinute({ inputs }: GoldenCase): Answer {
  const effectiveRecharge =
    inputs.rechargeEnhancedLocalOnly === undefined
      ? rechargeTime(num(inputs, 'base'), num(inputs, 'localEnhAfterEd', 0), 0)
      : num(inputs, 'rechargeEnhancedLocalOnly');
  const areaFactor = procAreaFactor({
    area: AREAS[text(inputs, 'area', 'SingleTarget')] ?? 'none',
    radius: num(inputs, 'radius', 0),
    arc: num(inputs, 'arcDegrees', 360),
  });
  const chance = procChance({
    ppm: num(inputs, 'ppm'),
    kind: text(inputs, 'kind', 'click') as Power['type'],
    recharge: effectiveRecharge,
    castTime: num(inputs, 'castTime', Number(inputs.cast ?? 0)),
    areaFactor,
  });
  return { got: { effectiveRecharge, areaFactor, chance } };
}

/** A base value with slotting. */
export function enhancedValue({ inputs }: GoldenCase): Answer {
  return { got: { value: num(inputs, 'base') * (1 + num(inputs, 'enhAfterEd')) } };
}

export function buffedDamage({ inputs }: GoldenCase): Answer {
  const { base, enhAfterEd, damageBuff, damageCap } = {
    base: num(inputs, 'base'),
    enhAfterEd: num(inputs, 'enhAfterEd', 0),
    damageBuff: num(inputs, 'damageBuff', 0),
    damageCap: num(inputs, 'damageCap'),
  };
  return { got: { value: enhancedDamage(base, enhAfterEd, damageBuff, damageCap) } };
}

/** Speed with a buff: as it is, or at its cap. */
export function speed({ rule, inputs }: GoldenCase): Answer {
  const { base, softMax, hardMax } = data().rules;
  const kind = /fly|flight/i.test(rule) ? 'fly' : /jump/i.test(rule) ? 'jump' : 'run';
  const uncapped = movementSpeed(num(inputs, 'base', base[kind]), num(inputs, 'buff'));
  const cap = movementCap(softMax[kind], hardMax[kind], num(inputs, 'maximumBuff', 0), base.run);
  const fps = /cap/.test(rule) ? Math.min(uncapped, cap) : uncapped;
  const mph = feetPerSecondToMph(fps);
  return { got: { fps, mph, capFps: fps, capMph: mph }, pack: packName() };
}

/** Slots at each level, or up to one. */
export function slotSchedule({ inputs }: GoldenCase): Answer {
  const { rules } = data();
  if (inputs.level !== undefined) {
    return { got: { slots: slotsUpToLevel(rules, num(inputs, 'level')) }, pack: packName() };
  }
  const slots = Object.fromEntries(
    rules.slotsByLevel.flatMap((count, i) => (count > 0 ? [[String(i + 1), count]] : [])),
  );
  return { got: { slots, total: slotsUpToLevel(rules, 50) }, pack: packName() };
}

export function pickSchedule(): Answer {
  const { pickLevels } = data().rules;
  return { got: { levels: [...new Set(pickLevels)], picks: pickLevels.length }, pack: packName() };
}

export function exemplaredCraftedBonus({ inputs }: GoldenCase): Answer {
  const piece = {
    pieceLevel: num(inputs, 'pieceLevel'),
    attuned: inputs.attuned === true,
    setLevelMin: num(inputs, 'setLevelMin', 1),
    ignoresExemplar: false,
  };
  return { got: { active: numbers(inputs, 'exemplarLevels').map((level) => keepsSetBonus(piece, level)) } };
}

export function exemplaredPower({ inputs }: GoldenCase): Answer {
  const powerLevel = num(inputs, 'powerLevel');
  return {
    got: { available: numbers(inputs, 'exemplarLevels').map((level) => usableAtLevel(powerLevel, level)) },
  };
}
