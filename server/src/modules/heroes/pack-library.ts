import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { Build, GameData } from '@guildhall/heroes';
import { type PackedProvenance, provenanceLookup } from '@guildhall/heroes/layers';
import {
  createGameData,
  decodeSlice,
  type PackManifest,
  type PackSlice,
  slicesForBuild,
} from '@guildhall/heroes/pack';
import { GuildError } from '@guildhall/kernel';
import { Lru } from '../../platform/cache/lru.ts';

const decompress = promisify(brotliDecompress);

/** Decoded slices and joined game data kept in memory; a slice has up to 20 MB. */
const SLICES_KEPT = 24;
const DATA_KEPT = 8;
const PROVENANCES_KEPT = 4;

/** What an import keeps beside the files of a pack: where records come from, and all of the data as our JSON. */
export const PROVENANCE_FILE = 'provenance.json.br';
export const GAME_JSON_FILE = 'game.json.br';

export type ProvenanceLookup = ReturnType<typeof provenanceLookup>;

/** A pack whose files are on this machine. */
export interface InstalledPack {
  readonly manifest: PackManifest;
  readonly folder: string;
}

/** The packs whose files are on this machine: manifests, files by hash, decoded data. */
export class PackLibrary {
  readonly #installed = new Map<string, InstalledPack>();
  readonly #files = new Map<string, string>();
  readonly #slices = new Lru<PackSlice>(SLICES_KEPT);
  readonly #data = new Lru<GameData>(DATA_KEPT);
  readonly #provenances = new Lru<ProvenanceLookup | null>(PROVENANCES_KEPT);

  add(manifest: PackManifest, folder: string): void {
    this.#installed.set(manifest.version.id, { manifest, folder });
    for (const { hash } of Object.values(manifest.slices))
      this.#files.set(hash, join(folder, `${hash}.json.br`));
  }

  has(id: string): boolean {
    return this.#installed.has(id);
  }

  installed(): readonly InstalledPack[] {
    return [...this.#installed.values()];
  }

  manifest(id: string): PackManifest | undefined {
    return this.#installed.get(id)?.manifest;
  }

  /** Path of the brotli file with this content, or undefined. */
  file(hash: string): string | undefined {
    return this.#files.get(hash);
  }

  /** Game data with every slice the build needs. Throws DATA_VERSION_UNKNOWN or DATA_VERSION_BROKEN. */
  dataFor(id: string, build: Build): Promise<GameData> {
    const manifest = this.manifest(id);
    if (!manifest)
      throw new GuildError('DATA_VERSION_UNKNOWN', `The game data version ${id} is not installed.`);
    const names = slicesForBuild(manifest, build).toSorted();
    return this.#data.get(`${id} ${names.join(' ')}`, async () => {
      const slices: PackSlice[] = [];
      // One after the other, each in a turn of its own, so that other requests come in between.
      for (const name of names) slices.push(await this.#slice(manifest, name));
      return createGameData(manifest, slices);
    });
  }

  /** Where the records of a version come from; null when that was not kept. */
  provenance(id: string): Promise<ProvenanceLookup | null> {
    const folder = this.#installed.get(id)?.folder;
    if (folder === undefined) return Promise.resolve(null);
    return this.#provenances.get(id, async () => {
      const bytes = await readFile(join(folder, PROVENANCE_FILE)).catch(() => null);
      if (bytes === null) return null;
      return provenanceLookup(JSON.parse((await decompress(bytes)).toString('utf8')) as PackedProvenance);
    });
  }

  #slice({ version, slices }: PackManifest, name: string): Promise<PackSlice> {
    const hash = slices[name]?.hash;
    if (hash === undefined) throw broken(version.id, `it has no slice ${name}`);
    return this.#slices.get(hash, async () => {
      const text = await this.#text(hash).catch((error: unknown) => {
        throw broken(version.id, `the file of ${name} cannot be read: ${(error as Error).message}`, error);
      });
      if (createHash('sha256').update(text).digest('hex') !== hash)
        throw broken(version.id, `the content of ${name} does not match its hash`);
      return decodeSlice(text);
    });
  }

  async #text(hash: string): Promise<string> {
    return (await decompress(await readFile(this.#files.get(hash) ?? ''))).toString('utf8');
  }
}

function broken(id: string, reason: string, cause?: unknown): GuildError {
  const message = `The game data version ${id} is damaged: ${reason}. Import the data again.`;
  return new GuildError('DATA_VERSION_BROKEN', message, { version: id }, cause);
}

/** Read the manifest of a pack folder, or null when it has none that is readable. */
export async function readManifest(folder: string): Promise<PackManifest | null> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as PackManifest;
    return manifest.format === 1 && isVersionId(manifest.version.id) ? manifest : null;
  } catch {
    return null;
  }
}

/** Folders of a folder that may not exist. */
export async function subfolders(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}

/** Version ids name folders, so nothing else is accepted as one. */
export function isVersionId(id: string): boolean {
  return /^[\w-]{1,128}$/.test(id);
}
