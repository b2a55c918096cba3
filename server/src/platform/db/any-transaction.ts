import type { Kysely } from 'kysely';

/** A transaction of any module: kysely's table types are invariant, although all tables are in one database. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type AnyTransaction = Kysely<any>;
