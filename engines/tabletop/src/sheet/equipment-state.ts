import type { ArmorFacts, WeaponFacts } from '../compendium/index.ts';
import type { Build } from './build.ts';
import type { InventoryItem } from './character.ts';
import { itemFactsOf } from './item-facts.ts';
import type { SheetRules } from './rules.ts';

/** An item with its facts. */
interface Equipped<T> {
  readonly item: InventoryItem;
  readonly facts: T;
}

/** What is worn and wielded. */
export interface EquipmentState {
  readonly armor: Equipped<ArmorFacts> | null;
  readonly shield: Equipped<ArmorFacts> | null;
  readonly weapons: readonly Equipped<WeaponFacts>[];
  /** Pounds of everything carried, without coins. */
  readonly weight: number;
  /** Worn without proficiency. */
  readonly untrained: boolean;
}

/** SRD 5.2 has hide as medium armor; the transcription this starts from says light. */
function categoryOf(slug: string | undefined, facts: ArmorFacts): ArmorFacts {
  return slug === 'hide-armor' && facts.category === 'light' ? { ...facts, category: 'medium' } : facts;
}

export function equipmentState(
  rules: SheetRules,
  build: Build,
  inventory: readonly InventoryItem[],
): EquipmentState {
  let armor: Equipped<ArmorFacts> | null = null;
  let shield: Equipped<ArmorFacts> | null = null;
  const weapons: Equipped<WeaponFacts>[] = [];
  let weight = 0;
  for (const item of inventory) {
    const known = itemFactsOf(rules, item);
    const pounds = item.weight ?? (known?.weight ?? 0) / (known?.quantity ?? 1);
    weight += pounds * item.count;
    if (known === undefined) continue;
    if (known.weapon !== undefined) weapons.push({ item, facts: known.weapon });
    const worn = known.armor;
    if (worn === undefined || item.equipped === null) continue;
    const facts = categoryOf(item.slug, worn);
    if (facts.category === 'shield') shield = { item, facts };
    else armor = { item, facts };
  }
  const untrained =
    (armor !== null && !isTrained(build, armor.facts.category, armor.item.slug)) ||
    (shield !== null && build.levels.length > 0 && !build.proficiencies.has('shields'));
  return { armor, shield, weapons, weight, untrained };
}

function isTrained({ proficiencies, levels }: Build, category: string, slug = ''): boolean {
  // Without a class nobody has said what the wearer is trained with.
  if (levels.length === 0) return true;
  return proficiencies.has('all-armor') || proficiencies.has(`${category}-armor`) || proficiencies.has(slug);
}
