import { GuildError } from '@guildhall/kernel';
import type { Config } from './platform/config/load-config.ts';

/**
 * Refuse a process that works beside others on the embedded database, which belongs to one.
 * Throws CONFIG_INVALID; `instead` says who does its work there.
 */
export function refuseEmbedded(config: Config, what: string, instead: string): void {
  if (config.databaseUrl !== null) return;
  const message = `${what} of its own needs PostgreSQL: set DATABASE_URL. With the embedded database ${instead}.`;
  throw new GuildError('CONFIG_INVALID', message, {
    fields: [{ path: 'DATABASE_URL', code: 'missing', message }],
  });
}
