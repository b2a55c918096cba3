import { rename, rm, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { GuildError } from '@guildhall/kernel';
import { syncFolder } from '../../platform/data-dir/atomic-file.ts';
import type { RecordFailure } from '../../platform/http/error-store.ts';
import { toGuildError } from '../../platform/http/failures.ts';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';
import type { DataVersionsRepo } from './data-versions.repo.ts';
import type { DataVersionsService } from './data-versions.service.ts';
import type { ImportedPack, ImportProgress } from './import-messages.ts';
import { type RunningThread, startImportThread } from './import-thread.ts';
import type { ImportRow, ImportsRepo } from './imports.repo.ts';
import { isVersionId, subfolders } from './pack-library.ts';

export interface ImportsParts {
  readonly repo: ImportsRepo;
  readonly versionsRepo: DataVersionsRepo;
  readonly versions: DataVersionsService;
  readonly packsFolder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly recordFailure: RecordFailure;
  /** True when no other process can use the database, so what runs in it is ours or dead. */
  readonly exclusive: boolean;
}

/** What an import that was waited for has made. */
export interface ImportOutcome extends ImportedPack {
  readonly importId: string;
}

/** An import that is under way; `finished` rejects when it fails, after that was written down. */
export interface StartedImport {
  readonly row: ImportRow;
  readonly finished: Promise<ImportOutcome>;
}

const TEMPORARY = '.import-';

/** Milliseconds between two notes of progress in the database, which are its signs of life. */
const NOTE_PAUSE = 1_000;

/** Milliseconds without a sign of life after which an import of another process is dead. */
const SILENCE = 60_000;

/**
 * Imports game data. A version becomes current only when it is whole: its files
 * are written to a folder of another name, made durable and renamed; then one
 * transaction registers it, makes it current and closes the import.
 */
export class ImportsService {
  readonly #parts: ImportsParts;
  #thread: RunningThread | null = null;
  #finished: Promise<unknown> = Promise.resolve();

  constructor(parts: ImportsParts) {
    this.#parts = parts;
  }

  /** Clear away what a crash left: imports without a process, half-written and unregistered packs. */
  async start(): Promise<void> {
    const { repo, versionsRepo, packsFolder } = this.#parts;
    await this.#abandonDead();
    if (await repo.isRunning()) return;
    const known = new Set((await versionsRepo.list()).map(({ folder }) => folder));
    for (const name of await subfolders(packsFolder)) {
      if (name.startsWith(TEMPORARY) || (isVersionId(name) && !known.has(name)))
        await rm(join(packsFolder, name), { recursive: true, force: true });
    }
  }

  async #abandonDead(): Promise<void> {
    const { repo, clock, exclusive } = this.#parts;
    const now = clock.now();
    await repo.abandon(exclusive ? now : new Date(now.getTime() - SILENCE), now);
  }

  /** Begin an import. Throws IMPORT_RUNNING, or VALIDATION_FAILED when the path is no folder. */
  async begin(
    directory: string,
    onProgress: (progress: ImportProgress) => void = () => undefined,
  ): Promise<StartedImport> {
    const { repo, clock, newId, exclusive } = this.#parts;
    await requireFolder(directory);
    if (!exclusive) await this.#abandonDead();
    const row = await repo.start(newId(), directory, clock.now());
    const finished = this.#run(row, onProgress);
    this.#finished = finished.catch(() => undefined);
    return { row, finished };
  }

  async #run(
    { id, directory }: ImportRow,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<ImportOutcome> {
    const { repo, versions, packsFolder, clock, log, recordFailure } = this.#parts;
    const target = join(packsFolder, `${TEMPORARY}${id}`);
    const note = new ProgressNotes((progress) => repo.progress(id, progress, clock.now()));
    try {
      this.#thread = startImportThread({ directory, target }, (progress) => {
        onProgress(progress);
        note.take(progress);
      });
      const pack = await this.#thread.result;
      await note.stop();
      await this.#install(id, pack, target);
      log.info({ importId: id, version: pack.manifest.version.id }, 'Game data imported');
      return { ...pack, importId: id };
    } catch (error) {
      await note.stop();
      const failure = toGuildError(error);
      log.error({ importId: id, code: failure.code, err: error }, 'The import failed');
      await rm(target, { recursive: true, force: true }).catch(() => undefined);
      await versions.refresh();
      // A defect is kept under the id of the import, as a failed request is under its own.
      if (failure.code === 'INTERNAL')
        await recordFailure(failure, { requestId: id, method: 'IMPORT', path: directory });
      await repo.fail(id, failure, clock.now());
      throw failure;
    } finally {
      this.#thread = null;
    }
  }

  async #install(id: string, { manifest, report }: ImportedPack, target: string): Promise<void> {
    const { repo, versionsRepo, versions, packsFolder, clock } = this.#parts;
    const version = manifest.version.id;
    const installed = versions.isInstalled(version);
    if (installed) {
      await rm(target, { recursive: true, force: true });
    } else {
      const folder = join(packsFolder, version);
      await rm(folder, { recursive: true, force: true });
      await rename(target, folder);
      await syncFolder(packsFolder);
    }
    const now = clock.now();
    await versionsRepo.atomically(async (db) => {
      if (!installed)
        await versionsRepo.register(manifest, { origin: 'import', folder: version, at: now }, db);
      await versionsRepo.makeCurrent(version, db);
      await repo.finish(id, { dataVersionId: version, report }, now, db);
      // Before the commit: whoever sees the import done may read the mirror. A failure mends it below.
      await versions.mirror(version);
    });
    await versions.refresh();
  }

  async get(id: string): Promise<ImportRow> {
    const row = await this.#parts.repo.find(id);
    if (!row) throw new GuildError('NOT_FOUND', `There is no import ${id}.`);
    return row;
  }

  list(): Promise<ImportRow[]> {
    return this.#parts.repo.list(20);
  }

  /** Stop a running import and wait until that is written down. */
  async stop(): Promise<void> {
    await this.#thread?.cancel();
    await this.#finished;
  }
}

/** Writes progress down at a bounded rate, one note at a time, the latest last. */
class ProgressNotes {
  readonly #write: (progress: ImportProgress) => Promise<void>;
  readonly #timer: NodeJS.Timeout;
  #latest: ImportProgress = { phase: 'Starting', done: 0, total: 0 };
  #writing: Promise<void> = Promise.resolve();

  constructor(write: (progress: ImportProgress) => Promise<void>) {
    this.#write = write;
    this.#timer = setInterval(() => {
      this.#writing = this.#writing.then(() => this.#write(this.#latest)).catch(() => undefined);
    }, NOTE_PAUSE);
  }

  take(progress: ImportProgress): void {
    this.#latest = progress;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#writing;
  }
}

async function requireFolder(directory: string): Promise<void> {
  const found = isAbsolute(directory) ? await stat(directory).catch(() => null) : null;
  if (found?.isDirectory()) return;
  const message = isAbsolute(directory)
    ? `${directory} is not a folder of the machine the server runs on.`
    : `${directory} is not an absolute path.`;
  throw new GuildError('VALIDATION_FAILED', message, {
    fields: [{ path: 'body.directory', code: 'not_a_folder', message }],
  });
}
