import { describe, expect, it } from 'vitest';
import { power, tinyData } from '../calc/tiny-data.fixture.ts';
import type { Build } from '../model/build.ts';
import type { Powerset } from '../model/power.ts';
import { emptyBuild, takePower } from './edit-powers.ts';
import { pickOptions } from './pick-options.ts';

const powers = [
  power('Prime.A.Jab', { level: 1 }),
  power('Prime.A.Punch', { level: 8 }),
  power('Second.B.Shield', { level: 1 }),
  power('Pool.Fighting.Kick', { level: 1 }),
  power('Pool.Fighting.Tough', {
    level: 14,
    requires: { classes: [], classesNot: [], powers: [['Pool.Fighting.Kick', '']], powersNot: [] },
  }),
];
const setOf = (id: string, kind: Powerset['kind']): Powerset => ({
  id,
  name: id,
  kind,
  excludes: [],
  powers: powers.filter(({ powerset }) => powerset === id).map((one) => one.id),
});
const data = tinyData({
  powers,
  powersets: [setOf('Prime.A', 'primary'), setOf('Second.B', 'secondary'), setOf('Pool.Fighting', 'pool')],
});
const start: Build = {
  ...emptyBuild('Class_Tester'),
  primary: 'Prime.A',
  secondary: 'Second.B',
  pools: ['Pool.Fighting'],
};

function option(build: Build, id: string, preferred: number | null = null) {
  const found = pickOptions(data, build, preferred).find((one) => one.power === id);
  if (found === undefined) throw new Error(`no option ${id}`);
  return found;
}

function taken(build: Build, index: number, id: string): Build {
  const done = takePower(data, build, index, id);
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

describe('pickOptions', () => {
  it('sends each power to the earliest free pick that allows it', () => {
    expect(option(start, 'Prime.A.Jab').pick).toBe(0);
    expect(option(start, 'Second.B.Shield').pick).toBe(1);
    expect(data.rules.pickLevels[option(start, 'Prime.A.Punch').pick ?? -1]).toBe(8);
    expect(data.rules.pickLevels[option(start, 'Pool.Fighting.Kick').pick ?? -1]).toBe(4);
  });

  it('says what is missing for a power that fits nowhere', () => {
    expect(option(start, 'Pool.Fighting.Tough')).toMatchObject({
      pick: null,
      problem: { code: 'prerequisite_missing' },
    });
  });

  it('offers a power behind the one it needs', () => {
    const build = taken(start, 3, 'Pool.Fighting.Kick');
    expect(data.rules.pickLevels[option(build, 'Pool.Fighting.Tough').pick ?? -1]).toBe(14);
    expect(option(build, 'Pool.Fighting.Kick')).toMatchObject({
      pick: null,
      problem: { code: 'power_taken' },
    });
  });

  it('keeps to the preferred pick', () => {
    expect(option(start, 'Prime.A.Punch', 2)).toMatchObject({
      pick: null,
      problem: { code: 'level_too_low' },
    });
    expect(option(start, 'Prime.A.Punch', 9).pick).toBe(9);
  });

  it('says that a full build is full', () => {
    const picks = start.picks.map(() => taken(start, 0, 'Prime.A.Jab').picks[0] ?? null);
    expect(option({ ...start, picks }, 'Prime.A.Punch')).toMatchObject({
      pick: null,
      problem: { code: 'pick_index' },
    });
  });
});
