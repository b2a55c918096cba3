import { ERROR_CATALOGUE, type ErrorCode, type ErrorDetails, GuildError } from '@guildhall/kernel';

/** What an envelope says beside its data. */
interface AnswerMeta {
  readonly timestamp: string;
  readonly version: string;
  readonly requestId: string;
  readonly page?: { readonly cursor: string | null; readonly limit: number; readonly total?: number };
}

export interface Answer<T> {
  readonly data: T;
  readonly meta: AnswerMeta;
  /** Version of the record, from `ETag`; null when the route has none. */
  readonly version: number | null;
}

export interface PageOf<T> {
  readonly items: readonly T[];
  /** Pass it on for the next page; null on the last one. */
  readonly cursor: string | null;
  readonly total: number | undefined;
}

export function pageOf<T>({ data, meta }: Answer<readonly T[]>): PageOf<T> {
  return { items: data, cursor: meta.page?.cursor ?? null, total: meta.page?.total };
}

interface Outcome<T> {
  readonly data?: { readonly success: true; readonly data: T; readonly meta: AnswerMeta };
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of a successful answer; a GuildError with the server's own code otherwise. */
export function unwrap<T>({ data, error, response }: Outcome<T>): Answer<T> {
  if (data?.success === true) return { data: data.data, meta: data.meta, version: versionOf(response) };
  throw toGuildError(error, response);
}

function versionOf(response: Response): number | null {
  const match = /^(?:W\/)?"(\d+)"$/.exec(response.headers.get('etag') ?? '');
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** Rebuild the error the server raised; an answer that is none of ours becomes UNAVAILABLE. */
export function toGuildError(body: unknown, response: Response): GuildError {
  const error = errorOf(body);
  if (error)
    return new GuildError(error.code, error.message, { ...error.details, requestId: error.requestId });
  return new GuildError(
    'UNAVAILABLE',
    `${response.url || 'The server'} answered ${response.status} ${response.statusText}, which is no answer of Guildhall. Is another program or proxy listening there?`,
  );
}

interface WireError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly requestId: string;
  readonly details: ErrorDetails;
}

function errorOf(body: unknown): WireError | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body;
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  const wire = error as Partial<WireError>;
  const known = typeof wire.code === 'string' && Object.hasOwn(ERROR_CATALOGUE, wire.code);
  return {
    code: known && wire.code !== undefined ? wire.code : 'INTERNAL',
    message: wire.message ?? 'The server gave no reason.',
    requestId: wire.requestId ?? '',
    details: wire.details ?? {},
  };
}
