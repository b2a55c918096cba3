import type { Ability } from '../compendium/index.ts';
import type { CharacterQuestion } from './build.ts';
import type { ChoiceOption } from './choice-slots.ts';
import type { SheetRules } from './rules.ts';

function place(list: readonly string[], value: string): number {
  const at = list.indexOf(value);
  return at < 0 ? list.length : at;
}

/** What the taste depends on beside the question. */
export interface Taste {
  readonly rules: SheetRules;
  /** Slug of the first class; '' before there is one. */
  readonly class: string;
  /** Abilities, what the class needs first. */
  readonly order: readonly Ability[];
}

function worth(abilities: readonly Ability[], order: readonly Ability[]): number {
  return -abilities.reduce((sum, ability) => sum + (order.length - order.indexOf(ability)) ** 2, 0);
}

function rank(type: CharacterQuestion['type'], { value, detail }: ChoiceOption, taste: Taste): number {
  const { rules, order } = taste;
  const { preferences } = rules;
  switch (type) {
    case 'species':
      return place(preferences.species[taste.class] ?? [], value);
    case 'subspecies':
      return worth(
        rules.entry('subspecies', value)?.facts.abilityBonuses.map(({ ability }) => ability) ?? [],
        order,
      );
    case 'background':
      return value === preferences.backgrounds[taste.class] ? 0 : 1;
    case 'size':
      return value === 'Medium' ? 0 : 1;
    case 'ability-increase':
      return place(order, value);
    case 'skill':
    case 'proficiency':
    case 'expertise': {
      const slug = value.replace(/^skill-/, '');
      const first = preferences.skills.indexOf(slug);
      return first >= 0 ? first - preferences.skills.length : place(order, detail);
    }
    case 'cantrip':
    case 'spell': {
      // The strongest that can be cast: a level brings its own spells, older ones were there before.
      const level = rules.entry('spells', value)?.facts.level ?? 0;
      return place(preferences.spells, value) - level * preferences.spells.length;
    }
    case 'weapon-mastery':
      return place(preferences.weapons, value);
    case 'language':
      return place(preferences.languages, value);
    case 'feat':
    case 'feature': {
      // Which ability casts the spells of a lineage or feat.
      if (place(order, value) < order.length) return place(order, value);
      const { features } = preferences;
      const at = features.findIndex((end) => value === end || value.endsWith(`-${end}`));
      return at < 0 ? features.length : at;
    }
    default:
      return 0;
  }
}

/** Options with those most tables would take first; equals keep their order. */
export function preferred(
  type: CharacterQuestion['type'],
  options: readonly ChoiceOption[],
  taste: Taste,
): ChoiceOption[] {
  return options
    .map((option) => ({ option, rank: rank(type, option, taste) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}

/** Spells with those most tables would prepare first. */
export function preferredSpells(slugs: readonly string[], { preferences }: SheetRules): string[] {
  return slugs.toSorted((a, b) => place(preferences.spells, a) - place(preferences.spells, b));
}
