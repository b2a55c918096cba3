/** English words of the page where a character begins. */
export const newWords = {
  title: 'New character',
  lead: 'Choose the rules of your table. Everything else the wizard asks one thing at a time, and every answer can be changed later.',
  back: 'All characters',
  rules: 'Which rules?',
  editions: {
    '2024': {
      name: 'Fifth edition, 2024 (SRD 5.2)',
      facts: [
        'The background raises abilities and gives a feat',
        'Every class chooses its subclass at level 3',
        'Weapon mastery; feats at 4, 8, 12, 16 and 19',
      ],
    },
    '2014': {
      name: 'Fifth edition, 2014 (SRD 5.1)',
      facts: [
        'The race raises abilities',
        'Subclasses at level 1, 2 or 3, by class',
        'Subraces; ability increases instead of most feats',
      ],
    },
  },
  name: 'Name',
  nameHint: 'May wait until the end',
  unnamed: 'New character',
  begin: 'Begin step by step',
  failed: 'The character was not made',
  failedSafe: 'Nothing was stored. Your choices are still here.',
  quick: 'Or build one quickly',
  quickLead: 'One click answers every question sensibly. What you do not like, you change.',
  level: 'Level',
  quickClass: (name: string, level: number) => `${name} ${level}`,
} as const;
