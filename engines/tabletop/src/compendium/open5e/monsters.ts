import type { MonsterFacts } from '../facts.ts';
import { compact, type Fields } from '../fields.ts';
import { distancesOf } from '../five-e/monsters.ts';
import { ABILITIES, type Ability, type Damage, type StatBlockPart, type Usage } from '../parts.ts';
import { type Row, type Rows, withoutDocument } from './rows.ts';

/** Rows that belong to a monster or to one of its actions, by its key. */
export interface MonsterParts {
  readonly traits: ReadonlyMap<string, readonly Row[]>;
  readonly actions: ReadonlyMap<string, readonly Row[]>;
  readonly attacks: ReadonlyMap<string, readonly Row[]>;
}

export function monsterParts(rows: Rows): MonsterParts {
  const group = (file: string) => {
    const map = new Map<string, Row[]>();
    for (const row of rows(file)) {
      const parent = withoutDocument(row.fields.text('parent'));
      const list = map.get(parent) ?? [];
      list.push(row);
      map.set(parent, list);
    }
    return map;
  };
  return {
    traits: group('CreatureTrait'),
    actions: group('CreatureAction'),
    attacks: group('CreatureActionAttack'),
  };
}

const LONG_NAMES: Readonly<Record<Ability, string>> = {
  str: 'strength',
  dex: 'dexterity',
  con: 'constitution',
  int: 'intelligence',
  wis: 'wisdom',
  cha: 'charisma',
};

/** Experience by challenge rating; Open5e leaves it out. Source: SRD 5.2, monsters, experience points by CR. */
const XP: Readonly<Record<string, number>> = {
  '0': 10,
  '0.125': 25,
  '0.25': 50,
  '0.5': 100,
  '1': 200,
  '2': 450,
  '3': 700,
  '4': 1100,
  '5': 1800,
  '6': 2300,
  '7': 2900,
  '8': 3900,
  '9': 5000,
  '10': 5900,
  '11': 7200,
  '12': 8400,
  '13': 10_000,
  '14': 11_500,
  '15': 13_000,
  '16': 15_000,
  '17': 18_000,
  '18': 20_000,
  '19': 22_000,
  '20': 25_000,
  '21': 33_000,
  '22': 41_000,
  '23': 50_000,
  '24': 62_000,
  '25': 75_000,
  '26': 90_000,
  '27': 105_000,
  '28': 120_000,
  '29': 135_000,
  '30': 155_000,
};

/** Proficiency bonus by challenge rating: 2 up to 4, one more every four ratings. */
function proficiencyOf(challenge: number): number {
  return 2 + Math.max(0, Math.floor((challenge - 1) / 4));
}

/** A stat block from the rows of Open5e. */
export function monsterFacts(key: string, fields: Fields, parts: MonsterParts): MonsterFacts {
  const challenge = fields.number('challenge_rating');
  const scores = Object.fromEntries(
    ABILITIES.map((ability) => [ability, fields.number(`ability_score_${LONG_NAMES[ability]}`)]),
  ) as MonsterFacts['abilities'];
  const actions = (type: string) =>
    (parts.actions.get(key) ?? [])
      .filter((row) => row.fields.text('action_type') === type)
      .toSorted((a, b) => orderOf(a) - orderOf(b))
      .map((row) => actionOf(row, parts));
  const detail = fields.optionalText('armor_detail') ?? '';
  return compact({
    size: fields.text('size'),
    type: fields.text('type'),
    subtype: fields.optionalText('subcategory') || undefined,
    alignment: fields.optionalText('alignment') ?? '',
    armorClass: [
      { value: fields.number('armor_class'), type: detail === 'natural armor' ? 'natural' : 'armor', by: [] },
    ],
    hitPoints: fields.number('hit_points'),
    hitDice: fields.text('hit_dice').replaceAll(' ', ''),
    speed: feet(fields, ['walk', 'burrow', 'climb', 'fly', 'swim'], ''),
    hover: fields.flag('hover'),
    abilities: scores,
    savingThrows: savesOf(fields, scores),
    skills: skillsOf(fields),
    vulnerabilities: defences(fields, 'damage_vulnerabilities'),
    resistances: defences(fields, 'damage_resistances'),
    immunities: defences(fields, 'damage_immunities'),
    conditionImmunities: fields.texts('condition_immunities'),
    senses: feet(fields, ['blindsight', 'darkvision', 'tremorsense', 'truesight'], '_range'),
    blindBeyond: false,
    passivePerception: fields.number('passive_perception'),
    initiative: fields.optionalNumber('initiative_bonus'),
    languages: fields.optionalText('languages_desc') ?? '',
    challenge,
    xp: fields.optionalNumber('experience_points_integer') ?? XP[String(challenge)] ?? 0,
    proficiencyBonus: fields.optionalNumber('proficiency_bonus') ?? proficiencyOf(challenge),
    traits: (parts.traits.get(key) ?? []).map(({ fields: trait }) =>
      compact({ name: trait.text('name'), text: trait.prose('desc') }),
    ),
    actions: actions('ACTION'),
    bonusActions: actions('BONUS_ACTION'),
    reactions: actions('REACTION'),
    legendaryActions: actions('LEGENDARY_ACTION'),
    forms: [],
  });
}

function orderOf({ fields }: Row): number {
  return fields.optionalNumber('order_in_statblock') ?? 0;
}

function feet(fields: Fields, names: readonly string[], suffix: string): Record<string, number> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const found = fields.optionalNumber(name + suffix);
      return found === undefined ? [] : [[name, found]];
    }),
  );
}

/** Open5e writes all six; those equal to the modifier have no proficiency. */
function savesOf(fields: Fields, scores: MonsterFacts['abilities']): Record<string, number> {
  return Object.fromEntries(
    ABILITIES.flatMap((ability) => {
      const bonus = fields.optionalNumber(`saving_throw_${LONG_NAMES[ability]}`);
      return bonus === undefined || bonus === Math.floor((scores[ability] - 10) / 2)
        ? []
        : [[ability, bonus]];
    }),
  );
}

function skillsOf(fields: Fields): Record<string, number> {
  const prefix = 'skill_bonus_';
  return Object.fromEntries(
    fields
      .keys()
      .filter((key) => key.startsWith(prefix) && fields.has(key))
      .map((key) => [key.slice(prefix.length).replaceAll('_', '-'), fields.number(key)]),
  );
}

function defences(fields: Fields, key: string): MonsterFacts['resistances'] {
  const types = fields.texts(key);
  return types.length === 0 ? [] : [{ types }];
}

function actionOf({ key, fields }: Row, parts: MonsterParts): StatBlockPart {
  const text = fields.prose('desc');
  const [attack] = parts.attacks.get(key) ?? [];
  const cost = fields.optionalNumber('legendary_action_cost');
  return compact({
    name: fields.text('name'),
    attackBonus: attack?.fields.optionalNumber('to_hit_mod'),
    ...(attack === undefined ? distancesOf(text) : attackDistances(attack.fields)),
    damage: attack === undefined ? damageInText(text) : damageOf(attack.fields),
    save: saveOf(text),
    usage: usageOf(fields),
    cost: cost === undefined || cost <= 1 ? undefined : cost,
    text,
  });
}

function attackDistances(attack: Fields): Pick<StatBlockPart, 'reach' | 'range'> {
  const normal = attack.optionalNumber('range');
  return compact({
    reach: attack.optionalNumber('reach'),
    range: normal === undefined ? undefined : compact({ normal, long: attack.optionalNumber('long_range') }),
  });
}

/** An attack without a type of its own deals its "extra" type. */
function damageOf(attack: Fields): readonly Damage[] | undefined {
  const own = diceOf(attack, '');
  const extra = diceOf(attack, 'extra_');
  const extraType = attack.optionalText('extra_damage_type');
  const type = attack.optionalText('damage_type') ?? (extra === undefined ? extraType : undefined);
  const list = [
    ...(own === undefined ? [] : [compact({ dice: own, type })]),
    ...(extra === undefined ? [] : [compact({ dice: extra, type: extraType })]),
  ];
  return list.length === 0 ? undefined : list;
}

function diceOf(attack: Fields, prefix: string): string | undefined {
  const count = attack.optionalNumber(`${prefix}damage_die_count`);
  const die = attack.optionalText(`${prefix}damage_die_type`);
  const bonus = attack.optionalNumber(`${prefix}damage_bonus`) ?? 0;
  if (count === undefined || count === 0 || die === undefined)
    return bonus === 0 || prefix !== '' ? undefined : String(bonus);
  return `${count}${die.toLowerCase()}${bonus === 0 ? '' : bonus > 0 ? `+${bonus}` : bonus}`;
}

/** `10 (3d6) Psychic damage` of an action that is no attack. */
function damageInText(text: string | undefined): readonly Damage[] | undefined {
  const found = [...(text ?? '').matchAll(/\((\d+d\d+(?: ?[+-] ?\d+)?)\) (\w+) damage/g)];
  if (found.length === 0) return undefined;
  return found.map(([, dice = '', type = '']) => ({
    dice: dice.replaceAll(' ', ''),
    type: type.toLowerCase(),
  }));
}

/** `Intelligence Saving Throw: DC 16`. */
function saveOf(text: string | undefined): StatBlockPart['save'] {
  const match =
    /(Strength|Dexterity|Constitution|Intelligence|Wisdom|Charisma) Saving Throw:\s*DC (\d+)/i.exec(
      text ?? '',
    );
  if (match === null) return undefined;
  const ability = match[1]?.slice(0, 3).toLowerCase() as Ability;
  const success = /Success:\s*Half damage/i.test(text ?? '') ? 'half' : 'none';
  return { ability, dc: Number(match[2]), success };
}

function usageOf(fields: Fields): Usage | undefined {
  const times = fields.optionalNumber('uses_param');
  switch (fields.optionalText('uses_type')) {
    case 'PER_DAY':
      return { type: 'per-day', times: times ?? 1 };
    // Without a number it is a rest that recharges.
    case 'RECHARGE_ON_ROLL':
    case 'RECHARGE':
      return times === undefined
        ? { type: 'recharge-rest', rests: ['short', 'long'] }
        : { type: 'recharge-roll', dice: '1d6', minimum: times };
    default:
      return undefined;
  }
}
