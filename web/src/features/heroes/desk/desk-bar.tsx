import { MAX_LEVEL } from '@guildhall/heroes';
import { type KeyboardEvent, useRef } from 'react';
import { changedCount } from '../document/settings.ts';
import { DESKS, type Desk } from '../planner/view.ts';
import { usePlanner, usePlannerState, useView } from '../session-context.ts';
import { deskWords as words } from '../words/desk.ts';
import './desk-bar.css';

function LevelControl() {
  const { session } = usePlanner();
  const { level, levelRule } = usePlannerState((state) => state.settings);
  const set = (next: number) => session.setSettings(words.changedLevel(next), { level: next });
  return (
    <label className="deskbar__level" title={words.levelHint}>
      <span>{words.level}</span>
      <input
        type="range"
        min={1}
        max={MAX_LEVEL}
        value={level}
        aria-label={words.level}
        aria-valuetext={level === MAX_LEVEL ? String(level) : `${level}, ${words[levelRule]}`}
        onChange={(event) => set(Number(event.target.value))}
      />
      <b className="num">{level}</b>
    </label>
  );
}

function ModeControl() {
  const { session } = usePlanner();
  const mode = usePlannerState((state) => state.settings.mode);
  return (
    <fieldset className="segments">
      <legend className="sr-only">{words.mode}</legend>
      {(['pve', 'pvp'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="segments__one"
          aria-pressed={mode === one}
          onClick={() => session.setSettings(words.changedMode(one === 'pvp'), { mode: one })}
        >
          {words[one]}
        </button>
      ))}
    </fieldset>
  );
}

/** Level, rules and conditions under which the totals are shown. */
export function Circumstances() {
  const { view } = usePlanner();
  const count = usePlannerState((state) => changedCount(state.settings));
  const open = useView((state) => state.conditions);
  return (
    <div className="deskbar__circumstances">
      <LevelControl />
      <ModeControl />
      <button
        type="button"
        className="deskbar__conditions"
        aria-pressed={open}
        data-conditions=""
        onClick={() => view.setState({ conditions: !open, why: null, details: null, totalsOpen: true })}
      >
        {words.conditions(count)}
      </button>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Over the working area: what is worked on, and under which circumstances. */
export function DeskBar() {
  const { view } = usePlanner();
  const desk = useView((state) => state.desk);
  const bar = useRef<HTMLDivElement>(null);
  const show = (next: Desk) => view.setState({ desk: next, slot: null });

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (DESKS.indexOf(desk) + step + DESKS.length) % DESKS.length;
    show(DESKS[at] ?? 'build');
    bar.current?.querySelectorAll('button')[at]?.focus();
  }

  return (
    <div className="deskbar">
      <div className="deskbar__desks" role="toolbar" aria-label={words.title} ref={bar} onKeyDown={onKeyDown}>
        {DESKS.map((one) => (
          <button
            key={one}
            type="button"
            className="deskbar__desk"
            aria-pressed={desk === one}
            tabIndex={desk === one ? 0 : -1}
            onClick={() => show(one)}
          >
            {words.desks[one]}
          </button>
        ))}
      </div>
      <Circumstances />
    </div>
  );
}
