import { type Fields, problem } from '../fields.ts';
import { kindOf } from '../kinds.ts';
import type { Counted, Money, Ref } from '../parts.ts';
import { slugify } from '../slug.ts';

/** `/api/2014/races/dwarf` → kind and slug. */
export function addressOf(url: string, path: string): { kind: Ref['kind']; slug: string } {
  const [, , , kindName = '', slug = '', ...rest] = url.split('/');
  const kind = kindOf(kindName);
  if (kind === null || slug === '' || rest.length > 0)
    throw problem(path, `"${url}" is no address of an entry`);
  // A few indexes have brackets or several hyphens in a row.
  return { kind, slug: slugify(slug) };
}

/** `{index, name, url}`. */
export function refOf(source: Fields): Ref {
  return { ...addressOf(source.text('url'), source.at('url')), name: source.text('name') };
}

export function refsOf(source: Fields, key: string): readonly Ref[] {
  return source.objects(key).map(refOf);
}

export function optionalRef(source: Fields, key: string): Ref | undefined {
  const found = source.optionalObject(key);
  return found === undefined ? undefined : refOf(found);
}

export function moneyOf(source: Fields, amountKey = 'quantity'): Money {
  return { amount: source.number(amountKey), unit: moneyUnit(source.text('unit'), source.at('unit')) };
}

function moneyUnit(unit: string, path: string): Money['unit'] {
  const code = unit.toLowerCase();
  if (!['cp', 'sp', 'ep', 'gp', 'pp'].includes(code)) throw problem(path, `"${unit}" is no coin`);
  return code as Money['unit'];
}

/** `{equipment | item, quantity}` lists. */
export function countedOf(source: Fields, key: string, itemKey: 'equipment' | 'item'): readonly Counted[] {
  return source.objects(key).map((entry) => ({
    item: refOf(entry.object(itemKey)),
    count: entry.number('quantity'),
  }));
}
