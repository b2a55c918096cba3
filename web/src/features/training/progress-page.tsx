import type { TrainingReview, TrainingStatistics } from '@guildhall/client';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { Link } from '../../lib/link.tsx';
import { shownDate } from '../../lib/shown-date.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TrainingFrame } from './frame.tsx';
import { LinkedPlayers } from './linked-players.tsx';
import { KEYS } from './queries.ts';
import { RatingChart } from './rating-chart.tsx';
import { RatingLine } from './rating-line.tsx';
import { strings } from './strings.ts';
import '../../ui/table.css';
import './progress.css';

/** Rating over time, how well messages are told apart, techniques and when they come back. */
export function ProgressPage() {
  return (
    <TrainingFrame>
      <Progress />
    </TrainingFrame>
  );
}

function Progress() {
  const rating = useQuery({ queryKey: KEYS.rating, queryFn: () => api.training.rating() });
  const statistics = useQuery({ queryKey: KEYS.statistics, queryFn: () => api.training.statistics() });
  const reviews = useQuery({ queryKey: KEYS.reviews, queryFn: () => api.training.reviews() });
  const failed = [rating, statistics, reviews].find(
    ({ error, data }) => error !== null && data === undefined,
  );
  if (failed !== undefined) {
    const retry = () => void Promise.all([rating.refetch(), statistics.refetch(), reviews.refetch()]);
    return (
      <Notice kind="danger" title={strings.failed} action={<Button onClick={retry}>{strings.retry}</Button>}>
        {failed.error instanceof Error ? failed.error.message : null}
      </Notice>
    );
  }
  if (rating.data === undefined || statistics.data === undefined || reviews.data === undefined) {
    return <Skeleton height={320} />;
  }
  if (rating.data.history.length === 0) {
    return (
      <>
        <EmptyState title={strings.historyNone} body={strings.historyNoneBody}>
          <Link to="/training" className="button button--primary">
            {strings.start}
          </Link>
        </EmptyState>
        <LinkedPlayers />
      </>
    );
  }
  return (
    <>
      <RatingLine rating={rating.data} />
      <section className="section">
        <h2 className="section__title">{strings.history}</h2>
        <RatingChart history={rating.data.history} />
      </section>
      <div className="progress">
        <Judgement statistics={statistics.data} />
        <Techniques statistics={statistics.data} reviews={reviews.data} />
      </div>
      <LinkedPlayers />
    </>
  );
}

function share(part: number, rest: number): string {
  return part + rest === 0 ? strings.notYet : `${part} / ${part + rest}`;
}

function shown(value: number | null): string {
  return value === null ? strings.notYet : value.toFixed(2).replace('-', '−');
}

function Judgement({ statistics }: { readonly statistics: TrainingStatistics }) {
  const { judgements, dPrime, criterion, brier, calibration } = statistics;
  const rows = [
    { name: strings.caught, value: share(judgements.hits, judgements.misses), hint: '' },
    { name: strings.alarms, value: share(judgements.falseAlarms, judgements.correctRejections), hint: '' },
    { name: strings.sensitivity, value: shown(dPrime), hint: strings.sensitivityHint },
    { name: strings.bias, value: shown(criterion), hint: strings.biasHint },
    { name: strings.brier, value: shown(brier), hint: strings.brierHint },
  ];
  return (
    <section className="section">
      <h2 className="section__title">{strings.judgement}</h2>
      <dl className="facts">
        {rows.map(({ name, value, hint }) => (
          <div key={name} className="facts__row">
            <dt>
              {name}
              {hint === '' ? null : <span className="quiet facts__hint">{hint}</span>}
            </dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      {calibration.length === 0 ? null : (
        <>
          <h3 className="section__subtitle">{strings.calibration}</h3>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{strings.calibrationStated}</th>
                <th scope="col" className="table__number">
                  {strings.calibrationRight}
                </th>
                <th scope="col" className="table__number">
                  {strings.calibrationAnswers}
                </th>
              </tr>
            </thead>
            <tbody>
              {calibration.map(({ from, confidence, right, count }) => (
                <tr key={from}>
                  <th scope="row" className="num">
                    {Math.round(confidence * 100)} %
                  </th>
                  <td className="num table__number">{Math.round(right * 100)} %</td>
                  <td className="num table__number">{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Techniques({
  statistics,
  reviews,
}: {
  readonly statistics: TrainingStatistics;
  readonly reviews: readonly TrainingReview[];
}) {
  const results = new Map(statistics.techniques.map((technique) => [technique.id, technique]));
  return (
    <section className="section">
      <h2 className="section__title">{strings.techniques}</h2>
      {reviews.length === 0 ? (
        <p className="quiet">{strings.techniquesNone}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{strings.technique}</th>
              <th scope="col" className="table__number">
                {strings.answers}
              </th>
              <th scope="col" className="table__after-number">
                {strings.success}
              </th>
              <th scope="col" className="table__number">
                {strings.review}
              </th>
            </tr>
          </thead>
          <tbody>
            {reviews.map(({ technique, name, due, isDue }) => {
              const result = results.get(technique);
              const score = result?.score ?? 0;
              return (
                <tr key={technique}>
                  <th scope="row">{name}</th>
                  <td className="num table__number">{result?.attempts ?? 0}</td>
                  <td>
                    <span className="strength">
                      <svg
                        className="strength__bar"
                        viewBox="0 0 100 6"
                        preserveAspectRatio="none"
                        aria-hidden="true"
                      >
                        <rect className="strength__track" width={100} height={6} />
                        <rect className="strength__fill" width={score * 100} height={6} />
                      </svg>
                      <span className="num">
                        {result === undefined ? strings.notYet : `${Math.round(score * 100)} %`}
                      </span>
                    </span>
                  </td>
                  <td className="num table__number">
                    {isDue ? <strong>{strings.due}</strong> : shownDate(due)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
