import { createHash } from 'node:crypto';
import type { Build } from '@guildhall/heroes';
import { isGuildError } from '@guildhall/kernel';
import { LRUCache } from 'lru-cache';
import type { PageCard } from '../../platform/http/page-card.ts';
import type { DrawnPictures } from '../../platform/storage/drawn-pictures.ts';
import { type BuildCard, CARD_FORM, cardOf, drawCard } from './build-card.ts';
import type { BuildRow, BuildsRepo } from './builds.repo.ts';
import type { DataVersionsService } from './data-versions.service.ts';
import type { PackLibrary } from './pack-library.ts';
import type { SharingService } from './sharing.service.ts';

export interface BuildPicturesParts {
  readonly repo: BuildsRepo;
  readonly sharing: SharingService;
  readonly drawings: DrawnPictures;
  readonly versions: DataVersionsService;
  readonly packs: PackLibrary;
}

/** Cards kept in memory; one has some 3 kB. */
const CARDS = 500;

const BUILD_PAGE = /^\/heroes\/builds\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const SHARED_PAGE = /^\/s\/([1-9A-HJ-NP-Za-km-z]{10})$/;

/** Builds as previews of links show them: a card with words, and a picture of it. */
export class BuildPictures {
  readonly #parts: BuildPicturesParts;
  readonly #cards = new LRUCache<string, BuildCard>({ max: CARDS });

  constructor(parts: BuildPicturesParts) {
    this.#parts = parts;
  }

  /** The picture of a build, for those who may see it. */
  async picture({ id, build }: BuildRow) {
    const dataId = await this.#dataIdOf(build);
    return this.#parts.drawings.of({ kind: 'build', id }, keyOf(build, dataId), async () =>
      drawCard(await this.#card(build, dataId)),
    );
  }

  /**
   * The card of a page of this hall. Who previews a link is nobody: a build has to be
   * public or unlisted, or the link one of those that its owner gave away.
   */
  async pageCard(path: string): Promise<PageCard | null> {
    const shown = await this.#shownAt(path);
    if (shown === null) return null;
    const { name, description } = await this.#card(shown.row.build, await this.#dataIdOf(shown.row.build));
    const { image, listed } = shown;
    return { title: name, description, image, listed };
  }

  async #shownAt(path: string): Promise<{ row: BuildRow; image: string; listed: boolean } | null> {
    const id = BUILD_PAGE.exec(path)?.[1];
    if (id !== undefined) {
      const row = await this.#parts.repo.find(id);
      if (row === undefined || row.visibility === 'private') return null;
      return { row, image: `/api/v1/builds/${id}/picture`, listed: row.visibility === 'public' };
    }
    const code = SHARED_PAGE.exec(path)?.[1];
    if (code === undefined) return null;
    const row = await this.#parts.sharing.open(code).then(
      (found) => found.row,
      (error: unknown) => {
        if (isGuildError(error) && error.code === 'NOT_FOUND') return null;
        throw error;
      },
    );
    return row && { row, image: `/api/v1/share-links/${code}/picture`, listed: false };
  }

  async #card(build: Build, dataId: string): Promise<BuildCard> {
    const key = keyOf(build, dataId);
    const known = this.#cards.get(key);
    if (known !== undefined) return known;
    const card = cardOf(await this.#parts.packs.dataFor(dataId, build), build);
    this.#cards.set(key, card);
    return card;
  }

  /** The data that the build names when it is installed, else the latest. */
  async #dataIdOf({ dataVersion }: Build): Promise<string> {
    const { packs, versions } = this.#parts;
    if (dataVersion !== null && dataVersion !== undefined && packs.has(dataVersion.id)) return dataVersion.id;
    return (await versions.recentManifest()).version.id;
  }
}

function keyOf(build: Build, dataId: string): string {
  return createHash('sha256')
    .update(`${CARD_FORM} ${dataId} ${JSON.stringify(build)}`)
    .digest('hex');
}
