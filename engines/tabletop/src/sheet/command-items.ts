import { GuildError } from '@guildhall/kernel';
import type { Currency, InventoryItem } from './character.ts';
import { type CommandContext, refuse } from './command-context.ts';
import { endWhatEnds } from './command-effects.ts';
import type { CharacterCommand } from './commands.ts';
import { checkEffects } from './effect-check.ts';
import { itemFactsOf, keptFacts } from './item-facts.ts';

/** Things a character may carry as separate lines. */
const MOST_ITEMS = 500;

function find(on: CommandContext, id: string): InventoryItem {
  const item = on.character.inventory.find((candidate) => candidate.id === id);
  if (item === undefined)
    refuse('ITEM_NOT_FOUND', `There is no item "${id.slice(0, 60)}" in the inventory.`, { item: id });
  return item;
}

function replace(on: CommandContext, item: InventoryItem): void {
  on.change({ inventory: on.character.inventory.map((other) => (other.id === item.id ? item : other)) });
}

/** Wear or wield a thing; what was in its place is taken off. */
export function equip(on: CommandContext, id: string, as: InventoryItem['equipped']): void {
  const item = find(on, id);
  const place = placeOf(on, item);
  if (as !== null && place === null && item.effects === undefined) {
    refuse('RULE_VIOLATION', `${item.name} is neither worn nor wielded.`);
  }
  if (as !== null) {
    const inventory = on.character.inventory.map((other) => {
      const same = other.id !== id && other.equipped !== null && placeOf(on, other) === place;
      const crowded =
        same && (place === 'armor' || place === 'shield' || (place === 'weapon' && other.equipped === as));
      return crowded ? { ...other, equipped: null } : other;
    });
    on.change({ inventory });
  }
  replace(on, { ...item, equipped: as });
  on.tell('equipped', { item: item.name, as: as ?? 'carried' });
  endWhatEnds(on);
}

function placeOf(on: CommandContext, item: InventoryItem): 'armor' | 'shield' | 'weapon' | null {
  const facts = itemFactsOf(on.rules, item);
  if (facts?.armor !== undefined) return facts.armor.category === 'shield' ? 'shield' : 'armor';
  return facts?.weapon === undefined ? null : 'weapon';
}

/** @throws GuildError ATTUNEMENT_FULL. */
export function attune(on: CommandContext, id: string, attuned: boolean): void {
  const item = find(on, id);
  const { used, max } = on.sheet.attunement;
  if (attuned && !item.attuned && used >= max) {
    refuse('ATTUNEMENT_FULL', `Attuned to ${used} of ${max} things already.`, { used, max });
  }
  replace(on, { ...item, attuned });
  on.tell(attuned ? 'attuned' : 'attunement_ended', { item: item.name });
}

/** @throws GuildError EFFECT_INVALID for effects that cannot be used; nothing is added then. */
export function addItem(
  on: CommandContext,
  command: Extract<CharacterCommand, { readonly type: 'add-item' }>,
): void {
  const { type: _, count = 1, name, slug, ...rest } = command;
  if (on.character.inventory.length >= MOST_ITEMS)
    refuse('RULE_VIOLATION', `At most ${MOST_ITEMS} kinds of things.`);
  if (on.character.inventory.some(({ id }) => id === rest.id))
    refuse('CONFLICT', `There is an item "${rest.id}" already.`);
  const magic = slug === undefined ? undefined : on.rules.entry('magic-items', slug);
  const known = magic ?? (slug === undefined ? undefined : on.rules.entry('equipment', slug));
  const own =
    known === undefined
      ? on.entries.find((entry) => entry.kind === 'equipment' && entry.slug === slug)
      : undefined;
  const entry = known ?? own;
  const facts = own === undefined ? null : keptFacts(own.facts);
  if (slug !== undefined && entry === undefined && name === undefined) {
    refuse('NOT_FOUND', `There is no item "${slug.slice(0, 60)}" in these rules; give it a name of its own.`);
  }
  const problems = checkEffects(rest.effects ?? [], 'effects');
  if (problems.length > 0) {
    throw new GuildError('EFFECT_INVALID', problems[0]?.message, { fields: problems });
  }
  const item: InventoryItem = {
    ...(magic?.facts.attunement === true ? { needsAttunement: true } : {}),
    ...rest,
    ...(slug === undefined ? {} : { slug }),
    ...(facts === null ? {} : { facts }),
    name: name ?? entry?.name ?? slug ?? '',
    count,
    equipped: null,
    attuned: false,
  };
  on.change({ inventory: [...on.character.inventory, item] });
  on.tell('item_added', { item: item.name, count });
}

export function removeItem(on: CommandContext, id: string, count: number): void {
  const item = find(on, id);
  const left = item.count - count;
  if (left > 0) replace(on, { ...item, count: left });
  else on.change({ inventory: on.character.inventory.filter((other) => other.id !== id) });
  on.tell('item_removed', { item: item.name, count: Math.min(count, item.count) });
  endWhatEnds(on);
}

/** Coins in and out; nobody has less than none. */
export function changeMoney(on: CommandContext, change: Partial<Currency>): void {
  const { currency } = on.character;
  const coin = (unit: keyof Currency): number => {
    const left = currency[unit] + (change[unit] ?? 0);
    if (left < 0)
      refuse('RULE_VIOLATION', `${currency[unit]} ${unit} are there; ${-(change[unit] ?? 0)} are needed.`);
    return left;
  };
  on.change({ currency: { cp: coin('cp'), sp: coin('sp'), ep: coin('ep'), gp: coin('gp'), pp: coin('pp') } });
}
