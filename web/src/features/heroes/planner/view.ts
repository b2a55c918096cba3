import type { BuildProblem, EntryRef, PieceWish, SlotRef, SlottedEnhancement } from '@guildhall/heroes';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** What a dropped or chosen file was, and what of it could not be matched. */
export interface ImportNote {
  readonly file: string;
  readonly warnings: readonly BuildProblem[];
}

type LeftTab = 'sets' | 'pools' | 'epic';
export type TotalsTab = 'totals' | 'control' | 'bonuses' | 'notes';
export type PickerTab = 'sets' | 'inventions' | 'special' | 'origin';
/** The working areas of the planner: the build itself, and what is asked about it. */
export const DESKS = ['build', 'levels', 'sets', 'chain', 'compare', 'bonuses', 'shopping'] as const;
export type Desk = (typeof DESKS)[number];
export type PhonePlace = 'powers' | 'build' | 'more';

/** Settings of the enhancement picker, kept from slot to slot. */
interface PickerSettings {
  readonly tab: PickerTab;
  readonly search: string;
  /** `SetType.id`; null shows all. */
  readonly setType: number | null;
  readonly wish: Required<PieceWish>;
}

/** What is selected and which parts are open; nothing of it is saved. */
export interface ViewState {
  /** Pick that the next power goes to; null = the first free one. */
  readonly pick: number | null;
  /** Slot whose picker is open. */
  readonly slot: SlotRef | null;
  readonly picker: PickerSettings;
  /** Piece under the pointer or focus of the picker. */
  readonly preview: SlottedEnhancement | null;
  readonly leftTab: LeftTab;
  readonly totalsTab: TotalsTab;
  readonly leftOpen: boolean;
  readonly totalsOpen: boolean;
  readonly extrasOpen: boolean;
  readonly phonePlace: PhonePlace;
  /** Stat path that Why? explains. */
  readonly why: string | null;
  /** Power whose figures are shown. */
  readonly details: EntryRef | null;
  readonly powerSearch: string;
  /** The list of circumstances takes the place of the totals. */
  readonly conditions: boolean;
  /** What the middle of the page shows. */
  readonly desk: Desk;
  readonly note: ImportNote | null;
  /** The draft was last shown with other game data. */
  readonly outdated: boolean;
}

/** Screens on which the strip under the build has room of its own. */
const ROOMY = '(min-width: 1700px) and (min-height: 1050px)';

export type PlannerView = StoreApi<ViewState>;

export function createView(note: ImportNote | null = null): PlannerView {
  return createStore<ViewState>(() => ({
    pick: null,
    slot: null,
    picker: {
      tab: 'sets',
      search: '',
      setType: null,
      wish: { level: 50, relativeLevel: 0, grade: 'SO', originLevel: 0 },
    },
    preview: null,
    leftTab: 'sets',
    totalsTab: 'totals',
    leftOpen: false,
    totalsOpen: false,
    extrasOpen: typeof matchMedia === 'function' && matchMedia(ROOMY).matches,
    phonePlace: 'build',
    why: null,
    details: null,
    powerSearch: '',
    conditions: false,
    desk: 'build',
    note,
    outdated: false,
  }));
}
