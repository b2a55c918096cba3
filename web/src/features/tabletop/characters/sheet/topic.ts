import { ABILITIES, abilityName } from '@guildhall/tabletop/compendium';
import type { AttackStat, DerivedSheet, RollStat, Stat } from '@guildhall/tabletop/sheet';
import { strings } from './strings.ts';

/** A number of the sheet that can be explained. */
export interface Topic {
  readonly title: string;
  readonly stat: Stat;
  /** Set when it is rolled. */
  readonly roll?: RollStat;
  readonly attack?: AttackStat;
  /** Feet, pounds …; '' for plain numbers. */
  readonly unit?: string;
}

/** Every number by its key: `ac`, `save.str`, `skill.athletics`, `attack.axe:thrown`. */
export function topicOf(sheet: DerivedSheet, key: string): Topic | null {
  const [kind = '', ...rest] = key.split('.');
  const name = rest.join('.');
  switch (kind) {
    case 'ac':
      return { title: strings.armorClass, stat: sheet.armorClass };
    case 'hp':
      return { title: strings.hitPointMaximum, stat: sheet.hitPoints.max };
    case 'prof':
      return { title: strings.proficiencyBonus, stat: sheet.proficiencyBonus };
    case 'initiative':
      return { title: strings.initiative, stat: sheet.initiative, roll: sheet.initiative };
    case 'capacity':
      return { title: strings.capacity, stat: sheet.carrying.capacity, unit: strings.pounds };
    case 'speed': {
      const stat = sheet.speeds[name];
      return stat === undefined ? null : { title: strings.speedOf(name), stat, unit: strings.feet };
    }
    case 'score':
    case 'check':
    case 'save':
      return abilityTopic(sheet, kind, name);
    case 'skill':
    case 'passive': {
      const skill = sheet.skills.find(({ slug }) => slug === name);
      if (skill === undefined) return null;
      return kind === 'skill'
        ? { title: skill.name, stat: skill, roll: skill }
        : { title: strings.passive(skill.name), stat: skill.passive };
    }
    case 'attack': {
      const attack = sheet.attacks.find(({ id }) => id === name);
      return attack === undefined
        ? null
        : { title: attack.name, stat: attack.toHit, roll: attack.toHit, attack };
    }
    case 'concentration': {
      const save = sheet.concentration?.save;
      return save === undefined ? null : { title: strings.concentrationSave, stat: save, roll: save };
    }
    default:
      return spellTopic(sheet, kind, name);
  }
}

function abilityTopic(sheet: DerivedSheet, kind: 'score' | 'check' | 'save', name: string): Topic | null {
  const ability = ABILITIES.find((candidate) => candidate === name);
  if (ability === undefined) return null;
  const { score, check, save } = sheet.abilities[ability];
  const title = abilityName(ability);
  if (kind === 'score') return { title: strings.score(title), stat: score };
  return kind === 'check'
    ? { title: strings.check(title), stat: check, roll: check }
    : { title: strings.save(title), stat: save, roll: save };
}

function spellTopic(sheet: DerivedSheet, kind: string, name: string): Topic | null {
  const casting = sheet.spellcasting.find((candidate) => candidate.class === name);
  if (casting === undefined) return null;
  if (kind === 'dc') return { title: strings.spellDc, stat: casting.dc };
  if (kind === 'spell-attack')
    return { title: strings.spellAttack, stat: casting.attack, roll: casting.attack };
  if (kind === 'prepared' && casting.preparedMax !== null)
    return { title: strings.preparedMax, stat: casting.preparedMax };
  return null;
}
