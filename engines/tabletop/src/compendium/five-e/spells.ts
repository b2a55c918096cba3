import type { Area, SpellFacts } from '../facts.ts';
import { compact, type Fields } from '../fields.ts';
import { materialOf } from '../spell-material.ts';
import { successOf } from './characters.ts';
import { refsOf } from './references.ts';

/** A spell from the records of 5e-database. */
export function spellFacts(source: Fields): SpellFacts {
  const dc = source.optionalObject('dc');
  const area = source.optionalObject('area_of_effect');
  const higher = source.prose('higher_level');
  const attack = source.optionalText('attack_type');
  return compact({
    level: source.number('level'),
    school: source.object('school').text('index'),
    castingTime: source.text('casting_time').toLowerCase(),
    range: source.text('range').toLowerCase(),
    components: source.texts('components').filter((part): part is 'V' | 'S' | 'M' => /^[VSM]$/.test(part)),
    material: materialOf(source.optionalText('material')),
    ritual: source.flag('ritual'),
    concentration: source.flag('concentration'),
    // "Up to" is what concentration means.
    duration: source
      .text('duration')
      .toLowerCase()
      .replace(/^up to /, ''),
    attack: attack === 'melee' || attack === 'ranged' ? attack : undefined,
    save:
      dc === undefined
        ? undefined
        : { ability: dc.object('dc_type').ability('index'), success: successOf(dc, 'dc_success') },
    damage: damageOf(source.optionalObject('damage')),
    healing: tableOf(source.optionalObject('heal_at_slot_level')),
    area: area === undefined ? undefined : areaOf(area),
    classes: refsOf(source, 'classes'),
    subclasses: refsOf(source, 'subclasses'),
    higherLevels: higher === undefined ? undefined : { text: higher },
  });
}

function areaOf(source: Fields): Area {
  return { shape: source.text('type'), size: source.number('size') };
}

function damageOf(source: Fields | undefined): SpellFacts['damage'] {
  if (source === undefined) return undefined;
  const type = source.optionalObject('damage_type')?.text('index');
  return compact({
    types: type === undefined ? [] : [type],
    bySlot: tableOf(source.optionalObject('damage_at_slot_level')),
    byLevel: tableOf(source.optionalObject('damage_at_character_level')),
  });
}

/** Dice by level; "MOD" is the caster's ability modifier. */
function tableOf(source: Fields | undefined): Readonly<Record<string, string>> | undefined {
  if (source === undefined) return undefined;
  return Object.fromEntries(
    source.keys().map((level) => [level, source.text(level).replaceAll(' ', '').replace('MOD', '@mod')]),
  );
}
