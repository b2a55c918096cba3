import fastifyCookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Behind TLS: cookies are never sent without it. */
    readonly secureCookies: boolean;
  }
}

/** A cookie that scripts cannot read. */
export interface CookieChange {
  readonly name: string;
  /** Null removes it. */
  readonly value: string | null;
  /** Only sent for addresses below. */
  readonly path: string;
  /** `strict` unless another site leads back here. */
  readonly sameSite?: 'strict' | 'lax';
  /** The end of the browser's session when it is missing. */
  readonly expires?: Date;
}

export async function addCookies(app: FastifyInstance, secure: boolean): Promise<void> {
  await app.register(fastifyCookie);
  app.decorate('secureCookies', secure);
}

export function setCookies(reply: FastifyReply, changes: readonly CookieChange[]): void {
  const secure = reply.server.secureCookies;
  for (const { name, value, path, sameSite = 'strict', expires } of changes) {
    const options = { path, sameSite, httpOnly: true, secure } as const;
    if (value === null) void reply.clearCookie(name, options);
    else void reply.setCookie(name, value, expires === undefined ? options : { ...options, expires });
  }
}
