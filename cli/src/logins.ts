import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KeptTokens } from '@guildhall/client';
import { GuildError, isGuildError } from '@guildhall/kernel';
import { acquireLock, writeAtomically } from '@guildhall/server';

/** How this machine is signed in to one server. */
export interface Login {
  /** Account name, for people. */
  readonly name: string;
  /** A personal API token, when that was given instead of a password. */
  readonly token?: string;
  readonly session?: KeptTokens;
}

interface LoginFile {
  /** Address of the server that commands use; the last one signed in to. */
  readonly current: string | null;
  readonly logins: Readonly<Record<string, Login>>;
}

const NONE: LoginFile = { current: null, logins: {} };

/** Milliseconds to wait for another command that renews tokens; a renewal takes one request. */
const PATIENCE = 30_000;

/** Sign-ins of a data directory, in `keys/logins.json`, which only its owner can read. */
export class Logins {
  readonly #folder: string;
  readonly #path: string;

  /** @param dataDir DATA_DIR; it is made when there is none. */
  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'keys');
    this.#path = join(this.#folder, 'logins.json');
  }

  /** Address and sign-in of a server, of the one in use when none is named; null when there is none. */
  async find(server?: string): Promise<{ readonly server: string; readonly login: Login } | null> {
    const { current, logins } = await this.#read();
    const address = server ?? current;
    const login = address !== null && Object.hasOwn(logins, address) ? logins[address] : undefined;
    return address === null || login === undefined ? null : { server: address, login };
  }

  /** Keep a sign-in; its server is the one in use from now on. */
  async keep(server: string, login: Login): Promise<void> {
    await this.#change(({ logins }) => ({ current: server, logins: { ...logins, [server]: login } }));
  }

  /** Put new tokens in the place of the old ones. */
  async renew(server: string, session: KeptTokens): Promise<void> {
    await this.#change((file) => {
      const login = file.logins[server];
      if (login === undefined) return file;
      return { ...file, logins: { ...file.logins, [server]: { ...login, session } } };
    });
  }

  async remove(server: string): Promise<void> {
    await this.#change(({ current, logins }) => {
      const { [server]: _gone, ...left } = logins;
      return { current: current === server ? null : current, logins: left };
    });
  }

  /** Let one process at a time do this; tokens are good for one renewal. Throws DATA_DIR_LOCKED after 30 s. */
  async exclusively<T>(work: () => Promise<T>): Promise<T> {
    const folder = join(this.#folder, 'login-lock');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const deadline = performance.now() + PATIENCE;
    for (;;) {
      const lock = await acquireLock(folder).catch((error: unknown) => {
        if (isGuildError(error) && error.code === 'DATA_DIR_LOCKED' && performance.now() < deadline)
          return null;
        throw error;
      });
      if (lock === null) {
        await sleep(50);
        continue;
      }
      try {
        return await work();
      } finally {
        await lock.release();
      }
    }
  }

  async #change(change: (file: LoginFile) => LoginFile): Promise<void> {
    const next = change(await this.#read());
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeAtomically(this.#path, `${JSON.stringify(next)}\n`, 0o600);
  }

  async #read(): Promise<LoginFile> {
    try {
      const { current, logins } = JSON.parse(await readFile(this.#path, 'utf8')) as LoginFile;
      if (typeof logins !== 'object' || logins === null) throw new Error('it has no list of sign-ins');
      return { current, logins };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NONE;
      throw new GuildError(
        'DATA_DIR_UNUSABLE',
        `${this.#path} cannot be read: ${(error as Error).message}. Delete it and sign in again.`,
        {},
        error,
      );
    }
  }
}
