import { type ErrorBody, GUILDHALL_VERSION } from '@guildhall/contracts';
import { GuildError, isGuildError } from '@guildhall/kernel';
import { isConnectionError } from '../db/database-error.ts';

/** Whatever was thrown as an error of the catalogue; what nobody foresaw is INTERNAL. */
export function toGuildError(error: unknown): GuildError {
  if (isGuildError(error)) return error;
  const { code, statusCode, message } = (error ?? {}) as {
    code?: unknown;
    statusCode?: unknown;
    message?: string;
  };
  if (isConnectionError(error)) {
    return new GuildError(
      'DATABASE_UNREACHABLE',
      'The database cannot be reached. Retry shortly.',
      {},
      error,
    );
  }
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return new GuildError('PAYLOAD_TOO_LARGE', undefined, {}, error);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return new GuildError('UNSUPPORTED_MEDIA', undefined, {}, error);
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'FST_ERR_BAD_URL':
      return new GuildError('VALIDATION_FAILED', message, {}, error);
  }
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return new GuildError('VALIDATION_FAILED', message, {}, error);
  }
  return new GuildError('INTERNAL', undefined, {}, error);
}

/** The error envelope. Only the catalogue's own details leave the server, never a stack. */
export function errorBody(error: GuildError, requestId: string, now: Date): ErrorBody {
  const { fields = [], global = [], warnings = [], ...rest } = error.details;
  return {
    success: false,
    error: {
      code: error.code,
      message: error.message,
      retryable: error.retryable,
      requestId,
      details: { ...rest, fields: [...fields], global: [...global], warnings: [...warnings] },
    },
    meta: { timestamp: now.toISOString(), version: GUILDHALL_VERSION, requestId },
  };
}
