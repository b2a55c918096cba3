import { starterContext } from '@guildhall/test-kit/build-context';
import { describe, expect, it } from 'vitest';
import { SAMPLE_BUILD, TEST_CONTEXT } from '../build/sample-builds.fixture.ts';
import { matchBuild } from './match-build.ts';
import { NameMatcher, numberedName, numberInName } from './name-matcher.ts';

const starter = starterContext();
const names = new NameMatcher(starter);

describe('names of powers', () => {
  it.each([
    ['blaster_ranged.fire_blast.FLARES', 'Blaster_Ranged.Fire_Blast.Flares', true],
    // Moved, and the data knows it under the new name only.
    ['Pool.Leadership_beta.Tactics', 'Pool.Leadership.Tactics', true],
    ['Pool.Fitness.Quick', 'Inherent.Fitness.Swift', true],
    // Renamed in data newer than this: the old name still is the right one here.
    ['Pool.Flight.Afterburner', 'Pool.Flight.Afterburner', true],
    // Newer than the data, known to the registry.
    ['Dominator_Control.Pyrotechnic_Control.Dazzle', 'Dominator_Control.Pyrotechnic_Control.Dazzle', true],
    // The game shows it under the name that Mids files have.
    ['Stalker_Defense.Ice_Armor.Rime', 'Stalker_Defense.Ice_Armor.Rime_Ice', true],
    ['Stalker_Defense.Ice_Armor.Slush', 'Stalker_Defense.Ice_Armor.Slush', false],
    ['Nobody.Knows.This', 'Nobody.Knows.This', false],
  ])('%s is %s', (name, expected, known) => {
    expect(names.power(name)).toMatchObject({ name: expected, known });
  });

  it('stay as they are while there is no data to say that they moved', () => {
    expect(new NameMatcher(TEST_CONTEXT).power('Pool.Haste.Hasten')).toEqual({
      name: 'Pool.Haste.Hasten',
      known: false,
    });
  });
});

describe('names of enhancements', () => {
  it.each([
    ['crafted_luck_of_the_gambler_f', 'Crafted_Luck_of_the_Gambler_F'],
    ['Crafted_Cupids_Crush_A', 'Attuned_Cupids_Crush_A'],
    ['Attuned_Sentinels_Ward_', 'Attuned_Sentinels_Ward_D'],
    ["Superior_Attuned_Superior_Sentinel's_Ward_B", 'Superior_Attuned_Superior_Sentinels_Ward_B'],
  ])('%s is %s', (uid, expected) => {
    expect(names.enhancement(uid)).toMatchObject({ name: expected, known: true });
  });

  it.each([
    ['Luck of the Gambler: Defense/Increased Global Recharge Speed', 'Crafted_Luck_of_the_Gambler_F'],
    ['Invention: Recharge Reduction', 'Crafted_Recharge'],
    ['Nucleolus Exposure', 'Hamidon_Damage_Accuracy'],
    ['Superior Scourging Blast: Accuracy/Damage', 'Superior_Attuned_Superior_Scourging_Blast_A'],
    ['Thrust: Running / Increased Run Speed Resistance', 'Crafted_Thrust_D'],
    ['Set of nobody: Damage', undefined],
  ])('"%s" is %s', (name, uid) => {
    expect(names.longName(name)).toBe(uid);
  });
});

describe('numbers of powers', () => {
  const scope = (archetype: string, ...sets: string[]) => ({ archetype, sets });

  it('mean the power of a chosen set where data of different years disagree', () => {
    expect(names.powerOfNumber(5646, scope('Class_Scrapper', 'Scrapper_Melee.Battle_Axe'))).toBe(
      'Scrapper_Melee.Battle_Axe.Chop',
    );
    expect(names.powerOfNumber(5646, scope('Class_Mastermind', 'Mastermind_Buff.Kinetics'))).toBe(
      'Mastermind_Buff.Kinetics.Transfusion',
    );
  });

  it('are replaced for all, or for one archetype', () => {
    expect(names.powerOfNumber(10849, scope('Class_Tanker'))).toBe('Pool.Leadership.Defense');
    expect(names.powerOfNumber(10965, scope('Class_Defender'))).toBe('Defender_Ranged.Seismic_Blast.Meteor');
    expect(names.powerOfNumber(10965, scope('Class_Blaster'))).toBeUndefined();
  });

  it('nobody knows stay numbers', () => {
    const power = { ...SAMPLE_BUILD.picks[0]!, power: numberedName(987_654) };
    const matched = matchBuild({ ...SAMPLE_BUILD, picks: [power] }, names);
    expect(matched.build.picks[0]?.power).toBe('static:987654');
    expect(matched.unknown).toContainEqual({ kind: 'power', name: 'static:987654', path: 'picks[0]' });
    expect(names.numberOfPower('static:987654')).toBe(987_654);
    expect(numberInName('static:99999999999')).toBeUndefined();
  });
});

it('a build says which of its names moved and which nobody knows', () => {
  const build = {
    ...SAMPLE_BUILD,
    secondary: 'Blaster_Support.Atomic_Manipulation',
    granted: [{ ...SAMPLE_BUILD.granted[0]!, power: 'Pool.Fitness.Health' }],
    epic: 'Epic.Of_Nobody',
  };
  const { build: matched, notes, unknown } = matchBuild(build, names);
  expect(matched).toMatchObject({
    secondary: 'Blaster_Support.Radiation_Manipulation',
    granted: [{ power: 'Inherent.Fitness.Health' }],
  });
  expect(notes.map(({ code, path }) => [code, path])).toEqual([
    ['renamed', 'secondary'],
    ['renamed', 'granted[0]'],
  ]);
  expect(unknown.map(({ name }) => name)).toContain('Epic.Of_Nobody');
});
