import { count } from './words/count.ts';

/** English words of the Heroes hall. Components hold no sentences of their own. */
export const strings = {
  hallTitle: 'Heroes',
  hallLead: 'Builds for City of Heroes: drafts in this browser, and what is stored on this server.',
  newBuild: 'New build',
  openFile: 'Open a file',
  pasteBuild: 'Paste a build',
  unnamed: 'Unnamed build',
  undo: 'Undo',
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  dropHere: 'Drop the build file to open it',

  shared: {
    source: 'Shared link',
    failed: 'This link could not be opened',
    safe: 'Your own builds are as they were. Ask for the link again: it may have been cut off.',
  },

  errors: {
    fileTitle: (file: string) => `${file} could not be opened`,
    fileSafe: 'Nothing was changed; the open build is as it was.',
    buildTitle: 'This build cannot be opened',
    buildSafe: 'Your other builds are not affected.',
    dataTitle: 'The game data could not be loaded',
    dataSafe: 'Your build is kept in this browser. Totals appear as soon as the data is here.',
    atPath: (path: string) => `At ${path}`,
    atOffset: (offset: number) => `At byte ${offset}`,
    gone: 'It was deleted, or the link is mistyped.',
    reference: (id: string) => `Reference ${id}`,
  },

  saveStates: {
    clean: '',
    saving: 'Keeping …',
    kept: 'Kept in this browser',
    clash: 'Not kept: another tab changed this build.',
    failed: 'Not kept: this browser’s storage is full or blocked. Save to the server or export a file.',
  },

  save: {
    save: 'Save',
    saveChanges: 'Save changes',
    share: 'Share',
    pictures: 'Pictures',
    copyLink: 'Copy link',
    done: 'Stored on the server.',
    copied: (address: string) => `Link copied: ${address}`,
    stale: 'Somebody else changed this build on the server first. Nothing was overwritten.',
    saveAsNew: 'Save as a new build',
    failed: (reason: string) => `Not stored: ${reason} The build is kept in this browser.`,
  },

  header: {
    title: 'Build planner',
    name: 'Name of the build',
    powers: 'Powers',
    slots: 'Slots',
    undo: 'Undo (Ctrl Z)',
    redo: 'Redo (Ctrl Shift Z)',
    open: 'Open a build file',
    paste: 'Paste a build',
    export: 'Export the build',
  },

  commands: {
    undo: 'Undo',
    redo: 'Redo',
    search: 'Search powers',
    show: (what: string) => `Show: ${what}`,
  },

  dock: {
    title: 'Planner',
    builds: 'Builds',
    powers: 'Powers',
    build: 'Build',
    more: 'More',
  },

  rows: {
    title: 'Powers and slots',
    choose: (level: number) => `Choose a power for level ${level}`,
    free: 'Choose a power',
    remove: (name: string) => `Remove ${name}`,
    counts: (name: string) => `${name} counts in the totals`,
    details: (name: string) => `Figures of ${name}`,
    on: 'on',
    off: 'off',
    unknown: 'not in this data',
    end: 'end',
    endPerSecond: 'end/s',
    types: {
      click: 'Click',
      auto: 'Auto',
      toggle: 'Toggle',
      boost: 'Boost',
      inspiration: 'Inspiration',
      global_boost: 'Global',
    },
  },

  extras: {
    title: 'Inherents, incarnates, accolades',
    groups: { inherent: 'Inherents', incarnate: 'Incarnates', accolade: 'Accolades', other: 'Others' },
  },

  slots: {
    label: (power: string, slot: number) => `${power}, slot ${slot}`,
    empty: (label: string, level: number) => `${label}, empty, placed at level ${level}`,
    emptyTitle: (level: number) => `Empty slot, placed at level ${level}`,
    unknown: (name: string) => `${name}, not in this game data; kept as it is`,
    add: (power: string) => `Add a slot to ${power}`,
    picker: 'Enhancements',
  },

  totals: {
    title: 'Totals',
    open: 'Show all totals',
    tabs: { totals: 'Totals', control: 'Control', bonuses: 'Bonuses', notes: 'Notes' },
    defence: 'Defence',
    resistance: 'Resistance',
    percent: '%',
    body: 'Body',
    offence: 'Offence',
    movement: 'Movement',
    others: 'Others',
    mez: 'Control effects',
    protection: 'Protection',
    debuffs: 'Debuff resistance',
    damageByType: 'Damage by type',
    lastEdit: 'Last edit',
    undoThis: 'Undo this edit',
    noChange: 'No total changed.',
    moreChanges: (number: number) => `and ${number} more`,
    noEditYet: 'Edits and what they change appear here.',
    why: (label: string) => `Why is ${label} what it is?`,
    tableCaption: 'Defence and resistance in percent',
    type: 'Type',
    incompleteTotals: (number: number) =>
      `${count(number, 'unknown name', 'unknown names')}, totals not final`,
  },
} as const;
