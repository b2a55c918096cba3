/** Words about the network, and about data that changes. */
export const offlineWords = {
  newData: (name: string) => `The game data is now ${name}. Totals may differ from your last visit.`,
  outdated: 'This build was last shown with other game data.',
  outdatedBody: (unknown: number) =>
    unknown === 0
      ? 'All its names are known to the data in use now; totals may differ.'
      : `${unknown} of its names are not in the data in use now. They are kept, and listed under Notes.`,
  showNotes: 'Show notes',
  understood: 'Understood',
  clash: 'This build is open in another tab, which changed it.',
  takeTheirs: 'Show that',
  keepMine: 'Keep both',
  copied: 'Your version is now a build of its own.',
} as const;
