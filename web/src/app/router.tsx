import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { addressStore, findRoute, type Route, type RouteMatch } from '../lib/router.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { CrashPage, NotFoundPage } from './error-pages.tsx';
import { type Page, page } from './page.ts';
import { strings } from './strings.ts';

const planner = () => import('../features/heroes/planner/planner-pages.tsx');

/** The front page and those of builds. */
const ROUTES: readonly Route<Page>[] = [
  {
    pattern: '/',
    page: page(strings.product, async () => ({ View: (await import('./home-page.tsx')).HomePage })),
  },
  {
    pattern: '/heroes',
    page: page(strings.heroes, async () => ({
      View: (await import('../features/heroes/hall/hall-page.tsx')).HallPage,
    })),
  },
  {
    pattern: '/heroes/new',
    page: page(strings.newBuild, async () => ({ View: (await planner()).NewBuildPage })),
  },
  {
    pattern: '/heroes/b',
    page: page(strings.heroes, async () => ({
      View: (await import('../features/heroes/import/shared-build-page.tsx')).SharedBuildPage,
    })),
  },
  {
    pattern: '/heroes/library',
    page: page(strings.library, async () => ({
      View: (await import('../features/heroes/library/library-page.tsx')).LibraryPage,
    })),
  },
  {
    pattern: '/heroes/builds/:id/versions',
    page: page(strings.versions, async () => ({
      View: (await import('../features/heroes/library/versions-page.tsx')).VersionsPage,
    })),
  },
  {
    pattern: '/s/:code',
    page: page(strings.heroes, async () => ({
      View: (await import('../features/heroes/library/shared-link-page.tsx')).SharedLinkPage,
    })),
  },
  {
    pattern: '/heroes/builds/:id',
    page: page(strings.heroes, async () => {
      const { StoredBuildPage, prepareStoredBuild } = await planner();
      return { View: StoredBuildPage, prepare: prepareStoredBuild };
    }),
  },
];

/** Null until an address asks for one of them. */
let others: readonly Route<Page>[] | null = null;

function routeOf(path: string): RouteMatch<Page> | null {
  return findRoute(ROUTES, path) ?? findRoute(others ?? [], path);
}

/** Fetches the code of the page at a path. */
export async function loadPage(path: string): Promise<void> {
  if (findRoute(ROUTES, path) === null) others ??= (await import('./other-routes.ts')).OTHER_ROUTES;
  const match = routeOf(path);
  await match?.page.load(match.params);
}

/** After a move the page starts at its top, and so does who reads it aloud. */
function useArrival(path: string, title: string): void {
  const before = useRef(path);
  useEffect(() => {
    document.documentElement.dataset.hall = path.split('/')[1] ?? '';
    document.title = title === strings.product ? title : `${title} – ${strings.product}`;
    if (before.current === path) return;
    before.current = path;
    const main = document.getElementById('main');
    main?.scrollTo(0, 0);
    if (document.activeElement === document.body) main?.focus({ preventScroll: true });
  }, [path, title]);
}

/** The page that the address names. */
export function Routes() {
  const path = useStore(addressStore, (state) => state.path);
  const match = routeOf(path);
  const unknown = match === null && others !== null;
  useArrival(path, match?.page.title ?? (unknown ? strings.notFoundTitle : strings.product));
  if (unknown) return <NotFoundPage />;
  const View = match?.page.view();
  if (match === null || View === undefined) return <CrashPage error={strings.pageNotLoaded} />;
  return (
    <ErrorBoundary key={path}>
      <View params={match.params} />
    </ErrorBoundary>
  );
}
