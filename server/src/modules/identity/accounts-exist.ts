import type { Kysely } from 'kysely';
import type { Clock } from '../../platform/ports.ts';
import type { IdentityTables } from './identity-tables.ts';

/** Milliseconds for which "no accounts yet" is believed where another process may make the first one. */
const BELIEVED = 1_000;

/** Whether anybody has an account here. Once it is so it stays so. */
export class AccountsExist {
  readonly #db: Kysely<IdentityTables>;
  readonly #clock: Clock;
  #known = false;
  #asked = 0;
  #asking: Promise<boolean> | undefined;

  constructor(db: Kysely<IdentityTables>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Remember that there is one; for the process that makes it. */
  noted(): void {
    this.#known = true;
  }

  /** A plain value where it is known, so that most requests need not wait for it. */
  get(): boolean | Promise<boolean> {
    if (this.#known) return true;
    const now = this.#clock.now().getTime();
    if (now - this.#asked < BELIEVED) return false;
    // One question for all that wait for its answer.
    this.#asking ??= this.#ask(now).finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #ask(now: number): Promise<boolean> {
    const found = await this.#db
      .selectFrom('identity_users')
      .select('id')
      .where('status', '!=', 'implicit')
      .limit(1)
      .executeTakeFirst();
    this.#known ||= found !== undefined;
    this.#asked = now;
    return this.#known;
  }
}
