import { useEffect } from 'react';
import { useStore } from 'zustand';
import { type CharacterSession, type CharacterState, characterSession } from './character-store.ts';

interface UsedCharacter {
  readonly session: CharacterSession;
  readonly state: CharacterState;
}

/** The character of a page: fetched when it opens, looked at again when the window comes back to the front. */
export function useCharacter(id: string): UsedCharacter {
  const session = characterSession(id);
  const state = useStore(session.store);
  useEffect(() => {
    void session.load();
    const look = () => {
      if (document.visibilityState === 'visible') void session.load();
    };
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', look);
    };
  }, [session]);
  return { session, state };
}
