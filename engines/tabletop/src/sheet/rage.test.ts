import { sheetRules } from '@guildhall/test-kit';
import { thrown } from '@guildhall/test-kit/thrown';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../compendium/index.ts';
import { applyCommand } from './apply-command.ts';
import type { StoredCharacter } from './character.ts';
import type { CharacterCommand } from './commands.ts';
import { deriveSheet } from './derive-sheet.ts';
import { newCharacter } from './new-character.ts';

const EDITIONS = ['2014', '2024'] as const;

/** A barbarian of level 5 with one weapon in hand. */
async function barbarian(edition: Edition, slug: string, scores = { str: 18, dex: 14 }) {
  const rules = await sheetRules(edition);
  const abilities = Object.entries({ ...scores, con: 16, int: 8, wis: 10, cha: 10 });
  const character: StoredCharacter = {
    ...newCharacter({ edition, name: 'Thora' }),
    choices: [
      { slot: 'abilities', picks: ['manual', ...abilities.map(([name, score]) => `${name}:${score}`)] },
      ...[1, 2, 3, 4, 5].map((level) => ({ slot: `level:${level}`, picks: ['barbarian'] })),
    ],
    inventory: [{ id: 'weapon', slug, name: slug, count: 1, equipped: 'main', attuned: false }],
  };
  const act = (from: StoredCharacter, command: CharacterCommand) => applyCommand(from, command, rules);
  const rage = () => act(character, { type: 'use-feature', feature: 'rage' });
  return { rules, character, act, rage };
}

describe.each(EDITIONS)('Rage by the rules of %s', (edition) => {
  it('adds its damage to a melee weapon attack by Strength and leaves the attack roll alone', async () => {
    const { rage } = await barbarian(edition, 'greataxe');
    const { sheet } = rage();
    expect(sheet.attacks[0]).toMatchObject({ damage: '1d12+4+2', critical: '2d12+4+2' });
    expect(sheet.attacks[0]?.toHit.value).toBe(7);
    expect(sheet.resistances).toEqual(['bludgeoning', 'piercing', 'slashing']);
    expect(sheet.abilities.str.check.expr).toBe('2d20kh1+4');
  });

  it('says what it does in words', async () => {
    const { rage } = await barbarian(edition, 'greataxe');
    expect(rage().sheet.effects.find(({ id }) => id === 'rage')?.does).toEqual([
      '+2 to attack damage',
      'advantage on Strength checks',
      'advantage on Strength saves',
      'resistance to bludgeoning, piercing, slashing',
      'no spells',
      'no concentration',
    ]);
  });

  it('adds nothing to a rapier that attacks by Dexterity', async () => {
    const { rage } = await barbarian(edition, 'rapier', { str: 12, dex: 18 });
    const [rapier] = rage().sheet.attacks;
    expect(rapier).toMatchObject({ ability: 'dex', damage: '1d8+4', applied: [] });
  });

  it('refuses to begin twice or without uses, and forbids spells', async () => {
    const { rage, act, character } = await barbarian(edition, 'greataxe');
    const raging = rage().character;
    expect(thrown(() => act(raging, { type: 'use-feature', feature: 'rage' }))).toMatchObject({
      code: 'ALREADY_ACTIVE',
    });
    expect(thrown(() => act(raging, { type: 'cast', spell: 'light' }))).toMatchObject({ code: 'RAGING' });
    const spent = { ...character, spent: { rage: 3 } };
    expect(thrown(() => act(spent, { type: 'use-feature', feature: 'rage' }))).toMatchObject({
      code: 'NO_USES',
    });
  });

  it('halves a blow, and ends at zero hit points', async () => {
    const { rage, act } = await barbarian(edition, 'greataxe');
    const hit = act(rage().character, {
      type: 'damage',
      parts: [{ amount: 27, type: 'slashing' }],
    });
    expect(hit.character.hitPoints.lost).toBe(13);
    const down = act(hit.character, {
      type: 'damage',
      parts: [{ amount: 50, type: 'force' }],
    });
    expect(down.sheet.hitPoints).toMatchObject({ current: 0, state: 'dying' });
    expect(down.character.effects).toEqual([]);
  });
});

describe('where the two rule sets differ', () => {
  it('a thrown axe by Strength gets it in 2024 only', async () => {
    const damage = async (edition: Edition) => {
      const { rage } = await barbarian(edition, 'handaxe');
      return rage().sheet.attacks.find(({ use }) => use === 'thrown')?.damage;
    };
    expect(await damage('2014')).toBe('1d6+4');
    expect(await damage('2024')).toBe('1d6+4+2');
  });

  it('heavy armor forbids the start in 2024 and takes the benefits in 2014', async () => {
    const armor = {
      id: 'mail',
      slug: 'chain-mail',
      name: 'Chain mail',
      count: 1,
      equipped: 'worn' as const,
      attuned: false,
    };
    const older = await barbarian('2014', 'greataxe');
    const worn = { ...older.character, inventory: [...older.character.inventory, armor] };
    const begun = older.act(worn, { type: 'use-feature', feature: 'rage' });
    expect(begun.sheet.attacks[0]?.damage).toBe('1d12+4');
    expect(begun.sheet.effects.find(({ id }) => id === 'rage')?.suppressed).not.toBe('');
    const newer = await barbarian('2024', 'greataxe');
    const heavy = { ...newer.character, inventory: [...newer.character.inventory, armor] };
    expect(thrown(() => newer.act(heavy, { type: 'use-feature', feature: 'rage' }))).toMatchObject({
      code: 'HEAVY_ARMOR',
    });
  });

  it('lasts ten rounds in 2014, and in 2024 as long as it is extended', async () => {
    const older = await barbarian('2014', 'greataxe');
    const tenth = older.act(older.rage().character, {
      type: 'end-turn',
      rounds: 10,
      attacked: true,
    });
    expect(tenth.character.effects).toEqual([]);
    const newer = await barbarian('2024', 'greataxe');
    let now = newer.rage().character;
    for (let round = 0; round < 12; round++) {
      now = newer.act(now, { type: 'end-turn', attacked: true }).character;
    }
    expect(now.effects).toHaveLength(1);
    expect(newer.act(now, { type: 'end-turn' }).character.effects).toEqual([]);
  });

  it('gives one use back on a short rest in 2024, none in 2014', async () => {
    for (const [edition, left] of [
      ['2014', 0],
      ['2024', 1],
    ] as const) {
      const { act, character } = await barbarian(edition, 'greataxe');
      const rested = act({ ...character, spent: { rage: 3 } }, { type: 'short-rest', spend: [], rolls: [] });
      expect(rested.sheet.resources.find(({ id }) => id === 'rage')?.left).toBe(left);
    }
  });

  it('explains every number by leaves that add up to it', async () => {
    const { rules, rage } = await barbarian('2024', 'greataxe');
    const { armorClass, hitPoints, skills } = deriveSheet(rage().character, rules);
    for (const { value, why } of [armorClass, hitPoints.max, ...skills]) {
      expect(why.children.reduce((sum, node) => sum + node.value, 0)).toBe(value);
    }
  });
});
