import type { DiceRoll } from '@guildhall/client';
import type { AppliedEffect } from '@guildhall/tabletop/sheet';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { api } from '../../../../lib/api.ts';

/** Something a roll leads to: damage after a hit. */
export interface FollowUp {
  readonly label: string;
  /** Stands out: a critical hit. */
  readonly main: boolean;
  readonly run: () => void;
}

export interface RollEntry {
  readonly kind: 'roll';
  readonly id: string;
  readonly title: string;
  readonly roll: DiceRoll;
  readonly reasons: readonly AppliedEffect[];
  /** What it means, e.g. `fails by itself (Paralyzed)`; ''. */
  readonly note: string;
  readonly next: readonly FollowUp[];
}

export interface DeedEntry {
  readonly kind: 'deed';
  /** Client id of the command. */
  readonly id: string;
  readonly text: string;
  readonly undone: boolean;
  readonly undo: () => void;
  /** Does the same again. */
  readonly redo: () => void;
}

export type LogEntry = RollEntry | DeedEntry;

interface LogState {
  /** Newest first. */
  readonly entries: readonly LogEntry[];
  readonly rolling: boolean;
  /** Why the last roll was not made. */
  readonly error: unknown;
}

export interface RollRequest {
  readonly title: string;
  readonly expr: string;
  readonly values?: Readonly<Record<string, number>>;
  readonly reasons?: readonly AppliedEffect[];
  readonly note?: string;
  /** What the result leads to. */
  readonly next?: (roll: DiceRoll) => readonly FollowUp[];
}

const MOST = 100;

/** What was rolled and done at this sheet since the page was opened; rolls are the server's and stay in its history. */
export class SheetLog {
  readonly store: StoreApi<LogState> = createStore<LogState>(() => ({
    entries: [],
    rolling: false,
    error: null,
  }));

  /** Ids of what was taken back since anything new was done, the last last. */
  #undone: readonly string[] = [];

  /** Resolves to the roll, or to null when it could not be made. */
  async roll({ title, expr, values, reasons = [], note = '', next }: RollRequest): Promise<DiceRoll | null> {
    this.store.setState({ rolling: true });
    try {
      const roll = await api.dice.roll({ expr, ...(values === undefined ? {} : { values }) });
      this.#add({ kind: 'roll', id: roll.id, title, roll, reasons, note, next: next?.(roll) ?? [] });
      this.store.setState({ error: null });
      return roll;
    } catch (error) {
      this.store.setState({ error });
      return null;
    } finally {
      this.store.setState({ rolling: false });
    }
  }

  /** @param again whether it is one that was taken back; anything new ends what can be done again */
  deed(entry: Omit<DeedEntry, 'kind' | 'undone'>, again: boolean): void {
    if (!again) this.#undone = [];
    this.#add({ kind: 'deed', undone: false, ...entry });
  }

  markUndone(id: string): void {
    this.#undone = [...this.#undone.filter((other) => other !== id), id];
    this.store.setState(({ entries }) => ({
      entries: entries.map((entry) =>
        entry.kind === 'deed' && entry.id === id ? { ...entry, undone: true } : entry,
      ),
    }));
  }

  /** The last thing done that stands; undefined when there is none. */
  lastDone(): DeedEntry | undefined {
    return this.store.getState().entries.find((entry) => entry.kind === 'deed' && !entry.undone) as
      | DeedEntry
      | undefined;
  }

  /** The last thing taken back, which is not offered again then. */
  takeUndone(): DeedEntry | undefined {
    const id = this.#undone.at(-1);
    this.#undone = this.#undone.slice(0, -1);
    return this.store.getState().entries.find((entry) => entry.kind === 'deed' && entry.id === id) as
      | DeedEntry
      | undefined;
  }

  #add(entry: LogEntry): void {
    this.store.setState(({ entries }) => ({ entries: [entry, ...entries].slice(0, MOST) }));
  }
}

const logs = new Map<string, SheetLog>();

/** The log of a character; it outlives a visit to another page. */
export function sheetLog(id: string): SheetLog {
  let log = logs.get(id);
  if (log === undefined) {
    log = new SheetLog();
    logs.set(id, log);
  }
  return log;
}
