/** English words of the review. */
export const reviewWords = {
  ready: 'Everything is answered, and all of it is legal',
  readyBody: 'The sheet is ready to play. Whatever you change here later, the sheet follows.',
  open: (count: number) => (count === 1 ? '1 question is open' : `${count} questions are open`),
  problems: 'This breaks rules',
} as const;
