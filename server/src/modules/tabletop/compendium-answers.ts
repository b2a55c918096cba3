import type { TwoLevelCache, TwoLevelCaches } from '../../platform/cache/two-level-cache.ts';
import { readAnswer, writeAnswer } from '../../platform/cache/written-answer.ts';
import type { Viewer } from './entries.repo.ts';

/** Characters of answers kept in memory; a monster has about 4,000. */
const SIZE = 16_000_000;
const SECONDS = 600;
const TAG = 'compendium';

/** What of an answer is not its data: what the envelope and the headers say. */
interface Beside {
  readonly version?: number;
  readonly page?: { readonly cursor: string | null; readonly limit: number };
  readonly attribution?: readonly string[];
}

/** Answers of the compendium that are read again and again, for each reader as they may see them. */
export class CompendiumAnswers {
  readonly #caches: TwoLevelCaches;
  readonly #cache: TwoLevelCache;

  constructor(caches: TwoLevelCaches) {
    this.#caches = caches;
    this.#cache = caches.space({ name: TAG, size: SIZE, seconds: SECONDS });
  }

  /** @param question names everything that the answer depends on, beside the entries themselves */
  async of(
    { ownerId }: Viewer,
    question: readonly unknown[],
    make: () => Promise<Beside & { readonly data: unknown }>,
  ): Promise<Beside & { readonly json: string }> {
    const text = await this.#cache.get(
      JSON.stringify([ownerId, ...question]),
      async () => {
        const { data, ...beside } = await make();
        return writeAnswer(data, beside);
      },
      TAG,
    );
    return readAnswer<Beside>(text);
  }

  /** Entries have changed: nothing that was answered before is answered again, on any server. */
  changed(): Promise<void> {
    return this.#caches.drop(TAG);
  }
}
