import fc from 'fast-check';
import type { Build, PowerEntry, Slot, SlottedEnhancement } from '../../model/build.ts';
import type { NameRegistry } from '../names/name-registry.ts';

/** Builds as nobody would play them: any names, sizes and values a file can hold. */

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('', 'Ünïcødé 火', '<b>&lt;', '|MxDz|'),
);
const unknownName = fc
  .tuple(fc.constantFrom('New_Group', 'Pool'), fc.nat(99), fc.nat(99))
  .map(([group, set, power]) => `${group}.Set_${set}.Power_${power}`);
const extra = fc.option(
  fc.dictionary(fc.constantFrom('Future', 'Δ', '__proto__', 'Note'), fc.jsonValue({ maxDepth: 2 }), {
    minKeys: 1,
  }),
  { nil: undefined, freq: 20 },
);

function piece(
  uids: readonly string[],
  isGraded: (uid: string) => boolean,
): fc.Arbitrary<SlottedEnhancement> {
  const values = fc.record({
    uid: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...uids) },
      fc.constantFrom('Crafted_Nobody_A', 'x'),
    ),
    grade: fc.constantFrom('none' as const, 'TO' as const, 'DO' as const, 'SO' as const),
    level: fc.integer({ min: 1, max: 53 }),
    relativeLevel: fc.integer({ min: -3, max: 5 }),
    obtained: fc.constantFrom(true as const, undefined),
    extra,
  });
  return values.map((value) => {
    const graded = isGraded(value.uid);
    return defined({
      ...value,
      grade: graded ? value.grade : 'none',
      level: graded ? 0 : value.level,
    });
  });
}

/** Without the keys whose value is undefined. */
function defined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}

function entry(powers: readonly string[], slot: fc.Arbitrary<Slot>): fc.Arbitrary<PowerEntry> {
  const power = fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...powers) }, unknownName);
  return fc
    .record({
      power,
      level: fc.integer({ min: 0, max: 50 }),
      include: fc.boolean(),
      procs: fc.boolean(),
      stacks: fc.oneof(fc.constant(0), fc.nat(10_000)),
      slots: fc.array(slot, { maxLength: 8 }),
      subPowers: fc.option(
        fc.array(fc.record({ power, include: fc.boolean() }), { minLength: 1, maxLength: 3 }),
        { nil: undefined },
      ),
      inherentSlotsUsed: fc.constantFrom(undefined, 1, 2),
      extra,
    })
    .map((value) => defined<PowerEntry>(value));
}

interface Vocabulary {
  readonly registry: NameRegistry;
  readonly isGraded: (uid: string) => boolean;
}

/** Random builds of any archetype with names of the registry, and some that nobody knows. */
export function randomBuild({ registry, isGraded }: Vocabulary): fc.Arbitrary<Build> {
  const pieces = piece(registry.enhancements.list.names, isGraded);
  const slot = fc
    .record({
      level: fc.integer({ min: 1, max: 50 }),
      inherent: fc.constantFrom(undefined, undefined, true as const),
      enhancement: fc.option(pieces),
      alternate: fc.option(pieces, { nil: undefined, freq: 8 }),
      extra,
    })
    .map((value) => defined<Slot>(value));
  const entries = entry(registry.powers.list.names, slot);
  const set = fc.constantFrom('', ...registry.powers.groups.names, 'New_Group.Set_1');
  return fc
    .record({
      schema: fc.constant(1 as const),
      name: text,
      comment: text,
      archetype: fc.constantFrom('', ...registry.archetypes.names, 'Class_Guardian'),
      origin: fc.constantFrom('', ...registry.origins.names, 'Unheard Of'),
      alignment: fc.constantFrom('hero', 'rogue', 'vigilante', 'villain', 'loyalist', 'resistance'),
      level: fc.integer({ min: 1, max: 50 }),
      dataVersion: fc.constant(null),
      primary: set,
      secondary: set,
      pools: fc.array(set, { minLength: 4, maxLength: 6 }),
      epic: set,
      picks: fc.array(fc.option(entries, { freq: 5 }), { minLength: 24, maxLength: 24 }),
      granted: fc.array(entries, { maxLength: 12 }),
      extra,
    })
    .map((value) => defined<Build>(value));
}
