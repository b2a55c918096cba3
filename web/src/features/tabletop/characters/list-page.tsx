import type { CharacterSummary } from '@guildhall/client';
import { QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api.ts';
import { useLateFonts } from '../../../lib/late-fonts.ts';
import { lazyView } from '../../../lib/lazy-view.tsx';
import { Link } from '../../../lib/link.tsx';
import { shownAge } from '../../../lib/shown-date.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { queries } from '../compendium/queries.tsx';
import { CharacterError } from './character-error.tsx';
import { ClassCrest } from './class-crest.tsx';
import { ImportButton } from './import-button.tsx';
import { characterPath, newCharacterPath, wizardPath } from './paths.ts';
import { Portrait } from './portrait.tsx';
import { strings } from './strings.ts';
import './characters.css';

const ConfirmDialog = lazyView(async () => (await import('../../../ui/confirm-dialog.tsx')).ConfirmDialog);

const KEY = ['characters'];

function nameOf({ name }: CharacterSummary): string {
  return name.trim() === '' ? strings.unnamed : name;
}

/** Slug of the first class: `Wizard 4, Cleric 1` → `wizard`. */
function firstClass(classes: string): string {
  return classes.split(' ')[0]?.toLowerCase() ?? '';
}

function Row({
  character,
  onRemove,
}: {
  readonly character: CharacterSummary;
  readonly onRemove: () => void;
}) {
  const { id, classes, edition, kind, updatedAt, level, portrait } = character;
  const name = nameOf(character);
  return (
    <li className="cast__row">
      <Portrait path={portrait} size="small" className="cast__portrait">
        <ClassCrest slug={firstClass(classes)} size={36} />
      </Portrait>
      <span className="cast__who">
        <Link className="cast__name" to={level === 0 && kind === 'hero' ? wizardPath(id) : characterPath(id)}>
          {name}
        </Link>
        <span className="quiet">{classes === '' ? strings.kinds[kind] || strings.noClass : classes}</span>
      </span>
      <span className="cast__edition tag">{strings.edition(edition)}</span>
      <span className="cast__changed quiet num">{shownAge(Date.parse(updatedAt), Date.now())}</span>
      <span className="cast__actions">
        {kind === 'monster' ? null : (
          <Link className="button" to={wizardPath(id)} aria-label={strings.buildOf(name)}>
            {strings.build}
          </Link>
        )}
        <IconButton icon="trash" label={strings.removeOf(name)} onClick={onRemove} />
      </span>
    </li>
  );
}

function List() {
  const list = useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) => api.characters.list(pageParam === null ? {} : { cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor,
    // A character that was just edited elsewhere in the app is listed as it is now.
    staleTime: 0,
  });
  const [asked, setAsked] = useState<CharacterSummary | null>(null);
  if (list.isPending) return <Skeleton height={220} />;
  if (list.isError)
    return (
      <CharacterError title={strings.loadFailed} error={list.error} onRetry={() => void list.refetch()} />
    );
  const remove = async (character: CharacterSummary) => {
    setAsked(null);
    try {
      await api.characters.remove(character.id);
      // The engine of sheets comes with it, and the list itself needs none.
      (await import('./character-store.ts')).forgetCharacter(character.id);
      showToast(strings.removed(nameOf(character)));
    } catch (error) {
      showToast(error instanceof Error ? error.message : String(error));
    }
    await queries.invalidateQueries({ queryKey: KEY });
  };
  const characters = list.data.pages.flatMap(({ items }) => items);
  if (characters.length === 0)
    return (
      <EmptyState title={strings.emptyTitle} body={<p>{strings.emptyBody}</p>}>
        <Link className="button button--primary" to={newCharacterPath}>
          {strings.create}
        </Link>
      </EmptyState>
    );
  return (
    <>
      <ul className="cast" aria-label={strings.caption}>
        {characters.map((character) => (
          <Row key={character.id} character={character} onRemove={() => setAsked(character)} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {strings.more}
        </Button>
      ) : null}
      {asked === null ? null : (
        <ConfirmDialog
          title={strings.removeTitle(nameOf(asked))}
          body={strings.removeBody}
          confirm={strings.remove}
          cancel={strings.cancel}
          onConfirm={() => void remove(asked)}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** `/tabletop/characters`: everyone you play. */
export function CharactersPage() {
  useLateFonts(true, 0);
  return (
    <QueryClientProvider client={queries}>
      <div className="page">
        <header className="page__head double-rule">
          <h1 className="page__title">{strings.title}</h1>
          <ImportButton />
          <Link className="button button--primary" to={newCharacterPath}>
            {strings.create}
          </Link>
          <p className="page__lead">{strings.lead}</p>
        </header>
        <List />
      </div>
    </QueryClientProvider>
  );
}
