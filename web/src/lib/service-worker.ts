import { showToast } from '../ui/toast.tsx';

const words = {
  ready: 'A new version of Guildhall is here.',
  reload: 'Reload',
} as const;

/** Offers the new version; the page is only reloaded when its user says so. */
function offer(waiting: ServiceWorker): void {
  showToast(words.ready, { label: words.reload, run: () => waiting.postMessage({ type: 'update' }) });
}

/** The browser fetches what it names; the first view does not wait for that. */
function linkManifest(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = '/app.webmanifest';
  document.head.append(link);
}

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register('/sw.js');
  if (registration.waiting !== null) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const next = registration.installing;
    next?.addEventListener('statechange', () => {
      // Without an older one this is the first visit, and there is nothing to reload.
      if (next.state === 'installed' && navigator.serviceWorker.controller !== null) offer(next);
    });
  });
  const hadOne = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hadOne) location.reload();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
}

/** Makes the app work without a network from the second visit on; to be called when the first view has settled. */
export function startServiceWorker(): void {
  linkManifest();
  void register().catch(() => undefined);
}

/** Asks the service worker to keep game data for visits without a network. */
export async function keepOffline(paths: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const registration = await navigator.serviceWorker.ready;
  registration.active?.postMessage({ type: 'keep', paths });
}
