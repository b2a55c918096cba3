import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import fc from 'fast-check';
import type { Build, PowerEntry, SlottedEnhancement } from '../model/build.ts';
import type { ComputeOptions } from '../model/totals.ts';

/** Random builds on the starter pack: legal and illegal, with unknown names and odd numbers. */

const data = loadStarterPack();

const ARCHETYPES = data.archetypes.filter(({ playable }) => playable).map(({ id }) => id);
const POWERS = data.powersets
  .filter(({ kind }) =>
    ['primary', 'secondary', 'pool', 'epic', 'inherent', 'incarnate', 'accolade'].includes(kind),
  )
  .flatMap(({ powers }) => powers);
const PIECES = data.enhancements.map(({ uid }) => uid);

export const anySlotted: fc.Arbitrary<SlottedEnhancement> = fc.record({
  uid: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...PIECES) }, fc.constantFrom('', 'No_Such_Piece')),
  grade: fc.constantFrom('none', 'TO', 'DO', 'SO'),
  level: fc.integer({ min: 0, max: 60 }),
  relativeLevel: fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: -9, max: 9 }) },
    fc.constant(Number.NaN),
  ),
});

export const anyEntry: fc.Arbitrary<PowerEntry> = fc.record({
  power: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...POWERS) },
    fc.constantFrom('', 'No.Such.Power'),
  ),
  level: fc.integer({ min: 0, max: 50 }),
  include: fc.boolean(),
  procs: fc.boolean(),
  stacks: fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: -5, max: 1000 }) },
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  ),
  slots: fc.array(fc.record({ level: fc.integer({ min: 0, max: 60 }), enhancement: fc.option(anySlotted) }), {
    maxLength: 7,
  }),
});

export const anyBuild: fc.Arbitrary<Build> = fc.record({
  schema: fc.constant(1),
  name: fc.string(),
  comment: fc.constant(''),
  archetype: fc.constantFrom(...ARCHETYPES, 'Class_Nobody'),
  origin: fc.constant('Magic'),
  alignment: fc.constant('hero'),
  level: fc.integer({ min: 1, max: 50 }),
  dataVersion: fc.constant(null),
  primary: fc.constantFrom('', 'Brute_Melee.Dark_Melee', 'No.Set'),
  secondary: fc.constant(''),
  pools: fc.array(fc.constantFrom('', 'Pool.Speed', 'Pool.Sorcery', 'Pool.Force_of_Will'), { maxLength: 6 }),
  epic: fc.constant(''),
  picks: fc.array(fc.option(anyEntry), { maxLength: 24 }),
  granted: fc.array(anyEntry, { maxLength: 8 }),
});

const outside = fc.array(
  fc.record(
    {
      power: fc.oneof({ weight: 10, arbitrary: fc.constantFrom(...POWERS) }, fc.constant('No.Such.Power')),
      count: fc.constantFrom(0, 1, 2.5, Number.NaN, 1e9),
      archetype: fc.constantFrom(...ARCHETYPES, 'Class_Nobody'),
    },
    { requiredKeys: ['power'] },
  ),
  { maxLength: 3 },
);

export const anyOptions: fc.Arbitrary<ComputeOptions> = fc.record(
  {
    level: fc.integer({ min: 1, max: 50 }),
    mode: fc.constantFrom('pve', 'pvp'),
    targetLevel: fc.integer({ min: -6, max: 9 }),
    switches: fc.subarray(['domination', 'containment', 'combo_level_2', 'accelerated', '!critical_hit']),
    suppression: fc.subarray(['held', 'attacked', 'knocked']),
    autoPowers: fc.constantFrom('always', 'as_marked'),
    forms: fc.constantFrom('as_marked', 'exclusive'),
    levelRule: fc.constantFrom('exemplar', 'levelling'),
    exemplar: fc.record({
      bonusFloor: fc.constantFrom('piece', 'data'),
      pieces: fc.constantFrom('character_level', 'own_level'),
    }),
    outside,
    incarnateContent: fc.boolean(),
  },
  { requiredKeys: [] },
);
