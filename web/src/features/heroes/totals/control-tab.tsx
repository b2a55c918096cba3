import { strings } from '../strings.ts';
import { damageSpecs, debuffSpecs, mezRows, OTHERS } from './stat-groups.ts';
import { StatCell } from './stat-row.tsx';
import type { StatSpec } from './stat-specs.ts';
import { StatGroup, type TotalsViewProps } from './totals-tab.tsx';

const words = strings.totals;

/** Protection against being held, resistance to debuffs, damage by type, senses. */
export function ControlTab(props: TotalsViewProps) {
  const { totals, before, onWhy } = props;
  const cell = (spec: StatSpec) => (
    <StatCell
      spec={spec}
      stat={spec.select(totals)}
      before={before === null ? null : spec.select(before).value}
      onWhy={onWhy}
    />
  );
  return (
    <>
      <table className="guard">
        <thead>
          <tr>
            <th scope="col">{words.mez}</th>
            <th scope="col">{words.protection}</th>
            <th scope="col">
              {words.resistance} <span className="faint">{words.percent}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {mezRows(totals).map(({ type, label, protection, resistance }) => (
            <tr key={type}>
              <th scope="row">{label}</th>
              <td>{cell(protection)}</td>
              <td>{cell(resistance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <StatGroup {...props} title={words.debuffs} specs={debuffSpecs(totals)} columns={2} />
      <StatGroup {...props} title={words.damageByType} specs={damageSpecs()} columns={2} />
      <StatGroup {...props} title={words.others} specs={OTHERS} columns={2} />
    </>
  );
}
