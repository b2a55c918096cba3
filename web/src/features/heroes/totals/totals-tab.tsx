import type { BuildTotals } from '@guildhall/heroes';
import { useEffect } from 'react';
import { Glyph } from '../../../ui/glyph.tsx';
import { strings } from '../strings.ts';
import { BODY, GUARD_ROWS, MOVEMENT, OFFENCE } from './stat-groups.ts';
import { StatCell, StatRow } from './stat-row.tsx';
import { defenseSpec, resistanceSpec, type StatSpec, TYPE_LABELS, TYPE_MARKS } from './stat-specs.ts';

export interface TotalsViewProps {
  readonly totals: BuildTotals;
  /** Totals before the last edit. */
  readonly before: BuildTotals | null;
  readonly onWhy: (path: string) => void;
}

const words = strings.totals;

/** Defence beside resistance, a row a type: the page players look at first. */
function GuardTable({ totals, before, onWhy }: TotalsViewProps) {
  const cell = (spec: StatSpec) => (
    <StatCell
      spec={spec}
      stat={spec.select(totals)}
      before={before === null ? null : spec.select(before).value}
      onWhy={onWhy}
    />
  );
  return (
    <table className="guard">
      <caption className="sr-only">{words.tableCaption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{words.type}</span>
          </th>
          <th scope="col">
            {words.defence} <span className="faint">{words.percent}</span>
          </th>
          <th scope="col">
            {words.resistance} <span className="faint">{words.percent}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {GUARD_ROWS.map(({ type, resists }) => (
          <tr key={type} className={type === 'aoe' ? 'guard__last-position' : undefined}>
            <th scope="row">
              <span className="guard__type">
                <Glyph form="plain" {...TYPE_MARKS[type]} size={16} />
                {TYPE_LABELS[type]}
              </span>
            </th>
            <td>{cell(defenseSpec(type))}</td>
            <td>{resists === null ? null : cell(resistanceSpec(resists))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface StatGroupProps extends TotalsViewProps {
  readonly title: string;
  readonly specs: readonly StatSpec[];
  readonly columns?: 1 | 2;
}

export function StatGroup({ title, specs, columns = 1, totals, before, onWhy }: StatGroupProps) {
  return (
    <section className="stat-group">
      <h3 className="stat-group__title">{title}</h3>
      <ul className={`stat-group__rows stat-group__rows--${columns}`}>
        {specs.map((spec) => (
          <StatRow
            key={spec.path}
            spec={spec}
            stat={spec.select(totals)}
            before={before === null ? null : spec.select(before).value}
            onWhy={onWhy}
          />
        ))}
      </ul>
    </section>
  );
}

const FIRST_TOTALS = 'guildhall:first-totals';

/** A mark on the browser's timeline, for measurements of how soon a build is readable. */
function useFirstTotalsMark(): void {
  useEffect(() => {
    if (performance.getEntriesByName(FIRST_TOTALS).length === 0) performance.mark(FIRST_TOTALS);
  }, []);
}

export function TotalsTab(props: TotalsViewProps) {
  useFirstTotalsMark();
  return (
    <>
      <GuardTable {...props} />
      <StatGroup {...props} title={words.body} specs={BODY} />
      <StatGroup {...props} title={words.offence} specs={OFFENCE} />
      <StatGroup {...props} title={words.movement} specs={MOVEMENT} columns={2} />
    </>
  );
}
