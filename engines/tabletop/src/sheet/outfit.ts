import type { Build } from './build.ts';
import type { InventoryItem } from './character.ts';
import { isTrained } from './equipment-state.ts';
import { itemFactsOf } from './item-facts.ts';
import type { SheetRules } from './rules.ts';

interface Wearing {
  readonly rules: SheetRules;
  readonly build: Build;
  /** Ids of things that have just come. */
  readonly fresh: ReadonlySet<string>;
}

/** An inventory in which new armor and a new shield are worn, where the character is trained with them and wears none. */
export function withNewArmorWorn(
  inventory: readonly InventoryItem[],
  { rules, build, fresh }: Wearing,
): readonly InventoryItem[] {
  const armorOf = (item: InventoryItem) => itemFactsOf(rules, item)?.armor;
  let worn = inventory;
  for (const isShield of [false, true]) {
    const inPlace = (item: InventoryItem) => {
      const armor = armorOf(item);
      return armor !== undefined && (armor.category === 'shield') === isShield;
    };
    if (worn.some((item) => item.equipped !== null && inPlace(item))) continue;
    const [best] = worn
      .filter((item) => fresh.has(item.id) && inPlace(item) && isTrained(build, armorOf(item), item.slug))
      .toSorted((a, b) => (armorOf(b)?.base ?? 0) - (armorOf(a)?.base ?? 0));
    if (best === undefined) continue;
    worn = worn.map((item) => (item === best ? { ...item, equipped: 'worn' } : item));
  }
  return worn;
}
