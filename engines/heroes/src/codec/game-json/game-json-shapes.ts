import type { Aspect, Attribute } from '../../model/attribute.ts';
import { ASPECTS } from '../../model/attribute.ts';
import type { Condition, Effect } from '../../model/effect.ts';
import type { Enhancement, EnhancementClass, EnhancementSet, SetType } from '../../model/enhancement.ts';
import { ENHANCEMENT_ASPECTS } from '../../model/enhancement.ts';
import type { Archetype, DataVersion, GameRules, LevelCurve } from '../../model/game-data.ts';
import type { Entity, Power, Powerset } from '../../model/power.ts';
import { RARITIES, type Recipe, SALVAGE_ORIGINS, type Salvage } from '../../model/recipe.ts';
import { EFFECT_AREAS, POWER_TYPES, POWERSET_KINDS, PV_MODES, ROLES, TARGETS } from '../map/names.ts';
import {
  flag,
  list,
  mapOf,
  nullable,
  number,
  numbers,
  oneOf,
  record,
  type Shape,
  ShapeProblem,
  sparse,
  text,
} from '../record-shape.ts';

/**
 * Our own JSON of game data: every record of the model as it is, fields named as
 * in the model. The types of the shapes are those of the model, so that a new
 * field of the model that is missing here does not compile.
 */

/** Fields of `T` that may be absent, every one of which a shape has to name. */
type Absentable<T> = {
  readonly [K in keyof T as Partial<Pick<T, K>> extends Pick<T, K> ? K : never]-?: Shape<
    Exclude<T[K], undefined>
  >;
};

const amount = number(-Number.MAX_VALUE, Number.MAX_VALUE);
const texts = list(text, 20_000);
const ids = numbers(-1, 100_000, 5000);

/** `true`, for fields that are true or absent. */
const yes: Shape<true> = {
  read(value) {
    if (value !== true) throw new ShapeProblem('only true is possible', value, 'leave the field out');
    return true;
  },
};

const WORDS = /^[a-z][a-z0-9_.]*$/;

/** Attributes are an open vocabulary: an unknown one is kept and belongs to no total. */
const attribute: Shape<Attribute> = {
  read(value) {
    const word = text.read(value);
    if (!WORDS.test(word))
      throw new ShapeProblem('not the name of an attribute', value, 'e.g. defense.melee');
    return word as Attribute;
  },
};

const curve: Shape<LevelCurve> = {
  read: (value) =>
    Array.isArray(value) ? numbers(-Number.MAX_VALUE, Number.MAX_VALUE, 200).read(value) : amount.read(value),
};

const scalar: Shape<number | string | boolean> = {
  read(value) {
    if (typeof value === 'boolean' || typeof value === 'string') return value;
    return amount.read(value);
  },
};

const plainObject = <T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> => ({
  read: (value) => Object.fromEntries(mapOf(item).read(value)),
});
const extra = plainObject(scalar);

const pair: Shape<readonly [string, string]> = {
  read(value) {
    const [first, second, ...rest] = list(text, 2).read(value);
    if (first === undefined || second === undefined || rest.length > 0) {
      throw new ShapeProblem('two names are expected', value, 'leave the second empty');
    }
    return [first, second];
  },
};

const special = record({ type: oneOf(['special']), name: text });
const data = record({ type: oneOf(['data']), key: text, value: text });
const expression = record({ type: oneOf(['expression']), text });
const condition: Shape<Condition> = {
  read(value) {
    const kind = (value as { type?: unknown } | null)?.type;
    return kind === 'special'
      ? special.read(value)
      : kind === 'data'
        ? data.read(value)
        : expression.read(value);
  },
};

const aspect: Shape<Aspect> = oneOf(ASPECTS);

const effect: Shape<Effect> = sparse(
  {
    attribute,
    aspect,
    target: oneOf(TARGETS),
    pvMode: oneOf(PV_MODES),
    kind: oneOf(['magnitude', 'duration', 'constant', 'expression']),
    scale: amount,
    magnitude: amount,
    duration: amount,
    table: text,
    chance: amount,
    resistible: flag,
    buffable: flag,
    stacks: flag,
    role: oneOf(ROLES),
  },
  {
    delay: amount,
    ticks: amount,
    period: amount,
    tickChance: amount,
    cancelOnMiss: yes,
    requiresHit: yes,
    ppm: amount,
    ignoresEd: yes,
    ignoresStacks: yes,
    followsStacks: yes,
    suppressedBy: texts,
    conditions: list(condition),
    tag: text,
    otherTags: texts,
    requires: text,
    stackKey: text,
    stackLimit: amount,
    ref: text,
    classOnly: text,
    expressions: sparse({}, { duration: text, magnitude: text, chance: text } satisfies Absentable<
      NonNullable<Effect['expressions']>
    >),
    extra,
  } satisfies Absentable<Effect>,
);
const effects = list(effect, 50_000);

export const powerShape: Shape<Power> = sparse(
  {
    id: text,
    staticId: amount,
    powerset: text,
    name: text,
    type: oneOf(POWER_TYPES),
    level: amount,
    accuracy: amount,
    attackTypes: texts,
    exclusionGroups: texts,
    target: texts,
    affects: texts,
    autoHits: texts,
    range: amount,
    area: oneOf([...EFFECT_AREAS, 'chain']),
    radius: amount,
    arc: amount,
    maxTargets: amount,
    endurance: amount,
    castTime: amount,
    interruptTime: amount,
    recharge: amount,
    activatePeriod: amount,
    maxSlots: amount,
    acceptsClasses: ids,
    acceptsSetTypes: ids,
    effects,
  },
  {
    requires: record({ classes: texts, classesNot: texts, powers: list(pair), powersNot: list(pair) }),
    ignoresEnhancement: texts,
    ignoresBuff: texts,
    ignoresStrength: yes,
    clickBuff: yes,
    alwaysOn: yes,
    autoGranted: yes,
    hidden: yes,
    stacks: record({ name: text, min: amount, max: amount, start: amount }),
    subPowers: texts,
    forcedClass: text,
    absorbsPetEffects: yes,
    inherentKind: text,
    modesRequired: texts,
    modesDisallowed: texts,
    extra,
  } satisfies Absentable<Power>,
);

export const powersetShape: Shape<Powerset> = sparse(
  {
    id: text,
    name: text,
    kind: oneOf(POWERSET_KINDS),
    excludes: texts,
    powers: texts,
  },
  {
    archetype: text,
    sharedBy: texts,
    trunk: text,
    linkedSecondary: text,
    powerNames: texts,
  } satisfies Absentable<Powerset>,
);

export const entityShape: Shape<Entity> = record({
  id: text,
  name: text,
  classId: text,
  powersets: texts,
  upgrades: texts,
});

export const archetypeShape: Shape<Archetype> = sparse(
  {
    id: text,
    name: text,
    playable: flag,
    epic: flag,
    origins: texts,
    primaryGroup: text,
    secondaryGroup: text,
    hitPoints: curve,
    hitPointsCap: curve,
    damageCap: curve,
    resistanceCap: curve,
    rechargeCap: curve,
    regenerationCap: curve,
    recoveryCap: curve,
    baseRegeneration: amount,
    baseRecovery: amount,
    baseThreat: amount,
    perceptionCap: amount,
  },
  { toHitCap: curve } satisfies Absentable<Archetype>,
);

const schedule = oneOf(['A', 'B', 'C', 'D']);

export const enhancementShape: Shape<Enhancement> = sparse(
  {
    uid: text,
    staticId: amount,
    name: text,
    shortName: text,
    kind: oneOf(['common', 'invention', 'special', 'set']),
    classes: ids,
    levelMin: amount,
    levelMax: amount,
    boosts: list(
      sparse({ aspect: oneOf(ENHANCEMENT_ASPECTS), schedule, multiplier: amount }, {
        mez: text,
        only: oneOf(['buff', 'debuff']),
      } satisfies Absentable<Enhancement['boosts'][number]>),
    ),
    effects,
  },
  {
    specialKind: text,
    set: text,
    unique: yes,
    exclusionGroup: text,
    attunedFrom: text,
    superior: yes,
    attuned: yes,
    boostable: yes,
    isProc: yes,
  } satisfies Absentable<Enhancement>,
);

export const enhancementSetShape: Shape<EnhancementSet> = record({
  uid: text,
  name: text,
  shortName: text,
  type: amount,
  levelMin: amount,
  levelMax: amount,
  pieces: texts,
  bonuses: list(record({ pieces: amount, pvMode: oneOf(PV_MODES), powers: texts })),
  pieceBonuses: plainObject(texts),
});

export const enhancementClassShape: Shape<EnhancementClass> = record({
  id: amount,
  name: text,
  shortName: text,
  key: text,
});

export const setTypeShape: Shape<SetType> = record({ id: amount, name: text, shortName: text });

const rarity = nullable(oneOf(RARITIES));

export const recipeShape: Shape<Recipe> = sparse(
  {
    id: text,
    name: text,
    rarity,
    levels: list(
      record({
        level: nullable(amount),
        buyCost: amount,
        craftCost: amount,
        memorizedBuyCost: amount,
        memorizedCraftCost: amount,
        ingredients: list(record({ salvage: text, count: amount })),
      }),
    ),
  },
  {
    enhancement: text,
    alsoMakes: texts,
    generic: yes,
    virtual: yes,
    hidden: yes,
  } satisfies Absentable<Recipe>,
);

export const salvageShape: Shape<Salvage> = record({
  id: text,
  name: text,
  rarity,
  levelMin: amount,
  levelMax: amount,
  origin: nullable(oneOf(SALVAGE_ORIGINS)),
});

export const versionShape: Shape<DataVersion> = sparse(
  {
    id: text,
    name: text,
    date: text,
    sources: list(sparse({ file: text, sha256: text }, { note: text })),
  },
  { issue: amount } satisfies Absentable<DataVersion>,
);

const bySchedule = <T>(shape: Shape<T>) => record({ A: shape, B: shape, C: shape, D: shape });

const thresholds: Shape<readonly [number, number, number]> = {
  read(value) {
    const [first, second, third, ...rest] = numbers(0, 100, 3).read(value);
    if (first === undefined || second === undefined || third === undefined || rest.length > 0) {
      throw new ShapeProblem('three thresholds are expected', value, 'e.g. [0.7, 0.9, 1]');
    }
    return [first, second, third];
  },
};

const grades = bySchedule(amount);

export const rulesShape: Shape<GameRules> = record({
  baseToHit: amount,
  base: record({ run: amount, fly: amount, jump: amount, jumpHeight: amount, perception: amount }),
  softMax: record({ run: amount, fly: amount, jump: amount, jumpHeight: amount }),
  hardMax: record({ run: amount, fly: amount, jump: amount }),
  maxSlots: amount,
  edThresholds: bySchedule(thresholds),
  gradeValues: record({ TO: grades, DO: grades, SO: grades, HO: grades }),
  inventionValues: list(grades),
  pickLevels: numbers(0, 1000, 1000),
  slotsByLevel: numbers(0, 1000, 1000),
});
