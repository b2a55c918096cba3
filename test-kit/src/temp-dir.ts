import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of the test's own under the system's temporary folder. */
export function tempDir(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'guildhall-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
