import type { PackManifest } from '@guildhall/heroes/pack';
import { api } from '../../../lib/api.ts';

let manifest: Promise<PackManifest> | null = null;

function remember(asked: Promise<PackManifest>): Promise<PackManifest> {
  manifest = asked;
  asked.catch(() => {
    if (manifest === asked) manifest = null;
  });
  return asked;
}

/** Table of contents of the game data in use. Asked for once; a failure may be tried again. */
export function currentManifest(): Promise<PackManifest> {
  return manifest ?? remember(api.heroes.currentManifest());
}

/** Takes the table of contents from an answer that is on its way; asked for by itself when that fails. */
export function manifestComesWith(answer: Promise<{ readonly manifest: PackManifest }>): void {
  if (manifest !== null) return;
  void remember(
    answer.then(
      (found) => found.manifest,
      () => api.heroes.currentManifest(),
    ),
  );
}
