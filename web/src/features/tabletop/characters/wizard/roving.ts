import { type KeyboardEvent, useRef } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Which of some options gets the focus after a key; null when the key means nothing here. */
export function rovedTo(key: string, at: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined || count === 0 ? null : (at + step + count) % count;
}

/**
 * Arrow keys walk through the options of a group; nothing is chosen by that. Options carry
 * `data-option`, and the group is one stop for the Tab key when only one of them has `tabIndex` 0.
 */
export function useRoving<T extends HTMLElement>() {
  const group = useRef<T>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const options = [...(group.current?.querySelectorAll<HTMLElement>('[data-option]') ?? [])];
    const at = options.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const to = rovedTo(event.key, at, options.length);
    if (to === null) return;
    event.preventDefault();
    options[to]?.focus();
  };
  return { ref: group, onKeyDown };
}
