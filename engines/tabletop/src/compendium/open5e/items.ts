import type { EquipmentFacts, MagicItemFacts, WeaponFacts } from '../facts.ts';
import { compact, type Fields } from '../fields.ts';
import type { Kind } from '../kinds.ts';
import type { Money, Ref } from '../parts.ts';
import { titleCase } from '../wording.ts';
import { type Rows, withoutDocument } from './rows.ts';

/** Prices are gold with decimals: the largest coin that gives a whole number, 1 gp = 10 sp = 100 cp. */
export function moneyOfGold(gold: number): Money {
  const copper = Math.round(gold * 100);
  if (copper % 100 === 0) return { amount: copper / 100, unit: 'gp' };
  return copper % 10 === 0 ? { amount: copper / 10, unit: 'sp' } : { amount: copper, unit: 'cp' };
}

/** A piece of equipment from a row of Open5e. */
export function itemFacts(key: string, fields: Fields, rows: Rows): EquipmentFacts {
  const category = fields.text('category');
  const cost = fields.optionalNumber('cost');
  const weight = fields.optionalNumber('weight');
  return compact({
    categories: [
      { kind: 'equipment-categories', slug: category, name: titleCase(category) },
    ] as readonly Ref[],
    cost: cost === undefined || cost === 0 ? undefined : moneyOfGold(cost),
    weight: weight === 0 ? undefined : weight,
    weapon: fields.has('weapon') ? weaponOf(withoutDocument(fields.text('weapon')), rows) : undefined,
    armor: fields.has('armor') ? armorOf(withoutDocument(fields.text('armor')), rows) : shieldOf(key, fields),
    contents: [],
  });
}

function shieldOf(key: string, fields: Fields): EquipmentFacts['armor'] {
  const bonus = fields.optionalNumber('armor_class') ?? 0;
  if (key !== 'shield' || bonus === 0) return undefined;
  return { category: 'shield', base: bonus, addDexterity: false, stealthDisadvantage: false };
}

function refTo(kind: Kind, slug: string): Ref {
  return { kind, slug, name: titleCase(slug) };
}

function weaponOf(key: string, rows: Rows): WeaponFacts | undefined {
  const found = rows('Weapon').find((row) => row.key === key)?.fields;
  if (found === undefined) return undefined;
  const assigned = rows('WeaponPropertyAssignment').filter(
    ({ fields }) => withoutDocument(fields.text('weapon')) === key,
  );
  const named = (suffix: string) =>
    assigned
      .map(({ fields }) => ({
        slug: withoutDocument(fields.text('property')),
        detail: fields.optionalText('detail'),
      }))
      .filter(({ slug }) => slug.endsWith(suffix))
      .map(({ slug, detail }) => ({ slug: slug.slice(0, -suffix.length), detail }));
  const properties = named('-wp');
  const [mastery] = named('-mastery');
  const type = found.text('damage_type');
  const range = { normal: found.number('range'), long: found.number('long_range') };
  const thrown = properties.some(({ slug }) => slug === 'thrown');
  const versatile = properties.find(({ slug }) => slug === 'versatile')?.detail;
  return compact({
    category: found.flag('is_simple') ? 'simple' : 'martial',
    use: range.normal > 0 && !thrown ? 'ranged' : 'melee',
    damage: { dice: found.text('damage_dice'), type },
    twoHandedDamage: versatile === undefined ? undefined : { dice: versatile, type },
    range: range.normal > 0 && !thrown ? range : { normal: 5 },
    thrown: thrown && range.normal > 0 ? range : undefined,
    properties: properties.map(({ slug }) => refTo('weapon-properties', slug)),
    mastery: mastery === undefined ? undefined : refTo('weapon-mastery-properties', mastery.slug),
  });
}

/** Light armor adds Dexterity freely, medium up to 2, heavy not at all. */
function armorOf(key: string, rows: Rows): EquipmentFacts['armor'] {
  const found = rows('Armor').find((row) => row.key === key)?.fields;
  if (found === undefined) return undefined;
  const cap = found.optionalNumber('ac_cap_dexmod');
  const addDexterity = found.flag('ac_add_dexmod');
  const base = found.number('ac_base');
  const category = base <= 3 ? 'shield' : !addDexterity ? 'heavy' : cap === undefined ? 'light' : 'medium';
  return compact({
    category: category as 'light' | 'medium' | 'heavy' | 'shield',
    base,
    addDexterity,
    maxDexterity: addDexterity ? cap : undefined,
    strengthMinimum: found.optionalNumber('strength_score_required'),
    stealthDisadvantage: found.flag('grants_stealth_disadvantage'),
  });
}

/** A magic item from a row of Open5e. */
export function magicItemFacts(fields: Fields): MagicItemFacts {
  return {
    category: fields.text('category'),
    rarity: fields.text('rarity').replace('-', ' '),
    attunement: fields.flag('requires_attunement'),
    variants: [],
    isVariant: false,
  };
}
