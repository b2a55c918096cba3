import { createStore } from 'zustand/vanilla';

/**
 * The address of the page. Written here because a router library costs a fifth
 * of the script budget of the first view, and four pages need a hundredth of it.
 */
export interface Address {
  readonly path: string;
  readonly search: URLSearchParams;
}

export interface RouteMatch<Page> {
  readonly page: Page;
  readonly params: Readonly<Record<string, string>>;
}

export interface Route<Page> {
  /** E.g. `/heroes/builds/:id`. */
  readonly pattern: string;
  readonly page: Page;
}

/** Parameters of a path that fits a pattern; null when it does not. A slash at the end makes no difference. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/').filter((part) => part !== '');
  const found = path.split('/').filter((part) => part !== '');
  if (wanted.length !== found.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = found[at] ?? '';
    if (part.startsWith(':')) {
      try {
        params[part.slice(1)] = decodeURIComponent(value);
      } catch {
        return null;
      }
    } else if (part !== value) return null;
  }
  return params;
}

/** The first route that fits a path. */
export function findRoute<Page>(routes: readonly Route<Page>[], path: string): RouteMatch<Page> | null {
  for (const { pattern, page } of routes) {
    const params = matchPath(pattern, path);
    if (params !== null) return { page, params };
  }
  return null;
}

function read(): Address {
  return { path: location.pathname, search: new URLSearchParams(location.search) };
}

export const addressStore = createStore<Address>(() =>
  typeof location === 'undefined' ? { path: '/', search: new URLSearchParams() } : read(),
);

type Prepare = (path: string) => Promise<unknown>;

let prepare: Prepare = () => Promise.resolve();

/** Follows the browser's back and forward; `load` fetches the code of a page before it is shown. */
export function startRouter(load: Prepare): void {
  prepare = load;
  addEventListener(
    'popstate',
    () => void prepared(location.pathname).then(() => addressStore.setState(read(), true)),
  );
}

/** A page whose code cannot be fetched is shown all the same: it says so itself. */
function prepared(path: string): Promise<unknown> {
  return prepare(path).catch(() => undefined);
}

/** Fetches the code of a page that will probably be opened. */
export function preload(to: string): void {
  void prepared(new URL(to, location.href).pathname);
}

/** Opens an address of the app. The old page stays until the code of the new one is here. */
export async function navigate(to: string, how: 'push' | 'replace' = 'push'): Promise<void> {
  await prepared(new URL(to, location.href).pathname);
  if (how === 'push') history.pushState(null, '', to);
  else history.replaceState(null, '', to);
  addressStore.setState(read(), true);
}
