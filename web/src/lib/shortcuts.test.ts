import { describe, expect, it } from 'vitest';
import { addShortcuts, matchesKeys, shortcutStore, shownKeys } from './shortcuts.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('matchesKeys', () => {
  it('tells undo from redo by Shift, with Ctrl or Command', () => {
    expect(matchesKeys('mod+z', press('z', { ctrlKey: true }))).toBe(true);
    expect(matchesKeys('mod+z', press('z', { metaKey: true }))).toBe(true);
    expect(matchesKeys('mod+z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(matchesKeys('mod+shift+z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(matchesKeys('mod+z', press('z'))).toBe(false);
  });

  it('takes signs whatever Shift a keyboard layout needs for them', () => {
    expect(matchesKeys('?', press('?', { shiftKey: true }))).toBe(true);
    expect(matchesKeys('/', press('/'))).toBe(true);
    expect(matchesKeys('/', press('/', { shiftKey: true }))).toBe(true);
    expect(matchesKeys('/', press('/', { ctrlKey: true }))).toBe(false);
  });
});

describe('addShortcuts', () => {
  it('takes back exactly what it added', () => {
    const run = () => undefined;
    const removeFirst = addShortcuts([{ keys: 'a', label: 'A', run }]);
    const removeSecond = addShortcuts([{ keys: 'b', label: 'B', run }]);
    removeFirst();
    expect(shortcutStore.getState().shortcuts.map(({ keys }) => keys)).toEqual(['b']);
    removeSecond();
    expect(shortcutStore.getState().shortcuts).toEqual([]);
  });
});

describe('shownKeys', () => {
  it('spells keys as they are printed', () => {
    expect(shownKeys('mod+shift+z')).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(shownKeys('escape')).toEqual(['Escape']);
  });
});
