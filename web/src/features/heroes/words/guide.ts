/** Rules of the game in a few plain words, by topic. */
const topics = {
  diversification: {
    title: 'Enhancement diversification',
    text: [
      'The more one power is enhanced in the same way, the less each further piece adds.',
      'For damage, accuracy, recharge and most others the first 70 % count in full, what follows to 90 % counts nine tenths, to 100 % seven tenths, and beyond that only 15 %. Defence, resistance, to-hit and range reach these steps earlier: at 40, 50 and 60 %.',
      'Where pieces are lost to this, the card of the power says how much.',
    ],
  },
  five: {
    title: 'Rule of five',
    text: [
      'The same set bonus counts five times in a build; a sixth copy adds nothing.',
      'What makes bonuses the same is their name, not their size: 7.5 % recharge from two differently named bonuses is counted apart. Single pieces that bring a bonus by themselves follow the rule too.',
      'The list of bonuses marks copies that are lost.',
    ],
  },
  softCap: {
    title: 'Soft cap of defence',
    text: [
      'A foe of your level hits half of the time. Every point of defence takes a point off that, down to the least chance of 5 %: so 45 % defence is all that helps against it.',
      'More is of use against foes above your level, and where defence is taken from you. The mark on each bar shows the soft cap.',
    ],
  },
  caps: {
    title: 'Caps',
    text: [
      'Hit points, resistance, damage, recharge and speed end at a cap that the archetype sets. The hatched end of a bar is what lies over it.',
      'What lies over a cap is not lost for good: it is there again when something takes from you.',
    ],
  },
  exemplar: {
    title: 'Exemplar level',
    text: [
      'Below level 50 you keep powers that were taken up to five levels above the level you play at.',
      'A set bonus works down to three levels below the level of its piece; purple, PvP, archetype and winter sets keep theirs at every level. Attuned pieces follow your level.',
      'Move the level over the working area to see the totals there.',
    ],
  },
  procs: {
    title: 'Chances of procs',
    text: [
      'A piece with procs a minute is more likely to strike the longer the power takes to recharge and to cast, and less likely the larger its area.',
      'Recharge slotted in the power itself lowers the chance, recharge of the whole build does not. The chance is never below some 5 %, never above 90 %.',
    ],
  },
  perma: {
    title: 'Uptime and perma',
    text: [
      'A click that lasts as long as it takes to be ready again is perma: you can have it all the time.',
      'Its card shows how many seconds are to spare, or how many are missing.',
    ],
  },
  slots: {
    title: 'Slots and levels',
    text: [
      'A power comes with one slot and takes five more; a whole build adds 67. A slot belongs to a level, and a power can only have slots of levels at which it was owned.',
      'When a power moves to a later level, slots that would come too early move to later levels by themselves.',
    ],
  },
  pvp: {
    title: 'PvP',
    text: [
      'Against players many powers have other numbers, and some effects work there alone.',
      'The switch over the working area shows every total under these rules.',
    ],
  },
} as const;

export type Topic = keyof typeof topics;

/** Words of the tour and of the help on rules. */
export const guideWords = {
  topics,
  rules: 'Rules of the game',
  all: 'Other rules',
  about: (title: string) => `About: ${title}`,
  command: (title: string) => `Rule: ${title}`,
  tour: 'Show me around',
  tourHint: 'New here? Four short stops, and you know your way.',
  tourNo: 'No, thanks',
  step: (at: number, of: number) => `Stop ${at} of ${of}`,
  back: 'Back',
  next: 'Next',
  done: 'Done',
  skip: 'Leave the tour',
  steps: [
    {
      title: 'Powers on the left',
      text: 'Choose powersets and powers here. What cannot be taken yet says why. On a phone they are behind Powers.',
    },
    {
      title: 'The build in the middle',
      text: 'A plus adds a slot, a slot opens its enhancements. You see what a piece would change before you choose it. Everything can be undone, with Ctrl Z.',
    },
    {
      title: 'Totals on the right',
      text: 'They follow every edit. Choose any number to see where it comes from, piece by piece. On a phone pull them up from below.',
    },
    {
      title: 'Find everything with /',
      text: 'Powers, sets, builds, commands and the rules of the game, by their name. A question mark lists all keys.',
    },
  ],
} as const;
