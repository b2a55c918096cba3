/** Words of what is there from the first view on. */
export const firstWords = {
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  renamed: 'Name changed',
  notHere: 'There is no network, and this browser has no copy of the build.',
} as const;
