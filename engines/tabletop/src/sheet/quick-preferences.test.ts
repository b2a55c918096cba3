import { sheetRules } from '@guildhall/test-kit';
import { describe, expect, it } from 'vitest';
import { deriveSheet } from './derive-sheet.ts';
import { newCharacter } from './new-character.ts';
import { quickBuild } from './quick-build.ts';
import { validateCharacter } from './validate.ts';
import { replaceChoices, undoLevel } from './wizard.ts';

const quick = async (edition: '2014' | '2024', slug: string, level: number) => {
  const rules = await sheetRules(edition);
  const classes = Array.from({ length: level }, () => slug);
  const character = quickBuild(newCharacter({ edition, name: 'Quick' }), { classes }, rules, () => 0);
  const picks = Object.fromEntries(character.choices.map((choice) => [choice.slot, choice.picks]));
  return { rules, character, picks, sheet: deriveSheet(character, rules) };
};

describe('a character built by one click', () => {
  it.each([
    ['2014', 'wizard', 'int', 19],
    ['2024', 'wizard', 'int', 19],
    ['2014', 'barbarian', 'str', 19],
    ['2024', 'warlock', 'cha', 19],
  ] as const)(
    'puts its increases where the class needs them: %s %s',
    async (edition, slug, ability, score) => {
      const { sheet } = await quick(edition, slug, 4);
      expect(sheet.abilities[ability].score.value).toBe(score);
      expect(sheet.open).toEqual([]);
    },
  );

  it('takes what most tables take, and never what does not fit', async () => {
    const { picks } = await quick('2024', 'wizard', 3);
    expect(picks).toMatchObject({
      background: ['sage'],
      // The feat of the sage has taught fire bolt and light already.
      'level:1:cantrips': ['mage-hand', 'minor-illusion', 'prestidigitation'],
    });
    expect(Object.values(picks)).toContainEqual(['fire-bolt', 'light']);
    expect(picks['level:1:spells']).toEqual(expect.arrayContaining(['shield', 'mage-armor', 'sleep']));
    const barbarian = await quick('2024', 'barbarian', 1);
    expect(barbarian.picks['level:1:barbarian-weapon-mastery']).toEqual(['greataxe', 'handaxe']);
  });

  it.each(['2014', '2024'] as const)('is legal with nothing left open: %s', async (edition) => {
    const rules = await sheetRules(edition);
    for (const slug of ['paladin', 'warlock', 'wizard']) {
      const { character, sheet } = await quick(edition, slug, 9);
      expect(validateCharacter(character, rules), slug).toEqual([]);
      expect(sheet.open, slug).toEqual([]);
    }
  });
});

describe.each(['2014', '2024'] as const)('spells of the day by one click: %s', (edition) => {
  it('are as many as may be prepared, legal, and of every level', async () => {
    for (const slug of ['cleric', 'druid', 'paladin', 'wizard']) {
      const { sheet, character, rules } = await quick(edition, slug, 5);
      const [casting] = sheet.spellcasting;
      expect(casting?.preparedCount, slug).toBe(casting?.preparedMax?.value);
      expect(validateCharacter(character, rules), slug).toEqual([]);
      const levels = character.prepared[slug]?.map((spell) => rules.entry('spells', spell)?.facts.level);
      expect(new Set(levels).size, slug).toBe(casting?.maxSpellLevel);
    }
  });

  it('shrink with a level that is taken back, and nothing else of them goes', async () => {
    const { character, rules } = await quick(edition, 'cleric', 5);
    const lower = undoLevel(character, rules);
    if (lower === null) throw new Error('There is no level to take back.');
    expect(validateCharacter(lower, rules)).toEqual([]);
    const left = lower.prepared.cleric ?? [];
    expect(left).toEqual(character.prepared.cleric?.filter((spell) => left.includes(spell)));
    expect(left.length).toBeGreaterThan(3);
  });

  it('that were illegal before stay as they are', async () => {
    const { character, rules } = await quick(edition, 'cleric', 5);
    const broken = { ...character, prepared: { cleric: ['fireball', 'bless'] } };
    expect(undoLevel(broken, rules)?.prepared).toEqual(broken.prepared);
  });
});

describe('replaceChoices', () => {
  it('brings the starting equipment of the log along, and leaves what was found since', async () => {
    const { rules, character } = await quick('2024', 'barbarian', 1);
    const found = { id: 'found', name: 'Odd key', count: 1, equipped: null, attuned: false };
    const without = replaceChoices(
      { ...character, inventory: [...character.inventory, found] },
      character.choices.filter(({ slot }) => !slot.startsWith('equipment:')),
      rules,
    );
    expect(without.inventory).toEqual([found]);
    expect(without.currency.gp).toBe(0);
    const back = replaceChoices(without, character.choices, rules);
    expect(back.inventory.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Greataxe', 'Handaxe', 'Odd key']),
    );
    expect(back.currency).toEqual(character.currency);
  });
});

describe('starting equipment', () => {
  it('is worn where the character is trained with it, and never a second armor', async () => {
    const { rules, character, sheet } = await quick('2024', 'paladin', 1);
    const worn = character.inventory.filter(({ equipped }) => equipped === 'worn').map(({ name }) => name);
    expect(worn).toEqual(['Chain Mail', 'Shield']);
    expect(sheet.armorClass.value).toBe(18);
    const off = {
      ...character,
      inventory: character.inventory.map((item) => ({ ...item, equipped: null })),
    };
    // What the player took off stays off when choices change.
    const again = replaceChoices(off, character.choices.slice(0, -1), rules);
    expect(again.inventory.filter(({ equipped }) => equipped !== null)).toEqual([]);
    const wizard = await quick('2024', 'wizard', 1);
    expect(wizard.character.inventory.filter(({ equipped }) => equipped !== null)).toEqual([]);
  });
});
