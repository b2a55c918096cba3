import { useEffect, useMemo, useState } from 'react';
import type { Draft } from '../features/heroes/document/draft.ts';
import { listDrafts } from '../features/heroes/document/draft-storage.ts';
import { archetypeName } from '../features/heroes/hall/build-table.tsx';
import { nameOfDraft } from '../features/heroes/hall/use-drafts.ts';
import { buildPath, draftPath } from '../features/heroes/paths.ts';
import { type CommandGroup, pageStore } from '../lib/page-store.ts';
import { navigate } from '../lib/router.ts';
import { allCommands } from './commands.ts';
import { bestNames } from './rank-names.ts';
import { strings } from './strings.ts';

/** Milliseconds without a key before the server is asked. */
const PAUSE = 200;
const MOST = 6;
const MOST_COMMANDS = 8;
/** Letters from which names are searched. */
const LEAST = 2;

const builds = () => import('../features/heroes/search/build-results.ts');

function useDrafts(): CommandGroup {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    listDrafts().then(setDrafts, () => setDrafts([]));
  }, []);
  return useMemo(
    () => ({
      id: 'drafts',
      title: strings.commandGroups.drafts,
      items: drafts.map((draft) => ({
        id: `draft ${draft.id}`,
        label: nameOfDraft(draft),
        detail: archetypeName(draft.build.archetype),
        run: () => void navigate(draft.server === null ? draftPath(draft.id) : buildPath(draft.server.id)),
      })),
    }),
    [drafts],
  );
}

/** What the open page has; where it has nothing to search, archetypes to start a build with. */
function usePageGroups(wanted: boolean): readonly CommandGroup[] {
  const own = useMemo(() => (wanted ? pageStore.getState().found?.() : undefined), [wanted]);
  const [others, setOthers] = useState<readonly CommandGroup[]>([]);
  useEffect(() => {
    if (!wanted || own !== undefined) return;
    // Without game data the palette still has its commands.
    builds()
      .then(({ foundArchetypes }) => foundArchetypes())
      .then(setOthers, () => setOthers([]));
  }, [wanted, own]);
  return own ?? others;
}

/** Builds of the server, asked for once typing pauses. */
function useServerBuilds(text: string): readonly CommandGroup[] {
  const [found, setFound] = useState<readonly CommandGroup[]>([]);
  useEffect(() => {
    if (text.length < LEAST) return setFound([]);
    let left = false;
    const timer = setTimeout(() => {
      void builds()
        .then(({ foundBuilds }) => foundBuilds(text))
        .then((groups) => left || setFound(groups));
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [text]);
  return found;
}

/** What fits the text, by kind; all commands while nothing is typed. */
export function useResults(typed: string): readonly CommandGroup[] {
  const text = typed.trim();
  const searching = text.length >= LEAST;
  const commands = useMemo(
    (): CommandGroup => ({
      id: 'commands',
      title: strings.commandGroups.commands,
      items: allCommands(),
    }),
    [],
  );
  const drafts = useDrafts();
  const page = usePageGroups(searching);
  const server = useServerBuilds(text);
  return useMemo(() => {
    if (text === '') return [commands, drafts].filter(({ items }) => items.length > 0);
    const local = [...(searching ? page : []), commands, drafts].map((group) => ({
      ...group,
      items: bestNames(group.items, ({ label }) => label, text, group === commands ? MOST_COMMANDS : MOST),
    }));
    return [...local, ...(searching ? server : [])].filter(({ items }) => items.length > 0);
  }, [text, searching, commands, drafts, page, server]);
}
