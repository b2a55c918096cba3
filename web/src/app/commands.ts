import { type CommandItem, pageStore } from '../lib/page-store.ts';
import { navigate } from '../lib/router.ts';
import { chooseTheme, nextTheme, themeStore } from '../lib/theme.ts';
import { strings } from './strings.ts';

const PLACES: readonly (readonly [name: string, path: string])[] = [
  [strings.home, '/'],
  [strings.heroes, '/heroes'],
  [strings.library, '/heroes/library'],
  [strings.tabletop, '/tabletop'],
  [strings.characters, '/tabletop/characters'],
  [strings.compendium, '/tabletop/compendium'],
  [strings.dice, '/tabletop/dice'],
  [strings.training, '/training'],
  [strings.trainingProgress, '/training/progress'],
  [strings.account, '/account'],
  [strings.gameData, '/admin/imports'],
];

/** What can be done from any page, that of the open page first. */
export function allCommands(): readonly CommandItem[] {
  const theme = nextTheme(themeStore.getState().choice);
  return [
    ...pageStore.getState().commands,
    { id: 'new', label: strings.newBuild, run: () => void navigate('/heroes/new') },
    ...PLACES.map(([name, path]) => ({
      id: `go ${path}`,
      label: strings.goTo(name),
      run: () => void navigate(path),
    })),
    { id: 'theme', label: strings.theme[theme], run: () => chooseTheme(theme) },
    {
      id: 'shortcuts',
      label: strings.shortcutsTitle,
      run: () => pageStore.setState({ overlay: 'shortcuts' }),
    },
  ];
}
