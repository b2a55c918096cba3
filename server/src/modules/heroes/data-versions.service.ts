import { join } from 'node:path';
import type { Build } from '@guildhall/heroes';
import type { PackManifest } from '@guildhall/heroes/pack';
import { GuildError } from '@guildhall/kernel';
import { writeAtomically } from '../../platform/data-dir/atomic-file.ts';
import type { Clock } from '../../platform/ports.ts';
import type { DataVersionRow, DataVersionsRepo } from './data-versions.repo.ts';
import { type PackLibrary, type ProvenanceLookup, readManifest, subfolders } from './pack-library.ts';

export interface DataVersionsParts {
  readonly repo: DataVersionsRepo;
  readonly library: PackLibrary;
  readonly clock: Clock;
  /** Folder with the shipped packs, one folder each. */
  readonly starterFolder: string;
  /** Folder for imported packs in the data directory. */
  readonly packsFolder: string;
}

/** Milliseconds for which the rows are believed: another process may have imported meanwhile. */
const REFRESH_PAUSE = 2_000;

/** Milliseconds for which the current version is not asked for again where a moment's delay does no harm. */
const RECENT = 1_000;

/** Which game data is installed and which of it is current. */
export class DataVersionsService {
  readonly #parts: DataVersionsParts;
  #mirrored: string | null = null;
  /** The current version as last read or changed by this process. */
  #recent: { readonly id: string; readonly at: number } | null = null;
  #reading: Promise<PackManifest> | null = null;
  #refreshed = 0;

  constructor(parts: DataVersionsParts) {
    this.#parts = parts;
  }

  /** Register the shipped packs and load what is installed. Nothing is copied. */
  async start(): Promise<void> {
    const { repo, clock, starterFolder } = this.#parts;
    const starters: PackManifest[] = [];
    for (const folder of await subfolders(starterFolder)) {
      const manifest = await readManifest(join(starterFolder, folder));
      if (!manifest) continue;
      starters.push(manifest);
      await repo.register(manifest, { origin: 'starter', folder, at: clock.now() });
    }
    await this.#chooseStarter(starters);
    await this.refresh();
  }

  /** A new shipped pack replaces an older one as current, but never data that was imported. */
  async #chooseStarter(starters: readonly PackManifest[]): Promise<void> {
    const newest = starters.toSorted((a, b) => b.version.date.localeCompare(a.version.date))[0];
    if (!newest) return;
    const { repo } = this.#parts;
    const current = (await repo.list()).find(({ is_current }) => is_current);
    const shipped = starters.some(({ version }) => version.id === current?.id);
    if (current?.origin === 'import' || shipped) return;
    await repo.atomically((db) => repo.makeCurrent(newest.version.id, this.#parts.clock.now(), db));
  }

  /** Read the rows again and load the manifests of versions whose files are here. */
  async refresh(): Promise<DataVersionRow[]> {
    const { repo, library, clock } = this.#parts;
    this.#refreshed = clock.now().getTime();
    const rows = await repo.list();
    for (const row of rows) {
      if (library.has(row.id)) continue;
      const folder = this.#folderOf(row);
      const manifest = await readManifest(folder);
      if (manifest?.version.id === row.id) library.add(manifest, folder);
    }
    const current = rows.find(({ is_current }) => is_current);
    if (current) await this.mirror(current.id);
    return rows;
  }

  /** Note the current version beside the packs, for commands that have no database. */
  async mirror(id: string): Promise<void> {
    this.#recent = { id, at: this.#parts.clock.now().getTime() };
    if (id === this.#mirrored) return;
    this.#mirrored = id;
    await writeAtomically(join(this.#parts.packsFolder, 'current.json'), `${JSON.stringify({ id })}\n`);
  }

  #folderOf({ origin, folder }: DataVersionRow): string {
    const { starterFolder, packsFolder } = this.#parts;
    return join(origin === 'starter' ? starterFolder : packsFolder, folder);
  }

  list(): Promise<DataVersionRow[]> {
    return this.refresh();
  }

  isInstalled(id: string): boolean {
    return this.#parts.library.has(id);
  }

  /** Make an installed version the one new builds are made with. */
  async makeCurrent(id: string): Promise<DataVersionRow> {
    const { repo, clock } = this.#parts;
    await this.manifest(id);
    await repo.atomically((db) => repo.makeCurrent(id, clock.now(), db));
    return this.#current(id);
  }

  /**
   * Go back to the installed version that was current before. Throws
   * ROLLBACK_IMPOSSIBLE when there is none.
   */
  async rollback(): Promise<DataVersionRow> {
    const rows = await this.refresh();
    const since = (row: DataVersionRow) => row.current_since?.getTime() ?? 0;
    const before = rows
      .filter((row) => !row.is_current && row.current_since !== null && this.isInstalled(row.id))
      .toSorted((a, b) => since(b) - since(a))[0];
    if (!before) throw new GuildError('ROLLBACK_IMPOSSIBLE');
    const { repo } = this.#parts;
    await repo.atomically((db) => repo.restore(before.id, db));
    return this.#current(before.id);
  }

  async #current(id: string): Promise<DataVersionRow> {
    const row = (await this.refresh()).find((candidate) => candidate.id === id);
    if (row) return row;
    throw new GuildError('DATA_VERSION_UNKNOWN', `The game data version ${id} is not installed.`);
  }

  /** Folder of the files of an installed version. Throws like `manifest`. */
  async folder(id: string): Promise<string> {
    await this.manifest(id);
    return this.#folderOf(await this.#current(id));
  }

  /** Manifest of a version. Throws DATA_VERSION_UNKNOWN, or DATA_VERSION_BROKEN when its files are gone. */
  async manifest(id: string): Promise<PackManifest> {
    const { library } = this.#parts;
    const known = library.manifest(id);
    if (known) return known;
    const row = (await this.refresh()).find((candidate) => candidate.id === id);
    const found = library.manifest(id);
    if (found) return found;
    if (!row) throw new GuildError('DATA_VERSION_UNKNOWN', `The game data version ${id} is not installed.`);
    throw new GuildError(
      'DATA_VERSION_BROKEN',
      `The files of ${row.name} (${id}) are missing from ${this.#folderOf(row)}. Import the data again.`,
    );
  }

  /** Where the records of a version come from; null when that was not kept. */
  async provenance(id: string): Promise<ProvenanceLookup | null> {
    await this.manifest(id);
    return this.#parts.library.provenance(id);
  }

  #isOld(): boolean {
    return Math.abs(this.#parts.clock.now().getTime() - this.#refreshed) > REFRESH_PAUSE;
  }

  /**
   * Manifest that new builds are made with. The database is asked each time:
   * what an import has committed counts at once, in every process.
   */
  async currentManifest(): Promise<PackManifest> {
    const id = await this.#parts.repo.currentId();
    if (id !== null) return this.manifest(id);
    throw new GuildError(
      'DATA_VERSION_UNKNOWN',
      'No game data is installed. Import some with `guildhall import heroes FOLDER`.',
    );
  }

  /**
   * The same for answers that say which data they were computed with: what this
   * process changed counts at once, what another one changed within a second.
   */
  recentManifest(): Promise<PackManifest> {
    const now = this.#parts.clock.now().getTime();
    if (this.#recent !== null && Math.abs(now - this.#recent.at) <= RECENT)
      return this.manifest(this.#recent.id);
    // Everybody who asks meanwhile waits for the same answer.
    this.#reading ??= this.#readRecent(now).finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #readRecent(at: number): Promise<PackManifest> {
    const manifest = await this.currentManifest();
    this.#recent = { id: manifest.version.id, at };
    return manifest;
  }

  /** What a build that names no version is made with; null when there is no data. */
  async currentVersion(): Promise<Build['dataVersion']> {
    const id = await this.#parts.repo.currentId();
    if (id === null) return null;
    const { version } = await this.manifest(id);
    return { id: version.id, name: version.name };
  }

  /** Path of a pack file. Another process may have imported it, so unknown ones are looked up again. */
  async packFile(hash: string): Promise<string | undefined> {
    const { library } = this.#parts;
    const known = library.file(hash);
    if (known !== undefined || !this.#isOld()) return known;
    await this.refresh();
    return library.file(hash);
  }
}
