import { sheetRules } from '@guildhall/test-kit';
import { describe, expect, it } from 'vitest';
import { applyCommand } from './apply-command.ts';
import type { StoredCharacter } from './character.ts';
import { deriveSheet } from './derive-sheet.ts';
import { newCharacter } from './new-character.ts';
import { quickBuild } from './quick-build.ts';

async function made(edition: '2014' | '2024', slug: string, level: number) {
  const rules = await sheetRules(edition);
  const classes = Array.from({ length: level }, () => slug);
  return {
    rules,
    character: quickBuild(newCharacter({ edition, name: 'Case' }), { classes }, rules, () => 0),
  };
}

/** The character with another answer to a question. */
function answered(character: StoredCharacter, ends: string, picks: readonly string[]): StoredCharacter {
  const choices = character.choices.map((choice) =>
    choice.slot.endsWith(ends) ? { ...choice, picks } : choice,
  );
  expect(choices).not.toEqual(character.choices);
  return { ...character, choices };
}

describe('damage of spells', () => {
  it.each(['2014', '2024'] as const)('has Charisma with Agonizing Blast: %s', async (edition) => {
    const { rules, character } = await made(edition, 'warlock', 2);
    const sheet = deriveSheet(character, rules);
    const blast = sheet.spells.find(({ slug }) => slug === 'eldritch-blast');
    const invocations = character.choices.filter(({ picks }) =>
      picks.some((pick) => pick.includes('agonizing')),
    );
    expect(invocations).not.toEqual([]);
    expect(blast?.damageBonus).toBe(sheet.abilities.cha.modifier);
    expect(blast?.damageApplied.map(({ label }) => label)).toEqual(['Agonizing Blast']);
    const others = sheet.spells.filter(({ slug }) => slug !== 'eldritch-blast');
    expect(others.every(({ damageBonus }) => damageBonus === 0)).toBe(true);
  });

  it('of cleric cantrips has Wisdom with Potent Spellcasting, and of no other spells', async () => {
    const { rules, character } = await made('2024', 'cleric', 7);
    const lit = answered(character, 'level:1:cantrips', ['sacred-flame', 'light', 'thaumaturgy']);
    const potent = answered(lit, 'blessed-strikes', ['blessed-strikes-potent-spellcasting']);
    const { spells, abilities } = deriveSheet(potent, rules);
    const flame = spells.find((spell) => spell.slug === 'sacred-flame' && spell.class === 'cleric');
    expect(flame?.damageBonus).toBe(abilities.wis.modifier);
    expect(spells.filter(({ level, damageBonus }) => level > 0 && damageBonus > 0)).toEqual([]);
  });

  it('that a druid adds to a hit is of the type the player says', async () => {
    const { rules, character } = await made('2024', 'druid', 7);
    const primal = answered(character, 'elemental-fury', ['elemental-fury-primal-strike']);
    const [attack] = deriveSheet(primal, rules).attacks.filter(({ item }) => item !== '');
    const strike = attack?.situational.find(({ effect }) => effect === 'primal-strike');
    expect(strike).toMatchObject({ does: '1d8', types: ['cold', 'fire', 'lightning', 'thunder'] });
  });
});

describe('a death save', () => {
  it('has what acts on every save: the d4 of Bless, the advantage of Beacon of Hope', async () => {
    const { rules, character } = await made('2024', 'fighter', 3);
    const blessed = {
      ...character,
      effects: [
        { id: 'spell-bless', rounds: 0 },
        { id: 'spell-beacon-of-hope', rounds: 0 },
      ],
    };
    expect(deriveSheet(blessed, rules).deathSave).toMatchObject({
      mode: 'advantage',
      dice: ['1d4'],
      expr: '2d20kh1+1d4',
    });
    expect(deriveSheet({ ...character, exhaustion: 2 }, rules).deathSave.value).toBe(-4);
  });

  it('counts in all, except a natural 1 and 20', async () => {
    const { rules, character } = await made('2024', 'fighter', 3);
    const max = deriveSheet(character, rules).hitPoints.max.value;
    const dying = { ...character, hitPoints: { lost: max, temp: 0 } };
    const after = (roll: number, total?: number, from = dying) =>
      applyCommand(from, { type: 'death-save', roll, ...(total === undefined ? {} : { total }) }, rules)
        .character.deathSaves;
    expect(after(8, 11)).toEqual({ successes: 1, failures: 0 });
    expect(after(8)).toEqual({ successes: 0, failures: 1 });
    expect(after(1, 12)).toEqual({ successes: 0, failures: 2 });
    // Exhaustion of 2024 takes two off for each level.
    expect(after(11, undefined, { ...dying, exhaustion: 1 })).toEqual({ successes: 0, failures: 1 });
  });
});

describe('Unarmored Defense', () => {
  it.each([
    ['2014', 13],
    ['2024', 14],
  ] as const)('of a second class is gained in 2024 only: %s', async (edition, value) => {
    const rules = await sheetRules(edition);
    const choices = [
      { slot: 'abilities', picks: ['manual', 'str:13', 'dex:14', 'con:12', 'int:10', 'wis:14', 'cha:10'] },
      { slot: 'level:1', picks: ['barbarian'] },
      { slot: 'level:2', picks: ['monk'] },
    ];
    const character = { ...newCharacter({ edition, name: 'Case' }), choices };
    expect(deriveSheet(character, rules).armorClass.value).toBe(value);
  });
});
