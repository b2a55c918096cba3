/** Steps of the wizard, in order. */
export const WIZARD_STEPS = [
  'class',
  'background',
  'species',
  'abilities',
  'features',
  'spells',
  'equipment',
] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** What the picks of a question are, so that a page can show them rightly. */
export type SlotType =
  | 'abilities'
  | 'species'
  | 'subspecies'
  | 'size'
  | 'background'
  | 'class'
  | 'hit-points'
  | 'subclass'
  | 'feature'
  | 'feat'
  | 'ability-increase'
  | 'skill'
  | 'expertise'
  | 'proficiency'
  | 'language'
  | 'cantrip'
  | 'spell'
  | 'spell-swap'
  | 'weapon-mastery'
  | 'damage-type'
  | 'trait'
  | 'text'
  | 'equipment';

/** A question of the wizard: the same for a new character and for a level-up. */
export interface ChoiceSlot {
  /** Stable name: `species`, `level:3:subclass`, `feature:fighter-fighting-style`. */
  readonly id: string;
  readonly type: SlotType;
  readonly step: WizardStep;
  /** Character level it belongs to; 0 for what comes before levels. */
  readonly level: number;
  readonly label: string;
  /** What it is from, e.g. `Elf`, `Fighter 1`. */
  readonly of: string;
  /** How many picks; fewer is an open question, more is refused. */
  readonly choose: number;
  /** May stay open without being a problem. */
  readonly optional: boolean;
}

/** One legal or illegal pick of a question. */
export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  /** Why it cannot be picked; '' when it can. */
  readonly refusal: string;
  /** A few words of help: what it gives, in facts. */
  readonly detail: string;
}
