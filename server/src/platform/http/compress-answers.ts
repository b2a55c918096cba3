import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { negotiateEncoding } from './negotiate.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Characters from which compressing saves a packet. */
const WORTHWHILE = 1_400;

/** Compress JSON that is made for one answer; files have their own cache. zlib works in its own threads. */
export function addCompression(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (typeof payload !== 'string' || payload.length < WORTHWHILE || !isJson(reply)) {
      done(null, payload);
      return;
    }
    reply.header('vary', 'Accept-Encoding, Origin');
    const encoding = negotiateEncoding(request.headers['accept-encoding']);
    if (encoding === 'identity') {
      done(null, payload);
      return;
    }
    reply.header('content-encoding', encoding).removeHeader('content-length');
    const compressed = encoding === 'gzip' ? gzipped(payload) : brotli(payload, { params: QUICKLY });
    compressed.then((bytes) => done(null, bytes), done);
  });
}

const QUICKLY = { [constants.BROTLI_PARAM_QUALITY]: 4 };

function isJson(reply: FastifyReply): boolean {
  const type = reply.getHeader('content-type');
  return typeof type === 'string' && type.startsWith('application/json');
}
