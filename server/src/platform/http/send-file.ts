import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EncodedCache, Source } from './encoded-cache.ts';
import { negotiateEncoding } from './negotiate.ts';

export interface ServedFile extends Source {
  /** Identifies the content; changes when it does. */
  readonly key: string;
  readonly type: string;
  /** False for what is compressed already (fonts, images). */
  readonly compressible: boolean;
  /** The address names the content, so it may be kept for a year. */
  readonly immutable: boolean;
}

/** Answer with a file in the encoding the client prefers, or 304 when it has it. */
export async function sendFile(
  cache: EncodedCache,
  file: ServedFile,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const etag = `W/"${file.key}"`;
  reply
    .header('etag', etag)
    .header('vary', 'Accept-Encoding')
    .header('cache-control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) return reply.code(304).send();
  const encoding = file.compressible ? negotiateEncoding(request.headers['accept-encoding']) : 'identity';
  const bytes = await cache.get(file.key, encoding, file);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.type(file.type).send(bytes);
}
