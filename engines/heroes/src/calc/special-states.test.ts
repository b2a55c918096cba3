import { describe, expect, it } from 'vitest';
import {
  addState,
  readSwitches,
  specialHolds,
  stateOfPower,
  statesAskedFor,
  statesOfClass,
} from './special-states.ts';

const NONE: ReadonlySet<string> = new Set();
const on = (...names: string[]): ReadonlySet<string> => new Set(names);

describe('special states', () => {
  it('are off until something puts them on', () => {
    expect(specialHolds('containment', NONE)).toBe(false);
    expect(specialHolds('containment', on('containment'))).toBe(true);
  });

  it('hold by default when they say what is not', () => {
    expect(specialHolds('not_accelerated', NONE)).toBe(true);
    expect(specialHolds('not_accelerated', on('accelerated'))).toBe(false);
  });

  it('start at level 0 where they have levels', () => {
    expect(specialHolds('combo_level_0', NONE)).toBe(true);
    for (const level of [1, 2, 3])
      expect(specialHolds('combo_level_0', on(`combo_level_${level}`))).toBe(false);
    expect(specialHolds('combo_level_1', NONE)).toBe(false);
    expect(specialHolds('combo_level_2', on('combo_level_2'))).toBe(true);
    expect(specialHolds('combo_level_2', on('combo_level_1'))).toBe(false);
  });

  it('of perfection need the form and the combo level', () => {
    expect(specialHolds('perfection_of_body_0', NONE)).toBe(false);
    expect(specialHolds('perfection_of_body_0', on('form_of_the_body'))).toBe(true);
    expect(specialHolds('perfection_of_body_0', on('form_of_the_body', 'combo_level_3'))).toBe(false);
    expect(specialHolds('perfection_of_body_3', on('form_of_the_body', 'combo_level_3'))).toBe(true);
    expect(specialHolds('perfection_of_mind_3', on('form_of_the_body', 'combo_level_3'))).toBe(false);
    expect(specialHolds('perfection_of_soul_1', on('perfection_of_soul_1'))).toBe(true);
  });

  it('know the one that denies two', () => {
    const name = 'not_defensive_nor_offensive_adaptation';
    expect(specialHolds(name, NONE)).toBe(true);
    expect(specialHolds(name, on('efficient_adaptation'))).toBe(true);
    expect(specialHolds(name, on('offensive_adaptation'))).toBe(false);
    expect(specialHolds(name, on('defensive_adaptation'))).toBe(false);
  });
});

describe('what puts states on', () => {
  it('powers by their own name, most of them while switched on', () => {
    expect(stateOfPower('Inherent.Inherent.Containment')).toEqual({ name: 'containment', whenActive: true });
    expect(stateOfPower('Defender_Buff.Time_Manipulation.Time_Crawl')?.name).toBe('delayed');
    expect(stateOfPower('Mastermind_Summon.Thugs.Upgrade_Equipment')?.name).toBe('pet_tier_3');
    expect(stateOfPower('Mastermind_Summon.Robotics.Equip_Robot')?.name).toBe('pet_tier_2');
    expect(stateOfPower('Pool.Fighting.Kick')).toEqual({ name: 'kick_buff', whenActive: false });
    expect(stateOfPower('Blaster_Ranged.Fire_Blast.Flares')).toBeNull();
  });

  it('the class', () => {
    expect(statesOfClass('Class_Stalker')).toEqual(['hidden', 'critical_hit']);
    expect(statesOfClass('class_arachnos_widow')).toEqual(['hidden']);
    expect(statesOfClass('Class_Tanker')).toEqual([]);
  });

  it('critical hits stand for those against bosses too', () => {
    const states = new Set<string>();
    addState(states, 'critical_hit');
    addState(states, 'scourge');
    expect([...states]).toEqual(['critical_hit', 'critical_boss', 'scourge']);
  });

  it('the user, who may also put one off', () => {
    const { on: chosen, off } = readSwitches(['domination', '!scourge', 'critical_hit']);
    expect([...chosen]).toEqual(['domination', 'critical_hit', 'critical_boss']);
    expect([...off]).toEqual(['scourge']);
  });
});

describe('the states that decide a condition', () => {
  it.each([
    ['containment', ['containment']],
    ['not_delayed', ['delayed']],
    ['combo_level_0', ['combo_level_1', 'combo_level_2', 'combo_level_3']],
    ['combo_level_2', ['combo_level_2']],
    ['perfection_of_mind_1', ['form_of_the_mind', 'combo_level_1']],
    ['not_defensive_nor_offensive_adaptation', ['defensive_adaptation', 'offensive_adaptation']],
  ])('%s: %j', (name, names) => {
    expect(statesAskedFor(name).map((state) => state.name)).toEqual(names);
  });

  it('are in groups of which one is on at a time', () => {
    const group = (name: string) => statesAskedFor(name)[0]?.group;
    expect(
      ['combo_level_1', 'efficient_adaptation', 'pet_tier_2', 'perfection_of_soul_2'].map(group),
    ).toEqual(['combo_level', 'adaptation', 'pet_tier', 'form']);
    expect(group('containment')).toBeUndefined();
  });
});
