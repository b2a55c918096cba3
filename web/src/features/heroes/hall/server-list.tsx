import type { BuildSummary } from '@guildhall/client';
import { QueryClient, QueryClientProvider, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api.ts';
import { lazyView } from '../../../lib/lazy-view.tsx';
import { Link } from '../../../lib/link.tsx';
import { shownAge } from '../../../lib/shown-date.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { buildPath } from '../paths.ts';
import { strings } from '../strings.ts';
import { hallWords } from '../words/hall.ts';
import { BuildTable } from './build-table.tsx';

const ConfirmDialog = lazyView(async () => (await import('../../../ui/confirm-dialog.tsx')).ConfirmDialog);

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 5_000 } } });
const words = hallWords;
const PAGE = 50;

function nameOf({ name }: BuildSummary): string {
  return name.trim() === '' ? strings.unnamed : name;
}

function Builds() {
  const [doomed, setDoomed] = useState<BuildSummary | null>(null);
  const list = useInfiniteQuery({
    queryKey: ['builds'],
    queryFn: ({ pageParam }) =>
      api.builds.list({ limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });
  const removal = useMutation({
    mutationFn: (build: BuildSummary) => api.builds.remove(build.id, build.version),
    onSuccess: () => list.refetch(),
  });
  if (list.isPending) return <Skeleton height={120} />;
  if (list.isError) {
    return (
      <ErrorNotice
        error={list.error}
        title={words.serverFailed}
        safe={words.serverSafe}
        onRetry={() => void list.refetch()}
      />
    );
  }
  const builds = list.data.pages.flatMap(({ items }) => items);
  if (builds.length === 0) return <p className="quiet">{words.serverEmpty}</p>;
  const now = Date.now();
  return (
    <>
      {removal.isError ? (
        <ErrorNotice error={removal.error} title={words.removeFailed} safe={words.removeSafe} />
      ) : null}
      <BuildTable
        caption={words.server}
        lines={builds.map((build) => ({
          ...build,
          changed: shownAge(Date.parse(build.updatedAt), now),
          link: <Link to={buildPath(build.id)}>{nameOf(build)}</Link>,
          actions: (
            <IconButton icon="trash" label={words.remove(nameOf(build))} onClick={() => setDoomed(build)} />
          ),
        }))}
      />
      {list.hasNextPage ? (
        <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
          {words.more}
        </Button>
      ) : null}
      {doomed === null ? null : (
        <ConfirmDialog
          title={words.confirmTitle(nameOf(doomed))}
          body={words.confirmBody}
          confirm={words.confirmYes}
          cancel={strings.cancel}
          onConfirm={() => {
            removal.mutate(doomed);
            setDoomed(null);
          }}
          onCancel={() => setDoomed(null)}
        />
      )}
    </>
  );
}

/** Builds stored on the server. */
export function ServerList() {
  return (
    <QueryClientProvider client={queries}>
      <Builds />
    </QueryClientProvider>
  );
}
