import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNpm } from './run.mjs';

const MARKER = join(ROOT, 'node_modules', '.guildhall', 'installed.json');

/** @returns {{lock: string, dev: boolean} | null} what the last install left behind */
function installed() {
  try {
    return JSON.parse(readFileSync(MARKER, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Install dependencies when they are missing or the lockfile changed. Running
 * the app needs no development tools, which halves the first start; tests add
 * them without touching what is already there, so a running server survives.
 */
export async function ensureInstalled({ dev }) {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  const present = installed();
  if (present?.lock === lock && (present.dev || !dev)) return;

  const same = present?.lock === lock;
  process.stderr.write(dev ? 'Installing dependencies and test tools …\n' : 'Installing dependencies …\n');
  const scope = dev ? '--include=dev' : '--omit=dev';
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (same && existsSync(join(ROOT, 'node_modules'))) await runNpm(['install', '--no-save', scope, ...quiet]);
  else await runNpm(['ci', scope, ...quiet]);
  mkdirSync(join(ROOT, 'node_modules', '.guildhall'), { recursive: true });
  writeFileSync(MARKER, JSON.stringify({ lock, dev }));
}
