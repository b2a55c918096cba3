import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { GuildError, isGuildError } from '@guildhall/kernel';
import type { StageProgress } from './pipeline/messages.ts';

export interface DownloadLimits {
  readonly bytes: number;
  /** Milliseconds for the whole of it. */
  readonly time: number;
  readonly redirects: number;
}

/** The largest real archive has 8.4 MB. */
const LIMITS: DownloadLimits = { bytes: 512 * 1024 * 1024, time: 10 * 60_000, redirects: 5 };

export interface DownloadWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: StageProgress) => void;
}

export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** Sources from the network, kept for the run, so that one which is continued does not fetch them again. */
export class Downloads {
  readonly #folder: string;
  readonly #limits: DownloadLimits;

  /** @param folder where downloads are kept, one folder a run */
  constructor(folder: string, limits: DownloadLimits = LIMITS) {
    this.#folder = folder;
    this.#limits = limits;
  }

  /** The sources with addresses replaced by files. Throws DOWNLOAD_REFUSED or DOWNLOAD_FAILED. */
  async fetchAll(runId: string, sources: readonly string[], watch: DownloadWatch): Promise<string[]> {
    const files: string[] = [];
    for (const [at, source] of sources.entries())
      files.push(isAddress(source) ? await this.#fetch(runId, at, new URL(source), watch) : source);
    return files;
  }

  async #fetch(runId: string, at: number, url: URL, watch: DownloadWatch): Promise<string> {
    const folder = join(this.#folder, runId);
    const file = join(folder, String(at));
    if (await stat(file).catch(() => null)) return file;
    await mkdir(folder, { recursive: true });
    const signal = AbortSignal.any([watch.signal, AbortSignal.timeout(this.#limits.time)]);
    try {
      const response = await this.#follow(url, signal);
      const total = Number(response.headers.get('content-length') ?? 0);
      if (total > this.#limits.bytes) throw this.#tooLarge(url);
      const body = Readable.fromWeb(response.body as ReadableStream);
      await pipeline(body, this.#counted(url, total, watch), createWriteStream(`${file}.part`), { signal });
    } catch (error) {
      if (isGuildError(error) || watch.signal.aborted) throw error;
      const reason = signal.aborted ? `it took longer than ${this.#limits.time / 1_000} s` : reasonOf(error);
      throw new GuildError('DOWNLOAD_FAILED', `${url.href} cannot be fetched: ${reason}.`, {}, error);
    }
    await rename(`${file}.part`, file);
    return file;
  }

  /** Follow redirects by hand: each must stay on http or https, and never go from https to http. */
  async #follow(start: URL, signal: AbortSignal): Promise<Response> {
    let url = start;
    for (let hop = 0; hop <= this.#limits.redirects; hop += 1) {
      const response = await fetch(url, { redirect: 'manual', signal });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel();
        const next = new URL(location, url);
        if (next.protocol !== url.protocol && !(url.protocol === 'http:' && next.protocol === 'https:'))
          throw new GuildError(
            'DOWNLOAD_REFUSED',
            `${url.href} leads to ${next.protocol}//, which is refused.`,
          );
        url = next;
        continue;
      }
      if (response.ok && response.body) return response;
      await response.body?.cancel();
      const message = `${url.href} answered ${response.status} ${response.statusText}.`;
      throw new GuildError(response.status >= 500 ? 'DOWNLOAD_FAILED' : 'DOWNLOAD_REFUSED', message);
    }
    throw new GuildError(
      'DOWNLOAD_REFUSED',
      `${start.href} redirects more than ${this.#limits.redirects} times.`,
    );
  }

  #counted(url: URL, total: number, { onProgress }: DownloadWatch): Transform {
    let done = 0;
    return new Transform({
      transform: (chunk: Buffer, _encoding, next) => {
        done += chunk.length;
        onProgress({ stage: 'download', done, total });
        if (done > this.#limits.bytes) next(this.#tooLarge(url));
        else next(null, chunk);
      },
    });
  }

  #tooLarge(url: URL): GuildError {
    const limit = Math.round(this.#limits.bytes / 1024 ** 2);
    return new GuildError('DOWNLOAD_REFUSED', `${url.href} has more than ${limit} MB.`);
  }

  /** Remove what was fetched for a run. */
  async remove(runId: string): Promise<void> {
    await rm(join(this.#folder, runId), { recursive: true, force: true });
  }
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message : message;
}
