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

/** Pounds of a thing, all its pieces together; the compendium weighs some by the bundle. */
export function itemWeight(rules: SheetRules, item: InventoryItem): number {
  const known = itemFactsOf(rules, item);
  return (item.weight ?? (known?.weight ?? 0) / (known?.quantity ?? 1)) * item.count;
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
    weight += itemWeight(rules, item);
    if (known === undefined) continue;
    if (known.weapon !== undefined) weapons.push({ item, facts: known.weapon });
    const worn = known.armor;
    if (worn === undefined || item.equipped === null) continue;
    const facts = categoryOf(item.slug, worn);
    if (facts.category === 'shield') shield = { item, facts };
    else armor = { item, facts };
  }
  const untrained =
    (armor !== null && !isTrained(build, armor.facts, armor.item.slug)) ||
    (shield !== null && !isTrained(build, shield.facts));
  return { armor, shield, weapons, weight, untrained };
}

/** Whether somebody is trained with armor or a shield. */
export function isTrained(
  { proficiencies, levels }: Build,
  armor: Pick<ArmorFacts, 'category'> | undefined,
  slug = '',
): boolean {
  // Without a class nobody has said what the wearer is trained with.
  if (levels.length === 0 || armor === undefined) return true;
  const { category } = armor;
  if (category === 'shield') return proficiencies.has('shields');
  return proficiencies.has('all-armor') || proficiencies.has(`${category}-armor`) || proficiencies.has(slug);
}
