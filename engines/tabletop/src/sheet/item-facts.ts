import type { Edition, EquipmentFacts, Kind } from '../compendium/index.ts';
import type { InventoryItem } from './character.ts';
import type { SheetRules } from './rules.ts';
import { itemFactsShape } from './shapes.ts';

/** What a sheet needs to know of a thing. */
export type ItemFacts = Pick<EquipmentFacts, 'weight' | 'quantity' | 'weapon' | 'armor'>;

/** An entry of the compendium that is not among the rules: homebrew, monsters. */
export interface ForeignEntry {
  readonly kind: Kind;
  readonly edition: Edition;
  readonly slug: string;
  readonly name: string;
  readonly summary?: string;
  readonly facts: unknown;
}

/** Facts of a thing: those it brings itself, or those of the rules. */
export function itemFactsOf(
  rules: SheetRules,
  { slug, facts }: Pick<InventoryItem, 'slug' | 'facts'>,
): ItemFacts | undefined {
  return facts ?? (slug === undefined ? undefined : rules.entry('equipment', slug)?.facts);
}

/** The part of an entry's facts that a thing keeps; null for facts of another form. */
export function keptFacts(facts: unknown): ItemFacts | null {
  if (!itemFactsShape(facts)) return null;
  const { weight, quantity, weapon, armor } = facts as ItemFacts;
  return {
    ...(weight === undefined ? {} : { weight }),
    ...(quantity === undefined ? {} : { quantity }),
    ...(weapon === undefined ? {} : { weapon }),
    ...(armor === undefined ? {} : { armor }),
  };
}
