import type { ArmorClass, Defence, MonsterFacts } from '../facts.ts';
import { compact, type Fields, problem } from '../fields.ts';
import {
  ABILITIES,
  type Ability,
  type Damage,
  type MonsterSpellcasting,
  type Ref,
  type StatBlockPart,
  type Usage,
} from '../parts.ts';
import { successOf } from './characters.ts';
import { addressOf, refsOf } from './references.ts';

const LONG_NAMES: Readonly<Record<Ability, string>> = {
  str: 'strength',
  dex: 'dexterity',
  con: 'constitution',
  int: 'intelligence',
  wis: 'wisdom',
  cha: 'charisma',
};

/** A stat block from the records of 5e-database. */
export function monsterFacts(source: Fields): MonsterFacts {
  const speed = source.object('speed');
  const senses = source.object('senses');
  return compact({
    size: source.text('size').toLowerCase(),
    type: source.text('type').toLowerCase(),
    subtype: source.optionalText('subtype'),
    alignment: source.text('alignment').toLowerCase(),
    armorClass: source.objects('armor_class').map(armorClassOf),
    hitPoints: source.number('hit_points'),
    hitDice: source.text('hit_points_roll'),
    speed: feetByName(speed, ['hover']),
    hover: speed.flag('hover'),
    abilities: Object.fromEntries(
      ABILITIES.map((ability) => [ability, source.number(LONG_NAMES[ability])]),
    ) as MonsterFacts['abilities'],
    savingThrows: bonusesOf(source, 'saving-throw-'),
    skills: bonusesOf(source, 'skill-'),
    vulnerabilities: source.texts('damage_vulnerabilities').map(defenceOf),
    resistances: source.texts('damage_resistances').map(defenceOf),
    immunities: source.texts('damage_immunities').map(defenceOf),
    conditionImmunities: source.objects('condition_immunities').map((condition) => condition.text('index')),
    senses: feetByName(senses, ['passive_perception']),
    blindBeyond: (senses.optionalText('blindsight') ?? '').includes('blind beyond'),
    passivePerception: senses.number('passive_perception'),
    languages: source.optionalText('languages') ?? '',
    challenge: source.number('challenge_rating'),
    xp: source.number('xp'),
    xpInLair: source.optionalNumber('xp_in_lair'),
    proficiencyBonus: source.number('proficiency_bonus'),
    traits: partsOf(source, 'special_abilities'),
    actions: partsOf(source, 'actions'),
    bonusActions: [],
    reactions: partsOf(source, 'reactions'),
    legendaryActions: partsOf(source, 'legendary_actions'),
    forms: refsOf(source, 'forms'),
  });
}

function armorClassOf(source: Fields): ArmorClass {
  const by = [
    ...source.objects('armor').map((item) => item.text('name')),
    ...['spell', 'condition'].flatMap((key) => source.optionalObject(key)?.text('name') ?? []),
    ...(source.has('desc') ? [source.text('desc')] : []),
  ];
  return { value: source.number('value'), type: source.text('type'), by };
}

/** `{walk: "30 ft."}` → feet. */
function feetByName(source: Fields, except: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    source
      .keys()
      .filter((key) => !except.includes(key))
      .map((key) => {
        const feet = /\d+/.exec(source.text(key))?.[0];
        if (feet === undefined) throw problem(source.at(key), 'names no distance');
        return [key, Number(feet)];
      }),
  );
}

function bonusesOf(source: Fields, prefix: string): Record<string, number> {
  const bonuses: Record<string, number> = {};
  for (const entry of source.objects('proficiencies')) {
    const slug = entry.object('proficiency').text('index');
    if (slug.startsWith(prefix)) bonuses[slug.slice(prefix.length)] = entry.number('value');
  }
  return bonuses;
}

const DAMAGE_WORDS =
  /^(?:acid|bludgeoning|cold|fire|force|lightning|necrotic|piercing|poison|psychic|radiant|slashing|thunder)$/;

/** "bludgeoning and piercing from nonmagical attacks" → types and circumstance. */
function defenceOf(text: string): Defence {
  const lower = text.trim().toLowerCase();
  const from = lower.indexOf(' from ');
  const head = from < 0 ? lower : lower.slice(0, from);
  const types = head.split(/,\s*(?:and\s+)?|\s+and\s+/).filter((word) => DAMAGE_WORDS.test(word));
  // "damage from spells" and the like name no type.
  return compact({
    types: types.length > 0 ? types : ['all'],
    from: from < 0 ? (types.length > 0 ? undefined : lower) : lower.slice(from + 6),
  });
}

function partsOf(source: Fields, key: string): readonly StatBlockPart[] {
  return source.objects(key).map(partOf);
}

function partOf(source: Fields): StatBlockPart {
  const text = source.prose('desc');
  const listed = source.objects('damage');
  const usage = source.optionalObject('usage');
  const spellcasting = source.optionalObject('spellcasting');
  const dc = source.optionalObject('dc') ?? listed.find((damage) => damage.has('dc'))?.optionalObject('dc');
  const variants = [
    ...source.objects('attacks'),
    ...(source.optionalObject('options')?.object('from').objects('options') ?? []),
  ];
  const alternatives = listed.flatMap((damage) => damage.optionalObject('from')?.objects('options') ?? []);
  return compact({
    name: source.text('name'),
    attackBonus: source.optionalNumber('attack_bonus'),
    ...distancesOf(text),
    damage: nonEmpty(listed.filter((damage) => damage.has('damage_dice')).map(damageOf)),
    damageChoice: nonEmpty(alternatives.map(damageOf)),
    save:
      dc === undefined
        ? undefined
        : compact({
            ability: dc.object('dc_type').ability('index'),
            dc: dc.optionalNumber('dc_value'),
            success: successOf(dc, 'success_type'),
          }),
    usage: usage === undefined ? undefined : usageOf(usage),
    cost: costOf(source.text('name')),
    multiattack: multiattackOf(source),
    variants: nonEmpty(variants.map(partOf)),
    spellcasting: spellcasting === undefined ? undefined : spellcastingOf(spellcasting),
    text,
  });
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** "(Costs 2 Actions)" of a legendary action. */
function costOf(name: string): number | undefined {
  const cost = /\(costs (\d+) actions?\)/i.exec(name)?.[1];
  return cost === undefined ? undefined : Number(cost);
}

/** "reach 10 ft." and "range 80/320 ft." stand only in the text. */
export function distancesOf(text: string | undefined): Pick<StatBlockPart, 'reach' | 'range'> {
  const reach = /reach (\d+) ?(?:ft|feet)/i.exec(text ?? '')?.[1];
  const range = /range (\d+)(?:\/(\d+))? ?(?:ft|feet)/i.exec(text ?? '');
  return compact({
    reach: reach === undefined ? undefined : Number(reach),
    range:
      range === null
        ? undefined
        : compact({ normal: Number(range[1]), long: range[2] === undefined ? undefined : Number(range[2]) }),
  });
}

function damageOf(source: Fields): Damage {
  return compact({
    dice: source.text('damage_dice').replaceAll(' ', ''),
    type: source.optionalObject('damage_type')?.text('index'),
  });
}

function usageOf(source: Fields): Usage {
  const type = source.text('type');
  switch (type) {
    case 'at will':
      return { type: 'at-will' };
    case 'per day':
      return compact({
        type: 'per-day' as const,
        times: source.number('times'),
        timesInLair: source.optionalNumber('times_in_lair'),
      });
    case 'recharge on roll':
      return { type: 'recharge-roll', dice: source.text('dice'), minimum: source.number('min_value') };
    case 'recharge after rest':
      return {
        type: 'recharge-rest',
        rests: source
          .texts('rest_types')
          .filter((rest): rest is 'short' | 'long' => /^(short|long)$/.test(rest)),
      };
    default:
      throw problem(source.at('type'), `"${type}" is not known`);
  }
}

type Attacks = NonNullable<StatBlockPart['multiattack']>[number];

function attackOf(source: Fields): Attacks {
  const type = source.optionalText('option_type');
  if (type === 'multiple') return source.objects('items').flatMap(attackOf);
  if (type === 'choice') return [];
  const count = Number(source.raw('count') ?? 1);
  return [{ name: source.text('action_name'), count: Number.isFinite(count) ? count : 1 }];
}

/** One list for each alternative. */
function multiattackOf(source: Fields): StatBlockPart['multiattack'] {
  const fixed = source.objects('actions').flatMap(attackOf);
  const choices = source.optionalObject('action_options')?.object('from').objects('options') ?? [];
  const lists = [...(fixed.length === 0 ? [] : [fixed]), ...choices.map(attackOf)];
  return nonEmpty(lists.filter((list) => list.length > 0));
}

function spellcastingOf(source: Fields): MonsterSpellcasting {
  const slots = source.optionalObject('slots');
  return compact({
    ability: source.object('ability').ability('index'),
    level: source.optionalNumber('level'),
    dc: source.optionalNumber('dc'),
    attackBonus: source.optionalNumber('modifier'),
    slots:
      slots === undefined
        ? undefined
        : Array.from({ length: 9 }, (_, at) => slots.optionalNumber(String(at + 1)) ?? 0),
    spells: source.objects('spells').map((entry) => {
      const usage = entry.optionalObject('usage');
      const spell: Ref = { ...addressOf(entry.text('url'), entry.at('url')), name: entry.text('name') };
      return compact({
        spell,
        level: entry.optionalNumber('level'),
        usage: usage === undefined ? undefined : usageOf(usage),
      });
    }),
  });
}
