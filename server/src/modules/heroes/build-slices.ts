import { createHash } from 'node:crypto';
import type { Build } from '@guildhall/heroes';
import { encodeBuildSlice } from '@guildhall/heroes/pack';
import { Lru } from '../../platform/cache/lru.ts';
import type { DataVersionsService } from './data-versions.service.ts';
import type { PackLibrary } from './pack-library.ts';

/** Slices kept in memory; one has about 130 kB. */
const KEPT = 64;

export interface StoredSlice {
  readonly text: string;
  /** SHA-256 of the text in hex. */
  readonly hash: string;
}

/** The game data that single builds need, cut from the current version. */
export class BuildSlices {
  readonly #versions: DataVersionsService;
  readonly #library: PackLibrary;
  readonly #slices = new Lru<StoredSlice>(KEPT);

  constructor(versions: DataVersionsService, library: PackLibrary) {
    this.#versions = versions;
    this.#library = library;
  }

  /** Throws DATA_VERSION_UNKNOWN or DATA_VERSION_BROKEN. */
  async of(build: Build): Promise<StoredSlice> {
    const manifest = await this.#versions.recentManifest();
    const key = `${manifest.version.id} ${sha256(JSON.stringify(build))}`;
    return this.#slices.get(key, async () => {
      const text = encodeBuildSlice(manifest, await this.#library.dataFor(manifest.version.id, build), build);
      return { text, hash: sha256(text) };
    });
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
