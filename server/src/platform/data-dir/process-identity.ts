import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Names one process beyond its pid, which is used again after a crash, a
 * reboot or in another container. Parts the platform does not tell are null.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Changes with every start of the machine. */
  readonly boot: string | null;
  /** Space in which the pid counts (containers have their own). */
  readonly namespace: string | null;
  /** When the process began, in the platform's own notation. */
  readonly started: string | null;
}

function attempt(read: () => string): string | null {
  try {
    return read().trim() || null;
  } catch {
    return null;
  }
}

/** When a process began; null when it is gone or the platform does not tell. */
export function startOf(pid: number): string | null {
  if (process.platform === 'linux') {
    return attempt(() => {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name in parentheses may hold spaces; field 22 is counted from behind it.
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    });
  }
  if (process.platform === 'win32') return null;
  return attempt(() => spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout);
}

export function currentIdentity(): ProcessIdentity {
  return {
    pid: process.pid,
    host: hostname(),
    boot: attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    namespace: attempt(() => readlinkSync('/proc/self/ns/pid')),
    started: startOf(process.pid),
  };
}

/**
 * Whether the process still runs. `unknown` when its pid means nothing here
 * (another machine or container) or the platform cannot tell one process from
 * a later one with the same pid.
 */
export function judge(
  other: ProcessIdentity,
  self: ProcessIdentity = currentIdentity(),
): 'alive' | 'dead' | 'unknown' {
  if (other.host !== self.host) return 'unknown';
  if (other.boot !== null && self.boot !== null && other.boot !== self.boot) return 'dead';
  if (other.namespace !== self.namespace) return 'unknown';
  if (!exists(other.pid)) return 'dead';
  const started = startOf(other.pid);
  if (started === null || other.started === null) return 'unknown';
  return started === other.started ? 'alive' : 'dead';
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
