import { GuildError } from '@guildhall/kernel';

/** What PostgreSQL said, in the same form from both databases. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  /** SQLSTATE. */
  readonly code: string;
  readonly constraint: string | undefined;

  constructor(fields: { readonly message?: string; readonly code?: string; readonly constraint?: string }) {
    super(fields.message ?? 'The database gave no reason.');
    this.code = fields.code ?? '';
    this.constraint = fields.constraint;
  }
}

/** Another row has the same value in the named unique index (in any, when none is named). */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const { code, constraint: found } = (error ?? {}) as { code?: string; constraint?: string };
  return code === '23505' && (constraint === undefined || constraint === found);
}

/** A row names another that does not exist. */
export function isForeignKeyViolation(error: unknown): boolean {
  return ((error ?? {}) as { code?: string }).code === '23503';
}

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EPIPE',
]);

/** How the driver words a lost connection when it gives no code. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying|Client has encountered a connection error|Client was closed)/;

/** The connection failed, not the statement: SQLSTATE 08xxx, 57P0x, 53300, or the network itself. */
export function isConnectionError(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && code !== '')
    return NETWORK.has(code) || /^(08\w{3}|57P0\d|53300|28\w{3}|3D000)$/.test(code);
  return typeof message === 'string' && LOST.test(message);
}

/** DATABASE_UNREACHABLE with the driver's words and without the password. */
export function unreachable(url: string, error: unknown): GuildError {
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname}:${port || '5432'}${pathname}`;
  return new GuildError(
    'DATABASE_UNREACHABLE',
    `The PostgreSQL database at ${place} cannot be reached: ${reason(error)}. Check DATABASE_URL and that the server runs, or unset it to use the embedded database.`,
    {},
    error,
  );
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  return error instanceof Error ? error.message : String(error);
}
