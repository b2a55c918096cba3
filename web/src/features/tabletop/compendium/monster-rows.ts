import type { MonsterFacts, StatBlockPart } from '@guildhall/tabletop/compendium';
import {
  ABILITIES,
  abilityName,
  challengeText,
  damageText,
  signed,
  titleCase,
} from '@guildhall/tabletop/compendium';
import { type FieldRow, feet, row } from './field-row.ts';
import { strings } from './strings.ts';

const block = strings.block;

function byName(values: Readonly<Record<string, number>>, show: (value: number) => string): string {
  return Object.entries(values)
    .map(([name, value]) => `${titleCase(name)} ${show(value)}`)
    .join(', ');
}

function defences(list: MonsterFacts['resistances']): string {
  return list
    .map(({ types, from }) => `${types.join(', ')}${from === undefined ? '' : ` from ${from}`}`)
    .join('; ');
}

function speedText({ speed, hover }: Pick<MonsterFacts, 'speed' | 'hover'>): string {
  const ways = Object.entries(speed)
    // Walking first, whatever order the record has.
    .toSorted(([a], [b]) => Number(b === 'walk') - Number(a === 'walk') || (a < b ? -1 : 1))
    .map(([way, value]) => (way === 'walk' ? feet(value) : `${way} ${feet(value)}`));
  return [...ways, ...(hover ? [block.hover] : [])].join(', ');
}

function armorText(list: MonsterFacts['armorClass']): string {
  return list
    .map(({ value, type, by }) => {
      const detail = by.length > 0 ? by.join(', ').toLowerCase() : type === 'natural' ? 'natural armor' : '';
      return detail === '' ? String(value) : `${value} (${detail})`;
    })
    .join(' or ');
}

function sensesText(facts: MonsterFacts): string {
  const senses = Object.entries(facts.senses).map(([sense, value]) => `${sense} ${feet(value)}`);
  const blind = facts.blindBeyond ? ` (${block.blindBeyond})` : '';
  return `${[...senses, block.passivePerception(facts.passivePerception)].join(', ')}${blind}`;
}

/** Lines above and below the ability table of a stat block. */
export function monsterRows(facts: MonsterFacts): {
  readonly head: readonly FieldRow[];
  readonly rest: readonly FieldRow[];
} {
  const lair = facts.xpInLair === undefined ? '' : `, ${block.xpInLair(facts.xpInLair)}`;
  return {
    head: [
      [block.armorClass, armorText(facts.armorClass)],
      [block.hitPoints, `${facts.hitPoints} (${facts.hitDice})`],
      [block.speed, speedText(facts)],
      ...row(block.initiative, facts.initiative === undefined ? undefined : signed(facts.initiative)),
    ],
    rest: [
      ...row(
        block.savingThrows,
        ABILITIES.flatMap((ability) => {
          const bonus = facts.savingThrows[ability];
          return bonus === undefined ? [] : [`${ability.toUpperCase()} ${signed(bonus)}`];
        }).join(', '),
      ),
      ...row(block.skills, byName(facts.skills, signed)),
      ...row(block.vulnerabilities, defences(facts.vulnerabilities)),
      ...row(block.resistances, defences(facts.resistances)),
      ...row(block.immunities, defences(facts.immunities)),
      ...row(block.conditionImmunities, facts.conditionImmunities.join(', ')),
      [block.senses, sensesText(facts)],
      [block.languages, facts.languages === '' ? block.none : facts.languages],
      [block.challenge, block.challengeLine(challengeText(facts.challenge), facts.xp) + lair],
      [block.proficiencyBonus, signed(facts.proficiencyBonus)],
    ],
  };
}

function usageText(usage: NonNullable<StatBlockPart['usage']>): string {
  switch (usage.type) {
    case 'at-will':
      return block.atWill;
    case 'per-day':
      return usage.timesInLair === undefined
        ? block.perDay(usage.times)
        : block.perDayLair(usage.times, usage.timesInLair);
    case 'recharge-roll':
      return block.recharge(usage.minimum);
    case 'recharge-rest':
      return block.rechargeRest(usage.rests.join(strings.fields.or));
  }
}

/** The name of a part with how often it can be used, unless the name says so itself. */
export function partTitle({ name, usage, cost }: StatBlockPart): string {
  const bare = name.replace(/\s*\((?:recharge|costs|\d+\/day)[^)]*\)/i, '');
  const notes = [
    ...(usage === undefined ? [] : [usageText(usage)]),
    ...(cost === undefined ? [] : [block.costs(cost)]),
  ];
  return notes.length === 0 ? name : `${bare} (${notes.join(', ')})`;
}

/** What a part does in numbers: hit, distance, damage, save. */
export function partNumbers(part: StatBlockPart): string {
  const { attackBonus, reach, range, damage, damageChoice, save, multiattack } = part;
  const said = [
    ...(attackBonus === undefined ? [] : [`${signed(attackBonus)} ${block.toHit}`]),
    ...(reach === undefined ? [] : [block.reach(reach)]),
    ...(range === undefined ? [] : [block.range(range.normal, range.long)]),
    ...(save === undefined
      ? []
      : [
          block.save(abilityName(save.ability), save.dc) + (save.success === 'half' ? `, ${block.half}` : ''),
        ]),
    ...(damage === undefined ? [] : [damage.map(damageText).join(' + ')]),
    ...(damageChoice === undefined ? [] : [damageChoice.map(damageText).join(strings.fields.or)]),
    ...(multiattack === undefined
      ? []
      : [
          multiattack
            .map((attacks) =>
              attacks.map(({ name, count }) => (count === 1 ? name : `${count} × ${name}`)).join(', '),
            )
            .join(strings.fields.or),
        ]),
  ];
  return said.join(' · ');
}

/** Spells of a monster, by how often it may cast them. */
export function spellcastingText(casting: NonNullable<StatBlockPart['spellcasting']>): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { spell, level, usage } of casting.spells) {
    const slots = casting.slots?.[(level ?? 0) - 1];
    const key =
      usage !== undefined
        ? usageText(usage)
        : level === 0
          ? block.cantrips
          : slots === undefined
            ? block.atWill
            : block.slots(level ?? 0, slots);
    groups.set(key, [...(groups.get(key) ?? []), spell.name]);
  }
  const head = [
    abilityName(casting.ability),
    ...(casting.dc === undefined ? [] : [`DC ${casting.dc}`]),
    ...(casting.attackBonus === undefined ? [] : [`${signed(casting.attackBonus)} ${block.spellAttack}`]),
  ];
  return [head.join(', '), ...[...groups].map(([key, names]) => `${key}: ${names.join(', ')}`)];
}
