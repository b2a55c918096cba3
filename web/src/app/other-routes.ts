import type { Route } from '../lib/router.ts';
import { type Page, page } from './page.ts';
import { strings } from './strings.ts';

const compendium = strings.compendium;

const wizard = page(strings.characters, async () => {
  const { WizardPage, prepareWizard } = await import(
    '../features/tabletop/characters/wizard/wizard-page.tsx'
  );
  return { View: WizardPage, prepare: prepareWizard };
});

/** Pages of the other halls, of the account and of administrators; nobody who opens a build waits for the list. */
export const OTHER_ROUTES: readonly Route<Page>[] = [
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
