import type { SpellFacts } from '../facts.ts';
import { asAbility, compact, type Fields } from '../fields.ts';
import type { Ref } from '../parts.ts';
import { materialOf } from '../spell-material.ts';
import { type Rows, withoutDocument } from './rows.ts';
import { attackOf, rollsOf } from './spell-rolls.ts';

/** What casting with another slot or at another level changes, by spell. */
export function castingOptions(rows: Rows): ReadonlyMap<string, readonly Fields[]> {
  const map = new Map<string, Fields[]>();
  for (const { fields } of rows('SpellCastingOption')) {
    const key = withoutDocument(fields.text('parent'));
    const list = map.get(key) ?? [];
    list.push(fields);
    map.set(key, list);
  }
  return map;
}

const CASTING_TIMES: Readonly<Record<string, string>> = {
  action: '1 action',
  'bonus-action': '1 bonus action',
  reaction: '1 reaction',
};

/** A spell from a row of Open5e. */
export function spellFacts(
  fields: Fields,
  options: readonly Fields[],
  classes: ReadonlyMap<string, Ref>,
): SpellFacts {
  const save = fields.optionalText('saving_throw_ability');
  const shape = fields.optionalText('shape_type');
  const size = fields.optionalNumber('shape_size');
  const castingTime = fields.text('casting_time');
  const higher = fields.prose('higher_level');
  const prose = fields.prose('desc') ?? '';
  const components = (['verbal', 'somatic', 'material'] as const)
    .filter((part) => fields.flag(part))
    .map((part) => part.charAt(0).toUpperCase() as 'V' | 'S' | 'M');
  return compact({
    level: fields.number('level'),
    school: fields.text('school'),
    castingTime: CASTING_TIMES[castingTime] ?? castingTime.replace(/^(\d+)(\w)/, '$1 $2'),
    range: (fields.optionalText('range_text') ?? '').toLowerCase(),
    components,
    material: fields.flag('material') ? materialOf(fields.optionalText('material_specified')) : undefined,
    ritual: fields.flag('ritual'),
    concentration: fields.flag('concentration'),
    duration: fields.text('duration'),
    attack: attackOf(prose),
    save:
      save === undefined || save === ''
        ? undefined
        : {
            ability: asAbility(save, fields.at('saving_throw_ability')),
            success: /half (?:as much|the)? ?(?:of the )?(?:initial )?damage/i.test(prose) ? 'half' : 'none',
          },
    ...rollsOf(fields, options, prose),
    area:
      shape === undefined || shape === '' || size === undefined || size === 0 ? undefined : { shape, size },
    classes: fields.texts('classes').flatMap((key) => classes.get(withoutDocument(key)) ?? []),
    subclasses: [],
    higherLevels: higher === undefined ? undefined : { text: higher },
  });
}
