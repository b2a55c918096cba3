import type { CompendiumFilters, CompendiumKind } from '@guildhall/client';
import { kindOf } from '@guildhall/tabletop/compendium';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api } from '../../../lib/api.ts';
import { Link } from '../../../lib/link.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { facetFields } from './facet-fields.ts';
import { Frame, Page } from './frame.tsx';
import { LoadError } from './load-error.tsx';
import { newHomebrewPath } from './paths.ts';
import { ResultList } from './result-list.tsx';
import { SelectField } from './select-field.tsx';
import { strings } from './strings.ts';
import { useAddress } from './use-address.ts';
import { useLate } from './use-late.ts';

interface KindPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** All entries of one kind, narrowed by filters that stay in the address. */
export function KindPage({ params }: KindPageProps) {
  const kind = kindOf(params.kind ?? '');
  if (kind === null)
    return (
      <Page>
        <Frame title={strings.title}>
          <EmptyState title={strings.notFoundTitle} body={strings.nothingBody} />
        </Frame>
      </Page>
    );
  return (
    <Page>
      <KindList kind={kind} />
    </Page>
  );
}

const REST = 150;

/** Filters of the address that the kind has; whatever else stands there is not sent. */
function filtersIn(search: URLSearchParams, kind: CompendiumKind): CompendiumFilters {
  const given = facetFields(kind).flatMap(({ name, options }) => {
    const value = search.get(name);
    return value !== null && options.some(([known]) => known === value) ? [[name, value]] : [];
  });
  return Object.fromEntries(given) as CompendiumFilters;
}

function KindList({ kind }: { readonly kind: CompendiumKind }) {
  const { search, change } = useAddress();
  const [name, setName] = useState(search.get('q') ?? '');
  const q = useLate(name.trim(), REST);
  const filters = { ...filtersIn(search, kind), ...(q === '' ? {} : { q }) };
  const list = useInfiniteQuery({
    queryKey: ['list', kind, filters],
    queryFn: ({ pageParam }) => api.compendium.page(kind, filters, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const fields = facetFields(kind);
  const clear = () => {
    setName('');
    change({ q: undefined, ...Object.fromEntries(fields.map((field) => [field.name, undefined])) });
  };
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <Frame
      title={strings.kinds(kind)}
      actions={
        <Link to={newHomebrewPath(kind)} className="button">
          {strings.newHomebrew(strings.kind(kind))}
        </Link>
      }
    >
      <fieldset className="filters">
        <legend className="sr-only">{strings.filters}</legend>
        <label className="choice filters__name">
          <span className="choice__label">{strings.filter}</span>
          <input
            className="input"
            type="search"
            maxLength={200}
            value={name}
            onChange={({ target }) => {
              setName(target.value);
              change({ q: target.value });
            }}
          />
        </label>
        {fields.map((field) => (
          <SelectField
            key={field.name}
            label={strings.facets[field.name]}
            value={search.get(field.name) ?? ''}
            options={[['', strings.any], ...field.options]}
            onChange={(value) => change({ [field.name]: value })}
          />
        ))}
      </fieldset>
      {list.isError ? <LoadError error={list.error} onRetry={() => void list.refetch()} /> : null}
      {items === undefined && !list.isError ? <Skeleton height={360} /> : null}
      {items === undefined ? null : (
        <section className="section" aria-label={strings.kinds(kind)}>
          <p className="found" role="status">
            <strong className="num">
              {strings.entries(items.length)}
              {hasNextPage ? ' …' : ''}
            </strong>
            {Object.keys(filters).length === 0 ? null : (
              <Button look="quiet" onClick={clear}>
                {strings.clearFilters}
              </Button>
            )}
          </p>
          {items.length === 0 ? (
            <EmptyState
              title={strings.nothingTitle}
              body={
                <>
                  <p>{strings.emptyKind}</p>
                  <p>{strings.nothingBody}</p>
                </>
              }
            >
              <Button onClick={clear}>{strings.clearFilters}</Button>
            </EmptyState>
          ) : (
            <ResultList label={strings.kinds(kind)} items={items} onNearEnd={more} />
          )}
        </section>
      )}
    </Frame>
  );
}
