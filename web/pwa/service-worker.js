/*
 * Keeps the app and the game data it has seen, so that a second visit needs no
 * network. The build puts the names of its files and a version in place of the
 * two constants; files under /assets and /packs are named by their content.
 */
const VERSION = '__VERSION__';
const FILES = __FILES__;

const APP = `guildhall-app-${VERSION}`;
const DATA = 'guildhall-data-1';
const SHELL = '/';
const CURRENT = '/api/v1/heroes/data-versions/current';

/** Milliseconds after which a page is opened from here, although the network may still answer. */
const PATIENCE = 2500;

/** Slices of game data kept at most; a data version has about twenty. */
const MOST_SLICES = 60;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(APP).then((cache) => cache.addAll([SHELL, ...FILES])));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('guildhall-app-') && name !== APP)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('message', (event) => {
  if (event.data?.type === 'update') self.skipWaiting();
  if (event.data?.type === 'keep') event.waitUntil(keepAll(event.data.paths));
});

/** Fetches what is not kept yet; one file that fails does not keep the others out. */
async function keepAll(paths) {
  const cache = await caches.open(DATA);
  for (const path of paths.filter(isData)) {
    if (path !== CURRENT && (await cache.match(path))) continue;
    const answer = await fetch(path).catch(() => null);
    if (answer?.ok) await cache.put(path, answer);
  }
  const kept = await cache.keys();
  const slices = kept.filter(({ url }) => new URL(url).pathname !== CURRENT);
  for (const old of slices.slice(0, Math.max(0, slices.length - MOST_SLICES))) await cache.delete(old);
}

const isData = (path) => path === CURRENT || path.startsWith('/packs/');

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request, pathname));
  else if (pathname.startsWith('/packs/')) event.respondWith(keptFirst(request, DATA));
  else if (pathname === CURRENT) event.respondWith(networkFirst(request, DATA));
  else if (FILES.includes(pathname) || pathname.startsWith('/assets/')) {
    event.respondWith(keptFirst(request, APP));
  }
});

/** Pages of the app are one document; addresses of the server (its API, its docs) stay the server's. */
async function page(request, pathname) {
  if (pathname.startsWith('/api') || pathname.startsWith('/health')) return fetch(request);
  const kept = await caches.match(SHELL, { cacheName: APP });
  if (kept === undefined) return fetch(request);
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  const fresh = fetch(request).catch(() => kept);
  return Promise.race([fresh, late]);
}

async function keptFirst(request, cacheName) {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function networkFirst(request, cacheName) {
  const cache = await caches.open(cacheName);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(request, { ignoreVary: true });
    if (kept !== undefined) return kept;
    throw error;
  }
}
