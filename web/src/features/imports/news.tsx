import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { shownDate } from '../../lib/shown-date.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Failed } from './failed.tsx';
import { LongList } from './long-list.tsx';
import { QUIET, refreshAll } from './queries.ts';
import { strings } from './strings.ts';

const SHOWN = 12;

/** What imports changed, newest first. */
export function News() {
  const list = useQuery({
    queryKey: ['news'],
    queryFn: () => api.imports.notices(),
    refetchInterval: QUIET,
  });
  const read = useMutation({ mutationFn: (id: string) => api.imports.markRead(id), onSettled: refreshAll });
  if (list.isPending) return <Skeleton height={60} />;
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.length === 0) return <p className="quiet">{strings.newsEmpty}</p>;
  return (
    <ul className="imports__news">
      {list.data.slice(0, SHOWN).map(({ id, at, title, changelog, read: seen }) => (
        <li key={id}>
          <p>
            {seen ? title : <strong>{title}</strong>} <span className="quiet">{shownDate(at)}</span>
          </p>
          <LongList label={title} className="imports__changes">
            {changelog.slice(0, SHOWN).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </LongList>
          {seen ? null : (
            <Button look="quiet" disabled={read.isPending} onClick={() => read.mutate(id)}>
              {strings.read}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
