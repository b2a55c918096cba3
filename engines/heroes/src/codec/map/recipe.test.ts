import { readFileSync } from 'node:fs';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { describe, expect, it } from 'vitest';
import { readEnhancementDatabase } from '../mids/enhancement-database.ts';
import { readMidsDatabase } from '../mids/mids-database.ts';
import { readRecipeDatabase, readSalvageDatabase } from '../mids/recipe-database.ts';
import { sampleFolder } from '../mids/sample-folder.fixture.ts';
import { mapRecipes, mapSalvage } from './recipe.ts';
import { toGameData } from './to-game-data.ts';

const mids = sharedData('mids');

describe('recipes of the sample folder', () => {
  const { recipes, salvage } = toGameData(readMidsDatabase(sampleFolder())).data;

  it('have levels counted from 1, no empty ingredients and the piece they make', () => {
    expect(recipes[0]).toEqual({
      id: 'Spark_A',
      name: 'Spark: Accuracy (Recipe)',
      rarity: 'rare',
      enhancement: 'Crafted_Spark_A',
      levels: [25, 26].map((level) => ({
        level,
        buyCost: -1,
        craftCost: 37_400,
        memorizedBuyCost: 0,
        memorizedCraftCost: 0,
        ingredients: [{ salvage: 'S_Spark', count: 2 }],
      })),
    });
    expect(salvage).toEqual([
      { id: 'S_Spark', name: 'Spark', rarity: 'common', levelMin: 10, levelMax: 25, origin: 'magic' },
    ]);
  });

  it('may have neither rarity nor level nor piece', () => {
    expect(recipes[1]).toMatchObject({ id: 'Merit', rarity: null, hidden: true, levels: [{ level: null }] });
    expect(recipes[1]).not.toHaveProperty('enhancement');
  });
});

describe.skipIf(mids === null)('real recipes', () => {
  const load = (path: string): Uint8Array => new Uint8Array(readFileSync(`${mids}/homecoming/${path}`));

  it('are all there, with their ingredients', () => {
    const pieces = readEnhancementDatabase(load('EnhDB.mhd')).value.enhancements;
    const recipes = mapRecipes(readRecipeDatabase(load('Recipe.mhd')).value.recipes, pieces);
    expect(recipes).toHaveLength(2378);
    const levels = recipes.flatMap((recipe) => recipe.levels);
    expect(levels).toHaveLength(24_696);
    expect(levels.reduce((sum, { ingredients }) => sum + ingredients.length, 0)).toBe(78_015);
    const gambler = recipes.find(({ id }) => id === 'Luck_of_the_Gambler_F');
    expect(gambler).toMatchObject({ enhancement: 'Crafted_Luck_of_the_Gambler_F', rarity: 'rare' });
    expect(gambler?.levels).toHaveLength(29);
    expect(gambler?.levels[0]).toMatchObject({
      level: 25,
      craftCost: 37_400,
      ingredients: [
        'S_DemonicBloodSample',
        'S_CircuitBoard',
        'S_MutantDNAStrand',
        'S_MuVestment',
        'S_DeificWeapon',
      ].map((salvage) => ({ salvage, count: 1 })),
    });
    expect(recipes.find(({ id }) => id === 'Ticket_Magic_Defense')).toMatchObject({
      enhancement: 'Magic_Defense_DeBuff',
      alsoMakes: ['Magic_Defense_Buff'],
    });
    const uids = new Set(pieces.map(({ uid }) => uid));
    const made = recipes.flatMap(({ enhancement, alsoMakes = [] }) => [enhancement ?? [], alsoMakes].flat());
    expect(made.filter((uid) => !uids.has(uid))).toEqual([]);
  });

  it('know their salvage', () => {
    const salvage = readSalvageDatabase(load('Salvage.mhd')).value.salvage.map(mapSalvage);
    expect(salvage).toHaveLength(111);
    expect(salvage[0]).toMatchObject({ levelMin: 10, levelMax: 25, origin: 'tech' });
  });
});
