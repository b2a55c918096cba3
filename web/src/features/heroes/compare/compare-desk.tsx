import {
  comparePowers,
  type GameData,
  type PowerDifference,
  type SlottedEnhancement,
} from '@guildhall/heroes';
import { useMemo, useState } from 'react';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Glyph } from '../../../ui/glyph.tsx';
import { StatBar } from '../../../ui/stat-bar.tsx';
import { enhancementName, levelText } from '../enhancement-sign.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { lastPart } from '../format.ts';
import { usePlannerState, useReady } from '../session-context.ts';
import { allSpecs } from '../totals/stat-groups.ts';
import type { StatSpec } from '../totals/stat-specs.ts';
import { changedStats, shownWithUnit } from '../totals/stat-view.ts';
import { compareWords as words } from '../words/compare.ts';
import { type Other, type OtherOption, useOther, useOthers } from './other-build.ts';
import './compare.css';

function StatLine({
  spec,
  other,
  difference,
}: {
  readonly spec: StatSpec;
  readonly other: Other;
  readonly difference: string;
}) {
  const { result } = useReady();
  const [here, there] = [spec.select(result.totals), spec.select(other.result.totals)];
  return (
    <tr>
      <th scope="row">
        <span className="guard__type">
          {spec.mark === undefined ? null : (
            <Glyph form="plain" mark={spec.mark} tone={spec.tone} size={16} />
          )}
          {spec.label}
        </span>
      </th>
      {[here, there].map((stat, at) => (
        <td key={at}>
          <span className="num">{shownWithUnit(stat.value, spec)}</span>
          <StatBar stat={stat} full={spec.full} />
        </td>
      ))}
      <td
        className={`num compare__difference${difference.startsWith('+') ? ' compare__difference--more' : ''}`}
      >
        {difference}
      </td>
    </tr>
  );
}

function TotalsTable({ other }: { readonly other: Other }) {
  const { result } = useReady();
  const changes = useMemo(
    () => changedStats(other.result.totals, result.totals, allSpecs(result.totals)),
    [other, result],
  );
  return (
    <section>
      <h3 className="stat-group__title">{words.totals}</h3>
      {changes.length === 0 ? (
        <p className="quiet">{words.same}</p>
      ) : (
        <table className="compare__table">
          <thead>
            <tr>
              <th scope="col">{words.stat}</th>
              <th scope="col">{words.here}</th>
              <th scope="col">{words.there}</th>
              <th scope="col">{words.difference}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ spec, difference }) => (
              <StatLine key={spec.path} spec={spec} other={other} difference={difference} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const KINDS: Readonly<Record<PowerDifference['kind'], string>> = {
  only_a: words.onlyHere,
  only_b: words.onlyThere,
  slotting: words.slotted,
  marks: words.marks,
  same: '',
};

function pieceText(data: GameData, piece: SlottedEnhancement): string {
  const level = levelText(data, piece);
  return level === '' ? enhancementName(data, piece) : `${enhancementName(data, piece)} ${level}`;
}

function Pieces({
  data,
  pieces,
}: {
  readonly data: GameData;
  readonly pieces: readonly SlottedEnhancement[];
}) {
  return (
    <td>
      <ul>
        {pieces.map((piece, at) => (
          <li key={at}>{pieceText(data, piece)}</li>
        ))}
      </ul>
    </td>
  );
}

function PowersTable({ other }: { readonly other: Other }) {
  const { data } = useReady();
  const build = usePlannerState((state) => state.build);
  const differences = useMemo(
    () => comparePowers(build, other.build).filter(({ kind }) => kind !== 'same'),
    [build, other],
  );
  return (
    <section>
      <h3 className="stat-group__title">{words.powers}</h3>
      {differences.length === 0 ? (
        <p className="quiet">{words.samePowers}</p>
      ) : (
        <table className="compare__table compare__powers">
          <thead>
            <tr>
              <th scope="col">{words.powers}</th>
              <th scope="col">{words.here}</th>
              <th scope="col">{words.there}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((one) => (
              <tr key={one.power}>
                <th scope="row">
                  {(data.power(one.power) ?? other.data.power(one.power))?.name ?? lastPart(one.power)}
                  <span className="effect__notes faint">{KINDS[one.kind]}</span>
                </th>
                <Pieces data={data} pieces={one.piecesA} />
                <Pieces data={other.data} pieces={one.piecesB} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Two builds side by side: totals, powers, pieces. */
export function CompareDesk() {
  const groups = useOthers();
  const [chosen, setChosen] = useState<OtherOption | null>(null);
  const other = useOther(chosen);
  return (
    <section className="desk compare" aria-labelledby="compare-title">
      <h2 id="compare-title" className="desk__title">
        {words.title}
      </h2>
      <p className="quiet desk__lead">{words.lead}</p>
      <label className="choice compare__choice">
        <span className="choice__label">{words.other}</span>
        <select
          className="choice__select"
          value={chosen?.id ?? ''}
          onChange={({ target: { value } }) =>
            setChosen(groups.flatMap(({ options }) => options).find(({ id }) => id === value) ?? null)
          }
        >
          <option value="">{words.choose}</option>
          {groups.map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map(({ id, label: name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {other.state === 'none' ? <EmptyState title={words.emptyTitle} body={words.emptyBody} /> : null}
      {other.state === 'loading' ? <p className="quiet">{words.loading}</p> : null}
      {other.state === 'failed' ? (
        <ErrorNotice error={other.error} title={words.failed} safe={words.failedSafe} />
      ) : null}
      {other.state === 'here' ? (
        <>
          <TotalsTable other={other.other} />
          <PowersTable other={other.other} />
        </>
      ) : null}
    </section>
  );
}
