import type { CompendiumEntry, CompendiumKind, CompendiumSummary } from '@guildhall/client';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '../../../lib/api.ts';
import { Link } from '../../../lib/link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/glyph.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { compareRows } from './compare-rows.ts';
import { factRows } from './field-rows.ts';
import { Frame, Page } from './frame.tsx';
import { LoadError } from './load-error.tsx';
import { entryKey, entryPath, parseEntryKey } from './paths.ts';
import { strings } from './strings.ts';
import { useAddress } from './use-address.ts';
import { useLate } from './use-late.ts';

/** Two entries of a kind side by side; both stand in the address. */
export function ComparePage() {
  return (
    <Page>
      <Comparison />
    </Page>
  );
}

function useEntry(key: string | null) {
  const address = parseEntryKey(key);
  return useQuery({
    queryKey: ['entry', address?.kind, address?.slug, address?.edition],
    queryFn: () => api.compendium.entry(address?.kind ?? 'monsters', address?.slug ?? '', address?.edition),
    enabled: address !== null,
  });
}

function Comparison() {
  const { search } = useAddress();
  const [first, second] = [useEntry(search.get('a')), useEntry(search.get('b'))];
  const failed = first.isError ? first : second.isError ? second : null;
  const kind = parseEntryKey(search.get('a'))?.kind ?? null;
  return (
    <Frame title={strings.compareTitle} lead={strings.compareLead}>
      {kind === null ? <EmptyState title={strings.notFoundTitle} body={strings.nothingBody} /> : null}
      {failed === null ? null : <LoadError error={failed.error} onRetry={() => void failed.refetch()} />}
      {kind === null ? null : <Picker kind={kind} />}
      {first.isLoading || second.isLoading ? <Skeleton height={320} /> : null}
      {first.data && second.data ? <Table entries={[first.data, second.data]} /> : null}
    </Frame>
  );
}

const REST = 120;

/** Search for the second entry; the first stays. */
function Picker({ kind }: { readonly kind: CompendiumKind }) {
  const { change } = useAddress();
  const [typed, setTyped] = useState('');
  const query = useLate(typed.trim(), REST);
  const found = useQuery({
    queryKey: ['search', query, kind, undefined],
    queryFn: ({ signal }) => api.compendium.search({ q: query, kind, limit: 8 }, signal),
    enabled: query !== '',
  });
  const choose = (item: CompendiumSummary) => {
    change({ b: entryKey(item) });
    setTyped('');
  };
  return (
    <div className="pick">
      <label className="field">
        <span className="field__label">{strings.comparePick}</span>
        <input
          className="input"
          type="search"
          value={typed}
          maxLength={200}
          placeholder={strings.comparePickHint}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      {query === '' || found.data === undefined ? null : (
        <ul className="pick__list">
          {found.data.items.length === 0 ? <li className="quiet">{strings.nothingFor(query)}</li> : null}
          {found.data.items.map((item) => (
            <li key={item.id}>
              <button type="button" className="pick__item" onClick={() => choose(item)}>
                <span>{item.name}</span>
                <span className="quiet">{item.summary}</span>
                <span className="num">{strings.editions[item.edition]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Table({ entries: [a, b] }: { readonly entries: readonly [CompendiumEntry, CompendiumEntry] }) {
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const box = useId();
  const rows = compareRows(factRows(a as never), factRows(b as never));
  const same = rows.filter(({ differs }) => !differs).length;
  const shown = onlyDifferent ? rows.filter(({ differs }) => differs) : rows;
  return (
    <section className="section">
      <div className="found">
        <input
          id={box}
          type="checkbox"
          checked={onlyDifferent}
          onChange={({ target }) => setOnlyDifferent(target.checked)}
        />
        <label htmlFor={box}>{strings.compareOnly}</label>
        <span className="quiet">{strings.compareSame(same)}</span>
      </div>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{strings.compareField}</span>
            </th>
            {[a, b].map((entry) => (
              <th key={entry.id} scope="col">
                <Link to={entryPath(entry)}>{entry.name}</Link>{' '}
                <span className="num quiet">{strings.editions[entry.edition]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ label, values, differs }) => (
            <tr key={label} className={differs ? 'compare__differs' : undefined}>
              <th scope="row">
                {differs ? (
                  <span className="compare__mark" title={strings.compareDiffers}>
                    <Icon name="right" size={14} />
                    <span className="sr-only">{strings.compareDiffers}: </span>
                  </span>
                ) : null}
                {label}
              </th>
              <td data-label={a.name}>{values[0] || '–'}</td>
              <td data-label={b.name}>{values[1] || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
