import { createStore } from 'zustand/vanilla';

export interface CommandItem {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly run: () => void;
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
}

/** What pages tell the frame around them. */
export const pageStore = createStore<PageState>(() => ({
  dataVersion: null,
  status: '',
  ownDock: false,
  commands: [],
}));
