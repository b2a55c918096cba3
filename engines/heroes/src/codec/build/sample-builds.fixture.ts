import type { Build, PowerEntry } from '../../model/build.ts';
import { createNameRegistry, type NameRegistry } from '../names/name-registry.ts';
import type { RenamedNames } from '../names/renamed-names.ts';
import type { BuildContext } from './build-format.ts';

/** A registry and a build small enough to read in a test. */

const NAMES = `# test
a Class_Blaster
o Magic
p Blaster_Ranged.Fire_Blast.Flares
p Blaster_Ranged.Fire_Blast.Fire_Blast
p Pool.Speed.Hasten
p Inherent.Fitness.Health
p Inherent.Inherent.Rage
e Magic_Accuracy
e Crafted_Accuracy
e Crafted_Luck_of_the_Gambler_A
e Crafted_Luck_of_the_Gambler_F
`;

export const TEST_REGISTRY: NameRegistry = createNameRegistry(NAMES, {
  powers: [64, 65, 100, 200, -1],
  enhancements: [0, 26, 272, 277],
  older: [[64, 'Corruptor_Ranged.Ice_Blast.Ice_Bolt']],
});

export const TEST_RENAMED: RenamedNames = {
  powersets: [['Pool.Haste', 'Pool.Speed']],
  powers: [['Pool.Haste.Hasten', 'Pool.Speed.Hasten']],
  numbers: [
    ['', 900, 100, 'Pool.Speed.Hasten'],
    ['Class_Defender', 901, 65, 'Blaster_Ranged.Fire_Blast.Fire_Blast'],
  ],
  enhancements: [['Crafted_Gamble_F', 'Crafted_Luck_of_the_Gambler_F']],
  enhancementParts: [],
  longNames: [],
  game: [['Pool.Speed.Hasten', 'Pool.Speed.Haste']],
};

export const TEST_CONTEXT: BuildContext = {
  registry: TEST_REGISTRY,
  renamed: TEST_RENAMED,
  origin: 'https://guild.example',
};

const FLARES: PowerEntry = {
  power: 'Blaster_Ranged.Fire_Blast.Flares',
  level: 1,
  include: true,
  procs: false,
  stacks: 2,
  slots: [
    {
      level: 1,
      enhancement: {
        uid: 'Crafted_Luck_of_the_Gambler_F',
        grade: 'none',
        level: 50,
        relativeLevel: 5,
        obtained: true,
      },
      alternate: { uid: 'Magic_Accuracy', grade: 'DO', level: 0, relativeLevel: -2 },
    },
    { level: 3, inherent: true, enhancement: null },
  ],
};

/** A build with one of everything a file may say. */
export const SAMPLE_BUILD: Build = {
  schema: 1,
  name: 'Émber ✦',
  comment: 'One <line>\nand another',
  archetype: 'Class_Blaster',
  origin: 'Magic',
  alignment: 'vigilante',
  level: 48,
  dataVersion: null,
  primary: 'Blaster_Ranged.Fire_Blast',
  secondary: 'Blaster_Support.Fire_Manipulation',
  pools: ['Pool.Speed', '', '', ''],
  epic: '',
  picks: [FLARES, ...Array.from({ length: 23 }, () => null)],
  granted: [
    {
      power: 'Inherent.Fitness.Health',
      level: 1,
      include: true,
      procs: true,
      stacks: 0,
      slots: [],
      subPowers: [{ power: 'Pool.Speed.Hasten', include: true }],
      inherentSlotsUsed: 1,
    },
  ],
};
