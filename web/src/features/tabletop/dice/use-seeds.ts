import type { DiceSeed } from '@guildhall/client';
import { useCallback, useEffect, useState } from 'react';
import { api } from '../../../lib/api.ts';

export interface Seeds {
  readonly current: DiceSeed | null;
  /** The one shown last on this page. */
  readonly revealed: DiceSeed | null;
  readonly error: string | null;
  readonly clientSeed: string;
  setClientSeed(seed: string): void;
  /** Read the promise again, with its number of rolls. */
  refresh(): Promise<void>;
  change(): Promise<void>;
}

function randomSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The server's promise and the reader's own seed. */
export function useSeeds(): Seeds {
  const [current, setCurrent] = useState<DiceSeed | null>(null);
  const [revealed, setRevealed] = useState<DiceSeed | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [clientSeed, setClientSeed] = useState(randomSeed);
  const refresh = useCallback(async () => {
    try {
      setCurrent(await api.dice.seed());
      setError(null);
    } catch (failure) {
      setError(reasonOf(failure));
    }
  }, []);
  const change = useCallback(async () => {
    try {
      const changed = await api.dice.changeSeed();
      setCurrent(changed.current);
      setRevealed(changed.revealed);
      setError(null);
    } catch (failure) {
      setError(reasonOf(failure));
    }
  }, []);
  useEffect(() => void refresh(), [refresh]);
  return { current, revealed, error, clientSeed, setClientSeed, refresh, change };
}
