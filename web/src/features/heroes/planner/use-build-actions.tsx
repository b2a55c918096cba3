import { type ReactNode, useState } from 'react';
import { lazyView } from '../../../lib/lazy-view.tsx';
import { showToast } from '../../../ui/toast.tsx';
import type { FileOpen } from '../import/use-file-open.ts';
import { usePlanner } from '../session-context.ts';
import { strings } from '../strings.ts';

const PasteDialog = lazyView(async () => (await import('../import/paste-dialog.tsx')).PasteDialog);

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
      import('../import/export-build.ts')
        .then(({ downloadBuild }) => downloadBuild(session.store.getState().build, strings.unnamed))
        .then(
          (name) => showToast(strings.header.exported(name)),
          (error: unknown) => showToast(strings.header.notExported(String(error))),
        );
    },
    dialog: pasting ? <PasteDialog onText={file.openText} onClose={() => setPasting(false)} /> : null,
  };
}
