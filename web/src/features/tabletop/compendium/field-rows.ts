import type {
  Ability,
  Choice,
  ChoiceOption,
  ClassFacts,
  Entry,
  EquipmentFacts,
  MagicItemFacts,
  MonsterFacts,
  SpellFacts,
} from '@guildhall/tabletop/compendium';
import {
  ABILITIES,
  abilityModifier,
  abilityName,
  damageText,
  moneyText,
  prerequisiteText,
  signed,
  titleCase,
} from '@guildhall/tabletop/compendium';
import { type FieldRow, row } from './field-row.ts';
import { monsterRows, partNumbers, partTitle } from './monster-rows.ts';
import { strings } from './strings.ts';

const block = strings.block;

const spellWords = strings.spell;

export function spellRows(facts: SpellFacts): readonly FieldRow[] {
  const { material, save, attack, area } = facts;
  const cost = material?.costGp === undefined ? [] : [spellWords.cost(material.costGp)];
  const notes = [...cost, ...(material?.consumed ? [spellWords.consumed] : [])].join(', ');
  const words = material?.text === undefined ? notes : material.text;
  const components = facts.components.join(', ') + (words === '' ? '' : ` (${words})`);
  const damage = facts.damage;
  const dice = Object.values(damage?.bySlot ?? damage?.byLevel ?? {})[0];
  return [
    [
      spellWords.castingTime,
      facts.castingTime + (facts.ritual ? `, ${spellWords.ritual.toLowerCase()}` : ''),
    ],
    [spellWords.range, facts.range],
    ...row(spellWords.area, area === undefined ? undefined : `${area.size} ft. ${area.shape}`),
    [spellWords.components, components],
    [
      spellWords.duration,
      (facts.concentration ? `${spellWords.concentration.toLowerCase()}, ` : '') + facts.duration,
    ],
    ...row(
      spellWords.attack,
      attack === undefined ? undefined : `${attack} ${attack === 'spell' ? 'attack' : 'spell attack'}`,
    ),
    ...row(
      spellWords.save,
      save === undefined
        ? undefined
        : abilityName(save.ability) + (save.success === 'half' ? `, ${block.half}` : ''),
    ),
    ...row(
      spellWords.damage,
      damage === undefined
        ? undefined
        : [dice, damage.types.join(strings.fields.or)].filter(Boolean).join(' '),
    ),
    ...row(spellWords.healing, shownDice(Object.values(facts.healing ?? {})[0])),
    ...row(spellWords.classes, facts.classes.map(({ name }) => name).join(', ')),
  ];
}

/** `@mod` is the caster's modifier. */
export function shownDice(dice: string | undefined): string | undefined {
  return dice?.replace('@mod', ` ${spellWords.modifier}`).replace('+ ', ' + ');
}

function equipmentRows(facts: EquipmentFacts): readonly FieldRow[] {
  const { weapon, armor, cost, weight, quantity } = facts;
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(', ');
  return [
    ...row('Category', names(facts.categories)),
    ...row('Cost', cost === undefined ? undefined : moneyText(cost)),
    ...row('Weight', weight === undefined ? undefined : `${weight} lb.`),
    ...row('Quantity', quantity === undefined ? undefined : String(quantity)),
    ...(weapon === undefined
      ? []
      : [
          ['Weapon', `${titleCase(weapon.category)} ${weapon.use}`] as const,
          ...row('Damage', weapon.damage === undefined ? undefined : damageText(weapon.damage)),
          ...row(
            'Two hands',
            weapon.twoHandedDamage === undefined ? undefined : damageText(weapon.twoHandedDamage),
          ),
          ...row(
            'Range',
            weapon.range === undefined ? undefined : block.range(weapon.range.normal, weapon.range.long),
          ),
          ...row(
            'Thrown',
            weapon.thrown === undefined ? undefined : block.range(weapon.thrown.normal, weapon.thrown.long),
          ),
          ...row('Properties', names(weapon.properties)),
          ...row('Mastery', weapon.mastery?.name),
          ...row('Ammunition', weapon.ammunition?.name),
        ]),
    ...(armor === undefined
      ? []
      : [
          [
            'Armor class',
            armor.category === 'shield'
              ? `+${armor.base}`
              : `${armor.base}${armor.addDexterity ? ` + Dex${armor.maxDexterity === undefined ? '' : ` (at most ${armor.maxDexterity})`}` : ''}`,
          ] as const,
          ...row('Strength', armor.strengthMinimum === undefined ? undefined : String(armor.strengthMinimum)),
          ...row('Stealth', armor.stealthDisadvantage ? 'disadvantage' : undefined),
        ]),
    ...row(
      'Contents',
      facts.contents
        .map(({ item, count }) => (count === 1 ? item.name : `${count} × ${item.name}`))
        .join(', '),
    ),
    ...row('Capacity', facts.vehicle?.capacity),
  ];
}

function magicItemRows(facts: MagicItemFacts): readonly FieldRow[] {
  return [
    ['Category', titleCase(facts.category)],
    ['Rarity', titleCase(facts.rarity)],
    [
      'Attunement',
      facts.attunement
        ? facts.attunementBy === undefined
          ? strings.fields.yes
          : `by ${facts.attunementBy}`
        : strings.fields.no,
    ],
    ...row('Variants', facts.variants.map(({ name }) => name).join(', ')),
  ];
}

function classRows(facts: ClassFacts): readonly FieldRow[] {
  const { primaryAbilities = [], primaryAny, spellcasting, multiclass } = facts;
  const abilities = (list: readonly Ability[], join: string) => list.map(abilityName).join(join);
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(', ');
  const words = strings.classTable;
  return [
    [words.hitDie, `d${facts.hitDie}`],
    ...row(words.primary, abilities(primaryAbilities, primaryAny ? strings.fields.or : strings.fields.and)),
    [block.savingThrows, abilities(facts.savingThrows, strings.fields.and)],
    ...row(
      words.spellcasting,
      spellcasting === undefined
        ? undefined
        : words.casting(abilityName(spellcasting.ability), spellcasting.progression, spellcasting.fromLevel),
    ),
    ...row(
      words.proficiencies,
      names(facts.proficiencies.filter(({ slug }) => !slug.startsWith('saving-throw'))),
    ),
    ...row(words.choices, facts.proficiencyChoices.map(choiceLine).join('\n')),
    ...row(
      words.equipment,
      facts.equipment
        .map(({ item, count }) => (count === 1 ? item.name : `${count} × ${item.name}`))
        .join(', '),
    ),
    ...row(words.equipmentChoices, facts.equipmentChoices.map(choiceLine).join('\n')),
    ...row(words.multiclass, multiclass.prerequisites.map(prerequisiteText).join(strings.fields.and)),
    ...row(words.subclasses, names(facts.subclasses)),
  ];
}

function optionText(option: ChoiceOption): string {
  if ('item' in option)
    return option.count === undefined || option.count === 1
      ? proficiencyName(option.item.name)
      : `${option.count} × ${option.item.name}`;
  if ('choice' in option) return choiceText(option.choice);
  if ('all' in option) return option.all.map(optionText).join(strings.fields.and);
  if ('money' in option) return moneyText(option.money);
  if ('name' in option) return option.name;
  if ('bonus' in option) return `${abilityName(option.ability)} ${signed(option.bonus)}`;
  return `${abilityName(option.ability)} ${option.minimum}`;
}

/** A choice as one line: how many, of what. */
export function choiceText(choice: Choice): string {
  const { from } = choice;
  const what =
    'options' in from
      ? from.options.map(optionText).join(choice.choose === 1 ? strings.fields.or : ', ')
      : 'category' in from
        ? strings.fields.anyOf(titleCase(from.category))
        : strings.fields.anyOf(titleCase(from.kind));
  return `${strings.fields.choose(choice.choose, choice.of)}: ${what}`;
}

/** The same as a line of its own. */
function choiceLine(choice: Choice): string {
  const text = choiceText(choice);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The data call a proficiency "Skill: Arcana"; that it is a skill is said before. */
function proficiencyName(name: string): string {
  return name.replace(/^Skill: /, '');
}

function isAbility(text: string): text is Ability {
  return (ABILITIES as readonly string[]).includes(text);
}

function isChoice(value: object): value is Choice {
  return 'choose' in value && 'from' in value;
}

/** Any value of facts as text, for kinds without a view of their own. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join(', ');
  if (typeof value === 'boolean') return value ? strings.fields.yes : strings.fields.no;
  if (typeof value === 'string' && isAbility(value)) return abilityName(value);
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  if (isChoice(value)) return choiceText(value);
  if ('slug' in value && 'name' in value) return String(value.name);
  if ('amount' in value && 'unit' in value) return moneyText(value as Parameters<typeof moneyText>[0]);
  if ('item' in value && 'count' in value) return `${String(value.count)} × ${valueText(value.item)}`;
  if ('minimum' in value || 'featureNamed' in value || 'entry' in value)
    return prerequisiteText(value as Parameters<typeof prerequisiteText>[0]);
  return Object.entries(value)
    .filter(([key]) => key !== 'text')
    .map(([key, item]) => (key === 'bonus' && typeof item === 'number' ? signed(item) : valueText(item)))
    .filter(Boolean)
    .join(' ');
}

function label(key: string): string {
  return titleCase(key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

/** Facts as lines for any kind: those with a form of their own, and the rest field by field. */
export function factRows(entry: Pick<Entry, 'kind' | 'facts'>): readonly FieldRow[] {
  switch (entry.kind) {
    case 'monsters': {
      const facts = entry.facts as MonsterFacts;
      const { head, rest } = monsterRows(facts);
      const scores = ABILITIES.map(
        (ability) =>
          [
            abilityName(ability),
            `${facts.abilities[ability]} (${signed(abilityModifier(facts.abilities[ability]))})`,
          ] as const,
      );
      const parts = (['traits', 'actions', 'bonusActions', 'reactions', 'legendaryActions'] as const).flatMap(
        (key) =>
          row(
            block[key],
            facts[key]
              .map((part) => [partTitle(part), partNumbers(part)].filter(Boolean).join(': '))
              .join('\n'),
          ),
      );
      return [
        ['Kind', `${titleCase(facts.size)} ${facts.type}, ${facts.alignment}`],
        ...head,
        ...scores,
        ...rest,
        ...parts,
      ];
    }
    case 'spells':
      return spellRows(entry.facts as SpellFacts);
    case 'equipment':
      return equipmentRows(entry.facts as EquipmentFacts);
    case 'classes':
      return classRows(entry.facts as ClassFacts);
    case 'magic-items':
      return magicItemRows(entry.facts as MagicItemFacts);
    default:
      return Object.entries(entry.facts)
        .filter(([key]) => key !== 'levels' && key !== 'isVariant')
        .flatMap(([key, value]) => row(label(key), valueText(value)));
  }
}
