import type { EntryRef, Power, PowerResult } from '@guildhall/heroes';
import { Glyph } from '../../../ui/glyph.tsx';
import { fixed } from '../format.ts';
import { usePlanner } from '../session-context.ts';
import { TYPE_MARKS, UNITS } from '../totals/stat-specs.ts';
import { detailWords as words } from '../words/details.ts';
import { type ThreeNumbers, threeNumbers } from './three-numbers.ts';

interface RowProps {
  readonly row: ThreeNumbers;
  readonly onWhy: () => void;
}

const isType = (name: string): name is keyof typeof TYPE_MARKS => name in TYPE_MARKS;

function Row({ row, onWhy }: RowProps) {
  const { label, number, unit, decimals, base, slotted, final } = row;
  const type = number.slice('damage.'.length);
  const same = (a: number, b: number) => fixed(a, decimals) === fixed(b, decimals);
  return (
    <tr>
      <th scope="row">
        <span className="guard__type">
          {number.startsWith('damage.') && isType(type) ? (
            <Glyph form="plain" {...TYPE_MARKS[type]} size={16} />
          ) : null}
          {label}
        </span>
      </th>
      <td className="num faint">{fixed(base, decimals)}</td>
      <td className={`num${same(base, slotted) ? ' faint' : ''}`}>{fixed(slotted, decimals)}</td>
      <td>
        <button
          type="button"
          className="three__final num"
          data-stat={number}
          title={words.why(label)}
          aria-label={`${label}, ${words.final}: ${fixed(final, decimals)}. ${words.why(label)}`}
          onClick={onWhy}
        >
          {fixed(final, decimals)}
          <span className="faint">{UNITS[unit].suffix}</span>
        </button>
      </td>
    </tr>
  );
}

interface TableProps {
  readonly place: EntryRef;
  readonly power: Power;
  readonly result: PowerResult;
}

/** Base, with its slots, final: every figure of a power that slots and buffs change. */
export function ThreeNumbersTable({ place, power, result }: TableProps) {
  const { view } = usePlanner();
  const rows = threeNumbers(power, result);
  if (rows.length === 0) return null;
  return (
    <table className="three">
      <caption className="sr-only">{words.figures}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{words.figures}</span>
          </th>
          <th scope="col" title={words.baseHint}>
            {words.base}
          </th>
          <th scope="col" title={words.slottedHint}>
            {words.slotted}
          </th>
          <th scope="col" title={words.finalHint}>
            {words.final}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.number}
            row={row}
            onWhy={() => view.setState({ why: `${place.list}[${place.index}]:${row.number}` })}
          />
        ))}
      </tbody>
    </table>
  );
}
