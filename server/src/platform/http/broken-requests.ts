import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { GuildError } from '@guildhall/kernel';
import type { Clock, NewId } from '../ports.ts';
import { errorBody } from './failures.ts';

/** What Node's parser calls a head that is too long, and one that does not come. */
const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what is no HTTP, before there is a request that could be answered, and closes the connection. */
export function brokenRequests(parts: { readonly clock: Clock; readonly newId: NewId }) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
    const status = STATUS[error.code ?? ''] ?? 400;
    const reason = STATUS_CODES[status] ?? '';
    const failure = new GuildError('VALIDATION_FAILED', `The request cannot be read: ${reason}.`);
    const body = JSON.stringify(errorBody(failure, parts.newId(), parts.clock.now()));
    socket.end(
      `HTTP/1.1 ${status} ${reason}\r\ncontent-type: application/json; charset=utf-8\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\nx-content-type-options: nosniff\r\nconnection: close\r\n\r\n${body}`,
    );
  };
}
