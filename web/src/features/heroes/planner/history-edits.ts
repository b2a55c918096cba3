import { showToast } from '../../../ui/toast.tsx';
import { canRedo, canUndo } from '../document/history.ts';
import type { PlannerTools } from '../session-context.ts';
import { firstWords } from '../words/first.ts';

/** Edits that need no rule of the game; they are there from the first view on. */
const words = firstWords;

export function undoEdit({ session }: PlannerTools): void {
  if (canUndo(session.store.getState().history)) session.undo();
  else showToast(words.nothingToUndo);
}

export function redoEdit({ session }: PlannerTools): void {
  if (canRedo(session.store.getState().history)) session.redo();
  else showToast(words.nothingToRedo);
}

export function renameBuild({ session }: PlannerTools, name: string): void {
  session.edit(words.renamed, (build) => ({ ...build, name }), 'name');
}
