import type { ChainResult } from '@guildhall/heroes';
import type { ReactNode } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { compact, fixed } from '../format.ts';
import { useReady } from '../session-context.ts';
import { chainWords as words } from '../words/chain.ts';
import { EnduranceChart, Timeline } from './chain-charts.tsx';
import { ChainWhy } from './chain-why.tsx';
import { type ChainMode, useChain } from './use-chain.ts';
import './chain.css';

const LENGTHS = [30, 60, 120, 300, 600] as const;

function Figure({
  label,
  value,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="chain__figure">
      <span className="chain__figure-label">{label}</span>
      <b className="num">{value}</b>
      <span className="quiet">{children}</span>
    </div>
  );
}

function Summary({ result }: { readonly result: ChainResult }) {
  const { endurance, gaps } = result;
  return (
    <div className="chain__figures">
      <Figure label={words.dps} value={fixed(result.expectedDps, 1)}>
        {words.expected}; {words.allHit(fixed(result.dps, 1))}
      </Figure>
      <Figure label={words.endurance} value={fixed(endurance.netPerSecond, 2)}>
        {words.spent(fixed(endurance.spentPerSecond, 2), fixed(endurance.recoveredPerSecond, 2))}
      </Figure>
      <Figure
        label={words.empty}
        value={endurance.emptyAt === null ? words.never : words.emptyAt(fixed(endurance.emptyAt, 0))}
      >
        {words.lowest(compact(endurance.lowest))}
      </Figure>
      <Figure label={words.gaps} value={`${fixed(gaps.share * 100, 1)} %`}>
        {gaps.count === 0 ? words.noGaps : words.longest(compact(gaps.longest))}
      </Figure>
    </div>
  );
}

function PowerTable({ result }: { readonly result: ChainResult }) {
  return (
    <table className="chain__table">
      <thead>
        <tr>
          <th scope="col">{words.power}</th>
          <th scope="col">{words.uses}</th>
          <th scope="col">{words.damage}</th>
          <th scope="col">{words.share}</th>
          <th scope="col">{words.recharge}</th>
        </tr>
      </thead>
      <tbody>
        {result.powers
          .toSorted((a, b) => b.damage - a.damage)
          .map(({ path, name, uses, damage, share, recharge }) => (
            <tr key={path}>
              <th scope="row">{name}</th>
              <td className="num">{uses}</td>
              <td className="num">{fixed(damage, 0)}</td>
              <td>
                <span className="chain__share">
                  <span className="bar" aria-hidden="true">
                    <span className="bar__fill" style={{ width: `${(share * 100).toFixed(1)}%` }} />
                  </span>
                  <span className="num">{fixed(share * 100, 1)} %</span>
                </span>
              </td>
              <td className="num">
                {compact(recharge.plain)} s
                {recharge.plain - recharge.buffed < 0.01 ? null : (
                  <span className="faint"> → {compact(recharge.buffed)} s</span>
                )}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Uptimes({ result }: { readonly result: ChainResult }) {
  if (result.buffs.length === 0) return null;
  return (
    <section>
      <h3 className="stat-group__title">{words.uptimes}</h3>
      <table className="chain__table">
        <thead>
          <tr>
            <th scope="col">{words.power}</th>
            <th scope="col">{words.uptime}</th>
            <th scope="col">{words.gap}</th>
          </tr>
        </thead>
        <tbody>
          {result.buffs.map(({ path, name, uptime, longestGap }) => (
            <tr key={path}>
              <th scope="row">{name}</th>
              <td>
                <span className="chain__share">
                  <span className="bar" aria-hidden="true">
                    <span className="bar__fill" style={{ width: `${(uptime * 100).toFixed(1)}%` }} />
                  </span>
                  <span className="num">{fixed(uptime * 100, 1)} %</span>
                </span>
              </td>
              <td className="num">{compact(longestGap)} s</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ChainList({ chain }: { readonly chain: ReturnType<typeof useChain> }) {
  const { choice, setChoice, candidates } = chain;
  const setList = (list: readonly string[]) => setChoice((before) => ({ ...before, list }));
  const nameOf = (path: string) => candidates.find((one) => one.path === path)?.name ?? path;
  const swap = (a: number, b: number) =>
    setList(choice.list.map((one, at) => choice.list[at === a ? b : at === b ? a : at] ?? one));
  const free =
    choice.mode === 'order' ? candidates : candidates.filter(({ path }) => !choice.list.includes(path));
  return (
    <div className="chain__list">
      <ol aria-label={words.powers}>
        {choice.list.map((path, at) => (
          <li key={`${path} ${at}`} className="chain__member">
            <span className="num faint">{at + 1}</span>
            <span>{nameOf(path)}</span>
            <IconButton
              icon="up"
              label={words.up(nameOf(path))}
              disabled={at === 0}
              onClick={() => swap(at, at - 1)}
            />
            <IconButton
              icon="down"
              label={words.down(nameOf(path))}
              disabled={at === choice.list.length - 1}
              onClick={() => swap(at, at + 1)}
            />
            <IconButton
              icon="close"
              label={words.drop(nameOf(path))}
              onClick={() => setList(choice.list.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ol>
      <select
        className="choice__select"
        aria-label={words.add}
        value=""
        onChange={({ target: { value } }) => setList([...choice.list, value])}
      >
        <option value="" disabled>
          {words.add}
        </option>
        {free.map(({ path, name }) => (
          <option key={path} value={path}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

const MODES: readonly ChainMode[] = ['best', 'priority', 'order'];

/** The attack chain of the build: what it deals, what it costs, and when what is cast. */
export function ChainDesk() {
  const { result } = useReady();
  const chain = useChain();
  const { choice, setChoice, setMode, outcome } = chain;
  return (
    <section className="desk chain" aria-labelledby="chain-title">
      <h2 id="chain-title" className="desk__title">
        {words.title}
      </h2>
      <p className="quiet desk__lead">{words.lead}</p>
      <div className="chain__controls">
        <fieldset className="segments">
          <legend className="sr-only">{words.mode}</legend>
          {MODES.map((mode) => (
            <button
              key={mode}
              type="button"
              className="segments__one"
              aria-pressed={choice.mode === mode}
              onClick={() => setMode(mode)}
            >
              {words[mode]}
            </button>
          ))}
        </fieldset>
        <label className="chain__length">
          {words.length}
          <select
            className="choice__select"
            value={choice.seconds}
            onChange={({ target: { value } }) =>
              setChoice((before) => ({ ...before, seconds: Number(value) }))
            }
          >
            {LENGTHS.map((seconds) => (
              <option key={seconds} value={seconds}>
                {words.seconds(seconds)}
              </option>
            ))}
          </select>
        </label>
        <span className="quiet">{words.hints[choice.mode]}</span>
      </div>
      {choice.mode === 'best' ? null : <ChainList chain={chain} />}
      {outcome.ok ? (
        <>
          <Summary result={outcome.result} />
          <ChainWhy stat="expectedDps" options={chain.options} />
          <ChainWhy stat="endurance.netPerSecond" options={chain.options} />
          <Timeline result={outcome.result} />
          <EnduranceChart result={outcome.result} most={result.totals.enduranceMax.value} />
          <PowerTable result={outcome.result} />
          <Uptimes result={outcome.result} />
        </>
      ) : (
        <EmptyState
          title={words.failed}
          body={outcome.error instanceof Error ? outcome.error.message : words.none}
        />
      )}
    </section>
  );
}
