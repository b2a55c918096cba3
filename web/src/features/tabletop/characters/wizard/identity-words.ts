/** English words of name and look. */
export const identityWords = {
  name: 'Name',
  nameMissing: 'A character needs a name, if only a working one.',
  fields: {
    pronouns: { label: 'Pronouns', hint: '', long: false },
    alignment: { label: 'Alignment', hint: 'For example chaotic good', long: false },
    appearance: { label: 'Appearance', hint: 'What one sees first: build, hair, scars, clothes', long: true },
    personality: { label: 'Personality', hint: 'A habit, a strength, a weakness', long: true },
    ideals: { label: 'Ideals and bonds', hint: 'What and whom the character would fight for', long: true },
    backstory: { label: 'Story so far', hint: 'Where the character comes from and why it left', long: true },
  },
} as const;
export type IdentityField = keyof typeof identityWords.fields;
