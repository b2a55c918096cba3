import type { LiveActor, LiveEvent } from '@guildhall/contracts';
import { type Kysely, sql } from 'kysely';
import type { AnyTransaction } from '../db/any-transaction.ts';
import type { PlatformTables } from '../db/platform-tables.ts';

/** An event before it has its number. */
export interface NewEvent {
  readonly type: string;
  readonly actor: LiveActor | null;
  readonly payload: object;
  /** Chosen by the sender; the same key in one room happens once. */
  readonly key?: string;
}

/** The events of all rooms, numbered without a gap in the order in which their transactions commit. */
export class LiveLog {
  readonly #db: Kysely<PlatformTables>;

  constructor(db: Kysely<PlatformTables>) {
    this.#db = db;
  }

  /**
   * Add events to a room inside the caller's transaction. The room's row stays
   * locked until it ends, which is what keeps numbers and commits in one order.
   */
  async append(
    transaction: AnyTransaction,
    room: string,
    events: readonly NewEvent[],
    now: Date,
  ): Promise<LiveEvent[]> {
    const db = transaction as Kysely<PlatformTables>;
    const count = events.length;
    const { seq } = await db
      .insertInto('platform_live_rooms')
      .values({ room, seq: count })
      .onConflict((conflict) =>
        conflict
          .column('room')
          .doUpdateSet({ seq: sql<number>`platform_live_rooms.seq + ${count}::integer` }),
      )
      .returning('seq')
      .executeTakeFirstOrThrow();
    const numbered = events.map((event, i) => ({ ...event, seq: seq - count + 1 + i }));
    await db
      .insertInto('platform_live_events')
      .values(
        numbered.map(({ seq: own, type, actor, payload, key }) => ({
          room,
          seq: own,
          type,
          actor: actor === null ? null : JSON.stringify(actor),
          at: now,
          payload: JSON.stringify(payload),
          key: key ?? null,
        })),
      )
      .execute();
    const at = now.toISOString();
    return numbered.map(({ seq: own, type, actor, payload }) => ({
      room,
      seq: own,
      type,
      actor,
      at,
      payload,
    }));
  }

  /** Add an event to a room on its own. */
  write(room: string, event: NewEvent, now: Date): Promise<LiveEvent[]> {
    return this.#db.transaction().execute((transaction) => this.append(transaction, room, [event], now));
  }

  /** Events with these keys that happened already. */
  async known(transaction: AnyTransaction, room: string, keys: readonly string[]): Promise<LiveEvent[]> {
    if (keys.length === 0) return [];
    const db = transaction as Kysely<PlatformTables>;
    const rows = await db
      .selectFrom('platform_live_events')
      .selectAll()
      .where('room', '=', room)
      .where('key', 'in', [...keys])
      .execute();
    return rows.map(present);
  }

  /** The events after `seq`, at most `limit`, first one first. */
  async since(room: string, seq: number, limit: number): Promise<LiveEvent[]> {
    const rows = await this.#db
      .selectFrom('platform_live_events')
      .selectAll()
      .where('room', '=', room)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(limit)
      .execute();
    return rows.map(present);
  }

  /** The number of the latest event of each room; rooms in which nothing happened are 0. */
  async latest(rooms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = new Map(rooms.map((room) => [room, 0]));
    if (rooms.length === 0) return found;
    const rows = await this.#db
      .selectFrom('platform_live_rooms')
      .selectAll()
      .where('room', 'in', [...rooms])
      .execute();
    for (const { room, seq } of rows) found.set(room, seq);
    return found;
  }

  /** Forget events before `before`; whoever was away longer fetches the state anew. */
  async prune(before: Date): Promise<void> {
    await this.#db.deleteFrom('platform_live_events').where('at', '<', before).execute();
  }
}

function present(row: {
  room: string;
  seq: number;
  type: string;
  actor: LiveActor | null;
  at: Date;
  payload: object;
}): LiveEvent {
  const { room, seq, type, actor, at, payload } = row;
  return { room, seq, type, actor, at: at.toISOString(), payload };
}
