import type { PackManifest } from '@guildhall/heroes/pack';
import { keepOffline } from '../../../lib/service-worker.ts';
import { showToast } from '../../../ui/toast.tsx';
import { offlineWords as words } from '../words/offline.ts';

const KNOWN = 'guildhall.heroes.data';

/** Milliseconds that the first view has to itself. */
const REST = 6000;

const CURRENT = '/api/v1/heroes/data-versions/current';

let begun = '';

/** Says once that the game data is another than at the last visit. */
function tellOfNewData({ version }: PackManifest): void {
  try {
    const before = localStorage.getItem(KNOWN);
    localStorage.setItem(KNOWN, version.id);
    if (before !== null && before !== version.id) showToast(words.newData(version.name));
  } catch {
    // Without storage every visit is the first.
  }
}

/**
 * Keeps all slices of the data in use for planning without a network, after the
 * first view and not where the user asked to save data.
 */
export function keepData(manifest: PackManifest): void {
  if (begun === manifest.version.id) return;
  begun = manifest.version.id;
  tellOfNewData(manifest);
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData === true) return;
  const slices = Object.values(manifest.slices).map(({ hash }) => `/packs/${hash}.json`);
  setTimeout(() => void keepOffline([CURRENT, ...slices]).catch(() => undefined), REST);
}
