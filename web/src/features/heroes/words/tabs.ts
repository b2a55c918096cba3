/** Words of the strip of open builds. */
export const tabWords = {
  title: 'Open builds',
  close: (name: string) => `Close ${name}`,
  add: 'New build in a tab',
} as const;
