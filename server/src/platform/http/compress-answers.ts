import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { negotiateEncoding } from './negotiate.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Characters from which compressing saves a packet. */
const WORTHWHILE = 1_400;

/** Compress JSON that is made for one answer; files have their own cache. zlib works in its own threads. */
export function addCompression(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < WORTHWHILE) return payload;
    const type = reply.getHeader('content-type');
    if (typeof type !== 'string' || !type.startsWith('application/json')) return payload;
    reply.header('vary', 'Accept-Encoding, Origin');
    const encoding = negotiateEncoding(request.headers['accept-encoding']);
    if (encoding === 'identity') return payload;
    reply.header('content-encoding', encoding).removeHeader('content-length');
    if (encoding === 'gzip') return gzipped(payload);
    return brotli(payload, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  });
}
