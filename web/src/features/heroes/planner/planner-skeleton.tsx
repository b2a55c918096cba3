import { Skeleton } from '../../../ui/skeleton.tsx';

const ROWS = Array.from({ length: 12 }, (_, at) => at);

/** Keeps the shape of the page while the game data is on its way. */
export function PlannerSkeleton() {
  return (
    <>
      <div className="left column planner__wait" aria-hidden="true" />
      <div className="build" aria-busy="true">
        <div className="build__columns">
          {[0, 1].map((column) => (
            <ol key={column} className="build__column">
              {ROWS.map((row) => (
                <li key={row} className="row row--wait">
                  <Skeleton height={18} width="80%" />
                </li>
              ))}
            </ol>
          ))}
        </div>
      </div>
      <div className="totals column planner__wait" aria-hidden="true" />
    </>
  );
}
