import type { SlotType } from '@guildhall/tabletop/sheet';

/** English words of questions: their help in our own words, and what all of them say. */
export const questionWords = {
  search: 'Search',
  nothingFound: 'Nothing matches. Try fewer letters.',
  full: (count: number) => `all ${count} chosen; take one back first`,
  left: (count: number) => (count === 1 ? 'choose 1 more' : `choose ${count} more`),
  choose: (count: number) => `choose ${count}`,
  optional: 'optional',
  answered: 'answered',
  openScores: 'place all six',
  change: 'Change',
  close: 'Close',
  takeBack: 'Take back',
  compare: 'Compare',
  cards: 'Cards',
  choosing: (name: string) => `Choose ${name}`,
  chosen: 'Chosen',
  more: 'Look it up',
  help: {
    abilities: 'Pick a way to find the six scores, then put them where they help most.',
    species: 'Each gives traits that work from level 1. Point at one to see what your sheet gains.',
    subspecies: 'A branch of your people, with gifts of its own.',
    size: 'Small fits through gaps and hides more easily; some heavy weapons are made for Medium hands.',
    background: 'Look at the skills first: two of them come from here, whatever your class is.',
    class: 'Everything else builds on this. You can still take levels in other classes later.',
    'hit-points':
      'The fixed value is a little above the average of the die. Rolled ones may be more, or less.',
    subclass: 'A specialty inside the class. It brings features now and at later levels.',
    feature: 'One of several ways the feature can work for you.',
    feat: 'A talent outside the class. Raising an ability is always a sound choice.',
    'ability-increase':
      'Scores count in pairs: an even score is worth a point more than the odd one below it.',
    skill: 'Skills your best abilities support pay off most; Perception is rolled by everyone.',
    expertise: 'Double proficiency in something you are already trained in.',
    proficiency: 'Tools help where a skill alone does not: opening locks, making things, playing music.',
    language: 'Languages open doors that swords do not. Ask your table which ones are spoken there.',
    cantrip:
      'Cantrips cost nothing and are cast as often as you like: take one that harms and one that helps.',
    spell: 'A mix works best: something for fights, something that protects, something for everything else.',
    'spell-swap': 'At each level one known spell may make place for another.',
    'weapon-mastery': 'A trick that works with this kind of weapon. Choose the weapons you really carry.',
    'damage-type': 'The kind of harm the feature deals or resists.',
    trait: 'Your line of descent decides how the trait works.',
    text: 'Choose what fits your story.',
    equipment: 'Packages are worth about the same; gold buys whatever the table allows.',
  } satisfies Record<SlotType, string>,
} as const;
