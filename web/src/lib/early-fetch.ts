declare global {
  interface Window {
    /** Answers already under way when the app starts, by path (see `public/boot.js`). */
    __guildhallEarly?: Map<string, Promise<Response>>;
  }
}

function pathOf(input: RequestInfo | URL): string {
  const address = input instanceof Request ? input.url : input.toString();
  const url = new URL(address, location.href);
  return url.origin === location.origin ? url.pathname + url.search : address;
}

/**
 * `fetch` that takes over an answer the boot script already asked for. Each is
 * used once; a later call, or one after a failure, goes to the network.
 */
export async function earlyFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
  const early = window.__guildhallEarly;
  const path = pathOf(input);
  const started = method === 'GET' ? early?.get(path) : undefined;
  if (started === undefined) return fetch(input, init);
  early?.delete(path);
  return started.catch(() => fetch(input, init));
}
