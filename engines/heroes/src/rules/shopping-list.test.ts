import { describe, expect, it } from 'vitest';
import { entry, piece, power, set, slotted, tinyBuild, tinyData } from '../calc/tiny-data.fixture.ts';
import type { Recipe, RecipeLevel, Salvage } from '../model/recipe.ts';
import { setObtained, shoppingList } from './shopping-list.ts';

const data = tinyData({
  powers: [power('A.B.Shield', {})],
  pieces: [piece('Crafted_Luck_A', { set: 'Luck' }), piece('Bought', { kind: 'special' })],
  sets: [set('Luck', { pieces: ['Crafted_Luck_A'] })],
});
const level = (at: number | null, buyCost: number): RecipeLevel => ({
  level: at,
  buyCost,
  craftCost: 1000,
  memorizedBuyCost: buyCost,
  memorizedCraftCost: 500,
  ingredients: [
    { salvage: 'S_Blood', count: 2 },
    { salvage: 'Merits', count: 1 },
  ],
});
const recipes: readonly Recipe[] = [
  {
    id: 'Price',
    name: 'Price',
    rarity: null,
    enhancement: 'Crafted_Luck_A',
    virtual: true,
    levels: [level(null, 1)],
  },
  {
    id: 'Luck_A',
    name: 'Luck: A',
    rarity: 'rare',
    enhancement: 'Crafted_Luck_A',
    levels: [level(25, 100), level(50, -1)],
  },
];
const salvage: readonly Salvage[] = [
  { id: 's_blood', name: 'Blood', rarity: 'common', levelMin: 1, levelMax: 50, origin: 'tech' },
];
const crafting = { recipes, salvage };
const build = tinyBuild(
  entry('A.B.Shield', [
    slotted('Crafted_Luck_A', { level: 20, relativeLevel: 2 }),
    slotted('Crafted_Luck_A', { level: 20, relativeLevel: 2 }),
    slotted('Attuned_Luck_A', { level: 50 }),
    slotted('Bought'),
  ]),
);

describe('a shopping list', () => {
  it('groups equal pieces and names what makes them', () => {
    const { items } = shoppingList(data, build, crafting);
    expect(items.map((item) => [item.piece.uid, item.slots.length, item.recipe?.id, item.at?.level])).toEqual(
      [
        ['Crafted_Luck_A', 2, 'Luck_A', 25],
        ['Attuned_Luck_A', 1, 'Luck_A', 50],
        ['Bought', 1, undefined, undefined],
      ],
    );
  });

  it('adds up salvage, costs and boosters; what is not sold costs nothing', () => {
    const list = shoppingList(data, build, crafting);
    expect(list).toMatchObject({ recipeCost: 200, craftCost: 3000, boosters: 4 });
    expect(list.salvage.map(({ id, count, salvage: known }) => [id, count, known?.name])).toEqual([
      ['S_Blood', 6, 'Blood'],
      ['Merits', 3, undefined],
    ]);
  });

  it('needs nothing more for what is checked off', () => {
    const [item] = shoppingList(data, build, crafting).items;
    const done = setObtained(build, item?.slots ?? [], true);
    const list = shoppingList(data, done, crafting);
    expect(list.items[0]?.obtained).toBe(2);
    expect(list).toMatchObject({ recipeCost: 0, craftCost: 1000, boosters: 0 });
    expect(setObtained(done, item?.slots ?? [], false)).toEqual(build);
  });
});
