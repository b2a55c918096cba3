import type { CharacterQuestion } from '@guildhall/tabletop/sheet';

/** Steps of the wizard, in the order a table talks about a character. */
export const STEPS = [
  'class',
  'species',
  'background',
  'abilities',
  'levels',
  'skills',
  'spells',
  'equipment',
  'identity',
  'review',
] as const;
export type Step = (typeof STEPS)[number];

export function isStep(text: string | null): text is Step {
  return (STEPS as readonly (string | null)[]).includes(text);
}

const SKILL_TYPES: ReadonlySet<string> = new Set([
  'skill',
  'proficiency',
  'language',
  'expertise',
  'weapon-mastery',
]);

/** Where a question is shown. Levels above the first are planned in one place, class by class. */
export function stepOf({ id, type, step }: Pick<CharacterQuestion, 'id' | 'type' | 'step'>): Step {
  if (id === 'level:1') return 'class';
  if (SKILL_TYPES.has(type)) return 'skills';
  if (step === 'spells' || step === 'equipment' || step === 'abilities') return step;
  if (id.startsWith('background')) return 'background';
  if (step === 'species') return 'species';
  return 'levels';
}

/** How far a step is: questions that want an answer, and how many have one. */
export interface StepProgress {
  readonly step: Step;
  readonly asked: number;
  readonly done: number;
}

export function isAnswered({ picks, choose }: Pick<CharacterQuestion, 'picks' | 'choose'>): boolean {
  return picks.length >= choose;
}

/** Progress by step; optional questions count for nothing. */
export function progressOf(questions: readonly CharacterQuestion[]): readonly StepProgress[] {
  return STEPS.map((step) => {
    const own = questions.filter((question) => !question.optional && stepOf(question) === step);
    return { step, asked: own.length, done: own.filter(isAnswered).length };
  });
}

/** Where to go on: the first step with an open question; the review when none is left. */
export function firstOpenStep(questions: readonly CharacterQuestion[]): Step {
  return progressOf(questions).find(({ asked, done }) => done < asked)?.step ?? 'review';
}

/** The step after or before another; the same at either end. */
export function stepBeside(step: Step, by: 1 | -1): Step {
  return STEPS[STEPS.indexOf(step) + by] ?? step;
}
