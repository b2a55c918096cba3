import { useEffect, useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { TextField } from 'react-aria-components/TextField';
import type { Draft } from '../features/heroes/document/draft.ts';
import { listDrafts } from '../features/heroes/document/draft-storage.ts';
import { archetypeName } from '../features/heroes/hall/build-table.tsx';
import { nameOfDraft } from '../features/heroes/hall/use-drafts.ts';
import { buildPath, draftPath } from '../features/heroes/paths.ts';
import { type CommandItem, pageStore } from '../lib/page-store.ts';
import { navigate } from '../lib/router.ts';
import { chooseTheme, nextTheme, themeStore } from '../lib/theme.ts';
import { Dialog } from '../ui/dialog.tsx';
import { strings } from './strings.ts';

function useDraftCommands(open: (draft: Draft) => void): readonly CommandItem[] {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    listDrafts().then(setDrafts, () => setDrafts([]));
  }, []);
  return drafts.map((draft) => ({
    id: draft.id,
    label: nameOfDraft(draft),
    detail: archetypeName(draft.build.archetype),
    run: () => open(draft),
  }));
}

/** Everything that can be done or opened from here, found by typing. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const drafts = useDraftCommands(({ id, server }) =>
    server === null ? void navigate(draftPath(id)) : void navigate(buildPath(server.id)),
  );
  const commands: readonly CommandItem[] = [
    ...pageStore.getState().commands,
    { id: 'home', label: strings.goTo(strings.home), run: () => void navigate('/') },
    { id: 'heroes', label: strings.goTo(strings.heroes), run: () => void navigate('/heroes') },
    { id: 'tabletop', label: strings.goTo(strings.tabletop), run: () => void navigate('/tabletop') },
    { id: 'training', label: strings.goTo(strings.training), run: () => void navigate('/training') },
    {
      id: 'training-progress',
      label: strings.goTo(strings.trainingProgress),
      run: () => void navigate('/training/progress'),
    },
    {
      id: 'characters',
      label: strings.goTo(strings.characters),
      run: () => void navigate('/tabletop/characters'),
    },
    { id: 'dice', label: strings.goTo(strings.dice), run: () => void navigate('/tabletop/dice') },
    { id: 'data', label: strings.goTo(strings.gameData), run: () => void navigate('/admin/imports') },
    { id: 'new', label: strings.newBuild, run: () => void navigate('/heroes/new') },
    {
      id: 'theme',
      label: strings.theme[nextTheme(themeStore.getState().choice)],
      run: () => chooseTheme(nextTheme(themeStore.getState().choice)),
    },
    ...drafts,
  ];
  return (
    <Dialog title={strings.commands} closeLabel={strings.close} onClose={onClose} size="wide">
      <div className="commands">
        <Autocomplete filter={contains}>
          <TextField aria-label={strings.commands} autoFocus>
            <Input className="input" placeholder={strings.commandsPlaceholder} />
          </TextField>
          <ListBox
            aria-label={strings.commands}
            className="commands__list"
            items={commands}
            renderEmptyState={() => <p className="quiet">{strings.commandsNone}</p>}
            onAction={(key) => {
              onClose();
              commands.find(({ id }) => id === key)?.run();
            }}
          >
            {({ label, detail }) => (
              <ListBoxItem className="commands__item" textValue={`${label} ${detail ?? ''}`}>
                <span>{label}</span>
                <span className="faint">{detail}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </div>
    </Dialog>
  );
}
