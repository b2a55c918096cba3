import type { Edition, Kind } from './kinds.ts';
import type {
  Ability,
  Choice,
  Counted,
  Damage,
  Money,
  Prerequisite,
  Ref,
  SavingThrow,
  StatBlockPart,
} from './parts.ts';

/** A column of a class table: a number, a die (`1d6`), a flag, or null for without limit. */
export type ScaleValue = number | string | boolean | null | readonly number[];

export interface LevelSpellcasting {
  readonly cantrips?: number;
  /** Spells known (2014) or prepared (2024), where the table fixes it. */
  readonly known?: number;
  /** Slots of levels 1 to 9. */
  readonly slots: readonly number[];
}

export interface LevelRow {
  readonly level: number;
  readonly proficiencyBonus?: number;
  readonly features: readonly Ref[];
  readonly spellcasting?: LevelSpellcasting;
  /** What grows with the class, by name: `rageDamage`, `sneakAttack`. */
  readonly scales?: Readonly<Record<string, ScaleValue>>;
}

export interface ClassFacts {
  readonly hitDie: number;
  readonly primaryAbilities?: readonly Ability[];
  /** One of the primary abilities is enough. */
  readonly primaryAny?: boolean;
  readonly savingThrows: readonly Ability[];
  readonly proficiencies: readonly Ref[];
  readonly proficiencyChoices: readonly Choice[];
  readonly equipment: readonly Counted[];
  readonly equipmentChoices: readonly Choice[];
  readonly multiclass: {
    readonly prerequisites: readonly Prerequisite[];
    readonly proficiencies: readonly Ref[];
    readonly proficiencyChoices: readonly Choice[];
  };
  readonly spellcasting?: {
    readonly ability: Ability;
    readonly fromLevel: number;
    readonly progression: 'full' | 'half' | 'pact';
  };
  readonly subclasses: readonly Ref[];
  readonly levels: readonly LevelRow[];
}

export interface SubclassFacts {
  readonly class: Ref;
  /** What the class calls its subclasses, e.g. Primal Path. */
  readonly title?: string;
  readonly levels: readonly LevelRow[];
  readonly spells: readonly { readonly spell: Ref; readonly level: number; readonly choice?: string }[];
}

export interface SpeciesFacts {
  readonly creatureType?: string;
  readonly sizes: readonly string[];
  /** Feet. */
  readonly speed: number;
  readonly abilityBonuses: readonly { readonly ability: Ability; readonly bonus: number }[];
  readonly abilityChoice?: Choice;
  readonly languages: readonly Ref[];
  readonly languageChoice?: Choice;
  readonly traits: readonly Ref[];
  readonly subspecies: readonly Ref[];
}

export interface SubspeciesFacts {
  readonly species: Ref;
  readonly damageType?: string;
  readonly abilityBonuses: readonly { readonly ability: Ability; readonly bonus: number }[];
  /** `level` is the character level that grants it. */
  readonly traits: readonly { readonly trait: Ref; readonly level: number }[];
}

export interface TraitFacts {
  readonly species: readonly Ref[];
  readonly subspecies: readonly Ref[];
  readonly parent?: Ref;
  readonly proficiencies: readonly Ref[];
  readonly choices: readonly Choice[];
  /** Speed it raises the walker to, in feet. */
  readonly speed?: number;
  readonly damageType?: string;
  readonly breath?: {
    readonly save: SavingThrow;
    readonly area: Area;
    readonly damageByLevel: Readonly<Record<string, string>>;
    readonly usage?: string;
  };
  readonly spells: readonly {
    readonly spell: Ref;
    readonly uses?: string;
    readonly recovery?: string;
  }[];
}

export interface BackgroundFacts {
  readonly abilities: readonly Ability[];
  readonly feat?: { readonly feat: Ref; readonly variant?: string };
  readonly feature?: string;
  readonly proficiencies: readonly Ref[];
  readonly choices: readonly Choice[];
  readonly equipment: readonly Counted[];
  readonly equipmentChoices: readonly Choice[];
  readonly money?: Money;
  /** Suggestions to choose from, e.g. ideals. */
  readonly characteristics: readonly {
    readonly name: string;
    readonly choose: number;
    readonly text?: readonly string[];
  }[];
}

export interface FeatFacts {
  /** `origin`, `general`, `fighting-style`, `epic-boon`; 2014 has one kind. */
  readonly type?: string;
  readonly repeatable: boolean;
  readonly prerequisites: readonly Prerequisite[];
}

export interface FeatureFacts {
  readonly class: Ref;
  readonly subclass?: Ref;
  readonly level: number;
  readonly parent?: Ref;
  readonly prerequisites: readonly Prerequisite[];
  readonly choices: readonly Choice[];
}

export interface Area {
  readonly shape: string;
  /** Feet. */
  readonly size: number;
}

export interface SpellFacts {
  /** 0 is a cantrip. */
  readonly level: number;
  readonly school: string;
  readonly castingTime: string;
  readonly range: string;
  readonly components: readonly ('V' | 'S' | 'M')[];
  readonly material?: { readonly costGp?: number; readonly consumed?: boolean; readonly text?: string };
  readonly ritual: boolean;
  readonly concentration: boolean;
  readonly duration: string;
  readonly attack?: 'melee' | 'ranged' | 'spell';
  readonly save?: SavingThrow;
  readonly damage?: {
    readonly types: readonly string[];
    /** Dice by spell slot level. */
    readonly bySlot?: Readonly<Record<string, string>>;
    /** Dice by character level. */
    readonly byLevel?: Readonly<Record<string, string>>;
  };
  readonly healing?: Readonly<Record<string, string>>;
  readonly area?: Area;
  readonly classes: readonly Ref[];
  readonly subclasses: readonly Ref[];
  readonly higherLevels?: { readonly text?: string };
}

export interface WeaponFacts {
  readonly category: 'simple' | 'martial';
  readonly use: 'melee' | 'ranged';
  readonly damage?: Damage;
  readonly twoHandedDamage?: Damage;
  /** Feet; 5 for melee. */
  readonly range?: { readonly normal: number; readonly long?: number };
  readonly thrown?: { readonly normal: number; readonly long?: number };
  readonly properties: readonly Ref[];
  readonly mastery?: Ref;
  readonly ammunition?: Ref;
}

export interface ArmorFacts {
  readonly category: 'light' | 'medium' | 'heavy' | 'shield';
  readonly base: number;
  readonly addDexterity: boolean;
  readonly maxDexterity?: number;
  readonly strengthMinimum?: number;
  readonly stealthDisadvantage: boolean;
  readonly donTime?: string;
  readonly doffTime?: string;
}

export interface EquipmentFacts {
  readonly categories: readonly Ref[];
  readonly cost?: Money;
  /** Pounds. */
  readonly weight?: number;
  /** Pieces the cost and weight are for, when more than one. */
  readonly quantity?: number;
  readonly weapon?: WeaponFacts;
  readonly armor?: ArmorFacts;
  readonly tool?: {
    readonly ability?: Ability;
    readonly craft: readonly Ref[];
    /** What it is good for and how hard that is. */
    readonly uses: readonly { readonly dc?: number; readonly text?: string }[];
  };
  readonly contents: readonly Counted[];
  readonly storage?: Ref;
  readonly vehicle?: { readonly speed?: string; readonly capacity?: string };
}

export interface MagicItemFacts {
  readonly category: string;
  readonly rarity: string;
  readonly attunement: boolean;
  /** Who may attune, e.g. Paladin. */
  readonly attunementBy?: string;
  readonly variants: readonly Ref[];
  readonly isVariant: boolean;
}

export interface ArmorClass {
  readonly value: number;
  /** `natural`, `dex`, `armor`, `spell`, `condition`. */
  readonly type: string;
  readonly by: readonly string[];
}

/** Damage types, and the circumstance that narrows them. */
export interface Defence {
  readonly types: readonly string[];
  readonly from?: string;
}

export interface MonsterFacts {
  readonly size: string;
  readonly type: string;
  readonly subtype?: string;
  readonly alignment: string;
  readonly armorClass: readonly ArmorClass[];
  readonly hitPoints: number;
  readonly hitDice: string;
  /** Feet by way of moving. */
  readonly speed: Readonly<Record<string, number>>;
  readonly hover: boolean;
  readonly abilities: Readonly<Record<Ability, number>>;
  readonly savingThrows: Readonly<Record<string, number>>;
  readonly skills: Readonly<Record<string, number>>;
  readonly vulnerabilities: readonly Defence[];
  readonly resistances: readonly Defence[];
  readonly immunities: readonly Defence[];
  readonly conditionImmunities: readonly string[];
  /** Feet by sense. */
  readonly senses: Readonly<Record<string, number>>;
  /** Blind beyond its blindsight. */
  readonly blindBeyond: boolean;
  readonly passivePerception: number;
  readonly initiative?: number;
  readonly languages: string;
  readonly challenge: number;
  readonly xp: number;
  readonly xpInLair?: number;
  readonly proficiencyBonus: number;
  readonly traits: readonly StatBlockPart[];
  readonly actions: readonly StatBlockPart[];
  readonly bonusActions: readonly StatBlockPart[];
  readonly reactions: readonly StatBlockPart[];
  readonly legendaryActions: readonly StatBlockPart[];
  readonly forms: readonly Ref[];
}

/** Facts by kind; what has none but its text is empty. */
export interface FactsOf {
  readonly classes: ClassFacts;
  readonly subclasses: SubclassFacts;
  readonly species: SpeciesFacts;
  readonly subspecies: SubspeciesFacts;
  readonly traits: TraitFacts;
  readonly backgrounds: BackgroundFacts;
  readonly feats: FeatFacts;
  readonly features: FeatureFacts;
  readonly spells: SpellFacts;
  readonly equipment: EquipmentFacts;
  readonly 'magic-items': MagicItemFacts;
  readonly monsters: MonsterFacts;
  readonly conditions: Readonly<Record<never, never>>;
  readonly rules: { readonly sections: readonly Ref[] };
  readonly 'rule-sections': { readonly chapter?: Ref; readonly order: number };
  readonly skills: { readonly ability: Ability };
  readonly 'ability-scores': { readonly abbreviation: string; readonly skills: readonly Ref[] };
  readonly alignments: { readonly abbreviation: string };
  readonly 'damage-types': Readonly<Record<never, never>>;
  readonly languages: {
    readonly rarity: string;
    readonly speakers: readonly string[];
    readonly script?: string;
  };
  readonly 'magic-schools': Readonly<Record<never, never>>;
  readonly proficiencies: {
    readonly type: string;
    readonly reference?: Ref;
    readonly classes: readonly Ref[];
    readonly species: readonly Ref[];
    readonly backgrounds: readonly Ref[];
  };
  readonly 'equipment-categories': { readonly items: readonly Ref[] };
  readonly 'weapon-properties': Readonly<Record<never, never>>;
  readonly 'weapon-mastery-properties': Readonly<Record<never, never>>;
  readonly poisons: { readonly type: string; readonly cost: Money };
  readonly 'creature-types': Readonly<Record<never, never>>;
  readonly services: { readonly cost: Money; readonly per?: string };
}

/** One entry of the compendium. Prose is only ever in fields named `text`. */
export interface Entry<K extends Kind = Kind> {
  readonly kind: K;
  readonly edition: Edition;
  /** Unique within kind and edition; lower case, digits and hyphens. */
  readonly slug: string;
  readonly name: string;
  /** One line in our own words. */
  readonly summary: string;
  readonly facts: FactsOf[K];
  /** Markdown: the book's own words, only after an import, or homebrew. */
  readonly text?: string;
}

/** An entry of any kind whose facts follow its kind. */
export type AnyEntry = { [K in Kind]: Entry<K> }[Kind];
