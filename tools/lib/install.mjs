import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNpm } from './run.mjs';

/** Packages of a lockfile by their path; npm keeps one of what is installed in `node_modules`. */
function packagesOf(...path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, ...path), 'utf8')).packages;
  } catch {
    return null;
  }
}

/** True when everything that is needed is there in the locked version, whoever installed it. */
function isInstalled(dev) {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules', '.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    const needless = entry.optional || (!dev && (entry.dev || entry.devOptional));
    return needless || !path.startsWith('node_modules/') || present[path]?.version === entry.version;
  });
}

/**
 * Install dependencies when they are missing or the lockfile changed. Running
 * the app needs no development tools, which halves the first start; tests add
 * them without touching what is already there, so a running server survives.
 */
export async function ensureInstalled({ dev }) {
  if (isInstalled(dev)) return;
  process.stderr.write(dev ? 'Installing dependencies and test tools …\n' : 'Installing dependencies …\n');
  const scope = dev ? '--include=dev' : '--omit=dev';
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const fresh = !existsSync(join(ROOT, 'node_modules'));
  await runNpm(fresh ? ['ci', scope, ...quiet] : ['install', '--no-save', scope, ...quiet]);
}
