import type {
  AnyEntry,
  ClassFacts,
  EquipmentFacts,
  FeatFacts,
  FeatureFacts,
  MagicItemFacts,
  MonsterFacts,
  SpeciesFacts,
  SpellFacts,
  SubclassFacts,
  TraitFacts,
  WeaponFacts,
} from './facts.ts';
import type { Damage, Money, Prerequisite } from './parts.ts';
import { SMALL_SUMMARIES } from './small-summaries.ts';
import { abilityName, challengeText, ordinal, titleCase } from './wording.ts';

/** The line under a name, made of the facts alone and never of the book's own sentences. */
export function summarize(entry: Omit<AnyEntry, 'summary'>): string {
  const line = lineOf(entry as AnyEntry);
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

function lineOf(entry: AnyEntry): string {
  switch (entry.kind) {
    case 'classes':
      return classLine(entry.facts);
    case 'subclasses':
      return subclassLine(entry.facts);
    case 'species':
      return speciesLine(entry.facts);
    case 'subspecies':
      return `Kind of ${entry.facts.species.name.toLowerCase()}: ${namesOf(entry.facts.traits.map(({ trait }) => trait)) || 'no traits of its own'}`;
    case 'traits':
      return traitLine(entry.facts);
    case 'backgrounds':
      return [
        entry.facts.abilities.map(abilityName).join(', '),
        namesOf(entry.facts.proficiencies),
        entry.facts.feat?.feat.name ?? entry.facts.feature ?? '',
      ]
        .filter(Boolean)
        .join(' · ');
    case 'feats':
      return featLine(entry.facts);
    case 'features':
      return featureLine(entry.facts);
    case 'spells':
      return spellLine(entry.facts);
    case 'equipment':
      return equipmentLine(entry.facts);
    case 'magic-items':
      return magicItemLine(entry.facts);
    case 'monsters':
      return monsterLine(entry.facts);
    default:
      return smallLine(entry);
  }
}

function smallLine(entry: AnyEntry): string {
  const known = SMALL_SUMMARIES[entry.kind]?.[entry.slug];
  switch (entry.kind) {
    case 'rules':
      return `Chapter: ${namesOf(entry.facts.sections) || 'no sections'}`;
    case 'rule-sections':
      return entry.facts.chapter === undefined ? 'Rules' : `Rules: ${entry.facts.chapter.name}`;
    case 'skills':
      return joined([abilityName(entry.facts.ability), known]);
    case 'alignments':
      return entry.facts.abbreviation;
    case 'languages':
      return joined([
        titleCase(entry.facts.rarity),
        entry.facts.speakers.join(', '),
        entry.facts.script === undefined ? undefined : `${entry.facts.script} script`,
      ]);
    case 'proficiencies':
      return joined([titleCase(entry.facts.type), namesOf(entry.facts.classes)]);
    case 'equipment-categories':
      return `${entry.facts.items.length} ${entry.facts.items.length === 1 ? 'item' : 'items'}`;
    case 'poisons':
      return joined([titleCase(entry.facts.type), moneyText(entry.facts.cost)]);
    case 'services':
      return joined([
        moneyText(entry.facts.cost),
        entry.facts.per === undefined ? undefined : `per ${entry.facts.per}`,
      ]);
    default:
      return known ?? '';
  }
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

function namesOf(list: readonly { readonly name: string }[]): string {
  return list.map(({ name }) => name.replace(/^(?:Skill|Tool|Saving Throw): /, '')).join(', ');
}

export function moneyText({ amount, unit }: Money): string {
  return `${amount.toLocaleString('en-US')} ${unit}`;
}

export function damageText({ dice, type }: Damage): string {
  return type === undefined ? dice : `${dice} ${type}`;
}

function classLine(facts: ClassFacts): string {
  const casting = facts.spellcasting;
  return joined([
    `d${facts.hitDie} hit die`,
    `${facts.savingThrows.map(abilityName).join(' and ')} saves`,
    casting === undefined
      ? 'no spells'
      : `${casting.progression === 'pact' ? 'pact magic' : `${casting.progression} caster`} (${abilityName(casting.ability)})`,
  ]);
}

function subclassLine({ class: owner, title, levels }: SubclassFacts): string {
  const features = levels.flatMap((row) => row.features);
  return joined([title ?? `${owner.name} subclass`, namesOf(features)]);
}

function speciesLine(facts: SpeciesFacts): string {
  return joined([
    facts.sizes.join(' or '),
    `${facts.speed} ft.`,
    facts.abilityBonuses.map(({ ability, bonus }) => `${abilityName(ability)} +${bonus}`).join(', '),
    namesOf(facts.traits),
  ]);
}

function traitLine(facts: TraitFacts): string {
  const owners = [...facts.species, ...facts.subspecies].map(({ name }) => name);
  return joined([
    [...new Set(owners)].join(', '),
    facts.damageType,
    namesOf(facts.spells.map(({ spell }) => spell)),
  ]);
}

function featLine({ type, prerequisites, repeatable }: FeatFacts): string {
  return joined([
    type === undefined ? 'Feat' : `${titleCase(type)} feat`,
    prerequisites.length === 0 ? undefined : `needs ${prerequisites.map(prerequisiteText).join(' and ')}`,
    repeatable ? 'repeatable' : undefined,
  ]);
}

/** A prerequisite as people say it: `Strength 13`, `level 4`. */
export function prerequisiteText(prerequisite: Prerequisite): string {
  if ('level' in prerequisite) return `level ${prerequisite.level}`;
  if ('featureNamed' in prerequisite) return prerequisite.featureNamed;
  if ('entry' in prerequisite) return prerequisite.entry.name;
  if ('anyAbility' in prerequisite)
    return `${prerequisite.anyAbility.map(abilityName).join(' or ')} ${prerequisite.minimum}`;
  return `${abilityName(prerequisite.ability)} ${prerequisite.minimum}`;
}

function featureLine({ class: owner, subclass, level, prerequisites }: FeatureFacts): string {
  return joined([
    subclass === undefined ? owner.name : `${owner.name} (${subclass.name})`,
    `level ${level}`,
    prerequisites.length === 0 ? undefined : `needs ${prerequisites.map(prerequisiteText).join(' and ')}`,
  ]);
}

function spellLine(facts: SpellFacts): string {
  const damage = firstDamage(facts);
  return joined([
    spellLevelText(facts),
    facts.castingTime,
    facts.range,
    facts.area === undefined ? undefined : `${facts.area.size} ft. ${facts.area.shape}`,
    facts.save === undefined ? undefined : `${abilityName(facts.save.ability)} save`,
    damage,
    facts.healing === undefined ? undefined : 'healing',
    `${facts.concentration ? 'concentration, ' : ''}${facts.duration}`,
    facts.ritual ? 'ritual' : undefined,
  ]);
}

/** `3rd-level evocation` or `Evocation cantrip`. */
export function spellLevelText({ level, school }: Pick<SpellFacts, 'level' | 'school'>): string {
  return level === 0 ? `${titleCase(school)} cantrip` : `${ordinal(level)}-level ${school}`;
}

function firstDamage({ damage }: SpellFacts): string | undefined {
  if (damage === undefined) return undefined;
  const dice = Object.values(damage.bySlot ?? damage.byLevel ?? {})[0];
  return [dice, damage.types.join(' or ')].filter(Boolean).join(' ') || undefined;
}

function equipmentLine(facts: EquipmentFacts): string {
  const { weapon, armor } = facts;
  return joined([
    weapon === undefined ? undefined : weaponLine(weapon),
    armor === undefined
      ? undefined
      : armor.category === 'shield'
        ? `Shield, AC +${armor.base}`
        : `${titleCase(armor.category)} armor, AC ${armor.base}`,
    weapon === undefined && armor === undefined ? facts.categories.at(-1)?.name : undefined,
    facts.cost === undefined ? undefined : moneyText(facts.cost),
    facts.weight === undefined || facts.weight === 0 ? undefined : `${facts.weight} lb.`,
  ]);
}

function weaponLine({ category, use, damage, properties, mastery }: WeaponFacts): string {
  return joined([
    `${titleCase(category)} ${use} weapon`,
    damage === undefined ? undefined : damageText(damage),
    namesOf(properties).toLowerCase(),
    mastery === undefined ? undefined : `mastery ${mastery.name.toLowerCase()}`,
  ]);
}

function magicItemLine({ category, rarity, attunement, variants }: MagicItemFacts): string {
  return joined([
    titleCase(category),
    rarity,
    attunement ? 'attunement' : undefined,
    variants.length === 0 ? undefined : `${variants.length} variants`,
  ]);
}

function monsterLine(facts: MonsterFacts): string {
  return joined([
    `${titleCase(facts.size)} ${facts.type}`,
    `CR ${challengeText(facts.challenge)}`,
    `AC ${facts.armorClass[0]?.value ?? 10}`,
    `${facts.hitPoints} hp`,
    facts.alignment,
  ]);
}
