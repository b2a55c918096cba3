import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { uniqueId } from '../lib/unique-id.ts';
import { CrashPage, NotFoundPage } from './error-pages.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashPage,
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
});

const hall = createRoute({
  getParentRoute: () => root,
  path: '/heroes',
  component: lazyRouteComponent(() => import('../features/heroes/hall/hall-page.tsx'), 'HallPage'),
});

const loadPlanner = () => import('../features/heroes/planner/planner-pages.tsx');

const newBuild = createRoute({
  getParentRoute: () => root,
  path: '/heroes/new',
  validateSearch: (search: Record<string, unknown>): { draft?: string; archetype?: string } => ({
    ...(typeof search.draft === 'string' ? { draft: search.draft } : {}),
    ...(typeof search.archetype === 'string' ? { archetype: search.archetype } : {}),
  }),
  // A new draft has its id in the address from the start, so that a reload finds it.
  beforeLoad: ({ search }) => {
    if (search.draft === undefined) {
      throw redirect({ to: '/heroes/new', search: { ...search, draft: uniqueId() }, replace: true });
    }
  },
  component: lazyRouteComponent(loadPlanner, 'NewBuildPage'),
});

const storedBuild = createRoute({
  getParentRoute: () => root,
  path: '/heroes/builds/$id',
  component: lazyRouteComponent(loadPlanner, 'StoredBuildPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, hall, newBuild, storedBuild]),
  defaultPreload: 'intent',
  defaultErrorComponent: CrashPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** Starts loading the code of a build page before the router asks for it. */
export function warmUp(path: string): void {
  if (path.startsWith('/heroes/')) void loadPlanner();
}
