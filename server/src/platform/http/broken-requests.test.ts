import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../ports.ts';
import { brokenRequests } from './broken-requests.ts';

let app: FastifyInstance;
beforeAll(async () => {
  const clock = { now: () => new Date(0) };
  app = fastify({ clientErrorHandler: brokenRequests({ clock, newId }) });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

it.each([
  ['no HTTP at all', 'HELO there\r\n\r\n', 400],
  ['two lengths', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx', 400],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['a line end inside a header', 'GET / HTTP/1.1\r\nhost: a\r\nx: a\rset-cookie: b\r\n\r\n', 400],
  ['a head without end', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(40_000)}`, 431],
])('%s is answered in the envelope, and the connection closed', async (_what, text, status) => {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (data) => {
    answer += data;
  });
  socket.write(text);
  await once(socket, 'close');
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(JSON.parse(body)).toMatchObject({
    success: false,
    error: { code: 'VALIDATION_FAILED', retryable: false },
  });
});
