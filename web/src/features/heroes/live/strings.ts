/** Words of editing together. */
export const liveWords = {
  here: (count: number) => (count === 1 ? 'One other person is here' : `${count} other people are here`),
  someone: 'Somebody else',
  you: 'You, in another window',
  at: (name: string, place: string) => `${name}: ${place}`,
  typing: 'typing',
  together: 'Edits are shared as you make them',
  waiting: 'Not connected. Your edits wait and are merged when you are back.',
  lost: (who: string, label: string) =>
    label === ''
      ? `${who} changed the same place first; that stays.`
      : `${who} changed the same place first, so “${label}” was not done.`,
  undo: 'Undo theirs',
  undoLabel: 'Own edit instead',
  changed: (who: string) => `Edit by ${who}`,
  gone: 'This build is not shared with you any more. Your copy stays in this browser.',
  removed: 'This build was deleted. Your copy stays in this browser.',
  name: 'Name',
  slot: (power: string, slot: number) => `${power}, slot ${slot}`,
};
