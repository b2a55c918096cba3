import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { FanOut } from '../realtime/fan-out.ts';

/** The part of Redis that the second level uses; answers null when it is out of reach. */
export interface SharedStore {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, seconds: number): Promise<void>;
  /** True when this caller may make the value; others wait for it. */
  lock(key: string, milliseconds: number): Promise<boolean>;
  increment(key: string): Promise<number | null>;
}

export interface CacheParts {
  /** Null without Redis: the first level alone. */
  readonly store: SharedStore | null;
  /** Tells other servers which tags were dropped. */
  readonly bus: FanOut;
  readonly node: string;
}

export interface CacheCounts {
  readonly memory: number;
  readonly shared: number;
  readonly made: number;
}

export interface CacheSpace {
  readonly name: string;
  /** Characters kept in memory. */
  readonly size: number;
  /** Seconds that the second level keeps a value. */
  readonly seconds: number;
  /**
   * Keep a text only when it is asked for again: for texts most of which are wanted once, and
   * which would only push each other out and fill the long-lived part of the heap.
   */
  readonly whenAskedAgain?: true;
}

/** Milliseconds for which one server makes a value that others wait for. */
const LOCK = 2_000;
const WAIT = 25;
/** Tags whose version is remembered. */
const TAGS = 20_000;
/** Keys remembered as asked for once. */
const ASKED_ONCE = 20_000;

/**
 * Texts that are expensive to make, in memory and in Redis. Who asks for a text
 * that is being made waits for the same one, on this server and on others. A
 * dropped tag makes everything stored under it unfindable, everywhere.
 */
export class TwoLevelCaches {
  readonly #parts: CacheParts;
  readonly #tags = new LRUCache<string, number>({ max: TAGS });
  readonly #spaces = new Map<string, TwoLevelCache>();
  /** Tags that Redis does not know to be dropped yet. */
  readonly #owed = new Set<string>();
  #own = 0;

  constructor(parts: CacheParts) {
    this.#parts = parts;
  }

  async start(): Promise<void> {
    await this.#parts.bus.start(
      (header) => {
        const [what, node, tag] = header.split(' ');
        if (what === 'drop' && node !== this.#parts.node && tag !== undefined) this.#tags.delete(tag);
      },
      () => {
        // What was dropped meanwhile is not known: every tag is asked for again.
        this.#tags.clear();
        for (const tag of this.#owed) void this.drop(tag);
      },
    );
  }

  stop(): Promise<void> {
    return this.#parts.bus.close();
  }

  space(space: CacheSpace): TwoLevelCache {
    const made = new TwoLevelCache(space, this.#parts.store, (tag) => this.#versionOf(tag));
    this.#spaces.set(space.name, made);
    return made;
  }

  /** Forget everything stored under a tag; made up for later while Redis is out of reach. */
  async drop(tag: string): Promise<void> {
    const { store, bus, node } = this.#parts;
    // At once for this server, so that whoever changed something reads the change.
    this.#tags.set(tag, this.#ownVersion());
    const version = (await store?.increment(`tag:${tag}`)) ?? null;
    if (store !== null && version === null) this.#owed.add(tag);
    else this.#owed.delete(tag);
    if (version !== null) this.#tags.set(tag, version);
    bus.publish(`drop ${node} ${tag}`, '');
  }

  counts(): ReadonlyMap<string, CacheCounts> {
    return new Map([...this.#spaces].map(([name, cache]) => [name, cache.counts()]));
  }

  #versionOf(tag: string): number | Promise<number> {
    const known = this.#tags.get(tag);
    if (known !== undefined) return known;
    const { store } = this.#parts;
    if (store === null) {
      const version = this.#ownVersion();
      this.#tags.set(tag, version);
      return version;
    }
    return store.get(`tag:${tag}`).then((text) => {
      const version = this.#tags.get(tag) ?? Number(text ?? 0);
      this.#tags.set(tag, version);
      return version;
    });
  }

  /** A version nobody else uses: below zero, where those of Redis never are. */
  #ownVersion(): number {
    this.#own -= 1;
    return this.#own;
  }
}

type Make = () => Promise<string>;

interface Load {
  readonly make: Make;
  readonly keep: boolean;
}

/** One kind of texts. */
export class TwoLevelCache {
  readonly #space: CacheSpace;
  readonly #store: SharedStore | null;
  readonly #versionOf: (tag: string) => number | Promise<number>;
  readonly #memory: LRUCache<string, string, Load>;
  readonly #askedOnce = new LRUCache<string, true>({ max: ASKED_ONCE });
  #asked = 0;
  #shared = 0;
  #made = 0;

  constructor(
    space: CacheSpace,
    store: SharedStore | null,
    versionOf: (tag: string) => number | Promise<number>,
  ) {
    this.#space = space;
    this.#store = store;
    this.#versionOf = versionOf;
    this.#memory = new LRUCache<string, string, Load>({
      maxSize: space.size,
      sizeCalculation: (value, key) => value.length + key.length + 1,
      fetchMethod: (key, _stale, { context }) => this.#load(key, context),
    });
  }

  /**
   * The text of a key, made when nobody has it. A failure is not kept.
   * @param tag dropped when what the text was made from changes; not needed when the key says it all
   */
  get(key: string, make: Make, tag?: string): Promise<string> {
    if (tag === undefined) return this.#fetch(key, make);
    const version = this.#versionOf(tag);
    if (typeof version === 'number') return this.#fetch(`${key} ${tag} ${version}`, make);
    return version.then((found) => this.#fetch(`${key} ${tag} ${found}`, make));
  }

  counts(): CacheCounts {
    return { memory: this.#asked - this.#shared - this.#made, shared: this.#shared, made: this.#made };
  }

  async #fetch(key: string, make: Make): Promise<string> {
    this.#asked += 1;
    const known = this.#memory.get(key);
    if (known !== undefined) return known;
    const keep = this.#isWorthKeeping(key);
    const text = await this.#memory.forceFetch(key, { context: { make, keep } });
    if (!keep) this.#memory.delete(key);
    return text;
  }

  #isWorthKeeping(key: string): boolean {
    if (this.#space.whenAskedAgain !== true || this.#askedOnce.has(key)) return true;
    this.#askedOnce.set(key, true);
    return false;
  }

  async #load(key: string, { make, keep }: Load): Promise<string> {
    const store = this.#store;
    if (store === null) return this.#making(make);
    const name = `${this.#space.name}:${createHash('sha256').update(key).digest('base64url')}`;
    const known = (await store.get(name)) ?? (keep ? await this.#awaitOther(store, name) : null);
    if (known !== null) {
      this.#shared += 1;
      return known;
    }
    const made = await this.#making(make);
    if (keep) await store.set(name, made, this.#space.seconds);
    return made;
  }

  /** What another server is making at this moment; null when it is for this one to make it. */
  async #awaitOther(store: SharedStore, name: string): Promise<string | null> {
    if (await store.lock(`lock:${name}`, LOCK)) return null;
    for (let waited = 0; waited < LOCK; waited += WAIT) {
      await new Promise((resolve) => setTimeout(resolve, WAIT));
      const found = await store.get(name);
      if (found !== null) return found;
    }
    return null;
  }

  #making(make: Make): Promise<string> {
    this.#made += 1;
    return make();
  }
}
