import type { ExportNews } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { Kysely, Selectable } from 'kysely';
import { Type } from 'typebox';
import type { AnyTransaction } from '../db/any-transaction.ts';
import type { PlatformTables } from '../db/platform-tables.ts';
import type { Clock, NewId } from '../ports.ts';
import type { JobQueue } from '../queue/job-queue.ts';
import type { JobFailure, JobState } from '../queue/job-types.ts';
import type { LiveHub } from '../realtime/live-hub.ts';
import { userRoom } from '../realtime/user-room.ts';
import type { BlobLink, BlobStore } from './blob-store.ts';
import type { Blobs } from './blobs.ts';

/** Seconds that a link to a download works. */
const LINK_SECONDS = 900;
/** Milliseconds that what was made is kept. */
const KEPT = 86_400_000;
const JOB = 'download';

export interface DownloadsParts {
  readonly db: Kysely<PlatformTables>;
  readonly jobs: JobQueue;
  readonly live: LiveHub;
  readonly blobs: Blobs;
  readonly store: BlobStore;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Sign the id of a download, good for so many seconds. */
  readonly sign: (id: string, seconds: number) => Promise<string>;
  /** The id that was signed. Throws LINK_EXPIRED. */
  readonly read: (token: string) => Promise<string>;
}

/** Something that is made for its owner to take along. */
export interface DownloadKind {
  readonly name: string;
  readonly fileName: string;
  readonly type: string;
  make(ownerId: string): Promise<Uint8Array>;
}

export interface Download {
  readonly id: string;
  readonly state: JobState;
  readonly bytes: number | null;
  readonly error: JobFailure | null;
  readonly createdAt: Date;
  /** When it is removed. */
  readonly expiresAt: Date;
  readonly link: { readonly url: string; readonly expiresAt: Date } | null;
}

type Row = Selectable<PlatformTables['platform_downloads']>;

/** Files that take long to make: made by a job, kept for a day, fetched by links that expire. */
export class Downloads {
  readonly #parts: DownloadsParts;
  readonly #kinds = new Map<string, DownloadKind>();

  constructor(parts: DownloadsParts) {
    this.#parts = parts;
    parts.jobs.define<{ id: string }>({
      name: JOB,
      schema: Type.Object({ id: Type.String() }),
      attempts: 3,
      run: ({ id }) => this.#make(id),
    });
    // Rooms `user:<id>`: what concerns somebody alone, on all their devices.
    parts.live.register({
      kind: 'user',
      authorise: async ({ userId }, id) => (userId === id ? 'view' : null),
    });
    parts.jobs.follow(JOB, (id) => this.#tell(id));
  }

  /** Say how a kind is made; before anything works. */
  define(kind: DownloadKind): void {
    this.#kinds.set(kind.name, kind);
  }

  async start(kind: string, ownerId: string): Promise<Download> {
    const { db, jobs, clock, newId } = this.#parts;
    const id = newId();
    const now = clock.now();
    await jobs.ready();
    await db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('platform_downloads')
        .values({
          id,
          kind,
          owner_id: ownerId,
          hash: null,
          bytes: null,
          created_at: now,
          expires_at: new Date(now.getTime() + KEPT),
        })
        .execute();
      await jobs.enqueue(JOB, { id }, { id, db: transaction });
    });
    return this.find(id, ownerId);
  }

  /** Throws NOT_FOUND for what is not there or is somebody else's. */
  async find(id: string, ownerId: string): Promise<Download> {
    const { jobs, clock } = this.#parts;
    const row = await this.#row(id);
    const [job] = await jobs.find([id]);
    if (row === undefined || job === undefined || row.owner_id !== ownerId)
      throw new GuildError('NOT_FOUND', `You have no export ${id}.`);
    return {
      id,
      state: row.hash === null && job.state === 'done' ? 'running' : job.state,
      bytes: row.bytes,
      error: job.error,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      link:
        row.hash === null
          ? null
          : {
              url: await this.#link(row, row.hash),
              expiresAt: new Date(clock.now().getTime() + LINK_SECONDS * 1000),
            },
    };
  }

  /** What a signed link leads to. Throws LINK_EXPIRED. */
  async open(token: string): Promise<Omit<BlobLink, 'seconds'> & { readonly bytes: Uint8Array }> {
    const row = await this.#row(await this.#parts.read(token));
    const bytes = row?.hash == null ? undefined : await this.#parts.blobs.get(row.hash);
    if (row === undefined || bytes === undefined) throw new GuildError('LINK_EXPIRED');
    const { fileName, type } = this.#kind(row.kind);
    return { fileName, type, bytes };
  }

  /** Remove what somebody had made, as part of a transaction. */
  async forget(ownerId: string, db: AnyTransaction): Promise<void> {
    await this.#release(
      await (db as Kysely<PlatformTables>)
        .deleteFrom('platform_downloads')
        .where('owner_id', '=', ownerId)
        .returningAll()
        .execute(),
      db,
    );
  }

  /** Remove what was kept long enough. */
  async clean(): Promise<void> {
    const { db, clock } = this.#parts;
    await db
      .transaction()
      .execute(async (transaction) =>
        this.#release(
          await transaction
            .deleteFrom('platform_downloads')
            .where('expires_at', '<', clock.now())
            .returningAll()
            .execute(),
          transaction,
        ),
      );
  }

  #release(rows: readonly Row[], db: AnyTransaction): Promise<void> {
    return this.#parts.blobs.release(
      rows.flatMap(({ hash }) => hash ?? []),
      db,
    );
  }

  async #tell(id: string): Promise<void> {
    const row = await this.#row(id);
    const [job] = await this.#parts.jobs.find([id]);
    if (row === undefined || job?.finishedAt == null) return;
    const payload: ExportNews = { id, state: job.state };
    await this.#parts.live.say(userRoom(row.owner_id), { type: 'export.ended', actor: null, payload });
  }

  async #make(id: string): Promise<void> {
    const row = await this.#row(id);
    // Whoever asked for it has left meanwhile.
    if (row === undefined) return;
    const bytes = await this.#kind(row.kind).make(row.owner_id);
    const hash = await this.#parts.blobs.keep(bytes);
    await this.#parts.db
      .updateTable('platform_downloads')
      .set({ hash, bytes: bytes.byteLength })
      .where('id', '=', id)
      .execute();
  }

  async #link(row: Row, hash: string): Promise<string> {
    const { store, sign } = this.#parts;
    const { fileName, type } = this.#kind(row.kind);
    const straight = await store.link(hash, { seconds: LINK_SECONDS, fileName, type });
    return straight ?? `/api/v1/downloads?token=${await sign(row.id, LINK_SECONDS)}`;
  }

  #row(id: string): Promise<Row | undefined> {
    return this.#parts.db
      .selectFrom('platform_downloads')
      .selectAll()
      .where('id', '=', id)
      .where('expires_at', '>', this.#parts.clock.now())
      .executeTakeFirst();
  }

  #kind(name: string): DownloadKind {
    const kind = this.#kinds.get(name);
    if (kind === undefined) throw new Error(`Nothing of the kind ${name} can be downloaded`);
    return kind;
  }
}
