import type { Choice, ChoiceOption as Fact } from '../compendium/index.ts';
import type { Counted, Money } from '../compendium/parts.ts';
import type { StartingEquipment } from './build.ts';
import type { Currency, InventoryItem } from './character.ts';
import type { SheetRules } from './rules.ts';
import { option, type Walk } from './walk.ts';

/** Ask for the starting equipment of class and background: which package, and what in it is open. */
export function askEquipment(walk: Walk): StartingEquipment {
  const { build, rules } = walk;
  const items: InventoryItem[] = [];
  const money: Money[] = [];
  const first = build.levels[0]?.class;
  const entry = first === undefined ? undefined : rules.entry('classes', first);
  const background =
    build.background === null ? undefined : rules.entry('backgrounds', build.background.slug);
  for (const [part, of, source] of [
    ['class', entry?.name ?? '', entry?.facts],
    ['background', background?.name ?? '', background?.facts],
  ] as const) {
    if (source === undefined) continue;
    const bag = new Bag(walk, { prefix: `equipment:${part}`, of, items, money });
    // Without an answer to its first question the equipment has not been chosen yet; fixed parts come with it.
    for (const [i, choice] of source.equipmentChoices.entries()) bag.choose(choice, `equipment:${part}:${i}`);
    const chosen = source.equipmentChoices.length === 0 || walk.answered(`equipment:${part}:0`);
    if (!chosen) continue;
    for (const counted of source.equipment) bag.add(counted);
    if ('money' in source && source.money !== undefined) money.push(source.money);
  }
  return { items, money };
}

/** Where a package goes. */
interface BagInto {
  readonly prefix: string;
  readonly of: string;
  readonly items: InventoryItem[];
  readonly money: Money[];
}

class Bag {
  readonly #walk: Walk;
  readonly #into: BagInto;

  constructor(walk: Walk, into: BagInto) {
    this.#walk = walk;
    this.#into = into;
  }

  add({ item, count }: Counted): void {
    const { rules } = this.#walk;
    const slug =
      item.kind === 'equipment-categories'
        ? (categoryItems(rules, item.slug)[0]?.slug ?? item.slug)
        : item.slug;
    const entry = rules.entry('equipment', slug);
    this.#into.items.push({
      id: `${this.#into.prefix}:${this.#into.items.length}`.replaceAll(':', '-'),
      ...(entry === undefined ? {} : { slug }),
      name: entry?.name ?? item.name,
      count,
      equipped: null,
      attuned: false,
    });
  }

  choose({ choose, from }: Choice, id: string): void {
    if ('category' in from) {
      this.#askCategory(from.category, choose, id);
      return;
    }
    if (!('options' in from)) return;
    const [pick] = this.#walk.ask(id, {
      type: 'equipment',
      step: 'equipment',
      label: 'Starting equipment',
      of: this.#into.of,
      level: 1,
      choose: 1,
      options: () =>
        from.options.map((fact, i) => option(String(i), factText(fact), '', factRefusal(this.#walk, fact))),
    });
    const fact = pick === undefined ? undefined : from.options[Number(pick)];
    if (fact !== undefined) this.#take(fact, `${id}:${pick}`);
  }

  #take(fact: Fact, id: string): void {
    if ('item' in fact) this.add({ item: fact.item, count: fact.count ?? 1 });
    else if ('money' in fact) this.#into.money.push(fact.money);
    else if ('choice' in fact) this.choose(fact.choice, `${id}:0`);
    else if ('all' in fact) for (const [i, part] of fact.all.entries()) this.#take(part, `${id}:${i}`);
  }

  #askCategory(category: string, choose: number, id: string): void {
    const { rules } = this.#walk;
    const picks = this.#walk.ask(id, {
      type: 'equipment',
      step: 'equipment',
      label: category.replaceAll('-', ' '),
      of: this.#into.of,
      level: 1,
      choose,
      repeat: true,
      options: () => categoryItems(rules, category).map(({ slug, name }) => option(slug, name)),
    });
    for (const pick of picks) {
      const entry = rules.entry('equipment', pick);
      if (entry !== undefined)
        this.add({ item: { kind: 'equipment', slug: pick, name: entry.name }, count: 1 });
    }
  }
}

/** What of a category a character may begin with. */
function categoryItems(rules: SheetRules, category: string) {
  return (rules.entry('equipment-categories', category)?.facts.items ?? []).filter(
    ({ kind, slug }) => kind === 'equipment' && rules.entry('equipment', slug) !== undefined,
  );
}

function factRefusal(walk: Walk, fact: Fact): string {
  if (!('requires' in fact) || fact.requires === undefined) return '';
  const { slug, name } = fact.requires;
  const { proficiencies } = walk.build;
  const covered = [slug, 'martial-weapons', 'all-armor', 'heavy-armor'].some((key) => proficiencies.has(key));
  return covered ? '' : `needs proficiency with ${name}`;
}

/** An alternative in words. */
function factText(fact: Fact): string {
  if ('item' in fact) return (fact.count ?? 1) > 1 ? `${fact.count} × ${fact.item.name}` : fact.item.name;
  if ('money' in fact) return `${fact.money.amount} ${fact.money.unit}`;
  if ('all' in fact) return fact.all.map(factText).join(', ');
  if ('choice' in fact && 'category' in fact.choice.from) {
    const words = fact.choice.from.category.replaceAll('-', ' ');
    return fact.choice.choose > 1 ? `${fact.choice.choose} of: ${words}` : `any: ${words}`;
  }
  return 'choice' in fact ? 'a choice' : 'something else';
}

/** Coins of a starting equipment added up. */
export function coinsOf(money: readonly Money[]): Currency {
  const coins = { cp: 0, sp: 0, ep: 0, gp: 0, pp: 0 };
  for (const { amount, unit } of money) coins[unit] += amount;
  return coins;
}
