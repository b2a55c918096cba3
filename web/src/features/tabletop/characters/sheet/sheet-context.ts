import type { CharacterCommand, DerivedSheet } from '@guildhall/tabletop/sheet';
import { createContext, useContext } from 'react';
import type { CharacterSession, OpenCharacter } from '../character-store.ts';
import type { SheetLog } from './sheet-log.ts';

/** What the side panel shows; a `why` names a number of the sheet, see `topic.ts`. */
export type Panel =
  | { readonly kind: 'why'; readonly key: string }
  | { readonly kind: 'hit-points' }
  | { readonly kind: 'rest'; readonly rest: 'short' | 'long' }
  | { readonly kind: 'conditions' }
  | { readonly kind: 'effects' }
  | { readonly kind: 'spell'; readonly slug: string; readonly class: string }
  | { readonly kind: 'add-item' }
  | { readonly kind: 'portrait' }
  | { readonly kind: 'level' }
  | { readonly kind: 'export' }
  | { readonly kind: 'log' };

/** A command that was done. */
export interface Done {
  readonly before: DerivedSheet;
  readonly after: DerivedSheet;
}

export interface SheetTools {
  readonly session: CharacterSession;
  readonly open: OpenCharacter;
  readonly log: SheetLog;
  /** Do something; says what happened and offers to take it back. Null when it was refused. */
  readonly act: (command: CharacterCommand) => Promise<Done | null>;
  readonly panel: Panel | null;
  readonly show: (panel: Panel | null) => void;
}

export const SheetContext = createContext<SheetTools | null>(null);

export function useSheet(): SheetTools {
  const tools = useContext(SheetContext);
  if (tools === null) throw new Error('a part of the sheet is used outside a sheet');
  return tools;
}
