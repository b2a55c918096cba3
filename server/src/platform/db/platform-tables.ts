import type { LiveActor } from '@guildhall/contracts';
import type { JobFailure, JobProgress, JobState } from '../queue/job-types.ts';
import { boolean, integer, json, oneOf, type TableOf, text, timestamp, uuid } from './columns.ts';

export const PLATFORM_TABLES = {
  /** Failures of the server itself, for administrators. */
  platform_errors: {
    id: uuid.required,
    request_id: text.required,
    at: timestamp.required,
    code: text.required,
    message: text.required,
    stack: text.nullable,
    method: text.required,
    path: text.required,
  },
  /** Work in the background, as users see it. */
  platform_jobs: {
    id: uuid.required,
    kind: text.required,
    payload: json<Record<string, unknown>>().required,
    state: oneOf<JobState>().required,
    attempts: integer.required,
    progress: json<JobProgress>().nullable,
    error: json<JobFailure>().nullable,
    cancel_requested: boolean.required,
    /** Who works on it; null unless it runs. */
    worker: text.nullable,
    created_at: timestamp.required,
    /** Not to be begun before. */
    available_at: timestamp.required,
    started_at: timestamp.nullable,
    /** Last sign of life of the worker. */
    heartbeat_at: timestamp.nullable,
    finished_at: timestamp.nullable,
  },
  /** Number of the latest event of each live room. */
  platform_live_rooms: {
    room: text.required,
    seq: integer.required,
  },
  /** What happened in live rooms, for those who were away for a moment. */
  platform_live_events: {
    room: text.required,
    seq: integer.required,
    type: text.required,
    actor: json<LiveActor>().nullable,
    at: timestamp.required,
    payload: json<object>().required,
    /** Chosen by the sender, so that sending twice is harmless. */
    key: text.nullable,
  },
  /** Blobs of the store. What nothing refers to is removed some minutes after it was last touched. */
  platform_blobs: {
    hash: text.required,
    bytes: integer.required,
    touched_at: timestamp.required,
  },
  /** Pictures that belong to a thing of a hall. */
  platform_attachments: {
    id: uuid.required,
    /** What the thing is, such as `build`. */
    kind: text.required,
    thing_id: uuid.required,
    /** Who sent it, and in whose space it is. */
    owner_id: uuid.required,
    name: text.required,
    width: integer.required,
    height: integer.required,
    /** Of both sizes together. */
    bytes: integer.required,
    full_hash: text.required,
    small_hash: text.required,
    created_at: timestamp.required,
  },
  /** The picture that the server drew of a thing, the last one of each. */
  platform_drawings: {
    kind: text.required,
    thing_id: uuid.required,
    /** What was drawn. */
    key: text.required,
    hash: text.required,
    made_at: timestamp.required,
  },
  /** What is made in the background for somebody to take along; the id is that of the job. */
  platform_downloads: {
    id: uuid.required,
    kind: text.required,
    owner_id: uuid.required,
    hash: text.nullable,
    bytes: integer.nullable,
    created_at: timestamp.required,
    expires_at: timestamp.required,
  },
} as const;

export type PlatformTables = { [T in keyof typeof PLATFORM_TABLES]: TableOf<(typeof PLATFORM_TABLES)[T]> };
