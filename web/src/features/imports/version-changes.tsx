import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Failed } from './failed.tsx';
import { LongList } from './long-list.tsx';
import { strings } from './strings.ts';

/** What changed in the powers between two versions, a page at a time. */
export function VersionChanges({ older, newer }: { readonly older: string; readonly newer: string }) {
  const changes = useInfiniteQuery({
    queryKey: ['changes', older, newer],
    queryFn: ({ pageParam }) =>
      api.heroes.changes(newer, { since: older, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (changes.isPending) return <Skeleton height={60} />;
  if (changes.isError) return <Failed error={changes.error} onRetry={() => void changes.refetch()} />;
  const lines = changes.data.pages.flatMap(({ changelog }) => changelog);
  if (lines.length === 0) return <p className="quiet">{strings.unchanged}</p>;
  return (
    <>
      <LongList label={strings.changelog} className="imports__changes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </LongList>
      {changes.hasNextPage ? (
        <Button disabled={changes.isFetchingNextPage} onClick={() => void changes.fetchNextPage()}>
          {strings.more}
        </Button>
      ) : null}
    </>
  );
}
