import { useEffect } from 'react';
import type { CommandItem } from '../../../lib/page-store.ts';
import { pageStore } from '../../../lib/page-store.ts';
import { useShortcuts } from '../../../lib/use-shortcuts.ts';
import { usePlanner } from '../session-context.ts';
import { strings } from '../strings.ts';
import { deskWords } from '../words/desk.ts';
import { slottingWords } from '../words/slotting.ts';
import { redoEdit, undoEdit } from './history-edits.ts';
import { DESKS } from './view.ts';

const words = strings.commands;

/** Edits of the whole slotting are fetched when they are first asked for. */
function slotting(run: (edits: typeof import('./slotting-edits.ts')) => void): void {
  void import('./slotting-edits.ts').then(run);
}

export const POWER_SEARCH_ID = 'power-search';

/** Keys and palette commands of the planner. */
export function usePlannerShortcuts(): void {
  const tools = usePlanner();
  const { view } = tools;

  const search = () => {
    view.setState({ slot: null, leftOpen: true, phonePlace: 'powers' });
    requestAnimationFrame(() => document.getElementById(POWER_SEARCH_ID)?.focus());
  };

  useShortcuts(
    () => [
      { keys: 'mod+z', label: words.undo, run: () => undoEdit(tools) },
      { keys: 'mod+shift+z', label: words.redo, run: () => redoEdit(tools) },
      { keys: 'mod+y', label: words.redo, run: () => redoEdit(tools) },
      { keys: '/', label: words.search, run: search },
    ],
    [tools],
  );

  useEffect(() => {
    const commands: readonly CommandItem[] = [
      { id: 'undo', label: words.undo, run: () => undoEdit(tools) },
      { id: 'redo', label: words.redo, run: () => redoEdit(tools) },
      { id: 'search-powers', label: words.search, run: search },
      ...DESKS.map((desk) => ({
        id: `desk-${desk}`,
        label: words.show(deskWords.desks[desk]),
        run: () => view.setState({ desk, slot: null }),
      })),
      {
        id: 'conditions',
        label: words.show(deskWords.conditions(0)),
        run: () => view.setState({ conditions: true, totalsOpen: true }),
      },
      {
        id: 'unslot-all',
        label: slottingWords.unslotAll,
        run: () => slotting(({ emptyAll }) => emptyAll(tools)),
      },
      {
        id: 'remove-slots',
        label: slottingWords.removeAll,
        run: () => slotting(({ removeSlotsOfAll }) => removeSlotsOfAll(tools)),
      },
      {
        id: 'attune-all',
        label: slottingWords.attune,
        run: () => slotting(({ attuneAll }) => attuneAll(tools, null, true)),
      },
    ];
    pageStore.setState({ commands });
    return () => pageStore.setState({ commands: [] });
  }, [tools]);
}
