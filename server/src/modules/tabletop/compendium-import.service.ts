import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { CompendiumImportJson } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import { authorityOn, type Kind } from '@guildhall/tabletop/compendium';
import type { Clock } from '../../platform/ports.ts';
import { startWorker } from '../../platform/threads/start-worker.ts';
import type {
  CompendiumImportJob,
  CompendiumImportMessage,
  ReadFolder,
} from './compendium-import-messages.ts';
import { packInvalid } from './content-pack.ts';
import type { EntriesRepo, Viewer } from './entries.repo.ts';
import { type EntriesWriteRepo, SRD_TARGET, type Target } from './entries-write.repo.ts';
import type { EntryValues } from './entry-rows.ts';

export interface CompendiumImportParts {
  readonly repo: EntriesRepo;
  readonly writer: EntriesWriteRepo;
  readonly clock: Clock;
  readonly starterFolder: string;
  /** Resolves when the shipped facts are in the database. */
  readonly ready: () => Promise<void>;
}

interface Reading {
  readonly folder: ReadFolder;
  readonly rows: readonly EntryValues[];
}

/** Imports SRD folders and content packs: read whole in a thread, written in one transaction. */
export class CompendiumImportService {
  readonly #parts: CompendiumImportParts;
  #running = false;

  constructor(parts: CompendiumImportParts) {
    this.#parts = parts;
  }

  /** Throws SRD_FOLDER_INVALID, CONTENT_PACK_INVALID or IMPORT_RUNNING; then nothing has changed. */
  async run(directory: string, viewer: Viewer): Promise<CompendiumImportJson> {
    await requireFolder(directory);
    if (this.#running) throw new GuildError('IMPORT_RUNNING');
    this.#running = true;
    try {
      await this.#parts.ready();
      const { starterFolder } = this.#parts;
      return await this.#store(await read({ directory, starterFolder }), viewer);
    } finally {
      this.#running = false;
    }
  }

  async #store({ folder, rows }: Reading, viewer: Viewer): Promise<CompendiumImportJson> {
    const { repo, writer, clock } = this.#parts;
    const contentId = contentIdOf(rows);
    const known = await repo.source(folder.source);
    const { source, name, format, edition, attribution, records, counts, defects, ignored } = folder;
    const report = {
      source,
      format,
      edition,
      contentId,
      counts,
      records,
      defects: [...defects],
      ignored: [...ignored],
    };
    if (known?.content_id === contentId) return { ...report, unchanged: true, added: 0, changed: 0, kept: 0 };
    const wanted = format === 'pack' ? rows : await this.#withoutFuller(folder, rows);
    const target: Target =
      format === 'pack'
        ? { scope: 'own', ownerId: viewer.ownerId, campaignId: null, pack: source.slice('pack:'.length) }
        : SRD_TARGET;
    if (format === 'pack') await this.#refuseCollisions(rows, target.pack, viewer);
    const now = clock.now();
    const written = await repo.atomically(async (db) => {
      if (target.pack !== null) await writer.withdraw(db, target.pack, rows, now);
      const done = await writer.upsert(db, wanted, target, now);
      await repo.saveSource(
        { id: source, name, content_id: contentId, attribution, report, imported_at: now },
        db,
      );
      await writer.refreshStatistics(db);
      return done;
    });
    return { ...report, unchanged: false, ...written, kept: rows.length - wanted.length };
  }

  /** An entry that the fuller transcription has brought already is left alone. */
  async #withoutFuller(
    { format, edition }: ReadFolder,
    rows: readonly EntryValues[],
  ): Promise<readonly EntryValues[]> {
    if (edition === null) return rows;
    const origins = await this.#parts.repo.srdOrigins(edition);
    return rows.filter(({ kind, slug }) => {
      const origin = origins.get(`${kind}/${slug}`);
      const authority = authorityOn(kind as Kind, edition);
      return format === authority || origin !== authority;
    });
  }

  /** A pack must not take the place of what somebody wrote by hand, of another pack, or of the SRD. */
  async #refuseCollisions(rows: readonly EntryValues[], pack: string | null, viewer: Viewer): Promise<void> {
    const problems = [];
    for (const row of rows) {
      const others = await this.#parts.repo.bySlug(row.kind as Kind, row.slug, viewer);
      const other = others.find(
        ({ edition, scope, pack: owner }) => edition === row.edition && (scope === 'srd' || owner !== pack),
      );
      if (other === undefined) continue;
      const whose = other.scope === 'srd' ? 'an SRD entry' : `an entry of ${other.pack ?? 'your own'}`;
      problems.push({
        path: `${row.edition}/${row.kind}/${row.slug}`,
        code: 'taken',
        message: `is the address of ${whose}`,
      });
    }
    if (problems.length > 0) throw packInvalid(problems);
  }
}

/** The content of all entries together. */
function contentIdOf(rows: readonly EntryValues[]): string {
  const hash = createHash('sha256');
  for (const { kind, edition, slug, content_hash } of rows)
    hash.update(`${kind}/${edition}/${slug} ${content_hash}\n`);
  return hash.digest('hex');
}

function read(job: CompendiumImportJob): Promise<Reading> {
  const worker = startWorker(new URL('./compendium-import-worker', import.meta.url), job);
  const rows: EntryValues[] = [];
  return new Promise<Reading>((resolve, reject) => {
    worker.on('message', (message: CompendiumImportMessage) => {
      if ('rows' in message) rows.push(...message.rows);
      else if ('done' in message) resolve({ folder: message.done, rows });
      else reject(rebuild(message.failed));
    });
    worker.on('error', reject);
    worker.on('exit', () =>
      reject(new GuildError('UNAVAILABLE', 'The import was stopped before it was done.')),
    );
  });
}

function rebuild({
  code,
  message,
  details,
  stack,
}: Extract<CompendiumImportMessage, { failed: unknown }>['failed']): Error {
  if (code !== 'INTERNAL') return new GuildError(code, message, details);
  return Object.assign(new Error(message), { stack });
}

async function requireFolder(directory: string): Promise<void> {
  const found = isAbsolute(directory) ? await stat(directory).catch(() => null) : null;
  if (found?.isDirectory()) return;
  const message = isAbsolute(directory)
    ? `${directory} is not a folder of the machine the server runs on.`
    : `${directory} is not an absolute path.`;
  throw new GuildError('SRD_FOLDER_INVALID', message, {
    fields: [{ path: 'body.directory', code: 'not_a_folder', message }],
  });
}
