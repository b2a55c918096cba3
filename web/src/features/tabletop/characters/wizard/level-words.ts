/** English words of the levels step. */
export const levelWords = {
  level: 'Character level',
  raise: 'One level more',
  lower: 'Take back the last level',
  track: 'Levels taken',
  more: (name: string, level: number) => `${name} ${level}`,
  moreTitle: (name: string) => `Take the next level in ${name}`,
  multiclass: 'Another class',
  multiclassClose: 'Stay with these classes',
  multiclassLead:
    'A second class brings its first level, and only some of its proficiencies. All classes must have 13 in what they need.',
  hitPoints: 'Hit points',
  points: (rolled: string | undefined) =>
    rolled === undefined || rolled === 'fixed' ? 'Hit points: fixed' : `Hit points: rolled ${rolled}`,
  roll: (die: number) => `Roll 1d${die}`,
  none: 'Choose a class first. The levels above the first are taken here.',
  brings: (names: string) => `brings ${names}`,
  top: 'Level 20: there is nothing above.',
} as const;
