import type { Step } from './steps.ts';

const STEP_NAMES: Readonly<Record<Step, string>> = {
  class: 'Class',
  species: 'Species',
  background: 'Background',
  abilities: 'Abilities',
  levels: 'Levels',
  skills: 'Proficiencies',
  spells: 'Spells',
  equipment: 'Equipment',
  identity: 'Name and look',
  review: 'Review',
};

/** English words of the wizard's frame. */
export const words = {
  wizard: 'Wizard',
  steps: 'Steps',
  loading: 'The character is being opened',
  openFailed: 'The character could not be opened',
  undo: 'Undo',
  redo: 'Redo',
  quick: 'Fill in the rest',
  quickHint: 'Answers every open question sensibly; one undo takes it all back',
  quickDone: (count: number) => (count === 1 ? '1 question answered' : `${count} questions answered`),
  sheet: 'Open the sheet',
  allCharacters: 'All characters',
  stepName: (step: Step, edition: '2014' | '2024') =>
    step === 'species' && edition === '2014' ? 'Race' : STEP_NAMES[step],
  stepLeads: {
    class:
      'What the character does best. The class decides hit points, armor, weapons, saving throws, and whether spells are cast.',
    species: 'Where the character comes from by birth: size, speed, senses and a few gifts that last.',
    background: 'What the character did before adventuring. It brings skills, tools and some belongings.',
    abilities:
      'Six scores that nearly every roll uses. Put the best one where your class needs it and a good one into Constitution.',
    levels:
      'How far the character has come. Take levels in one class, or in several where the scores allow it, and answer what each level brings.',
    skills: 'What the character is trained in. Training adds the proficiency bonus to the roll.',
    spells: 'The magic the character knows. Search and filter; the details stand beside the list.',
    equipment: 'What the character owns on the first day.',
    identity: 'Who this is. All of it may stay empty, and all of it can be changed on the sheet.',
    review: 'Everything at a glance, and what is still open.',
  } satisfies Record<Step, string>,
  progress: (done: number, asked: number) => `${done} of ${asked} answered`,
  allProgress: (done: number, asked: number) => `${done} of ${asked} questions answered`,
  nothingAsked: 'Nothing to decide here',
  nothingBody: {
    spells: 'This character chooses no spells. Classes that cast, and some feats and lineages, ask here.',
    skills: 'The proficiencies depend on the class and the background. Choose those first.',
    equipment: 'What is carried at the start depends on the class and the background. Choose those first.',
    other: 'The choices so far ask nothing here.',
  },
  back: 'Back',
  next: 'Next',
  nextStep: (name: string) => `Next: ${name}`,
  nextOpen: (name: string) => `Next: ${name}`,
  takenBack: (count: number) =>
    count === 1
      ? 'One later answer did not fit any more and was taken back.'
      : `${count} later answers did not fit any more and were taken back.`,
  refused: (reason: string) => `Not possible: ${reason}`,
} as const;
