import type { RecordOrigin } from '@guildhall/client';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Failed } from './failed.tsx';
import { strings } from './strings.ts';

/** Which sources a record of the current data was made from. */
export function Origins() {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const found = useQuery({
    queryKey: ['origins', asked],
    queryFn: () => api.heroes.origins(asked),
    enabled: asked !== '',
  });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setAsked(text.trim());
  };
  return (
    <>
      <form className="imports__ask" onSubmit={ask}>
        <label className="choice">
          <span className="choice__label">{strings.originName}</span>
          <input
            className="input"
            type="search"
            maxLength={100}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <Button type="submit">{strings.originAsk}</Button>
      </form>
      {asked === '' ? <p className="quiet">{strings.originHow}</p> : null}
      {found.isLoading ? <Skeleton height={60} /> : null}
      {found.isError ? <Failed error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data === undefined ? null : <OriginList items={found.data} />}
    </>
  );
}

function OriginList({ items }: { readonly items: readonly RecordOrigin[] }) {
  return (
    <>
      <p role="status" className={items.length === 0 ? 'quiet' : 'sr-only'}>
        {strings.originFound(items.length)}
      </p>
      <ul className="imports__news">
        {items.map(({ kind, id, name, provenance }) => (
          <li key={`${kind} ${id}`} className="imports__origin">
            <span>
              <strong>{name}</strong>{' '}
              <span className="quiet">
                {kind} <code>{id}</code>
              </span>
            </span>
            {provenance === null ? (
              <span className="quiet">{strings.originUnknown}</span>
            ) : (
              <span>
                {provenance.layers.join(' + ')}
                {provenance.effects === undefined || provenance.layers.length === 1
                  ? null
                  : `; ${strings.originEffects(provenance.effects)}`}
                {provenance.note === undefined ? null : <span className="quiet"> ({provenance.note})</span>}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
