import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useLateFonts } from '../../lib/late-fonts.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Failed } from './failed.tsx';
import { strings } from './strings.ts';
import './admin.css';

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1 } } });
const { columns } = strings;

function Log() {
  const list = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam }) => api.admin.audit(pageParam === '' ? {} : { cursor: pageParam }),
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
  });
  if (list.isPending) return <Skeleton height={320} />;
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  const lines = list.data.pages.flatMap(({ items }) => items);
  if (lines.length === 0) return <p className="quiet">{strings.auditEmpty}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the keys */}
      <section className="admin__scroll" tabIndex={0} aria-label={strings.audit}>
        <table className="admin__table">
          <thead>
            <tr>
              {Object.values(columns).map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, at, actor, action, subject, address }) => (
              <tr key={id}>
                <td className="num">
                  <time dateTime={at}>{at.slice(0, 19).replace('T', ' ')}</time>
                </td>
                <td>{actor}</td>
                <td>{action}</td>
                <td className="admin__subject">{subject}</td>
                <td className="num">{address}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {list.hasNextPage ? <Button onClick={() => void list.fetchNextPage()}>{strings.more}</Button> : null}
    </>
  );
}

/** Who did what, when and from where. */
export function AuditPage() {
  useLateFonts(true, 0);
  return (
    <QueryClientProvider client={queries}>
      <div className="page">
        <header className="page__head double-rule">
          <h1 className="page__title">{strings.audit}</h1>
          <p className="page__lead">{strings.auditLead}</p>
        </header>
        <Log />
      </div>
    </QueryClientProvider>
  );
}
