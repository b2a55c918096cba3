import type { ArmorFacts, EquipmentFacts, MagicItemFacts, WeaponFacts } from '../facts.ts';
import { compact, type Fields, problem } from '../fields.ts';
import type { Damage, Ref } from '../parts.ts';
import { countedOf, moneyOf, optionalRef, refOf, refsOf } from './references.ts';

/** Equipment and magic items from the records of 5e-database. */

export function equipmentFacts(source: Fields): EquipmentFacts {
  const categories = categoriesOf(source);
  const slugs = new Set(categories.map(({ slug }) => slug));
  const cost = source.optionalObject('cost');
  const isWeapon = source.has('weapon_category') || slugs.has('weapons') || slugs.has('weapon');
  const isTool = source.has('tool_category') || slugs.has('tools');
  return compact({
    categories,
    cost: cost === undefined || cost.number('quantity') === 0 ? undefined : moneyOf(cost),
    weight: source.optionalNumber('weight'),
    quantity: source.optionalNumber('quantity'),
    weapon: isWeapon && source.has('range') ? weaponOf(source, slugs) : undefined,
    armor: source.has('armor_class') ? armorOf(source, slugs) : undefined,
    tool: isTool || source.has('utilize') ? toolOf(source) : undefined,
    contents: countedOf(source, 'contents', 'item'),
    storage: optionalRef(source, 'storage'),
    vehicle: vehicleOf(source),
  });
}

/** 2014 has one category and one of its own; 2024 has a list. */
function categoriesOf(source: Fields): readonly Ref[] {
  if (source.has('equipment_categories')) return refsOf(source, 'equipment_categories');
  const gear = optionalRef(source, 'gear_category');
  return [refOf(source.object('equipment_category')), ...(gear === undefined ? [] : [gear])];
}

function weaponOf(source: Fields, categories: ReadonlySet<string>): WeaponFacts {
  const simple = source.optionalText('weapon_category') === 'Simple' || has(categories, 'simple');
  const ranged = source.optionalText('weapon_range') === 'Ranged' || has(categories, 'ranged');
  return compact({
    category: simple ? 'simple' : 'martial',
    use: ranged ? 'ranged' : 'melee',
    damage: damageOf(source.optionalObject('damage')),
    twoHandedDamage: damageOf(source.optionalObject('two_handed_damage')),
    range: rangeOf(source.optionalObject('range')),
    thrown: rangeOf(source.optionalObject('throw_range')),
    properties: refsOf(source, 'properties'),
    mastery: optionalRef(source, 'mastery'),
    ammunition: optionalRef(source, 'ammunition'),
  });
}

function has(categories: ReadonlySet<string>, word: string): boolean {
  return [...categories].some((slug) => slug.split('-').includes(word));
}

function damageOf(source: Fields | undefined): Damage | undefined {
  if (source === undefined) return undefined;
  return { dice: source.text('damage_dice'), type: source.object('damage_type').text('index') };
}

function rangeOf(source: Fields | undefined): WeaponFacts['range'] {
  if (source === undefined) return undefined;
  return compact({ normal: source.number('normal'), long: source.optionalNumber('long') });
}

const ARMOR_CATEGORIES = ['light', 'medium', 'heavy', 'shield'] as const;

function armorOf(source: Fields, categories: ReadonlySet<string>): ArmorFacts {
  const armorClass = source.object('armor_class');
  const named = source.optionalText('armor_category')?.toLowerCase();
  const category = ARMOR_CATEGORIES.find(
    (word) => word === named || has(categories, word) || (word === 'shield' && has(categories, 'shields')),
  );
  if (category === undefined) throw problem(source.path, 'is armor of no known category');
  const strength = source.optionalNumber('str_minimum') ?? 0;
  // 2024 writes a limit of 0 on heavy armor, which "does not add Dexterity" says already.
  const limit = armorClass.optionalNumber('max_bonus');
  const addDexterity = armorClass.flag('dex_bonus');
  return compact({
    category,
    base: armorClass.number('base'),
    addDexterity,
    maxDexterity: addDexterity ? limit : undefined,
    strengthMinimum: strength === 0 ? undefined : strength,
    stealthDisadvantage: source.flag('stealth_disadvantage'),
    donTime: source.optionalText('don_time'),
    doffTime: source.optionalText('doff_time'),
  });
}

function toolOf(source: Fields): EquipmentFacts['tool'] {
  return compact({
    ability: source.optionalObject('ability')?.ability('index'),
    craft: refsOf(source, 'craft'),
    uses: source
      .objects('utilize')
      .map((use) =>
        compact({ text: use.text('name'), dc: use.optionalObject('dc')?.optionalNumber('dc_value') }),
      ),
  });
}

function vehicleOf(source: Fields): EquipmentFacts['vehicle'] {
  const speed = source.optionalObject('speed');
  const capacity = source.optionalText('capacity');
  if (speed === undefined && capacity === undefined) return undefined;
  return compact({
    speed: speed === undefined ? undefined : `${speed.number('quantity')} ${speed.text('unit')}`,
    capacity,
  });
}

/** 2014 says attunement only in its first line; 2024 has a field for it. */
export function magicItemFacts(source: Fields): MagicItemFacts {
  const prose = source.prose('desc') ?? '';
  const inText = /\(requires attunement(?: by (?:an? )?([^)]*))?\)/i.exec(prose);
  return compact({
    category: source
      .object('equipment_category')
      .text('index')
      .replace(/^wondrous-items$/, 'wondrous-item'),
    rarity: source.object('rarity').text('name').toLowerCase(),
    attunement: source.has('attunement') ? source.flag('attunement') : inText !== null,
    attunementBy: source.optionalText('limited-to') ?? inText?.[1],
    variants: refsOf(source, 'variants'),
    isVariant: source.flag('variant'),
  });
}
