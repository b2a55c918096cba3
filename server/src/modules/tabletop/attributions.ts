import { EDITIONS, type Edition } from '@guildhall/tabletop/compendium';
import type { EntriesRepo, EntrySummaryRow } from './entries.repo.ts';
import { readStarterManifest, type StarterManifest } from './starter-entries.ts';

/** What the licences ask to be shown with entries: a sentence of each SRD, and of content packs. */
export class Attributions {
  readonly #repo: EntriesRepo;
  readonly #folder: string;
  #manifest: Promise<StarterManifest> | null = null;

  /** @param folder `data/tabletop` */
  constructor(repo: EntriesRepo, folder: string) {
    this.#repo = repo;
    this.#folder = folder;
  }

  /** The sentences of these entries, each once, those of the older SRD first; none for what somebody here made up. */
  async of(rows: readonly Pick<EntrySummaryRow, 'origin' | 'edition' | 'pack'>[]): Promise<string[]> {
    const editions = new Set<string>();
    const packs = new Set<string>();
    for (const { origin, edition, pack } of rows) {
      if (pack !== null) packs.add(`pack:${pack}`);
      else if (origin !== 'homebrew') editions.add(edition);
    }
    const sentences = new Set<string>();
    for (const edition of EDITIONS) if (editions.has(edition)) sentences.add(await this.srd(edition));
    if (packs.size > 0) {
      for (const { attribution } of await this.#repo.sourcesOf([...packs])) {
        if (attribution !== null) sentences.add(attribution);
      }
    }
    return [...sentences];
  }

  /** The sentence of an SRD. */
  async srd(edition: Edition): Promise<string> {
    return (await this.#manifestOnce()).attribution[edition];
  }

  #manifestOnce(): Promise<StarterManifest> {
    this.#manifest ??= readStarterManifest(this.#folder).catch((error: unknown) => {
      this.#manifest = null;
      throw error;
    });
    return this.#manifest;
  }
}
