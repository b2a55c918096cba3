import type { PackManifest } from '@guildhall/heroes/pack';
import { api } from '../../../lib/api.ts';

let manifest: Promise<PackManifest> | null = null;

/** Table of contents of the game data in use. Asked for once; a failure may be tried again. */
export function currentManifest(): Promise<PackManifest> {
  if (manifest === null) {
    manifest = api.heroes.currentManifest();
    manifest.catch(() => {
      manifest = null;
    });
  }
  return manifest;
}
