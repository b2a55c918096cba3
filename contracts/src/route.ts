import type { ErrorCode } from '@guildhall/kernel';
import type { Static, TSchema } from 'typebox';
import type { DeepReadonly } from './schema.ts';

/**
 * Who may call a route.
 * `public`: whoever reaches the server. `member`: a user; in local mode the
 * implicit one. `admin`: in local mode everybody on the machine, otherwise the
 * holder of the local token. `local`: always the holder of the local token,
 * because the route reads files or settings of the machine itself.
 * `socialproof`: as the setting SOCIALPROOF says, everybody or the holder of the token.
 */
export type Permission = 'public' | 'member' | 'admin' | 'local' | 'socialproof';

/** Chapters of the API's documentation, in their order. */
export const ROUTE_TAGS = ['system', 'heroes', 'builds', 'compendium', 'dice', 'training', 'admin'] as const;

/** One route: the only description of it, from which server, documentation and client are made. */
export interface RouteContract {
  /** Unique, camelCase; the operation id. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** OpenAPI form: `/api/v1/builds/{id}`. */
  readonly path: string;
  readonly tag: (typeof ROUTE_TAGS)[number];
  readonly summary: string;
  /** First version of Guildhall that has it. */
  readonly since: string;
  readonly permission: Permission;
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  /** Needs `If-Match` with the version it changes. */
  readonly ifMatch?: 'required' | 'optional';
  /** The answer carries the version as `ETag`. */
  readonly etag?: true;
  /** The answer carries an ETag of what it was made from; `If-None-Match` with it gets 304 without a body. */
  readonly notModified?: true;
  readonly status: number;
  /** `data` of the envelope, or the whole body when `envelope` is false. */
  readonly response: TSchema;
  readonly envelope?: false;
  /** Errors are `{detail}` of the original training service instead of the envelope. */
  readonly errorForm?: 'detail';
  /** Codes beyond those every route may answer with. */
  readonly errors?: readonly ErrorCode[];
}

/** Codes that any API route may answer with. */
export const COMMON_ERRORS: readonly ErrorCode[] = ['FOREIGN_ORIGIN', 'INTERNAL', 'UNAVAILABLE'];

export function route<const R extends RouteContract>(contract: R): R {
  return contract;
}

type Part<R, K extends string> = R extends { readonly [P in K]: infer S extends TSchema } ? Static<S> : never;
export type ParamsOf<R extends RouteContract> = Part<R, 'params'>;
export type QueryOf<R extends RouteContract> = Part<R, 'query'>;
export type BodyOf<R extends RouteContract> = Part<R, 'body'>;
export type DataOf<R extends RouteContract> = DeepReadonly<Static<R['response']>>;
