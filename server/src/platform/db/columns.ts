import type { ColumnType } from 'kysely';

/**
 * Tables are described once, as values: the types of kysely are derived from
 * them, and a test compares them with information_schema on both databases.
 */
export interface Column<Select, Insert> {
  /** `data_type` of information_schema. */
  readonly dataType: string;
  readonly nullable: boolean;
  readonly types?: (value: Insert) => Select;
}

/** The kysely table interface of a column description. */
export type TableOf<C> = {
  [K in keyof C]: C[K] extends Column<infer Select, infer Insert>
    ? ColumnType<Select, Insert, Insert>
    : never;
};

function column<Select, Insert = Select>(dataType: string) {
  return {
    required: { dataType, nullable: false } as Column<Select, Insert>,
    nullable: { dataType, nullable: true } as Column<Select | null, Insert | null>,
  };
}

export const uuid = column<string>('uuid');
export const text = column<string>('text');
/** Text of a closed set of values. */
export const oneOf = <T extends string>() => column<T>('text');
export const integer = {
  ...column<number>('integer'),
  /** Numbered by the database; never written. */
  generated: { dataType: 'integer', nullable: false } as Column<number, never>,
};
export const float = column<number>('double precision');
export const boolean = column<boolean>('boolean');
/** RFC 3339 with millisecond precision; written from code, never by the database. */
export const timestamp = column<Date>('timestamp with time zone');
/** JSON is written as text, so that both drivers send the same. */
export const json = <T>() => column<T, string>('jsonb');
/** Words of a text for searching; made by the database from what a statement sends. */
export const tsvector = column<string>('tsvector');
