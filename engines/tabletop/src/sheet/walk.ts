import { ABILITIES, type Ability, abilityModifier } from '../compendium/index.ts';
import type {
  Build,
  CharacterQuestion,
  Gained,
  GainedFeature,
  OptionList,
  StartingEquipment,
} from './build.ts';
import type { ChoiceAnswer } from './character.ts';
import type { ChoiceOption, ChoiceSlot } from './choice-slots.ts';
import type { SheetRules } from './rules.ts';

/** What a walk is for: picks are only checked, and options only listed, when asked. */
export interface WalkMode {
  /** Check every answer against what is legal at its place. */
  readonly check: boolean;
  /** List the options of this question. */
  readonly optionsOf?: string;
  /** Answers questions that are open as they are met; null leaves them open. */
  readonly answer?: (met: OpenQuestion) => readonly string[] | null;
  /** Levels that will be taken by those answers. */
  readonly levels?: number;
}

/** A question without all its picks, as it stands at its place on the walk. */
export interface OpenQuestion {
  readonly question: CharacterQuestion;
  readonly options: OptionList;
  /** Why picks are not legal; '' when they are. */
  readonly problemOf: (picks: readonly string[]) => string;
  readonly build: Build;
}

type QuestionRest = Pick<ChoiceSlot, 'type' | 'step' | 'label' | 'of'> & {
  readonly choose: number;
  readonly level?: number;
  readonly optional?: boolean;
  readonly repeat?: boolean;
  readonly options: OptionList;
  /** Overrides the check of picks against options: why the picks are wrong, '' when right. */
  readonly verify?: (picks: readonly string[]) => string;
};

const NO_PICKS: readonly string[] = [];

/** Goes through the questions of a character in the order of the rules and collects what the answers give. */
export class Walk {
  readonly rules: SheetRules;
  readonly build: Build;
  readonly mode: WalkMode;
  /** Options of `mode.optionsOf`, once met. */
  options: readonly ChoiceOption[] | null = null;
  /** Spells that come at a level of a class, or of the character; granted at the end. */
  readonly later: { readonly spell: string; readonly level: number; readonly gained: Gained }[] = [];
  equipment: StartingEquipment = { items: [], money: [] };
  readonly #answers = new Map<string, { readonly picks: readonly string[]; readonly index: number }>();
  readonly #met = new Set<string>();
  /** Answers that `mode.answer` gave, in their order. */
  readonly given = new Map<string, readonly string[]>();

  constructor(rules: SheetRules, choices: readonly ChoiceAnswer[], mode: WalkMode) {
    this.rules = rules;
    this.mode = mode;
    this.build = emptyBuild();
    for (const [index, { slot, picks }] of choices.entries()) {
      if (this.#answers.has(slot)) {
        this.#problem(index, 'answered_twice', `"${slot}" is answered twice; the last answer counts.`);
      }
      this.#answers.set(slot, { picks, index });
    }
  }

  /** Ask, and take the picks the log has. Illegal picks are listed and still taken, so that nothing is lost. */
  ask(id: string, rest: QuestionRest): readonly string[] {
    const { options, verify, level = 0, optional = false, repeat = false, ...slot } = rest;
    const answer = this.#answers.get(id);
    const before = answer?.picks ?? NO_PICKS;
    const question = { id, ...slot, level, optional, repeat, picks: before };
    const picks = this.#answered(question, rest) ?? before;
    this.#met.add(id);
    this.build.questions.push({ ...question, picks });
    if (this.mode.optionsOf === id) this.options = options();
    if (this.mode.check && answer !== undefined) {
      const wrong = verify?.(picks) ?? wrongPicks(picks, rest);
      if (wrong !== '')
        this.#problem(answer.index, 'illegal_choice', `${rest.label} (${rest.of || id}): ${wrong}`);
    }
    return picks;
  }

  #answered(question: CharacterQuestion, rest: QuestionRest): readonly string[] | null {
    const { answer } = this.mode;
    if (answer === undefined || question.picks.length >= question.choose) return null;
    const { options, verify } = rest;
    const problemOf = (picks: readonly string[]) => verify?.(picks) ?? wrongPicks(picks, rest);
    const picks = answer({ question, options, problemOf, build: this.build });
    if (picks !== null) this.given.set(question.id, picks);
    return picks;
  }

  /** Whether a question has an answer in the log. */
  answered(id: string): boolean {
    return this.#answers.has(id) || this.given.has(id);
  }

  /** Where the answer to a question stands, for explanations. */
  pathOf(id: string): string {
    const answer = this.#answers.get(id);
    return answer === undefined ? '' : `choices[${answer.index}]`;
  }

  /** Lists the answers nobody asked for. Call last. */
  finish(): void {
    for (const [slot, { index }] of this.#answers) {
      if (!this.#met.has(slot)) {
        this.#problem(
          index,
          'not_asked',
          `Nothing asks for "${slot.slice(0, 80)}" with the other choices as they are.`,
        );
      }
    }
  }

  #problem(index: number, code: string, message: string): void {
    this.build.problems.push({ path: `choices[${index}]`, code, message, severity: 'error' });
  }

  missing(id: string, message: string): void {
    this.build.problems.push({ path: this.pathOf(id), code: 'unknown_entry', message, severity: 'error' });
  }

  /** Something gained; its questions are asked by the caller. */
  gain(feature: GainedFeature): void {
    this.build.features.push(feature);
    this.build.keys.add(feature.key);
  }

  /** An increase, as far as the cap lets it. */
  raise(
    ability: Ability,
    amount: number,
    max: number,
    by: { label: string; source: string; path: string },
  ): void {
    const room = Math.max(0, max - this.score(ability));
    const gained = Math.min(amount, room);
    if (gained !== 0) this.build.abilities[ability].increases.push({ amount: gained, ...by });
  }

  score(ability: Ability): number {
    const { base, increases } = this.build.abilities[ability];
    let score = base;
    for (const { amount } of increases) score += amount;
    return score;
  }

  modifier(ability: Ability): number {
    return abilityModifier(this.score(ability));
  }
}

/** Why picks are not allowed; '' when they are. */
function wrongPicks(picks: readonly string[], { choose, options, repeat }: QuestionRest): string {
  if (picks.length > choose) return `${picks.length} picks where ${choose} are allowed.`;
  if (repeat !== true && new Set(picks).size < picks.length) return 'the same pick twice.';
  const legal = new Map(options().map((option) => [option.value, option]));
  for (const pick of picks) {
    const option = legal.get(pick);
    if (option === undefined) return `"${pick.slice(0, 60)}" is not among the options.`;
    if (option.refusal !== '') return `${option.label}: ${option.refusal}`;
  }
  return '';
}

function emptyBuild(): Build {
  const abilities = Object.fromEntries(
    ABILITIES.map((ability) => [ability, { base: 10, increases: [] }]),
  ) as unknown as Build['abilities'];
  return {
    abilities,
    species: null,
    subspecies: null,
    background: null,
    size: 'Medium',
    classes: [],
    levels: [],
    features: [],
    keys: new Set(),
    proficiencies: new Map(),
    skills: new Map(),
    expertise: new Map(),
    saves: new Map(),
    languages: new Map(),
    masteries: new Set(),
    spells: [],
    marked: new Map(),
    texts: new Map(),
    questions: [],
    problems: [],
  };
}

/** An option that may be picked. */
export function option(value: string, label: string, detail = '', refusal = ''): ChoiceOption {
  return { value, label, detail, refusal };
}
