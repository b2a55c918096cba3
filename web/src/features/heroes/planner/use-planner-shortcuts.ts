import { useEffect } from 'react';
import { pageStore } from '../../../lib/page-store.ts';
import { useShortcuts } from '../../../lib/use-shortcuts.ts';
import { usePlanner, usePlannerState } from '../session-context.ts';
import { strings } from '../strings.ts';
import { redoEdit, undoEdit } from './history-edits.ts';

const words = strings.commands;

export const POWER_SEARCH_ID = 'power-search';

/** Keys and palette commands of the planner. */
export function usePlannerShortcuts(): void {
  const tools = usePlanner();
  const { view } = tools;
  const ready = usePlannerState((state) => state.whole);

  const search = () => {
    view.setState({ slot: null, leftOpen: true, phonePlace: 'powers' });
    requestAnimationFrame(() => document.getElementById(POWER_SEARCH_ID)?.focus());
  };

  useShortcuts(
    () => [
      { keys: 'mod+z', label: words.undo, run: () => undoEdit(tools) },
      { keys: 'mod+shift+z', label: words.redo, run: () => redoEdit(tools) },
      { keys: 'mod+y', label: words.redo, run: () => redoEdit(tools) },
    ],
    [tools],
  );

  useEffect(() => {
    if (!ready) return;
    let left = false;
    void import('./planner-commands.ts').then(({ plannerCommands, plannerFound }) => {
      if (left) return;
      pageStore.setState({ commands: plannerCommands(tools, search), found: () => plannerFound(tools) });
    });
    return () => {
      left = true;
      pageStore.setState({ commands: [], found: null });
    };
  }, [tools, ready]);
}
