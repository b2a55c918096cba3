import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { useStore } from 'zustand';
import { addressStore, navigate, preload } from './router.ts';

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: string;
  /** Counts as the open page on addresses below it too. */
  readonly covers?: boolean;
}

/** Clicks that mean something else than opening the page here. */
function isSpecial({ button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented }: MouseEvent): boolean {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey || defaultPrevented;
}

/** A link inside the app; its page is fetched as soon as somebody points at it. */
export function Link({ to, covers = false, children, ...rest }: LinkProps) {
  const active = useStore(addressStore, ({ path }) => path === to || (covers && path.startsWith(`${to}/`)));
  return (
    <a
      {...rest}
      href={to}
      data-status={active ? 'active' : undefined}
      aria-current={rest['aria-current'] ?? (active ? 'page' : undefined)}
      onMouseEnter={() => preload(to)}
      onFocus={() => preload(to)}
      onClick={(event) => {
        if (isSpecial(event)) return;
        event.preventDefault();
        void navigate(to);
      }}
    >
      {children}
    </a>
  );
}
