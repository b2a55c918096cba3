import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EncodedCache } from './encoded-cache.ts';
import { type PageCard, withCard } from './page-card.ts';
import { type ServedFile, sendFile } from './send-file.ts';

const TYPES: Readonly<Record<string, readonly [type: string, compressible: boolean]>> = {
  '.html': ['text/html; charset=utf-8', true],
  '.js': ['text/javascript; charset=utf-8', true],
  '.mjs': ['text/javascript; charset=utf-8', true],
  '.css': ['text/css; charset=utf-8', true],
  '.json': ['application/json; charset=utf-8', true],
  '.webmanifest': ['application/manifest+json', true],
  '.svg': ['image/svg+xml', true],
  '.txt': ['text/plain; charset=utf-8', true],
  '.wasm': ['application/wasm', true],
  '.ico': ['image/x-icon', false],
  '.png': ['image/png', false],
  '.webp': ['image/webp', false],
  '.woff2': ['font/woff2', false],
};

/** What pages say about themselves to programs that preview links. */
export interface PageCards {
  /** Must not fail: a page without its card is a page. */
  of(path: string, ip: string): Promise<PageCard | null>;
  /** Address others reach the server by; the one of the request when it is null. */
  readonly publicUrl: string | null;
}

const NO_CARDS: PageCards = { of: async () => null, publicUrl: null };

/** Bytes of encoded files kept in memory. */
const CACHE_SIZE = 32 * 1024 * 1024;

/** Milliseconds between two walks through the folder. */
const WALK_PAUSE = 1_000;

/**
 * Serves the build of the web app. Only files found by walking the folder are
 * served, by their exact address, so no address can lead out of it.
 */
export class WebApp {
  readonly #folder: string;
  readonly #cache = new EncodedCache(CACHE_SIZE);
  #files: ReadonlyMap<string, string> | null = null;
  #walked = 0;
  /** The walk that is under way; whoever needs one waits for the same. */
  #walking: Promise<void> | null = null;

  readonly #cards: PageCards;

  /** @param cards cards of pages, and where others reach them; none unless told */
  constructor(folder: string, cards: PageCards = NO_CARDS) {
    this.#folder = folder;
    this.#cards = cards;
  }

  /**
   * Answer with the file at the address, or with the page for an address of the
   * app itself; false when it is neither.
   */
  async serve(path: string, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const file = (await this.#find(path)) ?? (isPage(path, request) ? await this.#page(path, request) : null);
    if (file === null) return false;
    await sendFile(this.#cache, file, request, reply);
    return true;
  }

  async #page(path: string, request: FastifyRequest): Promise<ServedFile | null> {
    const page = await this.#find('/index.html');
    const card = page === null ? null : await this.#cards.of(path, request.ip);
    if (page === null || card === null) return page;
    const origin = this.#cards.publicUrl ?? `${request.protocol}://${request.host}`;
    return withCard(page, card, { origin, address: encodeURI(path) });
  }

  async #find(path: string): Promise<ServedFile | null> {
    const known = await this.#describe(path);
    // A build while the server runs brings new names. Pages have none, so they start no search.
    if (known !== null || extname(path) === '') return known;
    if (this.#walking === null && performance.now() - this.#walked < WALK_PAUSE) return null;
    await this.#walk();
    return this.#describe(path);
  }

  async #describe(path: string): Promise<ServedFile | null> {
    if (this.#files === null) await this.#walk();
    const file = this.#files?.get(path);
    return file === undefined ? null : describe(file, path);
  }

  #walk(): Promise<void> {
    this.#walking ??= walk(this.#folder).then((files) => {
      this.#files = files;
      this.#walked = performance.now();
      this.#walking = null;
    });
    return this.#walking;
  }
}

/** Addresses of the app have no extension and are asked for by a browser's navigation. */
function isPage(path: string, { headers }: FastifyRequest): boolean {
  return path === '/' || (extname(path) === '' && (headers.accept ?? '').includes('text/html'));
}

async function walk(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  let entries: string[];
  try {
    entries = await readdir(folder, { recursive: true });
  } catch {
    return files;
  }
  for (const entry of entries) {
    if (Object.hasOwn(TYPES, extname(entry)))
      files.set(`/${entry.split(sep).join('/')}`, join(folder, entry));
  }
  return files;
}

async function describe(file: string, path: string): Promise<ServedFile | null> {
  const [type, compressible] = TYPES[extname(file)] ?? ['application/octet-stream', false];
  try {
    const { size, mtimeMs } = await stat(file);
    const key = createHash('sha1').update(`${path} ${size} ${mtimeMs}`).digest('base64url');
    const immutable = path.startsWith('/assets/');
    return { key, type, compressible, immutable, encoding: 'identity', read: () => readFile(file) };
  } catch {
    return null;
  }
}
