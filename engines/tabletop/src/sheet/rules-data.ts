import type { Ability, AnyEntry, Edition } from '../compendium/index.ts';
import type { EffectRecord, ResourceRecord } from './effect-types.ts';

/** How many picks, or how many more at which class level. */
interface Count {
  readonly choose?: number;
  readonly at?: Readonly<Record<string, number>>;
}

export interface FeatureOption {
  readonly slug: string;
  readonly name: string;
  /** Class level it needs. */
  readonly level?: number;
  /** Features it needs. */
  readonly requires?: readonly string[];
}

/** A question a feature, trait or feat asks when it is gained. */
export type QuestionFact =
  | (Count & {
      readonly ask: 'skill';
      readonly from?: readonly string[];
      /** Slugs of proficiencies that may be taken instead of a skill. */
      readonly tools?: readonly string[];
    })
  | (Count & {
      readonly ask: 'expertise';
      readonly from?: readonly string[];
      readonly tools?: readonly string[];
    })
  | (Count & { readonly ask: 'language' })
  | (Count & {
      readonly ask: 'feat';
      readonly types: readonly string[];
      readonly options?: readonly FeatureOption[];
    })
  | (Count & {
      readonly ask: 'feature';
      readonly options?: readonly FeatureOption[];
      /** Features whose parent this is. */
      readonly family?: string;
    })
  | (Count & { readonly ask: 'weapon-mastery'; readonly melee?: boolean })
  | (Count & {
      readonly ask: 'spell';
      readonly lists: readonly string[] | 'any';
      readonly level: number | 'castable';
      /** Lower levels too. */
      readonly upTo?: boolean;
      readonly cantrips?: boolean;
      readonly ritual?: boolean;
      readonly school?: string;
      /** Goes into the spellbook and is not ready by itself. */
      readonly book?: boolean;
    })
  /** One of the spells one has already. */
  | (Count & {
      readonly ask: 'mark-spell';
      readonly level: number;
      /** Cast by the class of the feature, and with dice of damage. */
      readonly damaging?: boolean;
      /** Tag for effects on the spell: `marked:agonizing-blast`. */
      readonly mark?: string;
    })
  | (Count & {
      readonly ask: 'ability';
      readonly from: readonly Ability[];
      readonly amount: number;
      readonly max: number;
      readonly repeat?: boolean;
    })
  | (Count & { readonly ask: 'magic-initiate' })
  | { readonly grant: 'proficiencies'; readonly of: readonly string[] }
  | { readonly grant: 'languages'; readonly of: readonly string[] }
  | { readonly grant: 'spells'; readonly spells: readonly SpellGrant[] };

/** A spell that comes at a level of the class (or of the character, for traits). */
interface SpellGrant {
  readonly spell: string;
  readonly level: number;
}

/** What the compendium does not say in facts. */
export interface ChoiceFacts {
  readonly features: Readonly<Record<string, readonly QuestionFact[]>>;
  readonly feats: Readonly<Record<string, readonly QuestionFact[]>>;
  readonly traits: Readonly<Record<string, readonly QuestionFact[]>>;
  readonly subclassSpells: Readonly<Record<string, readonly SpellGrant[]>>;
  /** Languages every character chooses. */
  readonly languages: number;
  /** Class level at which the subclass is chosen. */
  readonly subclassLevels: Readonly<Record<string, number>>;
  /** Spells of the day, as an expression; by class. */
  readonly prepared: Readonly<Record<string, string>>;
  /** Classes that cast rituals. */
  readonly rituals: readonly string[];
  readonly backgrounds: readonly {
    readonly slug: string;
    readonly name: string;
    readonly questions: readonly QuestionFact[];
  }[];
  /** Species whose spells ask for their ability. */
  readonly speciesAbility: readonly string[];
}

/** What most tables take first, by question. Opinions, not rules: every legal option stays possible. */
export interface QuickPreferences {
  /** By class. */
  readonly species: Readonly<Record<string, readonly string[]>>;
  readonly backgrounds: Readonly<Record<string, string>>;
  readonly skills: readonly string[];
  /** Cantrips, then levels 1 to 3, then 4 to 9. */
  readonly spells: readonly string[];
  readonly weapons: readonly string[];
  readonly languages: readonly string[];
  /** Ends of slugs of features and feats. */
  readonly features: readonly string[];
}

/** Everything a sheet of one rule set is made with, as it is stored and sent. */
export interface SheetRulesData {
  readonly edition: Edition;
  /** Changes with the data. */
  readonly version: string;
  readonly entries: readonly AnyEntry[];
  readonly choices: ChoiceFacts;
  readonly effects: readonly EffectRecord[];
  readonly resources: readonly ResourceRecord[];
  readonly preferences: QuickPreferences;
}
