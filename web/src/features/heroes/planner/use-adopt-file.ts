import { showToast } from '../../../ui/toast.tsx';
import type { ImportedBuild } from '../import/read-build-file.ts';
import { openInPlanner } from '../import/use-file-open.ts';
import { usePlanner } from '../session-context.ts';
import { openedWords } from '../words/opened.ts';

/**
 * Takes a build that was dropped on an open planner: an untouched planner
 * becomes it, any other stays as it is and the file opens in a planner of its own.
 */
export function useAdoptFile(): (imported: ImportedBuild) => void {
  const { session, view } = usePlanner();
  return (imported) => {
    const { build, server } = session.store.getState();
    const untouched = server === null && build.picks.every((pick) => pick === null);
    if (!untouched) return openInPlanner(imported);
    session.adopt(openedWords.opened(imported.note.file), imported.build);
    view.setState({ note: imported.note, slot: null, pick: null });
    showToast(openedWords.adopted(imported.note.file, imported.note.warnings.length));
  };
}
