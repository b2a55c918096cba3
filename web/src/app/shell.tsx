import { useEffect } from 'react';
import { useStore } from 'zustand';
import { currentManifest } from '../features/heroes/data/manifest.ts';
import { lazyView } from '../lib/lazy-view.tsx';
import { Link } from '../lib/link.tsx';
import { pageStore } from '../lib/page-store.ts';
import { handleShortcut } from '../lib/shortcuts.ts';
import { chooseTheme, nextTheme, themeStore } from '../lib/theme.ts';
import { awaitField, takeTyped } from '../lib/type-ahead.ts';
import { useShortcuts } from '../lib/use-shortcuts.ts';
import { Glyph, HouseMark, Icon } from '../ui/glyph.tsx';
import { ToastRegion } from '../ui/toast.tsx';
import { Foot } from './foot.tsx';
import { Routes } from './router.tsx';
import { strings } from './strings.ts';

const CommandPalette = lazyView(async () => (await import('./command-palette.tsx')).CommandPalette);
const ShortcutsDialog = lazyView(async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog);

function ThemeButton({ className }: { readonly className: string }) {
  const choice = useStore(themeStore, (state) => state.choice);
  const icon = choice === 'light' ? 'sun' : choice === 'dark' ? 'moon' : 'system';
  return (
    <button
      type="button"
      className={className}
      title={strings.theme[choice]}
      aria-label={strings.theme[choice]}
      onClick={() => chooseTheme(nextTheme(choice))}
    >
      <Icon name={icon} />
      {strings.themeShort}
    </button>
  );
}

function Rail({ onSearch }: { readonly onSearch: () => void }) {
  return (
    <nav className="rail" aria-label={strings.halls}>
      <Link to="/" className="rail__mark" title={strings.home} aria-label={strings.home}>
        <HouseMark size={30} />
      </Link>
      <Link to="/heroes" covers className="rail__item rail__item--hall" title={strings.heroesLine}>
        <Glyph form="defense" mark="bolt" />
        {strings.heroes}
      </Link>
      <Link to="/tabletop" covers className="rail__item rail__item--hall" title={strings.tabletopLine}>
        <Glyph form="die" />
        {strings.tabletop}
      </Link>
      <Link to="/training" covers className="rail__item rail__item--hall" title={strings.trainingLine}>
        <Glyph form="letter" />
        {strings.training}
      </Link>
      <span className="rail__fill" />
      <button type="button" className="rail__item" title={strings.searchHint} onClick={onSearch}>
        <Icon name="search" />
        {strings.search}
      </button>
      <Link to="/account" covers className="rail__item" title={strings.accountHint}>
        <Icon name="person" />
        {strings.account}
      </Link>
      <ThemeButton className="rail__item" />
    </nav>
  );
}

/** Bottom bar of the phone; a page with places of its own shows its own instead. */
function Dock({ onSearch }: { readonly onSearch: () => void }) {
  return (
    <nav className="dock" aria-label={strings.halls}>
      <Link to="/" className="dock__item">
        <Icon name="home" />
        {strings.home}
      </Link>
      <Link to="/heroes" covers className="dock__item">
        <Glyph form="defense" mark="bolt" size={20} />
        {strings.heroes}
      </Link>
      <Link to="/tabletop" covers className="dock__item">
        <Glyph form="die" size={20} />
        {strings.tabletop}
      </Link>
      <Link to="/training" covers className="dock__item">
        <Glyph form="letter" size={20} />
        {strings.training}
      </Link>
      <button type="button" className="dock__item" onClick={onSearch}>
        <Icon name="search" />
        {strings.search}
      </button>
      <Link to="/account" covers className="dock__item">
        <Icon name="person" />
        {strings.account}
      </Link>
      <ThemeButton className="dock__item" />
    </nav>
  );
}

/** Tells the foot of every page which game data is in use. */
function useDataVersion(): void {
  useEffect(() => {
    currentManifest().then(
      ({ version: { name, date } }) => pageStore.setState({ dataVersion: { name, date } }),
      () => pageStore.setState({ dataVersion: null }),
    );
  }, []);
}

const openSearch = () => {
  if (pageStore.getState().overlay === 'commands') return;
  awaitField();
  pageStore.setState({ overlay: 'commands' });
};
const openShortcuts = () => pageStore.setState({ overlay: 'shortcuts' });
const close = () => {
  takeTyped();
  pageStore.setState({ overlay: null });
};

export function Shell() {
  const overlay = useStore(pageStore, (state) => state.overlay);
  const ownDock = useStore(pageStore, (state) => state.ownDock);
  useDataVersion();
  useEffect(() => {
    addEventListener('keydown', handleShortcut);
    return () => removeEventListener('keydown', handleShortcut);
  }, []);
  useShortcuts(
    () => [
      { keys: '/', label: strings.search, run: openSearch },
      { keys: 'mod+k', label: strings.commands, run: openSearch, inFields: true },
      { keys: '?', label: strings.shortcutsTitle, run: openShortcuts },
    ],
    [],
  );
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {strings.skip}
      </a>
      <Rail onSearch={openSearch} />
      <main className="main" id="main" tabIndex={-1}>
        <Routes />
      </main>
      <Foot hiddenOnPhone={ownDock} onShortcuts={openShortcuts} />
      {ownDock ? null : <Dock onSearch={openSearch} />}
      <ToastRegion />

      {overlay === 'commands' ? <CommandPalette onClose={close} /> : null}
      {overlay === 'shortcuts' ? <ShortcutsDialog onClose={close} /> : null}
    </div>
  );
}
