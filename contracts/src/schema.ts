import { type TSchema, Type } from 'typebox';

/** Readonly all the way down: what a handler may hand over without copying. */
export type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** UUIDv7 made in code; any UUID version is accepted when reading. */
export const Uuid = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  description: 'UUID in lower case',
});

/** RFC 3339 UTC with milliseconds. */
export const Timestamp = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
  description: 'RFC 3339 time in UTC',
});

export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 in lower-case hex' });

/** A closed object: unknown fields are refused, so that a misspelled one is noticed. */
export function closed<const P extends Parameters<typeof Type.Object>[0]>(
  properties: P,
  description?: string,
) {
  return Type.Object(properties, {
    additionalProperties: false,
    ...(description === undefined ? {} : { description }),
  });
}

/** Give a schema a name of its own in the OpenAPI document. */
export function named<const S extends TSchema>(name: string, schema: S): S {
  return Object.assign(schema, { $id: name });
}

/** Nullable by JSON's own null; an absent field is something else. */
export function nullable<const S extends TSchema>(schema: S) {
  return Type.Union([schema, Type.Null()]);
}
