import { createHash } from 'node:crypto';
import type { buildRoutes, DataOf } from '@guildhall/contracts';
import {
  type Build,
  type ChainOptions,
  type ComputeOptions,
  explainStat,
  type GameData,
  reviewBuild,
  simulateChain,
} from '@guildhall/heroes';
import type { TwoLevelCache, TwoLevelCaches } from '../../platform/cache/two-level-cache.ts';
import type { Clock } from '../../platform/ports.ts';
import { answerCalculate } from './calculate-answer.ts';
import { CalculateThreads } from './calculate-threads.ts';
import type { DataVersionsService } from './data-versions.service.ts';
import type { PackLibrary } from './pack-library.ts';

type Routes = typeof buildRoutes;

/** Characters of answers kept in memory; one has about 35,000. */
const ANSWERS_SIZE = 24_000_000;
/** Seconds that other servers may take an answer over. */
const ANSWERS_SECONDS = 3_600;

/** Milliseconds after which a further calculation is no load worth helping with. */
const QUIET = 20;

/** Answers about builds, computed with the game data they were made with. */
export class CalculateService {
  readonly #versions: DataVersionsService;
  readonly #library: PackLibrary;
  readonly #clock: Clock;
  readonly #threads: CalculateThreads;
  readonly #answers: TwoLevelCache;
  /** When a calculation was last asked for, in milliseconds. */
  #lastAnswer = 0;

  constructor(
    versions: DataVersionsService,
    library: PackLibrary,
    { clock, caches }: { readonly clock: Clock; readonly caches: TwoLevelCaches },
  ) {
    this.#versions = versions;
    this.#library = library;
    this.#clock = clock;
    this.#answers = caches.space({
      name: 'calculations',
      size: ANSWERS_SIZE,
      seconds: ANSWERS_SECONDS,
      whenAskedAgain: true,
    });
    this.#threads = new CalculateThreads(library);
  }

  /**
   * Totals of a build as the JSON of `data`, from the bytes of the request. Equal
   * requests have one answer; what comes faster than this thread can calculate is
   * shared with helping threads.
   */
  async calculate(body: Uint8Array): Promise<string> {
    const { version } = await this.#versions.recentManifest();
    const key = `${version.id} ${createHash('sha256').update(body).digest('base64')}`;
    return this.#answers.get(key, () => this.#answer(body, version.id));
  }

  async #answer(body: Uint8Array, currentId: string): Promise<string> {
    const now = this.#clock.now().getTime();
    const busy = now - this.#lastAnswer < QUIET;
    this.#lastAnswer = now;
    return busy ? this.#threads.answer(body, currentId) : answerCalculate(this.#library, body, currentId);
  }

  stop(): Promise<void> {
    return this.#threads.stop();
  }

  /** What breaks a rule, what is wasted, what could be better. */
  async validate(build: Build, options: ComputeOptions = {}): Promise<DataOf<Routes['validateBuild']>> {
    const { data, ...computedWith } = await this.#dataFor(build);
    return { ...computedWith, review: reviewBuild(data, build, options) };
  }

  /** Where a number comes from. Throws STAT_UNKNOWN. */
  async explain(
    build: Build,
    stat: string,
    options: ComputeOptions = {},
  ): Promise<DataOf<Routes['explainBuild']>> {
    const { data, ...computedWith } = await this.#dataFor(build);
    return { ...computedWith, explanation: explainStat(data, build, stat, options) };
  }

  /** A simulated fight. Throws CHAIN_INVALID. */
  async chain(build: Build, options: ChainOptions): Promise<DataOf<Routes['simulateChain']>> {
    const { data, ...computedWith } = await this.#dataFor(build);
    return { ...computedWith, chain: simulateChain(data, build, options) };
  }

  /** The version the build names when it is installed, else the current one, which the answer says. */
  async #dataFor(
    build: Build,
  ): Promise<Pick<DataOf<Routes['validateBuild']>, 'dataVersion' | 'sameData'> & { data: GameData }> {
    const named = build.dataVersion?.id;
    const own = named !== undefined && this.#versions.isInstalled(named);
    const { version } = own ? await this.#versions.manifest(named) : await this.#versions.recentManifest();
    return {
      data: await this.#library.dataFor(version.id, build),
      dataVersion: { id: version.id, name: version.name, date: version.date },
      sameData: named === undefined || named === version.id,
    };
  }
}
