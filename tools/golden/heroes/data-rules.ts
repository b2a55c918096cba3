import {
  type Archetype,
  applications,
  atLevel,
  baseHitPoints,
  cappedResistance,
  DAMAGE_TYPES,
  type Effect,
  effectMagnitude,
  expectedApplications,
  lowestSlotLevel,
  MEZ_TYPES,
  type Power,
  regenerationPerSecond,
} from '@guildhall/heroes';
import { type Answer, type GoldenCase, num, text } from '../golden-case.ts';
import {
  archetypeOf,
  casterOf,
  data,
  effectValue,
  ownerOf,
  packName,
  plainEffects,
  powerOf,
} from './pack.ts';

/** Facts of the starter pack through the engine: archetypes, effects of powers, levels. */

export function archetypeCaps({ inputs }: GoldenCase): Answer {
  const archetype = archetypeOf(text(inputs, 'archetype'));
  const level = num(inputs, 'level', 50);
  const { baseRegeneration, baseRecovery } = archetype;
  return {
    got: {
      hp: baseHitPoints(data(), archetype, level),
      hpCap: atLevel(archetype.hitPointsCap, level),
      damageCap: atLevel(archetype.damageCap, level),
      rechargeCap: atLevel(archetype.rechargeCap, level),
      resistanceCap: atLevel(archetype.resistanceCap, level),
      regenBase: baseRegeneration,
      // The case states absolute caps, the model shares of the base.
      regenCap: atLevel(archetype.regenerationCap, level) * baseRegeneration,
      recoveryBase: baseRecovery,
      recoveryCap: atLevel(archetype.recoveryCap, level) * baseRecovery,
      perceptionCap: archetype.perceptionCap,
      threat: archetype.baseThreat,
    },
    pack: packName(),
  };
}

export function hitPoints({ inputs }: GoldenCase): Answer {
  const archetype = archetypeOf(text(inputs, 'archetype'));
  return { got: { hp: baseHitPoints(data(), archetype, num(inputs, 'level', 50)) }, pack: packName() };
}

export function regeneration({ inputs }: GoldenCase): Answer {
  const archetype = archetypeOf(text(inputs, 'archetype'));
  const points = baseHitPoints(data(), archetype, num(inputs, 'level', 50));
  const perSecond = (total: number): number =>
    regenerationPerSecond(points, total, archetype.baseRegeneration);
  const buffed = perSecond(1 + num(inputs, 'regenBuff', 0));
  return {
    got: { perSecondBase: perSecond(1), perSecondWithHealth: buffed, perSecond: buffed },
    pack: packName(),
  };
}

export function resistanceCap({ inputs }: GoldenCase): Answer {
  const cap = atLevel(archetypeOf(text(inputs, 'archetype')).resistanceCap, num(inputs, 'level', 50));
  return { got: { capped: cappedResistance(num(inputs, 'resistance'), cap) }, pack: packName() };
}

/** City of Data attribute names of damage types. */
function damageAttribute(type: string): string {
  return type === 'negative' ? 'Negative_Energy_Dmg' : `${type[0]?.toUpperCase()}${type.slice(1)}_Dmg`;
}

const DAMAGE_BY_NAME = new Map(DAMAGE_TYPES.map((type) => [damageAttribute(type).toLowerCase(), type]));

const MEZ_NAMES: Readonly<Record<string, (typeof MEZ_TYPES)[number]>> = {
  confused: 'confuse',
  held: 'hold',
  immobilized: 'immobilize',
  stunned: 'stun',
  terrorized: 'terrorize',
};

const SCALAR_NAMES: Readonly<Record<string, string>> = {
  tohit: 'to_hit',
  hitpoints: 'hit_points',
  rechargetime: 'recharge_time',
  endurancediscount: 'endurance_discount',
  runningspeed: 'run_speed',
  flyingspeed: 'fly_speed',
  jumpingspeed: 'jump_speed',
  jumpheight: 'jump_height',
  perceptionradius: 'perception',
};

/** Our name of a City of Data attribute, by aspect. */
function attributeName(name: string): string {
  const lower = name.toLowerCase();
  const damage = DAMAGE_BY_NAME.get(lower);
  if (damage !== undefined) return `damage.${damage}`;
  if (lower === 'base_defense') return 'defense.all';
  if (lower === 'area') return 'defense.aoe';
  const mez = MEZ_NAMES[lower] ?? MEZ_TYPES.find((type) => type === lower);
  if (mez !== undefined) return `mez.${mez}`;
  if (['melee', 'ranged', ...DAMAGE_TYPES].includes(lower)) return `defense.${lower}`;
  if (lower === 'negative_energy') return 'defense.negative';
  return SCALAR_NAMES[lower.replaceAll('_', '')] ?? lower;
}

/** Sum of an attribute and aspect over the sure effects of a power. */
export function attributeValue({ inputs }: GoldenCase): Answer {
  const power = powerOf(text(inputs, 'power'));
  const caster = casterOf(archetypeOf(text(inputs, 'archetype')), num(inputs, 'level', 50));
  const attribute = attributeName(text(inputs, 'attrib'));
  const aspect = text(inputs, 'aspect').toLowerCase();
  const found = plainEffects(power).filter((item) => item.attribute === attribute && item.aspect === aspect);
  if (found.length === 0)
    throw new Error(`needs City of Data: ${power.id} has no ${attribute} ${aspect} in ${packName()}`);
  return {
    got: { value: found.reduce((sum, item) => sum + effectValue(item, caster), 0) },
    pack: packName(),
  };
}

interface DamageComponent {
  readonly types: readonly string[];
  readonly perTick: number;
  readonly ticks: number;
  readonly tickChance: number;
  readonly cancelOnMiss: boolean;
  /** What the game asks first, in its own words; '' when nothing. */
  readonly requires: string;
  readonly tags: readonly string[];
}

/** Sure damage without criticals and the like; of a series, each tick may miss. */
function isSure({ chance, ticks = 1, tickChance }: Effect): boolean {
  return ticks > 1 ? tickChance === undefined && chance >= 0 : chance === 1;
}

function damageComponents(power: Power, archetype: Archetype, level: number): DamageComponent[] {
  const caster = casterOf(archetype, level);
  return plainEffects(power)
    .filter(
      (item) =>
        item.attribute.startsWith('damage.') &&
        item.aspect === 'absolute' &&
        item.target !== 'self' &&
        isSure(item),
    )
    .map((item) => ({
      types: [damageAttribute(item.attribute.slice('damage.'.length))],
      perTick: -effectValue(item, caster),
      ticks: item.ticks ?? applications(item.duration, item.period ?? 0),
      tickChance: item.chance,
      cancelOnMiss: item.cancelOnMiss === true,
      requires: item.requires ?? '',
      tags: [...(item.tag === undefined ? [] : [item.tag]), ...(item.otherTags ?? [])],
    }));
}

/** Damage of a power, component by component. */
export function baseDamage({ inputs }: GoldenCase): Answer {
  const power = powerOf(text(inputs, 'power'));
  const archetype = archetypeOf(text(inputs, 'archetype'));
  const components = damageComponents(power, archetype, num(inputs, 'level', 50));
  let totalAllTicks = 0;
  let averageTotal = 0;
  for (const { perTick, ticks, tickChance, cancelOnMiss } of components) {
    totalAllTicks += perTick * ticks;
    averageTotal += perTick * expectedApplications(ticks, tickChance, cancelOnMiss);
  }
  return {
    got: { components, totalAllTicks, averageTotal },
    pack: packName(),
  };
}

/** The power that cases about High Pain Tolerance mean when they do not repeat it. */
const HIGH_PAIN_TOLERANCE = 'Scrapper_Defense.Willpower.High_Pain_Tolerance';

/** Hit points a power adds; slotting raises only what is buffable. */
export function addedHitPoints({ inputs }: GoldenCase): Answer {
  const power = powerOf(text(inputs, 'power', HIGH_PAIN_TOLERANCE));
  const archetype = ownerOf(power);
  const caster = casterOf(archetype);
  const enhancement = num(inputs, 'enhAfterEd', 0);
  const hpAdded = plainEffects(power)
    .filter(({ attribute, aspect }) => attribute === 'hit_points' && aspect === 'maximum')
    .reduce((sum, item) => sum + effectValue(item, caster) * (item.buffable ? 1 + enhancement : 1), 0);
  return { got: { hpAdded, maxHp: caster.maxHitPoints + hpAdded }, pack: packName() };
}

/** Duration and magnitude of the mez of a power. */
export function mezDuration({ rule, inputs }: GoldenCase): Answer {
  const power = powerOf(text(inputs, 'power'));
  const caster = casterOf(archetypeOf(text(inputs, 'archetype')), num(inputs, 'level', 50));
  const type = MEZ_TYPES.find((name) => rule.startsWith(name)) ?? 'hold';
  const effect = plainEffects(power).find(
    ({ attribute, kind }) => attribute === `mez.${type}` && kind === 'duration',
  );
  if (effect === undefined)
    throw new Error(`needs City of Data: ${power.id} has no ${type} in ${packName()}`);
  const { value, duration } = effectMagnitude(effect, caster);
  return { got: { durationSeconds: duration, magnitude: value }, pack: packName() };
}

/** Damage strength and to-hit of a Build Up. */
export function buildUp({ inputs }: GoldenCase): Answer {
  const power = powerOf(text(inputs, 'power'));
  const caster = casterOf(
    inputs.archetype === undefined ? ownerOf(power) : archetypeOf(text(inputs, 'archetype')),
  );
  const sum = (attribute: string, aspect: string): number =>
    plainEffects(power)
      .filter((item) => item.attribute === attribute && item.aspect === aspect && item.target !== 'target')
      .reduce((total, item) => total + effectValue(item, caster), 0);
  return {
    got: { damageStrength: sum('damage.smashing', 'strength'), toHit: sum('to_hit', 'current') },
    pack: packName(),
  };
}

/** Both shares of an Alpha component, from the first of its attributes. */
export function alphaSplit({ rule, inputs }: GoldenCase): Answer {
  const named = /Alpha (\w+)/.exec(rule)?.[1];
  const power = powerOf(text(inputs, 'power', `Incarnate.Alpha_Silent.${named}`));
  const first = power.effects.find(({ aspect }) => aspect === 'strength')?.attribute;
  const share = (ignoresEd: boolean): number =>
    power.effects
      .filter((item) => item.attribute === first && (item.ignoresEd ?? false) === ignoresEd)
      .reduce((sum, item) => sum + item.scale * item.magnitude, 0);
  const inEd = share(false);
  const afterEd = share(true);
  return { got: { inEd, afterEd, total: inEd + afterEd }, pack: packName() };
}

export function lowestLevelOfSet({ inputs }: GoldenCase): Answer {
  const set = data().enhancementSet(text(inputs, 'set'));
  if (set === undefined) throw new Error(`needs City of Data: no set ${String(inputs.set)} in ${packName()}`);
  const human = lowestSlotLevel(set);
  return { got: { minSlotLevelHuman: human, minSlotLevelStored: human - 1 }, pack: packName() };
}

/** Stored (0-based) and shown level of the powers a case names by their last part, and of epic sets. */
export function pickableLevels({ expected }: GoldenCase): Answer {
  const { powersets } = data();
  const levels = (kind: string): number[] =>
    powersets
      .filter((set) => set.kind === kind)
      .flatMap(({ powers }) => powers.flatMap((id) => data().power(id)?.level ?? []))
      .filter((level) => level > 0);
  const levelOf = (key: string): number => {
    if (key === 'epicFirst') return Math.min(...levels('epic'));
    if (key === 'epicLast') return Math.max(...levels('epic'));
    const set = powersets.find(
      ({ kind, powers }) =>
        kind === 'pool' && powers.some((id) => id.toLowerCase().endsWith(`.${key.toLowerCase()}`)),
    );
    const id = set?.powers.find((power) => power.toLowerCase().endsWith(`.${key.toLowerCase()}`));
    return powerOf(id ?? key).level;
  };
  const got = Object.fromEntries(
    Object.keys(expected).map((key) => {
      const level = levelOf(key);
      return [key, [level - 1, level]];
    }),
  );
  return { got, pack: packName() };
}
