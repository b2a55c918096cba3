import { type AnyEntry, abilityName, type Entry, titleCase } from '@guildhall/tabletop/compendium';
import type { SheetRules } from '@guildhall/tabletop/sheet';
import { cardWords as words } from './card-words.ts';

/** One line of a card, and one row of the comparison. */
export type Fact = readonly [label: string, value: string];

function named(refs: readonly { readonly name: string }[]): string {
  return refs.map(({ name }) => name).join(', ');
}

function proficient(refs: readonly { readonly slug: string; readonly name: string }[], kind: RegExp): string {
  const own = refs.filter(({ slug }) => kind.test(slug));
  return own.length === 0 ? words.none : named(own);
}

function classFacts({ facts }: Entry<'classes'>, rules: SheetRules): readonly Fact[] {
  const { multiclass, primaryAbilities, spellcasting, subclasses } = facts;
  const needed = multiclass.prerequisites.flatMap((one) =>
    'ability' in one ? [one.ability] : 'anyAbility' in one ? one.anyAbility : [],
  );
  const primary = primaryAbilities ?? needed;
  const [first] = facts.levels;
  const skills = facts.proficiencyChoices.find(
    ({ from }) =>
      'options' in from && from.options.some((one) => 'item' in one && one.item.slug.startsWith('skill-')),
  );
  return [
    [words.hitDie, `d${facts.hitDie}`],
    [
      words.primary,
      [...new Set(primary)].map(abilityName).join(facts.primaryAny === true ? ` ${words.or} ` : ', '),
    ],
    [words.saves, facts.savingThrows.map(abilityName).join(', ')],
    [words.armor, proficient(facts.proficiencies, /armor|shields/)],
    [
      words.magic,
      spellcasting === undefined
        ? words.noMagic
        : words.casting(spellcasting.progression, abilityName(spellcasting.ability), spellcasting.fromLevel),
    ],
    [words.skills, words.count(skills?.choose ?? 0)],
    [words.first, named((first?.features ?? []).filter(({ name }) => !/proficienc/i.test(name)))],
    [
      words.subclass,
      words.subclassAt(
        rules.choices.subclassLevels[
          facts.subclasses[0] === undefined ? '' : subclassOwner(subclasses, rules)
        ] ?? 3,
        named(subclasses),
      ),
    ],
  ];
}

/** Slug of the class some subclasses belong to. */
function subclassOwner(subclasses: readonly { readonly slug: string }[], rules: SheetRules): string {
  return rules.entry('subclasses', subclasses[0]?.slug ?? '')?.facts.class.slug ?? '';
}

function speciesFacts({ facts }: Entry<'species'>, rules: SheetRules): readonly Fact[] {
  const bonuses = facts.abilityBonuses.map(({ ability, bonus }) => `${abilityName(ability)} +${bonus}`);
  const chosen = facts.abilityChoice === undefined ? [] : [words.chosenBonus(facts.abilityChoice.choose)];
  const dark = facts.traits.find(({ slug }) => slug.startsWith('darkvision'));
  const feet = dark === undefined ? null : (/(\d+) ft/.exec(dark.name)?.[1] ?? '60');
  const kinds = facts.subspecies.map(({ name }) => name.replace(/^.*: /, ''));
  const traits = facts.traits.filter(({ slug }) => slug !== dark?.slug);
  return [
    [words.size, facts.sizes.join(` ${words.or} `)],
    [words.speed, words.feet(facts.speed)],
    [words.darkvision, feet === null ? words.none : words.feet(Number(feet))],
    ...(rules.edition === '2014'
      ? [[words.abilities, [...bonuses, ...chosen].join(', ') || words.none] as const]
      : []),
    [words.traits, named(traits) || words.none],
    ...(kinds.length === 0 ? [] : [[words.lineages, kinds.join(', ')] as const]),
  ];
}

function backgroundFacts({ facts }: Entry<'backgrounds'>): readonly Fact[] {
  const skills = facts.proficiencies.filter(({ slug }) => slug.startsWith('skill-'));
  const tools = facts.proficiencies.filter(({ slug }) => !slug.startsWith('skill-'));
  const feat = facts.feat;
  return [
    ...(facts.abilities.length === 0
      ? []
      : [[words.abilities, facts.abilities.map(abilityName).join(', ')] as const]),
    [words.skills, skills.map(({ name }) => name.replace(/^Skill: /, '')).join(', ')],
    ...(tools.length === 0 ? [] : [[words.tools, named(tools)] as const]),
    ...(feat === undefined
      ? []
      : [
          [
            words.feat,
            feat.variant === undefined ? feat.feat.name : `${feat.feat.name}: ${feat.variant}`,
          ] as const,
        ]),
    ...(facts.feature === undefined ? [] : [[words.feature, facts.feature] as const]),
  ];
}

function subclassFacts({ facts }: Entry<'subclasses'>): readonly Fact[] {
  return facts.levels
    .filter(({ features }) => features.length > 0)
    .map(({ level, features }) => [words.level(level), named(features)] as const);
}

function subspeciesFacts({ facts }: Entry<'subspecies'>): readonly Fact[] {
  const bonuses = facts.abilityBonuses.map(({ ability, bonus }) => `${abilityName(ability)} +${bonus}`);
  return [
    ...(bonuses.length === 0 ? [] : [[words.abilities, bonuses.join(', ')] as const]),
    ...(facts.damageType === undefined ? [] : [[words.damage, titleCase(facts.damageType)] as const]),
    ...facts.traits.map(
      ({ trait, level }) => [level > 1 ? words.level(level) : words.trait, trait.name] as const,
    ),
  ];
}

/** Key facts of a class, species, background or branch of one; empty for anything else. */
export function cardFacts(entry: AnyEntry, rules: SheetRules): readonly Fact[] {
  switch (entry.kind) {
    case 'classes':
      return classFacts(entry, rules);
    case 'species':
      return speciesFacts(entry, rules);
    case 'backgrounds':
      return backgroundFacts(entry);
    case 'subclasses':
      return subclassFacts(entry);
    case 'subspecies':
      return subspeciesFacts(entry);
    default:
      return [];
  }
}

/** Rows of a comparison: every label any of the cards has, with what each says. */
export function comparisonRows(
  cards: readonly (readonly Fact[])[],
): readonly { readonly label: string; readonly values: readonly string[] }[] {
  const labels = [...new Set(cards.flatMap((facts) => facts.map(([label]) => label)))];
  return labels.map((label) => ({
    label,
    values: cards.map((facts) =>
      facts
        .filter(([name]) => name === label)
        .map(([, value]) => value)
        .join(', '),
    ),
  }));
}
