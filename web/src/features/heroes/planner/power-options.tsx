import type { PickOption } from '@guildhall/heroes';
import { memo, useDeferredValue, useEffect, useRef } from 'react';
import { Glyph, Icon } from '../../../ui/glyph.tsx';
import { useGameData, usePlanner, usePlannerState } from '../session-context.ts';
import { signOfPower } from '../signs.ts';
import { powersWords } from '../words/powers.ts';
import { takeOption } from './edits.ts';
import { keepOneTabStop, moveGridFocus } from './grid-focus.ts';

const words = powersWords;

type OptionState = 'taken' | 'open' | 'later' | 'blocked';

function stateOf({ problem, pick }: PickOption): OptionState {
  if (problem?.code === 'power_taken') return 'taken';
  if (pick !== null) return 'open';
  // A level or a full build explains itself; other reasons are spelled out.
  return problem?.code === 'level_too_low' || problem?.code === 'pick_index' ? 'later' : 'blocked';
}

/** Puts the focus on the row of a power that is taken. */
function goToRow(power: string): void {
  const row = document.querySelector(`[data-power="${CSS.escape(power)}"]`);
  row?.scrollIntoView({ block: 'nearest' });
  row?.querySelector<HTMLElement>('[data-cell]')?.focus();
}

interface OptionProps {
  readonly option: PickOption;
  readonly takenAt: number | null;
}

/** Options are made anew for every edit, mostly as they were. */
function sameOption(a: PickOption, b: PickOption): boolean {
  return (
    a.power === b.power &&
    a.level === b.level &&
    a.pick === b.pick &&
    a.problem?.code === b.problem?.code &&
    a.problem?.message === b.problem?.message
  );
}

function OptionRow({ option, takenAt }: OptionProps) {
  const tools = usePlanner();
  const data = useGameData();
  const power = data.power(option.power);
  const state = stateOf(option);
  const reason = state === 'blocked' || state === 'later' ? (option.problem?.message ?? '') : '';
  return (
    <li data-row="">
      <button
        type="button"
        data-cell=""
        className={`option option--${state}`}
        aria-disabled={state === 'blocked' || state === 'later'}
        title={reason === '' ? option.name : reason}
        onClick={() => {
          if (state !== 'taken') return takeOption(tools, option);
          tools.view.setState({ phonePlace: 'build', leftOpen: false });
          goToRow(option.power);
        }}
      >
        <span className="option__level num">{option.level}</span>
        {power === undefined ? null : <Glyph {...signOfPower(power)} size={18} />}
        <span className="option__name">{option.name}</span>
        {state === 'taken' ? (
          <span className="option__taken num">
            <Icon name="check" size={14} />
            <span className="sr-only">{words.takenAt}</span>
            {takenAt}
          </span>
        ) : null}
        {state === 'blocked' ? <span className="option__reason">{reason}</span> : null}
        {state === 'later' ? <span className="sr-only">{reason}</span> : null}
      </button>
    </li>
  );
}

const Option = memo(
  OptionRow,
  (before, after) => before.takenAt === after.takenAt && sameOption(before.option, after.option),
);

/** The powers of a set: taken, free to take, or blocked with the reason. One tab stop, arrow keys walk it. */
export function PowerOptions({ options }: { readonly options: readonly PickOption[] }) {
  const list = useRef<HTMLUListElement>(null);
  const picks = useDeferredValue(usePlannerState((state) => state.build.picks));
  const levels = new Map(
    picks.flatMap((pick) => (pick === null ? [] : [[pick.power.toLowerCase(), pick.level] as const])),
  );
  useEffect(() => {
    if (list.current !== null) keepOneTabStop(list.current);
  });
  return (
    <ul
      className="options"
      ref={list}
      onKeyDown={(event) => {
        if (list.current !== null && moveGridFocus(list.current, event.key, options.length))
          event.preventDefault();
      }}
      onFocus={() => list.current && keepOneTabStop(list.current)}
    >
      {options.map((option) => (
        <Option key={option.power} option={option} takenAt={levels.get(option.power.toLowerCase()) ?? null} />
      ))}
    </ul>
  );
}
