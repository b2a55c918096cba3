/** Words of the last place of the phone. */
export const moreWords = {
  title: 'More',
  search: 'Search everything',
  open: 'Open a build file',
  paste: 'Paste a build',
  export: 'Export the build',
  notes: (number: number) => (number === 0 ? 'Notes' : `Notes (${number})`),
} as const;
