import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '@guildhall/server';

/** The server as a process of its own, started from the sources. */
export interface SpawnedServer {
  /** Address it listens on; rejects with what it printed when it ends before it is ready. */
  readonly ready: Promise<string>;
  readonly pid: number;
  /** Everything it wrote to standard error so far. */
  output(): string;
  /** Send a signal and wait for its end; answers the exit code, null when a signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export function spawnServer(dataDir: string, env: Readonly<Record<string, string>> = {}): SpawnedServer {
  const root = projectRoot();
  const child = spawn(
    process.execPath,
    ['--conditions=guildhall-source', '--import', 'tsx', join(root, 'server', 'src', 'bin.ts')],
    {
      cwd: root,
      env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', DATA_DIR: dataDir, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let output = '';
  const ready = new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      output += chunk;
      const url = /ready: (\S+)/.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${output}`)));
  });
  ready.catch(() => undefined);
  return { ready, pid: child.pid ?? 0, output: () => output, end: (signal) => end(child, signal) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
  return child.exitCode;
}
