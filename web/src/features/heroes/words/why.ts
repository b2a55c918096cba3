/** Words of the explanation of a number. */
export const whyWords = {
  title: (label: string) => `Why ${label.charAt(0).toLowerCase()}${label.slice(1)}?`,
  back: 'Back to totals (Esc)',
  base: 'Base',
  limits: 'Limits',
  pin: 'Keep in sight',
  unpin: 'No longer in sight',
  nothing: 'Nothing in this build changes it.',
  incomplete: (text: string) => `Not final, ${text}.`,
  rules: {
    power: 'Powers',
    set_bonus: 'Set bonuses',
    piece_bonus: 'Single pieces',
    proc: 'Procs',
    incarnate: 'Incarnates',
    outside: 'From outside',
  },
} as const;
