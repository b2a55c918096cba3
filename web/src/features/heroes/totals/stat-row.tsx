import type { Stat } from '@guildhall/heroes';
import { memo } from 'react';
import { Glyph, Icon } from '../../../ui/glyph.tsx';
import { StatBar } from '../../../ui/stat-bar.tsx';
import { strings } from '../strings.ts';
import { type StatSpec, UNITS } from './stat-specs.ts';
import { incomplete, sameStat, shownDifference, shownValue, spokenStat } from './stat-view.ts';

interface StatCellProps {
  readonly spec: StatSpec;
  readonly stat: Stat;
  /** Value before the last edit. */
  readonly before: number | null;
  readonly onWhy: (path: string) => void;
  /** Show the unit behind the number, where no header says it. */
  readonly unit?: boolean;
}

function differenceOf({ before, stat, spec }: Pick<StatCellProps, 'before' | 'stat' | 'spec'>): string {
  return before === null ? '' : shownDifference(before, stat.value, spec);
}

/** A number with its bar. Click or Enter asks why. */
function Cell({ spec, stat, before, onWhy, unit = false }: StatCellProps) {
  const difference = differenceOf({ before, stat, spec });
  const capped = stat.cap !== null && stat.uncapped >= stat.cap - 1e-9;
  return (
    <button
      type="button"
      className={`stat${difference === '' ? '' : ' stat--changed'}`}
      data-stat={spec.path}
      title={`${spokenStat(stat, spec)}\n${strings.totals.why(spec.label)}`}
      onClick={() => onWhy(spec.path)}
    >
      <span className="stat__numbers num">
        <span className="sr-only">{spec.label}</span>
        {difference === '' ? null : <span className="stat__difference">{difference}</span>}
        {stat.unknown > 0 ? (
          <span className="stat__unknown">
            <Icon name="unknown" size={13} />
            <span className="sr-only">{incomplete(stat.unknown)}</span>
          </span>
        ) : null}
        <span className={`stat__value${capped ? ' stat__value--capped' : ''}`}>
          {shownValue(stat.value, spec)}
        </span>
        {unit ? <span className="stat__unit">{UNITS[spec.unit].suffix}</span> : null}
      </span>
      <StatBar stat={stat} full={spec.full} />
    </button>
  );
}

/** A computation makes every total anew; those that are what they were are not drawn again. */
export const StatCell = memo(
  Cell,
  (last, next) =>
    last.spec.path === next.spec.path &&
    last.onWhy === next.onWhy &&
    sameStat(last.stat, next.stat) &&
    differenceOf(last) === differenceOf(next),
);

interface StatRowProps extends StatCellProps {
  readonly label?: string;
}

/** Label left, number right. */
export function StatRow({ label, ...cell }: StatRowProps) {
  const { spec } = cell;
  return (
    <li className="stat-row">
      <span className="stat-row__label">
        {spec.mark === undefined ? null : <Glyph form="plain" mark={spec.mark} tone={spec.tone} size={16} />}
        {label ?? spec.label}
      </span>
      <StatCell {...cell} unit />
    </li>
  );
}
