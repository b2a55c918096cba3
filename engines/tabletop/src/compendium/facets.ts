import type { AnyEntry } from './facts.ts';

/** What a list can be narrowed by; every kind has its own. */
export interface Facets {
  readonly level?: number;
  readonly school?: string;
  readonly classes?: readonly string[];
  readonly ritual?: boolean;
  readonly concentration?: boolean;
  readonly challenge?: number;
  readonly type?: string;
  readonly size?: string;
  readonly rarity?: string;
  readonly category?: string;
  readonly attunement?: boolean;
  readonly class?: string;
}

/** Facets of an entry, from its facts. */
export function facetsOf(entry: AnyEntry): Facets {
  switch (entry.kind) {
    case 'spells': {
      const { level, school, classes, ritual, concentration } = entry.facts;
      return { level, school, classes: classes.map(({ slug }) => slug), ritual, concentration };
    }
    case 'monsters': {
      const { challenge, type, size } = entry.facts;
      return { challenge, type, size };
    }
    case 'magic-items': {
      const { rarity, category, attunement } = entry.facts;
      return { rarity, category, attunement };
    }
    case 'equipment': {
      const category = entry.facts.categories[0]?.slug;
      return category === undefined ? {} : { category };
    }
    case 'features':
      return { level: entry.facts.level, class: entry.facts.class.slug };
    case 'subclasses':
      return { class: entry.facts.class.slug };
    case 'feats':
      return entry.facts.type === undefined ? {} : { type: entry.facts.type };
    default:
      return {};
  }
}
