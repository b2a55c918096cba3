import type { Ability, Entry } from '../compendium/index.ts';
import type { Money } from '../compendium/parts.ts';
import type { InventoryItem } from './character.ts';
import type { ChoiceOption, ChoiceSlot } from './choice-slots.ts';
import type { FeatureStat, SheetProblem, SpellStat } from './derived.ts';

/** A part of an ability score or another number that was chosen. */
interface Increase {
  readonly amount: number;
  readonly label: string;
  readonly source: string;
  readonly path: string;
}

/** Levels in one class. */
export interface ClassTrack {
  readonly entry: Entry<'classes'>;
  level: number;
  subclass: Entry<'subclasses'> | null;
}

/** One character level: the class and how its hit points were found. */
interface LevelTaken {
  readonly class: string;
  readonly hitDie: number;
  /** Rolled on the die; null for the fixed value. */
  readonly rolled: number | null;
  readonly path: string;
}

export interface KnownSpell {
  readonly slug: string;
  readonly class: string;
  readonly ability: Ability;
  readonly standing: Extract<SpellStat['standing'], 'cantrip' | 'known' | 'spellbook' | 'always'>;
  readonly source: string;
}

export interface GainedFeature extends Omit<FeatureStat, 'effect' | 'resource'> {
  /** What effect and resource records name: `feature:rage`. */
  readonly key: string;
  /** Class that gives it; '' for others. */
  readonly class: string;
}

/** What follows from the log of choices alone. */
export interface Build {
  readonly abilities: Record<Ability, { base: number; readonly increases: Increase[] }>;
  species: Entry<'species'> | null;
  subspecies: Entry<'subspecies'> | null;
  background: { readonly slug: string; readonly name: string } | null;
  size: string;
  readonly classes: ClassTrack[];
  readonly levels: LevelTaken[];
  readonly features: GainedFeature[];
  /** Keys of everything gained: `feature:rage`, `trait:brave`, `feat:alert`. */
  readonly keys: Set<string>;
  /** Slugs of proficiencies → who gave them. */
  readonly proficiencies: Map<string, string>;
  /** Skills → who gave them. */
  readonly skills: Map<string, string>;
  readonly expertise: Map<string, string>;
  readonly saves: Map<Ability, string>;
  readonly languages: Map<string, string>;
  readonly masteries: Set<string>;
  readonly spells: KnownSpell[];
  /** Marks of features by the spell that was chosen for them: Agonizing Blast. */
  readonly marked: Map<string, readonly string[]>;
  /** Picked as a free text: favored enemies. */
  readonly texts: Map<string, readonly string[]>;
  readonly questions: CharacterQuestion[];
  readonly problems: SheetProblem[];
}

/** A question as it was met on the walk, with its answer. */
export interface CharacterQuestion extends ChoiceSlot {
  readonly picks: readonly string[];
  /** One pick may be made more than once. */
  readonly repeat: boolean;
}

export type OptionList = () => readonly ChoiceOption[];

/** Where a question stands, as far as several kinds share it. */
export interface Place {
  readonly id: string;
  readonly of: string;
  readonly level: number;
}

/** What gained the feature whose questions are asked. */
export interface Gained extends Place {
  /** Class of the feature; '' for traits and feats. */
  readonly class: string;
  /** Level in that class. */
  readonly classLevel: number;
  /** True at the level the feature came; later ones ask only what `at` says. */
  readonly first: boolean;
  /** Spellcasting ability of what it gives, when not that of the class. */
  readonly ability?: Ability;
}

/** Items and coins that answers about starting equipment bring. */
export interface StartingEquipment {
  readonly items: readonly InventoryItem[];
  readonly money: readonly Money[];
}
