import type { CompendiumKind } from '@guildhall/client';

/** Kinds in the order people look for them. */
export const KIND_GROUPS: readonly {
  readonly id: 'play' | 'character' | 'reference';
  readonly kinds: readonly CompendiumKind[];
}[] = [
  { id: 'play', kinds: ['spells', 'monsters', 'magic-items', 'equipment', 'conditions', 'rule-sections'] },
  {
    id: 'character',
    kinds: ['classes', 'subclasses', 'species', 'subspecies', 'backgrounds', 'feats', 'features', 'traits'],
  },
  {
    id: 'reference',
    kinds: [
      'rules',
      'skills',
      'ability-scores',
      'proficiencies',
      'languages',
      'damage-types',
      'magic-schools',
      'weapon-properties',
      'weapon-mastery-properties',
      'equipment-categories',
      'poisons',
      'services',
      'creature-types',
      'alignments',
    ],
  },
];
