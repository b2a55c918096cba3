import { type ReactNode, useState } from 'react';
import { lazyView } from '../../../lib/lazy-view.tsx';
import type { FileOpen } from '../import/use-file-open.ts';
import { usePlanner } from '../session-context.ts';

const ExportDialog = lazyView(async () => (await import('../import/export-dialog.tsx')).ExportDialog);
const PasteDialog = lazyView(async () => (await import('../import/paste-dialog.tsx')).PasteDialog);

export interface BuildActions {
  readonly open: () => void;
  readonly paste: () => void;
  readonly exportBuild: () => void;
  /** The dialog that is open, if any; to be rendered by whoever uses the actions. */
  readonly dialog: ReactNode;
}

/** What can be done with the build as a file. */
export function useBuildActions(file: FileOpen): BuildActions {
  const { session } = usePlanner();
  const [shown, setShown] = useState<'paste' | 'export' | null>(null);
  const close = () => setShown(null);
  return {
    open: file.choose,
    paste: () => setShown('paste'),
    exportBuild: () => setShown('export'),
    dialog:
      shown === 'paste' ? (
        <PasteDialog onText={file.openText} onClose={close} />
      ) : shown === 'export' ? (
        <ExportDialog build={session.store.getState().build} onClose={close} />
      ) : null,
  };
}
