import { starterContext } from '@guildhall/test-kit/build-context';
import { describe, expect, it } from 'vitest';
import { readBuild } from '../build/read-build.ts';
import { writeBuild } from '../build/write-build.ts';

const context = starterContext();

const TEXT = `Dr: Ember: Level 43 Mutation Class_Mastermind

Character Profile:
------------------
Level 1: Inherent Fitness Health
\tAttuned_Numinas_Convalesence_F (1)
\tEMPTY
Level 0: Inherent Inherent Fly_Boost
Level 2: Mastermind_Buff Marine_Affinity Shifting_Tides
\tMutation_Accuracy (15)
\tMutation_Science_Damage (20+2)
\tGeneric_Range (5)
Level 1: Mastermind_Summon Necromancy Lich
\tCrafted_Armageddon_A (50+5)
\tHamidon_Damage_Accuracy (50)
Level 30: Mastermind_Buff Marine_Affinity Call_Depths
\tCrafted_Recovery (25)
Level 6: Pool Sorcery Mystic_Flight
\tNobody_Knows (30)
Level 30: Epic Sentinel_Electricity_Mastery Havok_Punch
------------------
Badges Earned:
------------------
Tourist
Level 50: Not A Power
`.replaceAll('\n', '\r\n');

describe('the text of /buildsave', () => {
  const { format, build, unknown, notes } = readBuild(TEXT, context);

  it('has a character whose name may hold a colon', () => {
    expect(format).toBe('buildsave');
    expect(build).toMatchObject({
      name: 'Dr: Ember',
      level: 43,
      origin: 'Mutation',
      archetype: 'Class_Mastermind',
      primary: 'Mastermind_Summon.Necromancy',
      secondary: 'Mastermind_Buff.Marine_Affinity',
      pools: ['Pool.Sorcery', '', '', ''],
      epic: 'Epic.Sentinel_Elec_Mastery',
    });
  });

  it('has picks at the places of their levels and grants apart; badges are no powers', () => {
    const at = (place: number) => build.picks[place]?.power;
    expect([at(0), at(2), at(4), at(16), at(17)]).toEqual([
      'Mastermind_Summon.Necromancy.Lich',
      'Mastermind_Buff.Marine_Affinity.Shifting_Tides',
      'Pool.Sorcery.Mystic_Flight',
      'Mastermind_Buff.Marine_Affinity.Call_Depths',
      'Epic.Sentinel_Elec_Mastery.Havoc_Punch',
    ]);
    expect(build.granted.map(({ power }) => power)).toEqual([
      'Inherent.Fitness.Health',
      'Inherent.Inherent.Fly_Boost',
    ]);
    expect(notes.filter(({ code }) => code !== 'renamed')).toEqual([]);
  });

  it('has pieces of every kind', () => {
    const pieces = [...build.picks, ...build.granted].flatMap(
      (entry) => entry?.slots.map(({ enhancement }) => enhancement) ?? [],
    );
    expect(pieces).toEqual([
      { uid: 'Crafted_Armageddon_A', grade: 'none', level: 50, relativeLevel: 5 },
      { uid: 'Hamidon_Damage_Accuracy', grade: 'SO', level: 0, relativeLevel: 0 },
      { uid: 'Magic_Accuracy', grade: 'SO', level: 0, relativeLevel: 0 },
      { uid: 'Magic_Damage', grade: 'DO', level: 0, relativeLevel: 2 },
      { uid: 'Magic_Range', grade: 'TO', level: 0, relativeLevel: 0 },
      { uid: 'Nobody_Knows', grade: 'none', level: 30, relativeLevel: 0 },
      { uid: 'Crafted_Recovery', grade: 'none', level: 25, relativeLevel: 0 },
      { uid: 'Attuned_Numinas_Convalesence_F', grade: 'none', level: 50, relativeLevel: 0 },
      null,
    ]);
    expect(unknown.map(({ name }) => name)).toContain('Nobody_Knows');
  });

  it('is written again with the names of the game', () => {
    const { text } = writeBuild(build, 'buildsave', context);
    for (const line of TEXT.split('\r\n').slice(0, 20)) {
      if (
        line.includes('(15)') ||
        line.includes('(20+2)') ||
        line.includes('(5)') ||
        line.includes('Hamidon')
      )
        continue;
      expect(text).toContain(line);
    }
    expect(text).toContain(
      '\tMutation_Accuracy (43)\r\n\tMutation_Magic_Damage (43+2)\r\n\tGeneric_Range (43)',
    );
    expect(readBuild(text, context).build).toEqual(build);
  });

  it('survives being quoted', () => {
    expect(readBuild(TEXT.replaceAll(/^/gm, '> '), context).build).toEqual(build);
  });
});
