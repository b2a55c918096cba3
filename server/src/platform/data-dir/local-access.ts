import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from './atomic-file.ts';
import type { DataDir } from './data-dir.ts';
import { currentIdentity, judge, type ProcessIdentity } from './process-identity.ts';

/** How commands on this machine reach the running server. */
export interface LocalServer {
  readonly url: string;
  readonly pid: number;
  readonly token: string;
}

export interface LocalAccess {
  readonly token: string;
  /** Tell commands on this machine where the server listens. */
  announce(url: string): Promise<void>;
  /** Remove what `announce` and this object wrote. */
  withdraw(): Promise<void>;
}

const tokenPath = (dir: DataDir) => join(dir.keys, 'local-token');
const freshToken = () => randomBytes(32).toString('base64url');
const serverPath = (dir: DataDir) => join(dir.keys, 'server.json');

/** Write a fresh token that only the owner of the data directory can read. */
export async function openLocalAccess(dir: DataDir): Promise<LocalAccess> {
  const token = freshToken();
  await writeAtomically(tokenPath(dir), token, 0o600);
  return {
    token,
    announce: (url) =>
      writeAtomically(serverPath(dir), `${JSON.stringify({ url, ...currentIdentity() })}\n`, 0o600),
    withdraw: async () => {
      await rm(serverPath(dir), { force: true });
      await rm(tokenPath(dir), { force: true });
    },
  };
}

/** Access of a process that commands on this machine do not talk to: nobody learns its token. */
export function unannounced(): LocalAccess {
  const nothing = async () => undefined;
  return { token: freshToken(), announce: nothing, withdraw: nothing };
}

/** The server that runs on this data directory, or null. What a crash left behind is not believed. */
export async function findLocalServer(dir: DataDir): Promise<LocalServer | null> {
  try {
    const written = JSON.parse(await readFile(serverPath(dir), 'utf8')) as ProcessIdentity & { url: string };
    if (judge(written) === 'dead') return null;
    return { url: written.url, pid: written.pid, token: await readFile(tokenPath(dir), 'utf8') };
  } catch {
    return null;
  }
}

/** Compare without telling by the time taken how much was right. */
export function sameToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
