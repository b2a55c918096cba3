import { usePlannerState, useView } from '../session-context.ts';

/** Everything about this build that somebody should know: for the tab's number. */
export function useNoteCount(): number {
  const result = usePlannerState((state) => state.result);
  const note = useView((state) => state.note);
  return (result?.unknown.length ?? 0) + (result?.problems.length ?? 0) + (note?.warnings.length ?? 0);
}
