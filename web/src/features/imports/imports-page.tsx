import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../lib/api.ts';
import { useLateFonts } from '../../lib/late-fonts.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Failed } from './failed.tsx';
import { ImportHistory } from './import-history.tsx';
import { News } from './news.tsx';
import { LIVE, QUIET, queries, refreshAll } from './queries.ts';
import { RunningImport } from './running-import.tsx';
import { Schedules } from './schedules.tsx';
import { strings } from './strings.ts';
import { Versions } from './versions.tsx';
import './imports.css';

function Imports() {
  const list = useQuery({
    queryKey: ['imports'],
    queryFn: () => api.imports.list(),
    refetchInterval: ({ state }) =>
      state.data?.some(({ finishedAt }) => finishedAt === null) ? LIVE : QUIET,
  });
  const running = list.data?.find(({ finishedAt }) => finishedAt === null);
  const before = useRef(running?.id);
  useEffect(() => {
    if (before.current !== undefined && running === undefined) void refreshAll();
    before.current = running?.id;
  }, [running]);
  if (list.isPending) return <Skeleton height={200} />;
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <>
      <section className="section">
        <h2 className="section__title">{strings.running}</h2>
        <RunningImport key={running?.id ?? ''} status={running} />
      </section>
      <section className="section">
        <h2 className="section__title">{strings.versions}</h2>
        <Versions />
      </section>
      <section className="section">
        <h2 className="section__title">{strings.news}</h2>
        <News />
      </section>
      <section className="section">
        <h2 className="section__title">{strings.history}</h2>
        <ImportHistory imports={list.data.filter(({ finishedAt }) => finishedAt !== null)} />
      </section>
      <section className="section">
        <h2 className="section__title">{strings.schedules}</h2>
        <Schedules />
      </section>
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
