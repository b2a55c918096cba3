import { type Static, Type } from 'typebox';
import type { ImportJson } from '../heroes/imports.ts';
import { closed, nullable, Timestamp } from '../schema.ts';

/** Address of the one socket. */
export const LIVE_PATH = '/api/v1/live';

/** `build:<id>`, `campaign:<id>`, `import:<id>`, `user:<id>`. */
const RoomName = Type.String({
  pattern: '^[a-z]{1,20}:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
});

/** Chosen by the client; the answer carries it. */
const MessageId = Type.Union([
  Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  Type.String({ minLength: 1, maxLength: 64 }),
]);

const Seq = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** What a client may say. The first message has to be `auth`. */
export const ClientMessageSchema = Type.Union([
  closed({
    id: MessageId,
    type: Type.Literal('auth'),
    payload: closed({ token: Type.Optional(Type.String({ minLength: 1, maxLength: 8192 })) }),
  }),
  closed({
    id: MessageId,
    type: Type.Literal('join'),
    room: RoomName,
    lastSeq: Type.Optional(Seq),
    payload: Type.Optional(closed({})),
  }),
  closed({ id: MessageId, type: Type.Literal('leave'), room: RoomName, payload: Type.Optional(closed({})) }),
  closed({ id: MessageId, type: Type.Literal('ack'), room: RoomName, lastSeq: Seq }),
  closed({ id: MessageId, type: Type.Literal('ping') }),
  closed({
    id: MessageId,
    type: Type.Literal('send'),
    room: RoomName,
    payload: Type.Object({ kind: Type.String({ minLength: 1, maxLength: 40 }) }),
  }),
]);
export type ClientMessage = Static<typeof ClientMessageSchema>;

/** Every room takes it: where the sender is looking or typing; null when nowhere. */
export const MarkerPayload = closed({
  kind: Type.Literal('marker'),
  marker: nullable(
    closed({
      at: Type.Optional(
        Type.Array(
          Type.Union([Type.String({ maxLength: 200 }), Type.Integer({ minimum: 0, maximum: 1000 })]),
          {
            maxItems: 6,
          },
        ),
      ),
      typing: Type.Optional(Type.Boolean()),
    }),
  ),
});
export type LiveMarker = NonNullable<Static<typeof MarkerPayload>['marker']>;

const Actor = closed({ id: Type.String(), name: Type.String() });
/** Who did it, as others may know. */
export type LiveActor = Static<typeof Actor>;

/** Something that happened in a room; kept, numbered without a gap, and replayed after a reconnect. */
const LiveEventSchema = closed({
  room: RoomName,
  seq: Seq,
  type: Type.String(),
  actor: nullable(Actor),
  at: Timestamp,
  payload: Type.Unknown(),
});
export type LiveEvent = Static<typeof LiveEventSchema>;

/** Somebody in a room, one a connection. */
export interface LivePresence {
  readonly connection: string;
  readonly actor: LiveActor;
  readonly marker: LiveMarker | null;
}

/**
 * What is only true now and is never replayed, so it has no number:
 * `here` and `gone` tell who is in the room, `resync` that events were left out
 * and the state has to be fetched anew, `closed` that the room may no longer be seen.
 */
export type LiveNotice =
  | { readonly room: string; readonly type: 'here'; readonly at: string; readonly payload: LivePresence }
  | {
      readonly room: string;
      readonly type: 'gone';
      readonly at: string;
      readonly payload: { readonly connection: string };
    }
  | {
      readonly room: string;
      readonly type: 'resync';
      readonly at: string;
      readonly payload: { readonly seq: number };
    }
  | {
      readonly room: string;
      readonly type: 'closed';
      readonly at: string;
      readonly payload: Readonly<Record<string, never>>;
    };

export type RoomAccess = 'edit' | 'view';

/** Answer to `join`. Replayed events follow it. */
export interface JoinedPayload {
  /** Number of the latest event; with `resync` the state has to be fetched anew. */
  readonly seq: number;
  readonly access: RoomAccess;
  readonly connection: string;
  readonly present: readonly LivePresence[];
  readonly resync?: true;
}

export type LiveAnswer =
  | { readonly id: number | string | null; readonly ok: true; readonly payload?: unknown }
  | {
      readonly id: number | string | null;
      readonly error: {
        readonly code: string;
        readonly message: string;
        readonly retryable: boolean;
        readonly details?: unknown;
      };
    };

export type ServerMessage = LiveEvent | LiveNotice | LiveAnswer;

/** Payload of `import.changed` in `import:<id>`: how it goes. What came of it is fetched when it has ended. */
export interface ImportNews {
  readonly state: ImportJson['state'];
  readonly progress: ImportJson['progress'];
  /** Times it was begun. */
  readonly attempts: number;
}

/** Payload of `export.ended` in `user:<id>`: the file is there, or will not come. */
export interface ExportNews {
  readonly id: string;
  readonly state: ImportJson['state'];
}
