import { isIP } from 'node:net';
import { LIMIT_CLASSES } from '@guildhall/contracts';
import { DEFAULT_LIMITS, type Limits } from '../auth/rate-limits.ts';

/** Why a value is not accepted; becomes one entry of `details.fields`. */
export class InvalidValue extends Error {}

type Parse<T> = (text: string) => T;

export function integer(min: number, max: number): Parse<number> {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max) throw new InvalidValue();
    return value;
  };
}

export function choice<const T extends string>(...values: readonly T[]): Parse<T> {
  return (text) => {
    const found = values.find((value) => value === text.toLowerCase());
    if (found === undefined) throw new InvalidValue();
    return found;
  };
}

export function flag(text: string): boolean {
  const value = choice('true', 'false', '1', '0', 'yes', 'no')(text);
  return value === 'true' || value === '1' || value === 'yes';
}

/** A name of a bucket, as S3 allows them. */
export function bucketName(text: string): string {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text)) throw new InvalidValue();
  return text;
}

/** A host name or address to listen on, without port or brackets. */
export function host(text: string): string {
  if (isIP(text) !== 0) return text;
  if (!/^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(text))
    throw new InvalidValue();
  return text.toLowerCase();
}

export function url(...protocols: readonly string[]): Parse<URL> {
  return (text) => {
    const parsed = parseUrl(text);
    if (!parsed || !protocols.includes(parsed.protocol) || parsed.hostname === '') throw new InvalidValue();
    return parsed;
  };
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** `scheme://host[:port]` and nothing behind it. */
export function origin(text: string): string {
  const parsed = url('http:', 'https:')(text);
  if (parsed.pathname !== '/' || parsed.search || parsed.hash || parsed.username) throw new InvalidValue();
  return parsed.origin;
}

export function list<T>(parse: Parse<T>): Parse<readonly T[]> {
  return (text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
      .map(parse);
}

/** PostgreSQL URL that names a database. */
export function databaseUrl(text: string): string {
  const parsed = url('postgres:', 'postgresql:')(text);
  if (parsed.pathname.length < 2) throw new InvalidValue();
  return text;
}

/** `true`, `false`, or addresses and networks of the proxies in front. */
export function trustedProxies(text: string): boolean | string[] {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const proxies = list(proxy)(text);
  if (proxies.length === 0) throw new InvalidValue();
  return [...proxies];
}

function proxy(text: string): string {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return text;
  const [address = '', bits] = text.split('/');
  const family = isIP(address);
  if (family === 0) throw new InvalidValue();
  if (bits !== undefined) integer(0, family === 4 ? 32 : 128)(bits);
  return text;
}

/** `off`, or defaults with some classes changed: `auth=20/60`. */
export function rateLimits(text: string): Limits {
  if (text.toLowerCase() === 'off') return 'off';
  const changes = list(rateLimit)(text);
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(changes) };
}

function rateLimit(text: string): readonly [string, { requests: number; seconds: number }] {
  const [, name = '', requests = '', seconds = ''] = /^(\w+)=(\d+)\/(\d+)$/.exec(text) ?? [];
  choice(...LIMIT_CLASSES)(name);
  return [name, { requests: integer(1, 1_000_000)(requests), seconds: integer(1, 86_400)(seconds) }];
}

export function mailAddress(text: string): string {
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(text)) throw new InvalidValue();
  return text;
}
