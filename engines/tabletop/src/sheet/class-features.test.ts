import { sheetRules } from '@guildhall/test-kit';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../compendium/index.ts';
import { applyCommand } from './apply-command.ts';
import type { InventoryItem, StoredCharacter } from './character.ts';
import { deriveSheet } from './derive-sheet.ts';
import { newCharacter } from './new-character.ts';
import { validateCharacter } from './validate.ts';

const EDITIONS = ['2014', '2024'] as const;

interface Made {
  readonly levels?: Readonly<Record<string, number>>;
  readonly species?: string;
  readonly items?: readonly Partial<InventoryItem>[];
  readonly homebrew?: StoredCharacter['homebrew'];
}

/** Somebody with Strength 16, Dexterity 14 and Constitution 14. */
async function made(edition: Edition, { levels = {}, species, items = [], homebrew = [] }: Made) {
  const rules = await sheetRules(edition);
  const classes = Object.entries(levels).flatMap(([name, count]) => Array<string>(count).fill(name));
  const character: StoredCharacter = {
    ...newCharacter({ edition, name: 'Thora' }),
    choices: [
      { slot: 'abilities', picks: ['manual', 'str:16', 'dex:14', 'con:14', 'int:8', 'wis:10', 'cha:10'] },
      ...(species === undefined ? [] : [{ slot: 'species', picks: [species] }]),
      ...classes.map((name, i) => ({ slot: `level:${i + 1}`, picks: [name] })),
    ],
    inventory: items.map((item, i) => ({
      id: `item-${i}`,
      name: item.slug ?? '',
      count: 1,
      equipped: 'main',
      attuned: false,
      ...item,
    })),
    homebrew,
  };
  return { rules, character, sheet: deriveSheet(character, rules) };
}

describe.each(EDITIONS)('features by the rules of %s', (edition) => {
  it('keep Strength checks of a barbarian of level 18 at the score', async () => {
    const { sheet } = await made(edition, { levels: { barbarian: 18 } });
    expect(sheet.abilities.str.check.expr).toBe('max(1d20+3, 16)');
    expect(sheet.skills.find(({ slug }) => slug === 'athletics')?.expr).toBe('max(1d20+3, 16)');
    expect(sheet.abilities.str.save.expr).toBe(edition === '2014' ? '1d20+9' : 'max(1d20+9, 16)');
    expect(sheet.abilities.dex.check.expr).toBe('1d20+2');
  });

  it('keep a raging barbarian of level 11 up by a save that grows harder', async () => {
    const { rules, character } = await made(edition, { levels: { barbarian: 11 } });
    const raging = applyCommand(character, { type: 'use-feature', feature: 'rage' }, rules).character;
    const blow = (from: StoredCharacter, roll?: number, amount = 110) =>
      applyCommand(
        from,
        {
          type: 'damage',
          parts: [{ amount, type: 'force' }],
          ...(roll === undefined ? {} : { rolls: [roll] }),
        },
        rules,
      );
    // Constitution save +6: 4 reaches DC 10, 8 misses DC 15.
    const first = blow(raging, 4);
    expect(first.sheet.hitPoints).toMatchObject({ current: edition === '2014' ? 1 : 22, state: 'up' });
    const second = blow(first.character, 8, 30);
    expect(second.events).toContainEqual({
      code: 'relentless_rage_save',
      values: { dc: 15, total: 14, kept: false },
    });
    expect(second.sheet.hitPoints.state).toBe('dying');
    expect(blow(raging).events).toContainEqual({
      code: 'relentless_rage_save',
      values: { dc: 10, bonus: 6 },
    });
    expect(blow(character, 20).sheet.hitPoints.state).toBe('dying');
    const rested = applyCommand(first.character, { type: 'short-rest', spend: [], rolls: [] }, rules);
    expect(rested.character.spent['relentless-rage'] ?? 0).toBe(0);
  });

  it('let a halfling roll a 1 again', async () => {
    const { sheet } = await made(edition, { species: 'halfling' });
    expect(sheet.initiative.expr).toMatch(/^1d20ro1\+\d$/);
    expect(sheet.abilities.wis.save.applied).toContainEqual(
      expect.objectContaining({ does: 'rolls a 1 again' }),
    );
  });

  it('count 10 for less on the checks a rogue of level 11 is trained in', async () => {
    const { sheet } = await made(edition, { levels: { rogue: 11 } });
    const trained = sheet.skills.filter(({ rank }) => rank > 0);
    expect(trained.every(({ expr }) => expr.startsWith('1d20min10'))).toBe(true);
    expect(sheet.skills.find(({ rank }) => rank === 0)?.expr).toMatch(/^1d20(?!m)/);
  });

  it('better the dice of a weapon in both hands, and of no other', async () => {
    const homebrew = [
      {
        id: 'style',
        name: 'Style',
        source: [],
        changes: [{ target: 'flag.greatWeapon', op: 'grant' as const }],
      },
    ];
    const items = [
      { slug: 'greatsword' },
      { slug: 'longsword', equipped: null },
      { slug: 'longbow', equipped: null },
    ];
    const { sheet } = await made(edition, { levels: { fighter: 1 }, items, homebrew });
    const dice = Object.fromEntries(sheet.attacks.map(({ id, damage }) => [id, damage]));
    const again = edition === '2014' ? 'ro<=2' : 'min3';
    expect(dice).toMatchObject({
      'item-0': `2d6${again}+3`,
      'item-1': '1d8+3',
      'item-1:two-handed': `1d10${again}+3`,
      'item-2': '1d8+2',
    });
    expect(sheet.attacks[0]?.critical).toBe(`4d6${again}+3`);
  });

  it('work from magic items that are worn, and attuned where they must be', async () => {
    const ring = { slug: 'ring-of-protection', equipped: 'worn' as const };
    const amulet = { slug: 'amulet-of-health', equipped: 'worn' as const, attuned: true };
    const idle = await made(edition, { items: [ring] });
    expect([idle.sheet.armorClass.value, idle.sheet.abilities.wis.save.value]).toEqual([12, 0]);
    const { sheet, character, rules } = await made(edition, { items: [{ ...ring, attuned: true }, amulet] });
    expect([sheet.armorClass.value, sheet.abilities.wis.save.value, sheet.abilities.con.score.value]).toEqual(
      [13, 1, 19],
    );
    expect(validateCharacter(character, rules).filter(({ path }) => path.startsWith('inventory'))).toEqual(
      [],
    );
    const added = applyCommand(
      character,
      { type: 'add-item', id: 'cloak', slug: 'cloak-of-protection' },
      rules,
    );
    expect(added.character.inventory.at(-1)).toMatchObject({
      name: 'Cloak of Protection',
      needsAttunement: true,
    });
  });
});

describe('features of one rule set', () => {
  it('add dice of the weapon to a critical hit: Brutal Critical of 2014', async () => {
    const items = [{ slug: 'greatsword' }, { slug: 'longbow', equipped: null }];
    const { sheet } = await made('2014', { levels: { barbarian: 17 }, items });
    expect(sheet.attacks.map(({ critical }) => critical).slice(0, 2)).toEqual(['4d6+3+3d6', '2d8+2']);
  });

  it('go on raging while incapacitated from level 15 of 2024 on, and not before', async () => {
    const raging = async (level: number) => {
      const { rules, character } = await made('2024', { levels: { barbarian: level } });
      const { character: on } = applyCommand(character, { type: 'use-feature', feature: 'rage' }, rules);
      const stunned = applyCommand(on, { type: 'condition', condition: 'stunned', on: true }, rules);
      return stunned.character.effects.map(({ id }) => id);
    };
    expect(await raging(14)).toEqual([]);
    expect(await raging(15)).toEqual(['rage']);
  });
});
