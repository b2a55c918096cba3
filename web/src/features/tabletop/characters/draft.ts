import type { StoredCharacter } from '@guildhall/tabletop/sheet';

/** Edits the server does not have yet, with what they were made on. */
export interface CharacterDraft {
  readonly base: StoredCharacter;
  readonly mine: StoredCharacter;
}

const keyOf = (id: string) => `guildhall.characters.draft.${id}`;

/** Keeps edits until the server has them, so that a closed tab or a lost network takes nothing along. */
export function keepDraft(id: string, draft: CharacterDraft | null): void {
  try {
    if (draft === null) localStorage.removeItem(keyOf(id));
    else localStorage.setItem(keyOf(id), JSON.stringify(draft));
  } catch {
    // The browser keeps nothing: edits live as long as the page, which says that they are unsaved.
  }
}

export function readDraft(id: string): CharacterDraft | null {
  try {
    const text = localStorage.getItem(keyOf(id));
    return text === null ? null : (JSON.parse(text) as CharacterDraft);
  } catch {
    return null;
  }
}
