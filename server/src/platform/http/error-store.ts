import type { StoredErrorJson } from '@guildhall/contracts';
import type { GuildError } from '@guildhall/kernel';
import type { Kysely } from 'kysely';
import { decodeCursor, paged } from '../db/cursor.ts';
import type { PlatformTables } from '../db/platform-tables.ts';
import type { Clock, NewId } from '../ports.ts';

/** Stored failures; the oldest beyond this go. */
const KEEP = 1_000;

/** What failed: a request, or work that goes on after one (then its own id, and what it is about). */
export interface FailedWork {
  readonly requestId: string;
  readonly method: string;
  /** Without the query, which may hold what nobody else should see. */
  readonly path: string;
}

/** Keep a failure for administrators. */
export type RecordFailure = (error: GuildError, work: FailedWork) => Promise<void>;

/** Failures of the server itself, kept under the reference that the user was given. */
export class ErrorStore {
  readonly #db: Kysely<PlatformTables>;
  readonly #clock: Clock;
  readonly #newId: NewId;
  #stored = 0;

  constructor(db: Kysely<PlatformTables>, clock: Clock, newId: NewId) {
    this.#db = db;
    this.#clock = clock;
    this.#newId = newId;
  }

  async record(error: GuildError, { requestId, method, path }: FailedWork): Promise<void> {
    const cause = error.cause instanceof Error ? error.cause : error;
    await this.#db
      .insertInto('platform_errors')
      .values({
        id: this.#newId(),
        request_id: requestId,
        at: this.#clock.now(),
        code: error.code,
        message: clean(cause.message, 2_000),
        stack: cause.stack === undefined ? null : clean(cause.stack, 20_000),
        method,
        path: clean(path, 2_000),
      })
      .execute();
    this.#stored += 1;
    if (this.#stored % 50 === 1) await this.#prune();
  }

  async list(query: { cursor?: string; limit: number; requestId?: string }) {
    let select = this.#db
      .selectFrom('platform_errors')
      .selectAll()
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(query.limit + 1);
    if (query.requestId !== undefined) select = select.where('request_id', '=', query.requestId);
    if (query.cursor !== undefined) {
      const { at, id } = decodeCursor(query.cursor);
      select = select.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<', tuple(at, id)));
    }
    const { items, page } = paged(await select.execute(), query.limit, ({ at, id }) => ({ at, id }));
    return { items: items.map(present), page };
  }

  async #prune(): Promise<void> {
    const oldest = this.#db
      .selectFrom('platform_errors')
      .select('id')
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .offset(KEEP);
    await this.#db.deleteFrom('platform_errors').where('id', 'in', oldest).execute();
  }
}

/** PostgreSQL text holds no NUL. */
function clean(text: string, length: number): string {
  return text.replaceAll('\0', '\u{FFFD}').slice(0, length);
}

function present(row: {
  id: string;
  request_id: string;
  at: Date;
  code: string;
  message: string;
  stack: string | null;
  method: string;
  path: string;
}): StoredErrorJson {
  const { request_id: requestId, at, ...rest } = row;
  return { ...rest, requestId, at: at.toISOString() };
}
