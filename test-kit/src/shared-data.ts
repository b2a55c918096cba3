import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Absolute path of real data that lies beside the project (`../shared/data/…`)
 * and is never committed; null when it is not there. Tests that need it report
 * themselves as skipped (`describe.skipIf(path === null)`).
 * @throws Error in continuous integration (`CI=true`), where skipping would hide a failure.
 */
export function sharedData(path: string): string | null {
  const found = resolve(PROJECT_ROOT, '../shared/data', path);
  if (existsSync(found)) return found;
  if (process.env.CI === 'true') throw new Error(`Shared test data is missing: ${found}`);
  return null;
}
