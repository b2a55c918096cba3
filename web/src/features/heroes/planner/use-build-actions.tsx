import { lazy, type ReactNode, Suspense, useState } from 'react';
import { showToast } from '../../../ui/toast.tsx';
import { downloadBuild } from '../import/export-build.ts';
import type { FileOpen } from '../import/use-file-open.ts';
import { usePlanner } from '../session-context.ts';
import { strings } from '../strings.ts';

const PasteDialog = lazy(() =>
  import('../import/paste-dialog.tsx').then((module) => ({ default: module.PasteDialog })),
);

export interface BuildActions {
  readonly open: () => void;
  readonly paste: () => void;
  readonly download: () => void;
  /** The dialog that is open, if any; to be rendered by whoever uses the actions. */
  readonly dialog: ReactNode;
}

/** What can be done with the build as a file. */
export function useBuildActions(file: FileOpen): BuildActions {
  const { session } = usePlanner();
  const [pasting, setPasting] = useState(false);
  return {
    open: file.choose,
    paste: () => setPasting(true),
    download: () => {
      downloadBuild(session.store.getState().build, strings.unnamed).then(
        (name) => showToast(strings.header.exported(name)),
        (error: unknown) => showToast(strings.header.notExported(String(error))),
      );
    },
    dialog: pasting ? (
      <Suspense fallback={null}>
        <PasteDialog onText={file.openText} onClose={() => setPasting(false)} />
      </Suspense>
    ) : null,
  };
}
