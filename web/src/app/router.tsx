import { type ComponentType, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { addressStore, findRoute, type Route } from '../lib/router.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { CrashPage, NotFoundPage } from './error-pages.tsx';
import { strings } from './strings.ts';

type Params = Readonly<Record<string, string>>;

type PageView = ComponentType<{ readonly params: Params }>;

interface Page {
  readonly title: string;
  /** Fetches the code, and starts what the page will wait for. */
  readonly load: (params: Params) => Promise<void>;
  /** Undefined until it is loaded. */
  readonly view: () => PageView | undefined;
}

interface LoadedPage {
  readonly View: PageView;
  readonly prepare?: (params: Params) => void;
}

/** A page whose code is fetched when it is first needed. */
function page(title: string, load: () => Promise<LoadedPage>): Page {
  let loaded: LoadedPage | undefined;
  return {
    title,
    view: () => loaded?.View,
    load: async (params) => {
      loaded ??= await load();
      loaded.prepare?.(params);
    },
  };
}

const planner = () => import('../features/heroes/planner/planner-pages.tsx');

const compendium = strings.compendium;

const wizard = page(strings.characters, async () => {
  const { WizardPage, prepareWizard } = await import(
    '../features/tabletop/characters/wizard/wizard-page.tsx'
  );
  return { View: WizardPage, prepare: prepareWizard };
});

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
    pattern: '/tabletop',
    page: page(strings.tabletop, async () => ({
      View: (await import('../features/tabletop/hall/hall-page.tsx')).HallPage,
    })),
  },
  {
    pattern: '/tabletop/dice',
    page: page(strings.dice, async () => ({
      View: (await import('../features/tabletop/dice/dice-page.tsx')).DicePage,
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
  {
    pattern: '/tabletop/characters',
    page: page(strings.characters, async () => ({
      View: (await import('../features/tabletop/characters/list-page.tsx')).CharactersPage,
    })),
  },
  {
    pattern: '/tabletop/characters/new',
    page: page(strings.characters, async () => ({
      View: (await import('../features/tabletop/characters/new-page.tsx')).NewCharacterPage,
    })),
  },
  {
    pattern: '/tabletop/characters/:id',
    page: page(strings.characters, async () => {
      const { SheetPage, prepareSheet } = await import(
        '../features/tabletop/characters/sheet/sheet-page.tsx'
      );
      return { View: SheetPage, prepare: prepareSheet };
    }),
  },
  { pattern: '/tabletop/characters/:id/build', page: wizard },
  {
    pattern: '/tabletop/compendium',
    page: page(compendium, async () => ({
      View: (await import('../features/tabletop/compendium/compendium-page.tsx')).CompendiumPage,
    })),
  },
  {
    pattern: '/tabletop/compendium/compare',
    page: page(compendium, async () => ({
      View: (await import('../features/tabletop/compendium/compare-page.tsx')).ComparePage,
    })),
  },
  {
    pattern: '/tabletop/compendium/homebrew/new',
    page: page(compendium, async () => ({
      View: (await import('../features/tabletop/compendium/homebrew-page.tsx')).NewHomebrewPage,
    })),
  },
  {
    pattern: '/tabletop/compendium/homebrew/:id',
    page: page(compendium, async () => ({
      View: (await import('../features/tabletop/compendium/homebrew-page.tsx')).EditHomebrewPage,
    })),
  },
  {
    pattern: '/tabletop/compendium/:kind',
    page: page(compendium, async () => ({
      View: (await import('../features/tabletop/compendium/kind-page.tsx')).KindPage,
    })),
  },
  {
    pattern: '/tabletop/compendium/:kind/:slug',
    page: page(compendium, async () => ({
      View: (await import('../features/tabletop/compendium/entry-page.tsx')).EntryPage,
    })),
  },
  {
    pattern: '/account',
    page: page(strings.account, async () => ({
      View: (await import('../features/account/account-page.tsx')).AccountPage,
    })),
  },
  {
    pattern: '/account/sign-in',
    page: page(strings.signIn, async () => ({
      View: (await import('../features/account/sign-in-page.tsx')).SignInPage,
    })),
  },
  {
    pattern: '/account/signed-in',
    page: page(strings.signIn, async () => ({
      View: (await import('../features/account/sign-in-page.tsx')).SignedInPage,
    })),
  },
  {
    pattern: '/account/register',
    page: page(strings.register, async () => ({
      View: (await import('../features/account/register-page.tsx')).RegisterPage,
    })),
  },
  {
    pattern: '/account/reset',
    page: page(strings.resetPassword, async () => ({
      View: (await import('../features/account/reset-page.tsx')).ResetPage,
    })),
  },
  {
    pattern: '/account/verify',
    page: page(strings.account, async () => ({
      View: (await import('../features/account/reset-page.tsx')).VerifyPage,
    })),
  },
  {
    pattern: '/admin/users',
    page: page(strings.users, async () => ({
      View: (await import('../features/admin/users-page.tsx')).UsersPage,
    })),
  },
  {
    pattern: '/admin/audit',
    page: page(strings.audit, async () => ({
      View: (await import('../features/admin/audit-page.tsx')).AuditPage,
    })),
  },
  {
    pattern: '/training',
    page: page(strings.training, async () => ({
      View: (await import('../features/training/practice-page.tsx')).PracticePage,
    })),
  },
  {
    pattern: '/training/progress',
    page: page(strings.trainingProgress, async () => ({
      View: (await import('../features/training/progress-page.tsx')).ProgressPage,
    })),
  },
  {
    pattern: '/training/scenarios/:id',
    page: page(strings.training, async () => ({
      View: (await import('../features/training/practice-page.tsx')).ChosenPage,
    })),
  },
  {
    pattern: '/training/scenarios',
    page: page(strings.trainingScenarios, async () => ({
      View: (await import('../features/training/authoring-page.tsx')).AuthoringPage,
    })),
  },
  {
    pattern: '/admin/imports',
    page: page(strings.gameData, async () => ({
      View: (await import('../features/imports/imports-page.tsx')).ImportsPage,
    })),
  },
];

/** Fetches the code of the page at a path. */
export async function loadPage(path: string): Promise<void> {
  const match = findRoute(ROUTES, path);
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
  const match = findRoute(ROUTES, path);
  useArrival(path, match?.page.title ?? strings.notFoundTitle);
  if (match === null) return <NotFoundPage />;
  const View = match.page.view();
  if (View === undefined) return <CrashPage error={strings.pageNotLoaded} />;
  return (
    <ErrorBoundary key={path}>
      <View params={match.params} />
    </ErrorBoundary>
  );
}
