import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import { strings } from '../strings.ts';

interface DrawerProps {
  readonly className: string;
  readonly label: string;
  /** Slides over the page; otherwise it is a column of it. */
  readonly drawer: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The content brings a head of its own. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** A side panel that is a column where there is room and slides over the page where there is not. */
export function Drawer({ className, label, drawer, open, onClose, bare = false, children }: DrawerProps) {
  const panel = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const hidden = drawer && !open;

  useEffect(() => {
    if (!drawer || !open) return;
    cameFrom.current = document.activeElement;
    panel.current?.focus();
    return () => {
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    };
  }, [drawer, open]);

  // What had the focus in the panel may just have closed itself: Esc then comes from the page.
  useEffect(() => {
    if (!drawer || !open) return;
    const closeFromPage = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.target !== document.body) return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', closeFromPage);
    return () => document.removeEventListener('keydown', closeFromPage);
  }, [drawer, open, onClose]);

  return (
    <>
      {drawer && open ? <div className="drawer__veil" onClick={onClose} aria-hidden="true" /> : null}
      <aside
        ref={panel}
        className={`${className} ${drawer ? 'drawer' : 'column'}${open ? ' drawer--open' : ''}`}
        aria-label={label}
        inert={hidden}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (drawer && event.key === 'Escape' && !event.defaultPrevented) {
            event.preventDefault();
            onClose();
          }
        }}
      >
        {drawer && !bare ? (
          <header className="drawer__head">
            <h2 className="drawer__title">{label}</h2>
            <IconButton icon="close" label={strings.close} onClick={onClose} />
          </header>
        ) : null}
        {children}
      </aside>
    </>
  );
}
