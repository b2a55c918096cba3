import type { Build } from '@guildhall/heroes';

/** A small legal build on the starter pack; change what the test is about. */
export function sampleBuild(changes: Partial<Build> = {}): Build {
  return {
    schema: 1,
    name: 'Test Brute',
    comment: '',
    archetype: 'Class_Brute',
    origin: 'Magic',
    alignment: 'hero',
    level: 50,
    dataVersion: null,
    primary: 'Brute_Melee.Super_Strength',
    secondary: 'Brute_Defense.Invulnerability',
    pools: ['', '', '', ''],
    epic: '',
    picks: [
      { power: 'Brute_Melee.Super_Strength.Jab', level: 1, include: true, procs: true, stacks: 0, slots: [] },
      {
        power: 'Brute_Defense.Invulnerability.Resist_Physical_Damage',
        level: 1,
        include: true,
        procs: true,
        stacks: 0,
        slots: [
          {
            level: 1,
            enhancement: { uid: 'Magic_Res_Damage', grade: 'SO', level: 0, relativeLevel: 0 },
          },
        ],
      },
      ...Array.from({ length: 22 }, () => null),
    ],
    granted: [],
    ...changes,
  };
}
