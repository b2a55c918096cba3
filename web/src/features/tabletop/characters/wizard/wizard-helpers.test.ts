import {
  allChoices,
  applyChoice,
  deriveSheet,
  legalOptions,
  newCharacter,
  quickBuild,
} from '@guildhall/tabletop/sheet';
import { sheetRules } from '@guildhall/test-kit';
import { describe, expect, it } from 'vitest';
import {
  dealScores,
  leftOf,
  placeScore,
  pointStep,
  pointsLeft,
  readScores,
  writeScores,
} from './ability-scores.ts';
import { cardFacts, comparisonRows } from './card-facts.ts';
import { pickLabels } from './pick-label.ts';
import { listChanges, previewRows, rowChanges } from './preview-rows.ts';
import { rovedTo } from './roving.ts';
import { filterSpells, NO_FILTER } from './spell-filter.ts';
import { firstOpenStep, progressOf, stepOf } from './steps.ts';
import { toggled } from './toggle.ts';

const rules = await sheetRules('2024');
const old = await sheetRules('2014');
const blank = newCharacter({ edition: '2024', name: 'Ilse' });
const wizard = quickBuild(blank, { classes: ['wizard', 'wizard', 'wizard'] }, rules, () => 0);

describe('steps', () => {
  it('begin at the class and end at the review', () => {
    expect(firstOpenStep(allChoices(blank, rules))).toBe('class');
    expect(firstOpenStep(allChoices(wizard, rules))).toBe('review');
  });

  it('give every question of a character one place, and count those that want an answer', () => {
    const progress = progressOf(allChoices(wizard, rules));
    const required = allChoices(wizard, rules).filter(({ optional }) => !optional);
    expect(progress.reduce((sum, { asked }) => sum + asked, 0)).toBe(required.length);
    expect(progress.every(({ asked, done }) => asked === done)).toBe(true);
    const places = Object.fromEntries(
      allChoices(wizard, rules).map((question) => [question.id, stepOf(question)]),
    );
    expect(places).toMatchObject({
      'level:1': 'class',
      species: 'species',
      'background:abilities': 'background',
      abilities: 'abilities',
      languages: 'skills',
      'level:1:cantrips': 'spells',
      'level:3:subclass': 'levels',
      'equipment:class:0': 'equipment',
    });
  });
});

describe('ability scores', () => {
  it('come from the answer and go back into it', () => {
    const picks = ['point-buy', 'str:15', 'dex:8'];
    const { method, scores } = readScores(picks);
    expect(method).toBe('point-buy');
    expect(writeScores('point-buy', scores)).toEqual(picks);
  });

  it('are placed from a pool: a value that is taken changes places', () => {
    const pool = [15, 14, 13, 12, 10, 8];
    const one = placeScore({}, pool, 'str', 15);
    const two = placeScore(one, pool, 'dex', 14);
    expect(leftOf(pool, two)).toEqual([13, 12, 10, 8]);
    expect(placeScore(two, pool, 'dex', 15)).toEqual({ str: 14, dex: 15 });
    expect(placeScore(two, pool, 'con', 15)).toEqual({ dex: 14, con: 15 });
    expect(placeScore(two, pool, 'str', null)).toEqual({ dex: 14 });
    expect(placeScore(two, pool, 'str', 18)).toBe(two);
  });

  it('keep equal values of a roll apart', () => {
    const pool = [12, 12, 9];
    const both = placeScore(placeScore({}, pool, 'str', 12), pool, 'dex', 12);
    expect(both).toEqual({ str: 12, dex: 12 });
    expect(leftOf(pool, both)).toEqual([9]);
  });

  it('cost by the curve: two points each for 14 and 15, nothing above', () => {
    expect([8, 12, 13, 14, 15].map((score) => pointStep(score, 1))).toEqual([1, 1, 2, 2, null]);
    expect([8, 15].map((score) => pointStep(score, -1))).toEqual([null, -2]);
    expect(pointsLeft({ str: 15, dex: 15, con: 15, int: 8, wis: 8, cha: 8 })).toBe(0);
  });

  it('are dealt out by what matters', () => {
    expect(dealScores([8, 15, 12], ['int', 'con', 'dex'])).toEqual({ int: 15, con: 12, dex: 8 });
  });
});

describe('picks', () => {
  it('replace one another, or come and go', () => {
    const one = { picks: ['a'], choose: 1, repeat: false, optional: false };
    expect(toggled(one, 'b')).toEqual(['b']);
    expect(toggled(one, 'a')).toEqual(['a']);
    expect(toggled({ ...one, optional: true }, 'a')).toEqual([]);
    const two = { picks: ['a'], choose: 2, repeat: false, optional: false };
    expect(toggled(two, 'b')).toEqual(['a', 'b']);
    expect(toggled(two, 'a')).toEqual([]);
  });

  it('have names of every type', () => {
    const labels = Object.fromEntries(
      allChoices(wizard, rules).map((question) => [question.id, pickLabels(question, wizard, rules)]),
    );
    expect(labels['level:1']).toEqual(['Wizard']);
    expect(labels['abilities']?.[0]).toBe('Standard array');
    expect(labels['equipment:class:0']?.[0]).toMatch(/Spellbook/);
    expect(
      Object.values(labels)
        .flat()
        .every((label) => label !== '' && !/^[a-z]+-[a-z-]+$/.test(label)),
    ).toBe(true);
  });
});

describe('spells', () => {
  const options = legalOptions(wizard, 'level:3:spells', rules).flatMap((option) => {
    const spell = rules.entry('spells', option.value);
    return spell === undefined ? [] : [{ option, spell }];
  });

  it('are narrowed by words, level, school and what they do', () => {
    const names = (filter: Partial<typeof NO_FILTER>) =>
      filterSpells(options, { ...NO_FILTER, ...filter }).map(({ spell }) => spell.name);
    expect(names({}).length).toBe(options.length);
    expect(names({ text: 'MAGIC miss' })).toEqual(['Magic Missile']);
    expect(names({ text: 'fire', use: 'damage' })).toContain('Scorching Ray');
    expect(names({ level: '1', school: 'illusion' })).toEqual([
      'Color Spray',
      'Disguise Self',
      'Illusory Script',
      'Silent Image',
    ]);
    expect(names({ ritual: true, free: true })).toContain('Alarm');
    expect(names({ free: true })).not.toContain('Detect Magic');
  });

  it('stand in the order of level and name', () => {
    const levels = filterSpells(options, NO_FILTER).map(({ spell }) => spell.facts.level);
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  });
});

describe('cards', () => {
  it('say what a class is in the same words for both editions', () => {
    for (const data of [rules, old]) {
      const barbarian = data.entry('classes', 'barbarian');
      const facts = Object.fromEntries(barbarian === undefined ? [] : cardFacts(barbarian, data));
      expect(facts).toMatchObject({
        'Hit die': 'd12',
        Needs: 'Strength',
        Saves: 'Strength, Constitution',
        Magic: 'none',
        Skills: '2 of its list',
      });
    }
    const cleric = old.entry('classes', 'cleric');
    expect(Object.fromEntries(cleric === undefined ? [] : cardFacts(cleric, old)).Subclass).toBe(
      'Life (level 1)',
    );
  });

  it('are compared line by line, with gaps where one says nothing', () => {
    expect(
      comparisonRows([
        [
          ['Size', 'Medium'],
          ['Speed', '30 ft.'],
        ],
        [['Speed', '25 ft.']],
      ]),
    ).toEqual([
      { label: 'Size', values: ['Medium', ''] },
      { label: 'Speed', values: ['30 ft.', '25 ft.'] },
    ]);
  });
});

describe('what an answer would change', () => {
  it('is told number by number and list by list', () => {
    const [dwarf, elf] = ['dwarf', 'elf'].map((pick) => {
      const result = applyChoice(wizard, { slot: 'species', picks: [pick] }, rules);
      return deriveSheet(result.ok ? result.value : wizard, rules);
    });
    if (dwarf === undefined || elf === undefined) throw new Error('Both are legal.');
    const numbers = rowChanges(previewRows(elf), previewRows(dwarf));
    expect(numbers.find(({ label }) => label === 'Hit points')).toEqual({
      label: 'Hit points',
      from: '20',
      to: '23',
    });
    const features = listChanges(elf, dwarf).find(({ label }) => label === 'Features');
    expect(features?.gained).toContain('Stonecunning');
    expect(features?.lost).toContain('Trance');
    expect(rowChanges(previewRows(elf), previewRows(elf))).toEqual([]);
  });
});

describe('arrow keys', () => {
  it('walk around, jump to the ends and leave other keys alone', () => {
    expect(rovedTo('ArrowDown', 2, 3)).toBe(0);
    expect(rovedTo('ArrowLeft', 0, 3)).toBe(2);
    expect(rovedTo('End', 0, 3)).toBe(2);
    expect(rovedTo('Home', 2, 3)).toBe(0);
    expect(rovedTo('Enter', 0, 3)).toBeNull();
  });
});
