import type { ImportLogEntry, ImportStatus } from '@guildhall/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Failed } from './failed.tsx';
import { LongList } from './long-list.tsx';
import { strings } from './strings.ts';

/** What a report holds beside what its sources add. */
interface Report {
  readonly counts?: Readonly<Record<string, number>>;
  readonly stages?: readonly { readonly stage: string; readonly seconds: number; readonly units: number }[];
  readonly recordsPerSecond?: number | null;
  readonly changelog?: readonly string[];
  readonly conflicts?: { readonly total: number } | null;
  readonly comparisons?: readonly {
    readonly older: string;
    readonly newer: string;
    readonly counts: { readonly powers: { readonly both: number; readonly same: number } };
  }[];
}

/** Report and log of one import. */
export function ImportDetails({ status }: { readonly status: ImportStatus }) {
  const {
    counts = {},
    stages = [],
    recordsPerSecond,
    changelog = [],
    conflicts,
    comparisons = [],
  } = status.report as Report;
  return (
    <div className="imports__details">
      <section>
        <h3>{strings.counts}</h3>
        <dl className="imports__facts">
          {Object.entries(counts).map(([name, count]) => (
            <div key={name}>
              <dt>{name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}</dt>
              <dd className="num">{count.toLocaleString('en')}</dd>
            </div>
          ))}
        </dl>
        {comparisons.map(({ older, newer, counts: { powers } }) => (
          <p key={`${older} ${newer}`}>{strings.compared(newer, older, powers)}</p>
        ))}
        {conflicts ? <p>{strings.conflicts(conflicts.total)}</p> : null}
      </section>
      <section>
        <h3>{strings.stages}</h3>
        <dl className="imports__facts">
          {stages.map(({ stage, seconds }, at) => (
            <div key={`${stage} ${at}`}>
              <dt>{strings.stage(stage)}</dt>
              <dd className="num">{strings.seconds(seconds)}</dd>
            </div>
          ))}
        </dl>
        {recordsPerSecond ? <p>{strings.recordsPerSecond(recordsPerSecond)}</p> : null}
      </section>
      <section>
        <h3>{strings.changelog}</h3>
        {changelog.length === 0 ? (
          <p className="quiet">{strings.unchanged}</p>
        ) : (
          <LongList label={strings.changelog} className="imports__changes">
            {changelog.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </LongList>
        )}
      </section>
      <section>
        <h3>{strings.log}</h3>
        <ImportLog id={status.id} />
      </section>
    </div>
  );
}

function ImportLog({ id }: { readonly id: string }) {
  const log = useInfiniteQuery({
    queryKey: ['import-log', id],
    queryFn: ({ pageParam }) => api.imports.log(id, pageParam === null ? {} : { cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });
  if (log.isPending) return <Skeleton height={60} />;
  if (log.isError) return <Failed error={log.error} onRetry={() => void log.refetch()} />;
  const entries = log.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) return <p className="quiet">{strings.logEmpty}</p>;
  return (
    <>
      <LongList label={strings.log} className="imports__log">
        {entries.map((entry) => (
          <LogLine key={entry.place} entry={entry} />
        ))}
      </LongList>
      {log.hasNextPage ? (
        <Button disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {strings.more}
        </Button>
      ) : null}
    </>
  );
}

function LogLine({ entry }: { readonly entry: ImportLogEntry }) {
  const { kept, file, path, value, reason, suggestion } = entry;
  return (
    <li>
      <span className="imports__mark">{kept ? strings.logKept : strings.logLeft}</span>{' '}
      <code>{[file, path].filter((part) => part !== '').join(' · ')}</code>{' '}
      {value === null ? null : <span className="num">{String(value)}</span>} {reason}{' '}
      <span className="quiet">{suggestion}</span>
    </li>
  );
}
