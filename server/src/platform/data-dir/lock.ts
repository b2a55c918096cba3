import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GuildError } from '@guildhall/kernel';
import { writeAtomically } from './atomic-file.ts';
import { currentIdentity, judge, type ProcessIdentity } from './process-identity.ts';

interface Claim {
  readonly identity: ProcessIdentity;
  readonly state: 'claiming' | 'held';
  /** RFC 3339, for people. */
  readonly since: string;
}

export interface LockTiming {
  /** Milliseconds between two signs of life. */
  readonly heartbeat: number;
  /** Milliseconds to wait for one from a process that cannot be judged by its pid. */
  readonly watch: number;
  /** Milliseconds to go on while others are claiming at the same moment. */
  readonly contend: number;
}

const TIMING: LockTiming = { heartbeat: 5_000, watch: 16_000, contend: 5_000 };

export interface Lock {
  release(): Promise<void>;
}

const NAME = /^lock-[0-9a-f]{16}\.json$/;

/**
 * Take the exclusive lock of a folder, or throw DATA_DIR_LOCKED.
 *
 * Every process writes a claim under a name of its own and then looks at the
 * others; it holds the lock when no other living claim is there. As a name is
 * never used twice, removing the claim of a dead process cannot hit a living
 * one, which is the race that a single lock file has. Two that claim at the
 * same moment see each other, withdraw and try again after a random pause.
 */
export async function acquireLock(folder: string, timing: LockTiming = TIMING): Promise<Lock> {
  const deadline = performance.now() + timing.contend;
  const identity = currentIdentity();
  for (;;) {
    const name = `lock-${randomBytes(8).toString('hex')}.json`;
    const path = join(folder, name);
    const since = new Date().toISOString();
    await writeClaim(path, { identity, state: 'claiming', since });
    const heartbeat = keepAlive(path, timing.heartbeat);
    const withdraw = async () => {
      clearInterval(heartbeat);
      await rm(path, { force: true });
    };
    try {
      const rival = await livingRival(folder, name, timing);
      if (rival === null) {
        await writeClaim(path, { identity, state: 'held', since });
        return { release: withdraw };
      }
      await withdraw();
      if (rival.state === 'held' || performance.now() > deadline) throw locked(folder, rival);
    } catch (error) {
      await withdraw();
      throw error;
    }
    await sleep(20 + (randomBytes(1)[0] ?? 0));
  }
}

async function writeClaim(path: string, claim: Claim): Promise<void> {
  await writeAtomically(path, `${JSON.stringify(claim)}\n`, 0o600);
}

/** A claim that is touched regularly, for those who cannot judge it by its pid. */
function keepAlive(path: string, interval: number): NodeJS.Timeout {
  const timer = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, interval);
  return timer.unref();
}

/** Remove what dead processes left behind and return a claim of a living one. */
async function livingRival(folder: string, own: string, timing: LockTiming): Promise<Claim | null> {
  for (const name of await readdir(folder)) {
    if (name === own || !NAME.test(name)) continue;
    const path = join(folder, name);
    const claim = await readClaim(path);
    if (claim === null) continue;
    if (await isAlive(path, claim, timing)) return claim;
    await rm(path, { force: true });
  }
  return null;
}

/** Null when it vanished meanwhile. Claims are written atomically, so they are never half there. */
async function readClaim(path: string): Promise<Claim | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Claim;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new GuildError(
      'DATA_DIR_UNUSABLE',
      `The lock file ${path} cannot be read: ${(error as Error).message}. Make sure that no Guildhall uses this folder, then delete the file.`,
      {},
      error,
    );
  }
}

async function isAlive(path: string, { identity }: Claim, timing: LockTiming): Promise<boolean> {
  const verdict = judge(identity);
  return verdict === 'unknown' ? showsLife(path, timing) : verdict === 'alive';
}

/** Whether the file is touched while we watch. Compares it with itself, so clocks need not agree. */
async function showsLife(path: string, { watch, heartbeat }: LockTiming): Promise<boolean> {
  const first = await touched(path);
  const end = performance.now() + watch;
  while (performance.now() < end) {
    await sleep(Math.min(heartbeat / 5, 500));
    const now = await touched(path);
    if (now === null) return false;
    if (now !== first) return true;
  }
  return false;
}

async function touched(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return null;
  }
}

function locked(folder: string, { identity, since }: Claim): GuildError {
  return new GuildError(
    'DATA_DIR_LOCKED',
    `${folder} is in use by process ${identity.pid} on ${identity.host} since ${since}. Stop that process, or set DATA_DIR to another folder. Commands that need the database while a server runs go through that server.`,
    { pid: identity.pid, host: identity.host, since },
  );
}
