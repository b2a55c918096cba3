import type { TrainingScenarioSummary } from '@guildhall/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { Link } from '../../lib/link.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { showToast } from '../../ui/toast.tsx';
import { playPath } from './paths.ts';
import { KEYS } from './queries.ts';
import { strings } from './strings.ts';

interface Source {
  readonly id: string;
  readonly version: number;
  readonly source: Readonly<Record<string, unknown>>;
}

/** Hand a scenario to the reader as a file. */
function save({ id, version, source }: Source): void {
  const url = URL.createObjectURL(
    new Blob([`${JSON.stringify(source, null, 2)}\n`], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `${id}@${version}.json`;
  link.click();
  URL.revokeObjectURL(url);
}

/** Every scenario of this server, to export and, when they are one's own, to edit. */
export function ScenarioList({ onEdit }: { readonly onEdit: (source: Source) => void }) {
  const list = useInfiniteQuery({
    queryKey: KEYS.scenarios,
    queryFn: ({ pageParam }) =>
      api.training.scenarios({ limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor,
  });
  async function fetchSource(id: string, use: (source: Source) => void) {
    try {
      use(await api.training.source(id));
    } catch (error) {
      showToast(error instanceof Error ? error.message : String(error));
    }
  }
  if (list.error !== null) {
    return (
      <Notice
        kind="danger"
        title={strings.failed}
        action={<Button onClick={() => void list.refetch()}>{strings.retry}</Button>}
      >
        {list.error.message}
      </Notice>
    );
  }
  if (list.data === undefined) return <Skeleton height={200} />;
  const scenarios = list.data.pages.flatMap(({ items }) => items);
  return (
    <section className="section">
      <h2 className="section__title">{strings.list}</h2>
      <table className="table scenario-table">
        <thead>
          <tr>
            <th scope="col">{strings.scenario}</th>
            <th scope="col" className="table__number">
              {strings.difficulty}
            </th>
            <th scope="col" className="table__number scenario-table__answers">
              {strings.answers}
            </th>
            <th scope="col">
              <span className="sr-only">{strings.exportAs}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {scenarios.map((scenario) => (
            <Line
              key={scenario.id}
              scenario={scenario}
              onExport={() => void fetchSource(scenario.id, save)}
              onEdit={() => void fetchSource(scenario.id, onEdit)}
            />
          ))}
        </tbody>
      </table>
      {list.hasNextPage ? (
        <div>
          <Button onClick={() => void list.fetchNextPage()}>{strings.more}</Button>
        </div>
      ) : null}
    </section>
  );
}

function Line({
  scenario,
  onExport,
  onEdit,
}: {
  readonly scenario: TrainingScenarioSummary;
  readonly onExport: () => void;
  readonly onEdit: () => void;
}) {
  const { title, kind, interaction, rating, rd, attempts, status, mine, version } = scenario;
  return (
    <tr>
      <th scope="row">
        <strong>{title}</strong>{' '}
        <span className="quiet scenario-table__facts">
          {[
            strings.kinds[kind],
            strings.interactions[interaction],
            `v${version}`,
            strings.status[status],
          ].join(' · ')}
        </span>
      </th>
      <td className="num table__number">
        {Math.round(rating)} <span className="quiet">± {Math.round(rd)}</span>
      </td>
      <td className="num table__number scenario-table__answers">{attempts}</td>
      <td className="scenario-table__actions">
        <Link
          to={playPath(scenario.id)}
          className="button button--quiet"
          aria-label={strings.playNamed(title)}
        >
          {strings.playThis}
        </Link>
        <Button look="quiet" aria-label={strings.exportNamed(title)} onClick={onExport}>
          {strings.exportAs}
        </Button>
        {mine ? (
          <Button look="quiet" aria-label={strings.editNamed(title)} onClick={onEdit}>
            {strings.edit}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
