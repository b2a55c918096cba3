import { type Static, Type } from 'typebox';
import { closed, nullable } from '../schema.ts';

/** A place of a build and its change, as `BuildOperation` of the engine. */
const OperationSchema = closed({
  at: Type.Array(Type.Union([Type.String({ maxLength: 200 }), Type.Integer({ minimum: 0, maximum: 1000 })]), {
    minItems: 1,
    maxItems: 5,
  }),
  power: Type.Optional(Type.String({ maxLength: 200 })),
  was: Type.Optional(Type.Unknown()),
  to: Type.Optional(Type.Unknown()),
});

/** What an editor of a build sends. `key` makes sending it twice harmless. */
export const BuildEditPayload = closed({
  kind: Type.Literal('edit'),
  key: Type.String({ minLength: 8, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' }),
  label: Type.Optional(Type.String({ maxLength: 200 })),
  operations: Type.Array(OperationSchema, { minItems: 1, maxItems: 2000 }),
});
export type BuildEditInput = Static<typeof BuildEditPayload>;

/** Payload of the event `edit` of a build's room: version `version` came about by these operations. */
const BuildEditedSchema = closed({
  version: Type.Integer({ minimum: 1 }),
  operations: Type.Array(OperationSchema),
  label: Type.Optional(Type.String()),
  /** Key of the sender, who finds its own edits by it; null for changes by plain requests. */
  key: nullable(Type.String()),
});
export type BuildEdited = Static<typeof BuildEditedSchema>;

/** Answer to an edit: done with that version, or nothing was done because of what others changed first. */
export type BuildEditAnswer =
  | { readonly done: true; readonly version: number; readonly seq: number }
  | {
      readonly done: false;
      readonly version: number;
      readonly conflicts: readonly {
        readonly operation: Static<typeof OperationSchema>;
        readonly found?: unknown;
        /** Who changed the place last, when that is still known. */
        readonly by: { readonly id: string; readonly name: string } | null;
      }[];
    };
