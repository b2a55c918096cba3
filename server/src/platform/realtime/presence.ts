import type { LivePresence } from '@guildhall/contracts';

/** Milliseconds after which somebody on another server counts as gone without a sign of life. */
const SILENCE = 50_000;

/** Who is in which room on the other servers, as far as they told. */
export class Presence {
  readonly #rooms = new Map<string, Map<string, { readonly entry: LivePresence; readonly until: number }>>();

  /** True when this is news. */
  here(room: string, entry: LivePresence, now: number): boolean {
    const known = this.#rooms.get(room) ?? new Map();
    this.#rooms.set(room, known);
    const before = known.get(entry.connection);
    known.set(entry.connection, { entry, until: now + SILENCE });
    return JSON.stringify(before?.entry.marker) !== JSON.stringify(entry.marker) || before === undefined;
  }

  gone(room: string, connection: string): boolean {
    const known = this.#rooms.get(room);
    const was = known?.delete(connection) ?? false;
    if (known?.size === 0) this.#rooms.delete(room);
    return was;
  }

  list(room: string): LivePresence[] {
    return [...(this.#rooms.get(room)?.values() ?? [])].map(({ entry }) => entry);
  }

  /** Take out those who gave no sign of life, and answer them. */
  expire(now: number): { readonly room: string; readonly connection: string }[] {
    const lost = [...this.#rooms].flatMap(([room, entries]) =>
      [...entries.values()]
        .filter(({ until }) => until < now)
        .map(({ entry: { connection } }) => ({ room, connection })),
    );
    for (const { room, connection } of lost) this.gone(room, connection);
    return lost;
  }

  forget(room: string): void {
    this.#rooms.delete(room);
  }
}
