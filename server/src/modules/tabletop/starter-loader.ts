import { setImmediate as breathe } from 'node:timers/promises';
import { type AnyEntry, EDITIONS } from '@guildhall/tabletop/compendium';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { EntriesRepo } from './entries.repo.ts';
import { type EntriesWriteRepo, SRD_TARGET } from './entries-write.repo.ts';
import { type EntryValues, entryValues } from './entry-rows.ts';
import { readStarterEntries, readStarterManifest } from './starter-entries.ts';

export interface StarterParts {
  readonly repo: EntriesRepo;
  readonly writer: EntriesWriteRepo;
  readonly folder: string;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Entries written between two looks at whatever else waits for the database. */
const PORTION = 200;
/** Entries made ready for the database before the event loop gets its turn. */
const BREATH = 20;

/**
 * Brings the shipped facts into the database, once an installation and again
 * when a new Guildhall ships others. It works in small portions while the server
 * already answers; whoever needs the compendium waits for the end.
 */
export class StarterLoader {
  readonly #parts: StarterParts;
  #loading: Promise<void> | null = null;
  #stopped = false;

  constructor(parts: StarterParts) {
    this.#parts = parts;
  }

  /** Resolves when the facts are there. A failure is told to whoever asks, and tried again by the next. */
  ready(): Promise<void> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  /** Stop between two portions; the next start goes on from there. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#loading?.catch(() => undefined);
  }

  async #load(): Promise<void> {
    const { repo, folder, clock } = this.#parts;
    const manifest = await readStarterManifest(folder);
    const known = await repo.source('starter');
    if (known?.content_id === manifest.id) return;
    for (const edition of EDITIONS) {
      const imported = await repo.srdOrigins(edition);
      const entries = (await readStarterEntries(folder, edition)).filter(({ kind, slug }) => {
        // Full text that somebody imported stays.
        const origin = imported.get(`${kind}/${slug}`);
        return origin === undefined || origin === 'starter';
      });
      for (let at = 0; at < entries.length; at += PORTION) {
        if (this.#stopped) return;
        await this.#write(entries.slice(at, at + PORTION));
      }
    }
    const { writer } = this.#parts;
    const source = {
      id: 'starter',
      name: 'Facts of SRD 5.1 and SRD 5.2',
      content_id: manifest.id,
      attribution: Object.values(manifest.attribution).join('\n'),
      report: {},
      imported_at: clock.now(),
    };
    await repo.atomically(async (db) => {
      await writer.refreshStatistics(db);
      await repo.saveSource(source, db);
    });
  }

  async #write(entries: readonly AnyEntry[]): Promise<void> {
    const { repo, writer, clock, newId } = this.#parts;
    const rows: EntryValues[] = [];
    for (const [at, entry] of entries.entries()) {
      rows.push(entryValues(entry, 'starter', newId));
      if (at % BREATH === BREATH - 1) await breathe();
    }
    await repo.atomically((db) => writer.upsert(db, rows, SRD_TARGET, clock.now()));
  }
}
