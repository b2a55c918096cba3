import type { CompendiumEntry, RuleSet } from '@guildhall/client';
import { kindOf } from '@guildhall/tabletop/compendium';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api.ts';
import { lazyView } from '../../../lib/lazy-view.tsx';
import { Link } from '../../../lib/link.tsx';
import { navigate } from '../../../lib/router.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { EntryHistory } from './entry-history.tsx';
import { EntryView } from './entry-view.tsx';
import { Frame, Page } from './frame.tsx';
import { LoadError } from './load-error.tsx';
import { comparePath, entryPath, homebrewPath, kindPath } from './paths.ts';
import { queries } from './queries.tsx';
import { strings } from './strings.ts';
import { useAddress } from './use-address.ts';

const ConfirmDialog = lazyView(async () => (await import('../../../ui/confirm-dialog.tsx')).ConfirmDialog);

interface EntryPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** One entry, of the rule set the address names. */
export function EntryPage({ params }: EntryPageProps) {
  return (
    <Page>
      <Loaded kindName={params.kind ?? ''} slug={params.slug ?? ''} />
    </Page>
  );
}

function Loaded({ kindName, slug }: { readonly kindName: string; readonly slug: string }) {
  const { search } = useAddress();
  const kind = kindOf(kindName);
  const edition = (search.get('edition') ?? undefined) as RuleSet | undefined;
  const found = useQuery({
    queryKey: ['entry', kind, slug, edition],
    queryFn: () => api.compendium.entry(kind ?? 'spells', slug, edition),
    enabled: kind !== null,
  });
  if (kind === null)
    return (
      <Frame title={strings.title}>
        <EmptyState title={strings.notFoundTitle} body={strings.nothingBody} />
      </Frame>
    );
  if (found.isError)
    return (
      <Frame title={strings.kind(kind)}>
        <LoadError error={found.error} onRetry={() => void found.refetch()} />
      </Frame>
    );
  if (found.data === undefined)
    return (
      <Frame title={strings.kind(kind)}>
        <Skeleton height={360} />
      </Frame>
    );
  return <EntryBody entry={found.data} />;
}

function EntryBody({ entry }: { readonly entry: CompendiumEntry }) {
  const own = entry.origin === 'homebrew';
  return (
    <Frame
      title={entry.name}
      lead={
        <p className="entry__lead">
          <Link to={kindPath(entry.kind)}>{strings.kind(entry.kind)}</Link>
          <EditionSwitch entry={entry} />
          {entry.pack === null ? null : <span className="entry-tag">{strings.pack(entry.pack)}</span>}
          {own ? <span className="entry-tag">{strings.homebrew}</span> : null}
        </p>
      }
      actions={
        <div className="entry__actions">
          <Link to={comparePath(entry)} className="button">
            {strings.compare}
          </Link>
          <Button onClick={() => print()}>{strings.print}</Button>
          {own ? <OwnActions entry={entry} /> : null}
        </div>
      }
    >
      <EntryView entry={entry} />
      {entry.origin === 'starter' ? <p className="quiet entry__note">{strings.factsOnly}</p> : null}
      {entry.version > 1 ? <EntryHistory entry={entry} /> : null}
    </Frame>
  );
}

function EditionSwitch({ entry }: { readonly entry: CompendiumEntry }) {
  return (
    <span className="editions">
      {entry.editions.map((edition) =>
        edition === entry.edition ? (
          <strong key={edition} className="editions__here" aria-current="true">
            {strings.otherEdition(edition)}
          </strong>
        ) : (
          <Link key={edition} to={entryPath({ ...entry, edition })}>
            {strings.otherEdition(edition)}
          </Link>
        ),
      )}
    </span>
  );
}

/** Bring a deleted entry back and show it. */
async function takeBack({ id }: CompendiumEntry): Promise<void> {
  try {
    const entry = await api.compendium.restoreHomebrew(id);
    await queries.invalidateQueries();
    await navigate(entryPath(entry));
  } catch (error) {
    showToast(error instanceof Error ? error.message : String(error));
  }
}

function OwnActions({ entry }: { readonly entry: CompendiumEntry }) {
  const [asking, setAsking] = useState(false);
  const removal = useMutation({
    mutationFn: () => api.compendium.removeHomebrew(entry.id),
    onSuccess: async () => {
      // Left first: what is not there any more is not asked for again.
      await navigate(kindPath(entry.kind));
      await queries.invalidateQueries();
      showToast(strings.removed(entry.name), { label: strings.undo, run: () => void takeBack(entry) });
    },
  });
  return (
    <>
      <Link to={homebrewPath(entry.id)} className="button">
        {strings.edit}
      </Link>
      <Button look="danger" icon="trash" onClick={() => setAsking(true)}>
        {strings.remove}
      </Button>
      {removal.isError ? <Notice kind="danger" title={removal.error.message} /> : null}
      {asking ? (
        <ConfirmDialog
          title={strings.removeTitle(entry.name)}
          body={strings.removeBody}
          confirm={strings.remove}
          cancel={strings.cancel}
          onConfirm={() => {
            setAsking(false);
            removal.mutate();
          }}
          onCancel={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
