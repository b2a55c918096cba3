import { createStore } from 'zustand/vanilla';

export interface CommandItem {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly run: () => void;
}

/** Things of one kind that can be found by their name. */
export interface CommandGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly CommandItem[];
}

interface PageState {
  /** Name and date of the game data in use; shown on every page. */
  readonly dataVersion: { readonly name: string; readonly date: string } | null;
  /** State of the page in a few words, at the foot. */
  readonly status: string;
  /** The open page brings its own bottom bar on a phone. */
  readonly ownDock: boolean;
  /** What the open page adds to the command palette. */
  readonly commands: readonly CommandItem[];
  /** Makes what the open page has that can be searched; asked when the palette is opened. */
  readonly found: (() => readonly CommandGroup[]) | null;
  /** The dialog of the frame that is open. */
  readonly overlay: 'commands' | 'shortcuts' | null;
}

/** What pages tell the frame around them. */
export const pageStore = createStore<PageState>(() => ({
  dataVersion: null,
  status: '',
  ownDock: false,
  commands: [],
  found: null,
  overlay: null,
}));
