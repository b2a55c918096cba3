import { GuildError } from '@guildhall/kernel';
import type { IdentityModule } from './modules/identity/index.ts';
import type { OwnedData } from './platform/auth/owned-data.ts';
import type { Config } from './platform/config/load-config.ts';
import type { DataDir } from './platform/data-dir/data-dir.ts';
import type { OpenDatabase } from './platform/db/open-database.ts';
import type { PlatformTables } from './platform/db/platform-tables.ts';
import { newId, systemClock } from './platform/ports.ts';
import type { JobQueue } from './platform/queue/job-queue.ts';
import type { LiveHub } from './platform/realtime/live-hub.ts';
import { AttachmentsRepo } from './platform/storage/attachments.repo.ts';
import { Attachments } from './platform/storage/attachments.ts';
import type { BlobStore } from './platform/storage/blob-store.ts';
import { Blobs } from './platform/storage/blobs.ts';
import { Downloads } from './platform/storage/downloads.ts';
import { DrawnPictures } from './platform/storage/drawn-pictures.ts';
import { FileBlobs } from './platform/storage/file-blobs.ts';
import { ACCOUNT_EXPORT } from './platform/storage/storage-routes.ts';
import type { Logger } from './platform/telemetry/logger.ts';

export interface StoragePlace {
  readonly config: Config;
  readonly dataDir: DataDir;
  readonly database: OpenDatabase<PlatformTables>;
  readonly jobs: JobQueue;
  readonly live: LiveHub;
  /** Identity makes and signs exports; it is opened after the storage. */
  readonly identity: () => IdentityModule;
  readonly log: Logger;
}

/** Pictures, exports, and the store they are in. */
export interface Storage {
  readonly attachments: Attachments;
  readonly drawings: DrawnPictures;
  readonly downloads: Downloads;
  readonly owned: readonly OwnedData[];
  /** Begin to remove what nobody needs any more, now and then. */
  work(): void;
  stop(): Promise<void>;
}

const CLEAN_PAUSE = 5 * 60_000;

/** Storage in the data directory, or in S3 when that is configured. */
export async function openStorage(place: StoragePlace): Promise<Storage> {
  const { config, database, jobs, live, identity, log } = place;
  const store = await openStore(place);
  const blobs = new Blobs({ db: database.kysely, store, clock: systemClock });
  const attachments = new Attachments({
    repo: new AttachmentsRepo(database.kysely),
    blobs,
    clock: systemClock,
    newId,
    quota: config.userStorageMb * 1_000_000,
    uploadMax: config.uploadMaxMb * 1_000_000,
  });
  const downloads = new Downloads({
    db: database.kysely,
    jobs,
    live,
    blobs,
    store,
    clock: systemClock,
    newId,
    sign: (id, seconds) => identity().signed.sign(id, seconds),
    read: (token) => identity().signed.read(token),
  });
  downloads.define({
    name: ACCOUNT_EXPORT,
    fileName: 'guildhall-export.json',
    type: 'application/json',
    make: async (ownerId) => new TextEncoder().encode(JSON.stringify(await identity().exportOf(ownerId))),
  });
  let timer: NodeJS.Timeout | undefined;
  let cleaning: Promise<unknown> = Promise.resolve();
  const clean = async () => {
    await downloads.clean();
    await blobs.clean();
  };
  return {
    attachments,
    drawings: new DrawnPictures({ db: database.kysely, blobs, clock: systemClock }),
    downloads,
    owned: [
      attachments.owned(),
      { name: 'downloads', export: async () => [], forget: (userId, db) => downloads.forget(userId, db) },
    ],
    work: () => {
      timer ??= setInterval(() => {
        cleaning = cleaning.then(clean).catch((error: unknown) => {
          log.warn({ reason: (error as Error).message }, 'Old files could not be removed');
        });
      }, CLEAN_PAUSE);
      timer.unref();
    },
    stop: async () => {
      clearInterval(timer);
      await cleaning;
      store.close?.();
    },
  };
}

/** Throws CONFIG_INVALID when S3 is named without its key. */
async function openStore({ config, dataDir }: StoragePlace): Promise<BlobStore> {
  const { s3Endpoint, s3PublicEndpoint, s3Bucket, s3Region, s3AccessKeyId, s3SecretAccessKey } = config;
  if (s3Endpoint === null) return new FileBlobs(dataDir.blobs);
  if (s3AccessKeyId === null || s3SecretAccessKey === null) throw withoutKey();
  const { S3Blobs } = await import('./platform/storage/s3-blobs.ts');
  return new S3Blobs({
    endpoint: s3Endpoint,
    publicEndpoint: s3PublicEndpoint,
    bucket: s3Bucket,
    region: s3Region,
    accessKeyId: s3AccessKeyId,
    secretAccessKey: s3SecretAccessKey,
  });
}

function withoutKey(): GuildError {
  const message = 'S3_ENDPOINT needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.';
  return new GuildError('CONFIG_INVALID', message, {
    fields: [{ path: 'S3_ACCESS_KEY_ID', code: 'missing', message }],
  });
}
