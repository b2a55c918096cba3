import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { GuildError } from '@guildhall/kernel';
import { isLoopback } from '../config/load-config.ts';

export interface GuardSettings {
  readonly publicUrl: string | null;
  readonly corsOrigins: readonly string[];
  readonly openNetwork: boolean;
}

/**
 * Keeps web pages elsewhere from acting for the user. A page of another site
 * sends its own Origin; a page that has its name point at this machine (DNS
 * rebinding) sends its name as Host. Both are refused with FOREIGN_ORIGIN.
 * `host` is the Host header, or what a trusted proxy says it was.
 */
export function checkOrigin(
  settings: GuardSettings,
  host: string | undefined,
  origin: string | undefined,
): void {
  if (host === undefined || !isOwnHost(settings, host)) {
    throw new GuildError(
      'FOREIGN_ORIGIN',
      `This server does not answer to the name ${JSON.stringify(host ?? '')}. Open it as localhost, or set PUBLIC_URL to the address you use.`,
    );
  }
  if (origin === undefined || isOwnOrigin(settings, host, origin)) return;
  throw new GuildError(
    'FOREIGN_ORIGIN',
    `Pages of ${JSON.stringify(origin)} may not use this server. Add the address to CORS_ORIGINS if they should.`,
  );
}

function isOwnHost({ publicUrl, openNetwork }: GuardSettings, host: string): boolean {
  const name = nameOf(host);
  if (name === null) return false;
  if (isLoopback(name)) return true;
  if (publicUrl !== null && new URL(publicUrl).hostname === name) return true;
  if (!openNetwork) return false;
  // An address cannot be rebound, only a name can.
  const bare = name.replace(/^\[|\]$/g, '');
  const machine = hostname().toLowerCase();
  return isIP(bare) !== 0 || name === machine || name === `${machine}.local`;
}

function isOwnOrigin({ publicUrl, corsOrigins }: GuardSettings, host: string, origin: string): boolean {
  if (origin === publicUrl || corsOrigins.includes(origin)) return true;
  return origin === `http://${host.toLowerCase()}` || origin === `https://${host.toLowerCase()}`;
}

/** Name or address of a Host header without its port, or null when it is no such header. */
function nameOf(host: string): string | null {
  if (!/^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.test(host)) return null;
  return host.replace(/:\d{1,5}$/, '').toLowerCase();
}
