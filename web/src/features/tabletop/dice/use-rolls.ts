import type { DiceRoll, RollInput } from '@guildhall/client';
import { useCallback, useEffect, useState } from 'react';
import { api } from '../../../lib/api.ts';

const PAGE = 20;

export interface Rolls {
  /** Newest first; null while the first page is fetched. */
  readonly rolls: readonly DiceRoll[] | null;
  /** There are older ones to fetch. */
  readonly more: boolean;
  readonly rolling: boolean;
  /** Why the last roll was not made. */
  readonly rollError: unknown;
  /** Why the history could not be read. */
  readonly listError: unknown;
  /** Resolves to the roll, or to null when it was not made. */
  roll(input: RollInput): Promise<DiceRoll | null>;
  reload(): Promise<void>;
  loadOlder(): Promise<void>;
}

/** Rolls of the server, newest first. */
export function useRolls(): Rolls {
  const [rolls, setRolls] = useState<readonly DiceRoll[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [rolling, setRolling] = useState(false);
  const [rollError, setRollError] = useState<unknown>(null);
  const [listError, setListError] = useState<unknown>(null);

  const reload = useCallback(async () => {
    try {
      const page = await api.dice.rolls({ limit: PAGE });
      setRolls(page.items);
      setCursor(page.cursor);
      setListError(null);
    } catch (error) {
      setListError(error);
    }
  }, []);
  useEffect(() => void reload(), [reload]);

  const loadOlder = useCallback(async () => {
    if (cursor === null) return;
    try {
      const page = await api.dice.rolls({ limit: PAGE, cursor });
      setRolls((known) => [...(known ?? []), ...page.items]);
      setCursor(page.cursor);
    } catch (error) {
      setListError(error);
    }
  }, [cursor]);

  const roll = useCallback(async (input: RollInput) => {
    setRolling(true);
    try {
      const made = await api.dice.roll(input);
      setRolls((known) => [made, ...(known ?? [])]);
      setRollError(null);
      return made;
    } catch (error) {
      setRollError(error);
      return null;
    } finally {
      setRolling(false);
    }
  }, []);

  return { rolls, more: cursor !== null, rolling, rollError, listError, roll, reload, loadOlder };
}
