import type { ErrorCode } from '@guildhall/kernel';
import type { Static, TSchema } from 'typebox';
import type { DeepReadonly } from './schema.ts';

/**
 * Who may call a route.
 * `public`: whoever reaches the server. `member`: a signed-in user; without
 * accounts the implicit one. `admin`: an administrator; in local mode everybody
 * on the machine. `local`: always the holder of the local token, because the
 * route reads files or settings of the machine itself. `socialproof`: as the
 * setting SOCIALPROOF says.
 * The next three are about the thing that the path names, and ask its module:
 * `reader`: whoever may see it; for others it is not there (404). `editor`: who
 * may change it; 403 for those who only see it. `owner`: only whose it is.
 */
export const PERMISSIONS = [
  'public',
  'member',
  'reader',
  'editor',
  'owner',
  'admin',
  'local',
  'socialproof',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What a personal API token may be allowed to do. */
export const SCOPES = [
  'account:read',
  'heroes:read',
  'heroes:write',
  'tabletop:read',
  'tabletop:write',
  'training:read',
  'training:write',
  'training:legacy',
  'admin',
] as const;
export type Scope = (typeof SCOPES)[number];

/** Classes of routes that share a rate limit; `failure` counts wrong passwords and codes. */
export const LIMIT_CLASSES = ['read', 'write', 'compute', 'auth', 'mail', 'failure'] as const;
export type LimitClass = (typeof LIMIT_CLASSES)[number];

/** Chapters of the API's documentation, in their order. */
export const ROUTE_TAGS = [
  'system',
  'account',
  'heroes',
  'builds',
  'compendium',
  'dice',
  'characters',
  'training',
  'admin',
] as const;

/** One route: the only description of it, from which server, documentation and client are made. */
export interface RouteContract {
  /** Unique, camelCase; the operation id. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** OpenAPI form: `/api/v1/builds/{id}`. */
  readonly path: string;
  readonly tag: (typeof ROUTE_TAGS)[number];
  readonly summary: string;
  /** First version of Guildhall that has it. */
  readonly since: string;
  readonly permission: Permission;
  /** How often it may be called; `read` for GET and `write` for the rest unless it says otherwise. */
  readonly limit?: LimitClass;
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  /** Media type of a body that is no JSON and comes as bytes. */
  readonly binaryBody?: string;
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
  /** Media type of an answer that is a file; it has no envelope. */
  readonly binary?: string;
  /** Errors are `{detail}` of the original training service instead of the envelope. */
  readonly errorForm?: 'detail';
  /** Codes beyond those every route may answer with. */
  readonly errors?: readonly ErrorCode[];
}

/**
 * The scope that a personal token needs for a route: `null` for routes that no
 * token may use, because they secure the account itself, and `undefined` where
 * no scope is asked for.
 */
export function scopeOf({
  tag,
  method,
  permission,
}: Pick<RouteContract, 'tag' | 'method' | 'permission'>): Scope | null | undefined {
  if (permission === 'socialproof') return 'training:legacy';
  if (permission === 'local') return null;
  if (permission === 'admin') return 'admin';
  if (permission === 'public') return undefined;
  const action = method === 'GET' ? 'read' : 'write';
  switch (tag) {
    case 'account':
      return action === 'read' ? 'account:read' : null;
    case 'heroes':
    case 'builds':
      return `heroes:${action}`;
    case 'compendium':
    case 'dice':
    case 'characters':
      return `tabletop:${action}`;
    case 'training':
      return `training:${action}`;
    case 'system':
    case 'admin':
      return 'admin';
  }
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
