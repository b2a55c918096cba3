import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { api } from '../../lib/api.ts';
import { useLateFonts } from '../../lib/late-fonts.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Failed } from './failed.tsx';
import { ImportHistory } from './import-history.tsx';
import { News } from './news.tsx';
import { Origins } from './origins.tsx';
import { LIVE, QUIET, queries, refreshAll } from './queries.ts';
import { RunningImport } from './running-import.tsx';
import { Schedules } from './schedules.tsx';
import { strings } from './strings.ts';
import { useNews } from './use-news.ts';
import { Versions } from './versions.tsx';
import './imports.css';

/** A part of the page that assistive technology finds by its title. */
function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="section" aria-label={title}>
      <h2 className="section__title">{title}</h2>
      {children}
    </section>
  );
}

function Imports() {
  const list = useQuery({
    queryKey: ['imports'],
    queryFn: () => api.imports.list(),
    refetchInterval: ({ state }) =>
      state.data?.some(({ finishedAt }) => finishedAt === null) ? LIVE : QUIET,
  });
  const running = list.data?.find(({ finishedAt }) => finishedAt === null);
  useNews(running?.id);
  const before = useRef(running?.id);
  useEffect(() => {
    if (before.current !== undefined && running === undefined) void refreshAll();
    before.current = running?.id;
  }, [running]);
  if (list.isPending) return <Skeleton height={200} />;
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <>
      <Part title={strings.running}>
        <RunningImport key={running?.id ?? ''} status={running} />
      </Part>
      <Part title={strings.versions}>
        <Versions />
      </Part>
      <Part title={strings.news}>
        <News />
      </Part>
      <Part title={strings.origins}>
        <Origins />
      </Part>
      <Part title={strings.history}>
        <ImportHistory imports={list.data.filter(({ finishedAt }) => finishedAt !== null)} />
      </Part>
      <Part title={strings.schedules}>
        <Schedules />
      </Part>
    </>
  );
}

/** Game data: what is installed, what was imported, and what it changed. */
export function ImportsPage() {
  useLateFonts(true, 0);
  return (
    <QueryClientProvider client={queries}>
      <div className="page imports">
        <header className="page__head double-rule">
          <h1 className="page__title">{strings.title}</h1>
          <p className="page__lead">{strings.lead}</p>
        </header>
        <Imports />
      </div>
    </QueryClientProvider>
  );
}
