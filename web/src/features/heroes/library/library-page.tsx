import type { LibraryEntry } from '@guildhall/client';
import { QueryClientProvider, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useStore } from 'zustand';
import { api } from '../../../lib/api.ts';
import { useLateFonts } from '../../../lib/late-fonts.ts';
import { Link } from '../../../lib/link.tsx';
import { addressStore, navigate } from '../../../lib/router.ts';
import { shownAge } from '../../../lib/shown-date.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { archetypeName, BuildTable } from '../hall/build-table.tsx';
import '../hall/hall.css';
import { buildPath } from '../paths.ts';
import { ARCHETYPES } from './archetypes.ts';
import { libraryQueries } from './queries.ts';
import { statFloors } from './stat-words.ts';
import { libraryWords as words } from './strings.ts';
import './library.css';

const FIELDS = ['q', 'archetype', 'tag', 'stats', 'author'] as const;
type Filters = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>;

/** The filters are the address, so that a search can be sent to somebody. */
function useFilters(): Filters {
  const search = useStore(addressStore, (state) => state.search);
  return Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = search.get(name)?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

function show(filters: Filters): void {
  const search = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
  void navigate(search.size === 0 ? '/heroes/library' : `/heroes/library?${search}`);
}

function FilterForm({ filters }: { readonly filters: Filters }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    show({
      ...filters,
      q: text('q'),
      archetype: text('archetype'),
      tag: text('tag'),
      stats: statFloors(text('stats')),
    });
  };
  return (
    <search>
      <form className="lib__filters" onSubmit={submit}>
        <label className="field">
          <span className="field__label">{words.name}</span>
          <input className="input" name="q" type="search" maxLength={200} defaultValue={filters.q} />
        </label>
        <label className="field">
          <span className="field__label">{words.archetype}</span>
          <select className="input" name="archetype" defaultValue={filters.archetype ?? ''}>
            <option value="">{words.any}</option>
            {ARCHETYPES.map((id) => (
              <option key={id} value={id}>
                {archetypeName(id)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="field__label">{words.tag}</span>
          <input className="input" name="tag" maxLength={40} defaultValue={filters.tag} />
        </label>
        <label className="field lib__stats">
          <span className="field__label">{words.stats}</span>
          <input
            className="input"
            name="stats"
            maxLength={400}
            defaultValue={filters.stats}
            placeholder={words.statsHint}
          />
        </label>
        <div className="lib__buttons">
          <Button type="submit" look="primary">
            {words.search}
          </Button>
          {Object.keys(filters).length === 0 ? null : (
            <Button look="quiet" onClick={() => show({})}>
              {words.clear}
            </Button>
          )}
        </div>
      </form>
    </search>
  );
}

function nameOf({ name }: LibraryEntry): string {
  return name.trim() === '' ? words.untitled : name;
}

function Favourite({ entry }: { readonly entry: LibraryEntry }) {
  const [on, setOn] = useState(entry.favourite);
  const [failed, setFailed] = useState(false);
  const count = entry.favourites + Number(on) - Number(entry.favourite);
  const toggle = () => {
    setOn(!on);
    api.library.setFavourite(entry.id, !on).then(
      () => setFailed(false),
      () => {
        setOn(on);
        setFailed(true);
      },
    );
  };
  return (
    <span className="lib__favourite" data-failed={failed ? '' : undefined}>
      <IconButton
        icon="star"
        label={on ? words.unmark(nameOf(entry)) : words.mark(nameOf(entry))}
        aria-pressed={on}
        onClick={toggle}
      />
      <span className="num">{count}</span>
    </span>
  );
}

function Line({ entry }: { readonly entry: LibraryEntry }) {
  return (
    <span className="lib__name">
      <Link to={buildPath(entry.id)}>{nameOf(entry)}</Link>
      <span className="lib__by">
        {words.by}{' '}
        <a
          href={`/heroes/library?author=${entry.owner.id}`}
          onClick={(event) => {
            event.preventDefault();
            show({ author: entry.owner.id });
          }}
        >
          {entry.owner.name}
        </a>
        {entry.tags.map((tag) => (
          <a
            key={tag}
            className="lib__tag"
            href={`/heroes/library?tag=${encodeURIComponent(tag)}`}
            onClick={(event) => {
              event.preventDefault();
              show({ tag });
            }}
          >
            {tag}
          </a>
        ))}
      </span>
    </span>
  );
}

function Results({ filters }: { readonly filters: Filters }) {
  const list = useInfiniteQuery({
    queryKey: ['library', filters],
    queryFn: ({ pageParam }) =>
      api.library.search({ ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });
  if (list.isPending) return <Skeleton height={160} />;
  if (list.isError)
    return (
      <ErrorNotice
        error={list.error}
        title={words.failed}
        safe={words.safe}
        onRetry={() => void list.refetch()}
      />
    );
  const entries = list.data.pages.flatMap(({ items }) => items);
  const filtered = Object.keys(filters).length > 0;
  if (entries.length === 0)
    return (
      <EmptyState
        title={filtered ? words.noneTitle : words.emptyTitle}
        body={filtered ? words.noneBody : words.emptyBody}
      >
        {filtered ? <Button onClick={() => show({})}>{words.clear}</Button> : null}
      </EmptyState>
    );
  const now = Date.now();
  return (
    <>
      <BuildTable
        caption={words.title}
        lines={entries.map((entry) => ({
          ...entry,
          changed: shownAge(Date.parse(entry.updatedAt), now),
          link: <Line entry={entry} />,
          actions: <Favourite entry={entry} />,
        }))}
      />
      {list.hasNextPage ? (
        <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
          {words.more}
        </Button>
      ) : null}
    </>
  );
}

function Lead({ author }: { readonly author: string | undefined }) {
  const found = useQuery({
    queryKey: ['author', author],
    queryFn: () => api.library.author(author ?? ''),
    enabled: author !== undefined,
  });
  const text = found.data === undefined ? words.lead : words.of(found.data.name, found.data.builds);
  return <p className="page__lead">{text}</p>;
}

/** `/heroes/library`: public builds, searched by what the address says. */
export function LibraryPage() {
  useLateFonts(true, 0);
  const filters = useFilters();
  return (
    <QueryClientProvider client={libraryQueries}>
      <div className="page lib">
        <header className="page__head double-rule">
          <h1 className="page__title">{words.title}</h1>
          <Lead author={filters.author} />
        </header>
        <FilterForm key={JSON.stringify(filters)} filters={filters} />
        <Results filters={filters} />
      </div>
    </QueryClientProvider>
  );
}
