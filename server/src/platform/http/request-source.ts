import type { FastifyRequest } from 'fastify';

/** Where a request comes from. */
export interface RequestSource {
  /** Address of the client, or what a trusted proxy says it is. */
  readonly address: string;
  readonly userAgent: string;
  readonly requestId: string;
}

export function sourceOf(request: FastifyRequest): RequestSource {
  return {
    address: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 300),
    requestId: request.id,
  };
}
