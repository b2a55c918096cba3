import type { Kysely } from 'kysely';
import type { Principal } from '../../platform/auth/principal.ts';
import { decodeCursor, paged } from '../../platform/db/cursor.ts';
import type { RequestSource } from '../../platform/http/request-source.ts';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { IdentityTables } from './identity-tables.ts';

/** Who does something, and from where. */
export interface Actor {
  readonly id: string | null;
  readonly name: string;
  readonly source: RequestSource;
}

export interface Act {
  /** Such as `sign-in.failed`. */
  readonly action: string;
  /** Id or name of what it is about. */
  readonly subject?: string | null;
  /** Never secrets. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export function actorOf(principal: Principal, source: RequestSource): Actor {
  const name = principal.machine ? 'the command line' : principal.name;
  return { id: principal.userId, name, source };
}

/** The log of who did what; lines are only ever added. */
export class Audit {
  readonly #db: Kysely<IdentityTables>;
  readonly #clock: Clock;
  readonly #newId: NewId;

  constructor(db: Kysely<IdentityTables>, clock: Clock, newId: NewId) {
    this.#db = db;
    this.#clock = clock;
    this.#newId = newId;
  }

  async record({ id, name, source }: Actor, { action, subject = null, detail = {} }: Act): Promise<void> {
    await this.#db
      .insertInto('identity_audit')
      .values({
        id: this.#newId(),
        at: this.#clock.now(),
        actor_id: id,
        actor: name.slice(0, 254),
        action,
        subject: subject?.slice(0, 254) ?? null,
        detail: JSON.stringify(detail),
        address: source.address,
        request_id: source.requestId,
      })
      .execute();
  }

  async list(query: { cursor?: string; limit: number; actor?: string; action?: string }) {
    let select = this.#db
      .selectFrom('identity_audit')
      .selectAll()
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(query.limit + 1);
    if (query.actor !== undefined) select = select.where('actor_id', '=', query.actor);
    if (query.action !== undefined) select = select.where('action', '=', query.action);
    if (query.cursor !== undefined) {
      const { at, id } = decodeCursor(query.cursor);
      select = select.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<', tuple(at, id)));
    }
    return paged(await select.execute(), query.limit, ({ at, id }) => ({ at, id }));
  }

  /** What the log holds about one account, for its export. */
  of(userId: string) {
    return this.#db
      .selectFrom('identity_audit')
      .select(['at', 'action', 'subject', 'address'])
      .where('actor_id', '=', userId)
      .orderBy('at', 'desc')
      .limit(5_000)
      .execute();
  }
}
