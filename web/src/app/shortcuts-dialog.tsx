import { Fragment } from 'react';
import { shortcutStore, shownKeys } from '../lib/shortcuts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { strings } from './strings.ts';

/** The shortcuts in force on this page. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const lines = [
    ...shortcutStore.getState().shortcuts.map(({ keys, label }) => ({ keys: shownKeys(keys), label })),
    ...strings.fixedShortcuts,
  ];
  return (
    <Dialog title={strings.shortcutsTitle} closeLabel={strings.close} onClose={onClose}>
      <dl className="shortcuts">
        {lines.map(({ keys, label }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}
