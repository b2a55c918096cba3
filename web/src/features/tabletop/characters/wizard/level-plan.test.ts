import {
  allChoices,
  applyChoice,
  newCharacter,
  quickBuild,
  validateCharacter,
} from '@guildhall/tabletop/sheet';
import { sheetRules } from '@guildhall/test-kit';
import { describe, expect, it } from 'vitest';
import { atLevel, levelGroups, levelsTaken, withFirstClass, withLevel } from './level-plan.ts';

const rules = await sheetRules('2024');
const wizard5 = quickBuild(
  newCharacter({ edition: '2024', name: 'Ilse' }),
  { classes: Array.from({ length: 5 }, () => 'wizard') },
  rules,
  () => 0,
);

describe('atLevel', () => {
  it('goes up in the last class and down by whole levels, and never below 1 or above 20', () => {
    expect(levelsTaken(atLevel(wizard5, 7, rules))).toEqual(Array.from({ length: 7 }, () => 'wizard'));
    const two = atLevel(wizard5, 2, rules);
    expect(levelsTaken(two)).toEqual(['wizard', 'wizard']);
    expect(validateCharacter(two, rules)).toEqual([]);
    expect(levelsTaken(atLevel(wizard5, 0, rules))).toHaveLength(1);
    expect(levelsTaken(atLevel(wizard5, 99, rules))).toHaveLength(20);
  });
});

describe('withLevel', () => {
  it('refuses a class whose prerequisites are not met', () => {
    const low = applyChoice(
      wizard5,
      { slot: 'abilities', picks: ['manual', 'str:8', 'dex:8', 'con:8', 'int:15', 'wis:8', 'cha:8'] },
      rules,
    );
    const weak = low.ok ? low.value : wizard5;
    expect(withLevel(weak, 'barbarian', rules)).toBe(weak);
    expect(levelsTaken(withLevel(weak, 'wizard', rules))).toHaveLength(6);
  });
});

describe('withFirstClass', () => {
  it('takes levels of one class along, and leaves those of several alone', () => {
    expect(levelsTaken(withFirstClass(wizard5, 'sorcerer', rules))).toEqual(
      Array.from({ length: 5 }, () => 'sorcerer'),
    );
    const abilities = ['manual', 'str:14', 'dex:14', 'con:14', 'int:14', 'wis:14', 'cha:14'];
    const able = applyChoice(wizard5, { slot: 'abilities', picks: abilities }, rules);
    const mixed = withLevel(able.ok ? able.value : wizard5, 'cleric', rules);
    expect(levelsTaken(mixed).at(-1)).toBe('cleric');
    expect(levelsTaken(withFirstClass(mixed, 'bard', rules))).toEqual([
      'bard',
      'wizard',
      'wizard',
      'wizard',
      'wizard',
      'cleric',
    ]);
  });
});

describe('levelGroups', () => {
  it('counts levels by class and lists what each asks', () => {
    const groups = levelGroups(allChoices(wizard5, rules), levelsTaken(wizard5));
    expect(groups.map(({ level, classLevel }) => [level, classLevel])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
    ]);
    expect(groups[2]?.questions.map(({ id }) => id)).toContain('level:3:subclass');
    expect(groups.flatMap(({ questions }) => questions).some(({ type }) => type === 'class')).toBe(false);
  });
});
