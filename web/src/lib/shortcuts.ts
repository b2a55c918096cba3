import { createStore } from 'zustand/vanilla';

export interface Shortcut {
  /** E.g. `mod+shift+z`, `/`, `?`; `mod` is Ctrl, or Command on a Mac. */
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
  /** Works while a text field has the focus too. */
  readonly inFields?: true;
}

/** Shortcuts in force, the ones of the page after those of the frame. */
export const shortcutStore = createStore<{ readonly shortcuts: readonly Shortcut[] }>(() => ({
  shortcuts: [],
}));

/** Puts shortcuts in force; the returned function takes them back. */
export function addShortcuts(added: readonly Shortcut[]): () => void {
  shortcutStore.setState(({ shortcuts }) => ({ shortcuts: [...shortcuts, ...added] }));
  return () =>
    shortcutStore.setState(({ shortcuts }) => ({
      shortcuts: shortcuts.filter((one) => !added.includes(one)),
    }));
}

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a key press means a shortcut. Shift is part of the sign for `?` and the like. */
export function matchesKeys(keys: string, press: KeyPress): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const letter = /^[a-z]$/.test(key);
  return (
    press.key.toLowerCase() === key &&
    (press.ctrlKey || press.metaKey) === parts.includes('mod') &&
    press.altKey === parts.includes('alt') &&
    (!letter || press.shiftKey === parts.includes('shift'))
  );
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox]), textarea, select, [contenteditable=true]')
  );
}

/** Runs the shortcut a key press means. The latest added wins. */
export function handleShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const inField = isField(event.target);
  const found = shortcutStore
    .getState()
    .shortcuts.findLast((one) => matchesKeys(one.keys, event) && (!inField || one.inFields === true));
  if (found === undefined) return;
  event.preventDefault();
  found.run();
}

/** `mod+shift+z` → `Ctrl Shift Z`. */
export function shownKeys(keys: string): readonly string[] {
  return keys
    .split('+')
    .map((part) =>
      part === 'mod'
        ? 'Ctrl'
        : part.length === 1
          ? part.toUpperCase()
          : `${part[0]?.toUpperCase()}${part.slice(1)}`,
    );
}
