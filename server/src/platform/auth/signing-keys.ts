import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { writeAtomically } from '../data-dir/atomic-file.ts';
import type { Clock } from '../ports.ts';

/** A key pair that signs access tokens, as it is kept. */
export interface StoredKey {
  readonly kid: string;
  readonly privateJwk: JWK;
  readonly createdAt: Date;
  /** From then on another key signs. */
  readonly retiresAt: Date;
  /** From then on nothing is accepted that it signed. */
  readonly expiresAt: Date;
}

/** Where keys are kept: a file of the data directory, or the database that several servers share. */
export interface KeyStore {
  load(): Promise<readonly StoredKey[]>;
  /** Add a key; answers the keys that are kept now, which may be others when another server was faster. */
  add(key: StoredKey, now: Date): Promise<readonly StoredKey[]>;
}

const DAY = 86_400_000;
/** A key signs for a month, and what it signed is accepted for two days more. */
const SIGNS_FOR = 30 * DAY;
const ACCEPTED_FOR = SIGNS_FOR + 2 * DAY;
/** Milliseconds between two looks for keys of other servers when a token names an unknown one. */
const LOOK_PAUSE = 5_000;

interface Key {
  readonly stored: StoredKey;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** The keys of access tokens: one signs, those before still verify, so that a change logs nobody out. */
export class SigningKeys {
  readonly #store: KeyStore;
  readonly #clock: Clock;
  #keys: readonly Key[] = [];
  #looked = 0;
  #changing: Promise<Key> | null = null;

  constructor(store: KeyStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** The key that signs now; made when there is none or the last one is to retire. */
  async signing(): Promise<{ readonly kid: string; readonly key: CryptoKey }> {
    const key = this.#current() ?? (await this.#change());
    return { kid: key.stored.kid, key: key.privateKey };
  }

  /** The public key of that id; undefined when no key of that id is accepted. */
  async verifying(kid: string): Promise<CryptoKey | undefined> {
    const known = this.#accepted().find(({ stored }) => stored.kid === kid);
    if (known !== undefined) return known.publicKey;
    const now = this.#clock.now().getTime();
    if (now - this.#looked < LOOK_PAUSE) return undefined;
    await this.#read(await this.#store.load());
    return this.#accepted().find(({ stored }) => stored.kid === kid)?.publicKey;
  }

  /** What others verify tokens with. */
  async publicKeys(): Promise<readonly JWK[]> {
    if (this.#current() === undefined) await this.#change();
    return this.#accepted().map(({ publicJwk }) => publicJwk);
  }

  /** Sign with a new key from now on; tokens of the old one stay good until they expire. */
  async rotate(): Promise<void> {
    await this.#add();
  }

  #accepted(): readonly Key[] {
    const now = this.#clock.now();
    return this.#keys.filter(({ stored }) => stored.expiresAt > now);
  }

  #current(): Key | undefined {
    const now = this.#clock.now();
    return this.#keys.find(({ stored }) => stored.retiresAt > now);
  }

  #change(): Promise<Key> {
    this.#changing ??= this.#find().finally(() => {
      this.#changing = null;
    });
    return this.#changing;
  }

  async #find(): Promise<Key> {
    await this.#read(await this.#store.load());
    return this.#current() ?? this.#add();
  }

  async #add(): Promise<Key> {
    const now = this.#clock.now();
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const privateJwk = await exportJWK(privateKey);
    const stored: StoredKey = {
      kid: `${now.toISOString().slice(0, 10)}-${(privateJwk.x ?? '').slice(0, 8)}`,
      privateJwk,
      createdAt: now,
      retiresAt: new Date(now.getTime() + SIGNS_FOR),
      expiresAt: new Date(now.getTime() + ACCEPTED_FOR),
    };
    await this.#read(await this.#store.add(stored, now));
    const current = this.#current();
    if (current === undefined) throw new Error('The key that was just made is not there');
    return current;
  }

  async #read(stored: readonly StoredKey[]): Promise<void> {
    const known = new Map(this.#keys.map((key) => [key.stored.kid, key]));
    this.#keys = await Promise.all(stored.map((key) => known.get(key.kid) ?? readKey(key)));
    this.#looked = this.#clock.now().getTime();
  }
}

async function readKey(stored: StoredKey): Promise<Key> {
  const { d: _secret, ...open } = stored.privateJwk;
  const publicJwk: JWK = { ...open, kid: stored.kid, alg: 'EdDSA', use: 'sig' };
  return {
    stored,
    publicJwk,
    privateKey: (await importJWK(stored.privateJwk, 'EdDSA')) as CryptoKey,
    publicKey: (await importJWK(publicJwk, 'EdDSA')) as CryptoKey,
  };
}

/** Newest first; those that nothing accepted was signed with are dropped. */
export function keptKeys(keys: readonly StoredKey[], now: Date): readonly StoredKey[] {
  return keys
    .filter(({ expiresAt }) => expiresAt > now)
    .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
}

interface KeyFile {
  readonly keys: readonly {
    readonly kid: string;
    readonly privateJwk: JWK;
    readonly createdAt: string;
    readonly retiresAt: string;
    readonly expiresAt: string;
  }[];
}

/** Keys in `keys/signing-keys.json` (0600), for the server that has its data directory to itself. */
export class KeyFileStore implements KeyStore {
  readonly #path: string;

  constructor(keysFolder: string) {
    this.#path = join(keysFolder, 'signing-keys.json');
  }

  async load(): Promise<readonly StoredKey[]> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
    return (JSON.parse(text) as KeyFile).keys.map(({ createdAt, retiresAt, expiresAt, ...key }) => ({
      ...key,
      createdAt: new Date(createdAt),
      retiresAt: new Date(retiresAt),
      expiresAt: new Date(expiresAt),
    }));
  }

  async add(key: StoredKey, now: Date): Promise<readonly StoredKey[]> {
    const keys = keptKeys([...(await this.load()), key], now);
    await writeAtomically(this.#path, `${JSON.stringify({ keys }, null, 2)}\n`, 0o600);
    return keys;
  }
}
