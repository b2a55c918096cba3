import type { CompendiumKind } from '@guildhall/client';
import { challengeText, titleCase } from '@guildhall/tabletop/compendium';
import { strings } from './strings.ts';

type FacetName = keyof typeof strings.facets;

/** One filter of a list: its name in the address, and what can be chosen. */
export interface FacetField {
  readonly name: FacetName;
  readonly options: readonly (readonly [value: string, label: string])[];
}

const slugs = (...values: readonly string[]) => values.map((value) => [value, titleCase(value)] as const);
const levels = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => {
    const level = from + at;
    return [String(level), level === 0 ? strings.cantrip : String(level)] as const;
  });
const yesNo = [
  ['true', strings.yes],
  ['false', strings.no],
] as const;

const CLASSES = slugs(
  'barbarian',
  'bard',
  'cleric',
  'druid',
  'fighter',
  'monk',
  'paladin',
  'ranger',
  'rogue',
  'sorcerer',
  'warlock',
  'wizard',
);
const CHALLENGES = [0, 0.125, 0.25, 0.5, ...Array.from({ length: 30 }, (_, at) => at + 1)].map(
  (challenge) => [String(challenge), challengeText(challenge)] as const,
);

const EDITION: FacetField = {
  name: 'edition',
  options: [
    ['2024', strings.editions['2024']],
    ['2014', strings.editions['2014']],
  ],
};
const ORIGIN: FacetField = {
  name: 'origin',
  options: [
    ['srd', strings.origins.srd],
    ['homebrew', strings.origins.homebrew],
  ],
};

const OWN: Readonly<Partial<Record<CompendiumKind, readonly FacetField[]>>> = {
  spells: [
    { name: 'level', options: levels(0, 9) },
    { name: 'class', options: CLASSES },
    {
      name: 'school',
      options: slugs(
        'abjuration',
        'conjuration',
        'divination',
        'enchantment',
        'evocation',
        'illusion',
        'necromancy',
        'transmutation',
      ),
    },
    { name: 'concentration', options: yesNo },
    { name: 'ritual', options: yesNo },
  ],
  monsters: [
    {
      name: 'type',
      options: slugs(
        'aberration',
        'beast',
        'celestial',
        'construct',
        'dragon',
        'elemental',
        'fey',
        'fiend',
        'giant',
        'humanoid',
        'monstrosity',
        'ooze',
        'plant',
        'undead',
      ),
    },
    { name: 'challengeMin', options: CHALLENGES },
    { name: 'challengeMax', options: CHALLENGES },
    { name: 'size', options: slugs('tiny', 'small', 'medium', 'large', 'huge', 'gargantuan') },
  ],
  'magic-items': [
    { name: 'rarity', options: slugs('common', 'uncommon', 'rare', 'very rare', 'legendary', 'artifact') },
    {
      name: 'category',
      options: slugs('armor', 'potion', 'ring', 'rod', 'scroll', 'staff', 'wand', 'weapon', 'wondrous-item'),
    },
    { name: 'attunement', options: yesNo },
  ],
  features: [
    { name: 'class', options: CLASSES },
    { name: 'level', options: levels(1, 20) },
  ],
  subclasses: [{ name: 'class', options: CLASSES }],
  feats: [{ name: 'type', options: slugs('origin', 'general', 'fighting-style', 'epic-boon') }],
};

/** Filters of a kind, its own ones first. */
export function facetFields(kind: CompendiumKind): readonly FacetField[] {
  return [...(OWN[kind] ?? []), EDITION, ORIGIN];
}
