import { fileURLToPath } from 'node:url';

/**
 * Absolute path of the repository, which holds the web app's build, the starter
 * packs and `.env`. The same number of steps from `server/src` and `server/dist`.
 */
export function projectRoot(): string {
  return fileURLToPath(new URL('../../../', import.meta.url));
}
