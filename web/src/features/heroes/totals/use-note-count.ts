import { useEffect, useState } from 'react';
import { computeOptions } from '../document/settings.ts';
import { whenIdle } from '../picker/idle.ts';
import { usePlannerState, useView } from '../session-context.ts';

/** Rules that the build breaks; asked while the page is idle, so the number follows an edit a moment later. */
function useProblemCount(): number {
  const build = usePlannerState((state) => state.build);
  const data = usePlannerState((state) => (state.whole ? state.data : null));
  const settings = usePlannerState((state) => state.settings);
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (data === null) return;
    let stale = false;
    whenIdle(async () => {
      if (stale) return;
      const { countProblems } = await import('./count-problems.ts');
      if (!stale) setCount(countProblems(data, build, computeOptions(settings)));
    });
    return () => {
      stale = true;
    };
  }, [build, data, settings]);
  return count;
}

/** Everything about this build that somebody should know: for the tab's number. */
export function useNoteCount(): number {
  const unknown = usePlannerState(({ result }) => result?.unknown.length ?? 0);
  const warnings = useView(({ note }) => note?.warnings.length ?? 0);
  return unknown + warnings + useProblemCount();
}
