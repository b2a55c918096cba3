import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { shownDate } from '../../lib/shown-date.ts';
import { IconButton } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Failed } from './failed.tsx';
import { QUIET, refreshAll } from './queries.ts';
import { strings } from './strings.ts';

/** Imports that the server repeats by itself. */
export function Schedules() {
  const list = useQuery({
    queryKey: ['schedules'],
    queryFn: () => api.imports.schedules(),
    refetchInterval: QUIET,
  });
  const remove = useMutation({
    mutationFn: (id: string) => api.imports.unschedule(id),
    onSettled: refreshAll,
  });
  if (list.isPending) return <Skeleton height={60} />;
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.length === 0) {
    return (
      <p className="quiet">
        {strings.schedulesEmpty} <code className="imports__command">{strings.scheduleHow}</code>
      </p>
    );
  }
  return (
    <ul className="imports__news">
      {list.data.map(({ id, source, everyHours, nextAt }) => (
        <li key={id} className="imports__schedule">
          <span className="imports__sources">{source}</span>
          <span>{strings.every(everyHours)}</span>
          <span className="quiet">{strings.next(shownDate(nextAt))}</span>
          <IconButton icon="trash" label={strings.remove(source)} onClick={() => remove.mutate(id)} />
        </li>
      ))}
    </ul>
  );
}
