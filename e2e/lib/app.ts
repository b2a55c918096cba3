import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A packaged server of its own: built files, a fresh data directory, a free port. */
export interface App {
  readonly url: string;
  readonly dataDir: string;
  /** The one-time code that was printed for the first administrator. */
  firstAdminCode(): Promise<string>;
  stop(): Promise<void>;
}

/** Start `guildhall serve` as users do and wait until it prints its address. */
export async function startApp(env: Readonly<Record<string, string>> = {}): Promise<App> {
  const dataDir = mkdtempSync(join(tmpdir(), 'guildhall-e2e-'));
  const child = spawn(process.execPath, [join('cli', 'bin', 'guildhall.mjs'), 'serve'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise<string>((resolve) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      const found = /with the code ([A-Z0-9-]+)/.exec(chunk.toString())?.[1];
      if (found === undefined) process.stderr.write(chunk);
      else resolve(found);
    });
  });
  try {
    const url = await printedAddress(child);
    return { url, dataDir, firstAdminCode: () => code, stop: () => stop(child, dataDir) };
  } catch (error) {
    await stop(child, dataDir);
    throw error;
  }
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(
      () => reject(new Error(`The server printed no address in 90 s:\n${text}`)),
      90_000,
    );
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /https?:\/\/[\w.:[\]-]+/.exec(text);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code} before it listened:\n${text}`));
    });
  });
}

async function stop(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }
  rmSync(dataDir, { recursive: true, force: true });
}
