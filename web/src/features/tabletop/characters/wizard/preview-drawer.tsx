import type { DerivedSheet } from '@guildhall/tabletop/sheet';
import { lazyView } from '../../../../lib/lazy-view.tsx';
import { Preview } from './preview.tsx';
import { previewWords as words } from './preview-words.ts';

const Dialog = lazyView(async () => (await import('../../../../ui/dialog.tsx')).Dialog);

interface PreviewDrawerProps {
  readonly sheet: DerivedSheet;
  readonly onClose: () => void;
}

/** The sheet so far, over the page where there is no room beside it. */
export function PreviewDrawer({ sheet, onClose }: PreviewDrawerProps) {
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose}>
      <Preview sheet={sheet} hint={null} />
    </Dialog>
  );
}
