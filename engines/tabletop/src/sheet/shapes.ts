import { OWN_KINDS } from './character.ts';

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value of a document has a form. */
export type Shape = (value: unknown) => boolean;

export const text: Shape = (value) => typeof value === 'string';
export const whole: Shape = (value) => Number.isInteger(value);
export const amount: Shape = (value) => typeof value === 'number' && Number.isFinite(value);
export const flag: Shape = (value) => typeof value === 'boolean';
export const listOf =
  (item: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(item);
export const mapOf =
  (item: Shape): Shape =>
  (value) =>
    isRecord(value) && Object.values(value).every(item);
export const maybe =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);
export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);
export const oneOf =
  (...values: readonly unknown[]): Shape =>
  (value) =>
    values.includes(value);
export const shaped =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, shape]) => shape(value[name]));

const editions = maybe(listOf(oneOf('2014', '2024')));
const predicate: Shape = (value) =>
  typeof value === 'string' ||
  (isRecord(value) &&
    (('not' in value && predicate(value.not)) ||
      ('all' in value && listOf(predicate)(value.all)) ||
      ('any' in value && listOf(predicate)(value.any)) ||
      ('atLeast' in value &&
        Array.isArray(value.atLeast) &&
        text(value.atLeast[0]) &&
        amount(value.atLeast[1]))));
const tests = maybe(listOf(shaped({ test: predicate, code: maybe(text), editions })));

/** Form of an effect record; what it means is for `checkEffects`. */
export const effectShape: Shape = shaped({
  id: text,
  name: text,
  source: listOf(text),
  editions,
  toggle: maybe(
    shaped({
      action: text,
      cost: maybe(shaped({ resource: text, amount })),
      require: tests,
      onStart: maybe(listOf(text)),
      concentration: maybe(flag),
    }),
  ),
  duration: maybe(
    listOf(
      shaped({
        editions,
        rounds: maybe(amount),
        untilEndOfNextTurn: maybe(flag),
        extendBy: maybe(listOf(text)),
        until: maybe(text),
      }),
    ),
  ),
  endWhen: tests,
  activeWhen: tests,
  firstOf: maybe(shaped({ group: text, editions })),
  changes: listOf(
    shaped({
      target: text,
      op: text,
      value: (value) => value === undefined || text(value) || amount(value) || listOf(text)(value),
      when: maybe(predicate),
      editions,
      priority: maybe(amount),
      damageType: maybe((value) => text(value) || listOf(text)(value)),
    }),
  ),
});

export const answerShape = shaped({ slot: text, picks: listOf(text) });

const range = maybe(shaped({ normal: amount, long: maybe(amount) }));
const dice: Shape = (value) => text(value) && /^\d{0,3}(d\d{1,4})?([+-]\d{1,4})?$/.test(value as string);
const itemDamage = maybe(shaped({ dice, type: maybe(text) }));
const reference = shaped({ slug: text, name: text });

/** Form of the facts that a thing brings itself: a weapon or armor of homebrew. */
export const itemFactsShape = shaped({
  weight: maybe(amount),
  quantity: maybe(amount),
  weapon: maybe(
    shaped({
      category: oneOf('simple', 'martial'),
      use: oneOf('melee', 'ranged'),
      damage: itemDamage,
      twoHandedDamage: itemDamage,
      range,
      thrown: range,
      properties: listOf(reference),
      mastery: maybe(reference),
      ammunition: maybe(reference),
    }),
  ),
  armor: maybe(
    shaped({
      category: oneOf('light', 'medium', 'heavy', 'shield'),
      base: amount,
      addDexterity: flag,
      maxDexterity: maybe(amount),
      strengthMinimum: maybe(amount),
      stealthDisadvantage: flag,
    }),
  ),
});

export const itemShape = shaped({
  id: text,
  slug: maybe(text),
  name: text,
  count: amount,
  weight: maybe(amount),
  equipped: oneOf('worn', 'main', 'off', null),
  attuned: flag,
  needsAttunement: maybe(flag),
  magic: maybe(amount),
  effects: maybe(listOf(effectShape)),
  facts: maybe(itemFactsShape),
});

/** Form of a homebrew entry; its facts are checked against their schema by whoever reads a file. */
export const ownEntryShape = shaped({
  kind: oneOf(...OWN_KINDS),
  edition: oneOf('2014', '2024'),
  slug: text,
  name: text,
  summary: text,
  facts: isRecord,
});

export const blockShape = shaped({
  abilities: shaped({ str: amount, dex: amount, con: amount, int: amount, wis: amount, cha: amount }),
  armorClass: amount,
  hitPoints: amount,
  proficiencyBonus: amount,
  size: text,
  speed: mapOf(amount),
  savingThrows: mapOf(amount),
  skills: mapOf(amount),
  resistances: listOf(text),
  immunities: listOf(text),
  vulnerabilities: listOf(text),
  conditionImmunities: listOf(text),
  senses: mapOf(amount),
  attacks: listOf(
    shaped({
      name: text,
      bonus: amount,
      damage: listOf(shaped({ dice: text, type: maybe(text) })),
      reach: maybe(amount),
      range: maybe(amount),
    }),
  ),
});
