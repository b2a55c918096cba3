import { useState } from 'react';
import { HelpButton } from '../guide/help-button.tsx';
import { levelWords as words } from '../words/levels.ts';
import { LevelUp } from './level-up.tsx';
import { type Order, Respec } from './respec.tsx';
import './levels.css';

type Mode = keyof typeof words.modes;

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly names: Readonly<Record<T, string>>;
  readonly selected: T;
  readonly onSelect: (one: T) => void;
}

function Segments<T extends string>({ label, names, selected, onSelect }: SegmentsProps<T>) {
  return (
    <fieldset className="segments levels__segments">
      <legend className="sr-only">{label}</legend>
      {(Object.keys(names) as T[]).map((one) => (
        <button
          key={one}
          type="button"
          className="segments__one"
          aria-pressed={selected === one}
          onClick={() => onSelect(one)}
        >
          {names[one]}
        </button>
      ))}
    </fieldset>
  );
}

/** The build by the levels at which it was chosen: on the way up, or picked anew. */
export function LevelsDesk() {
  const [mode, setMode] = useState<Mode>('up');
  const [order, setOrder] = useState<Order>('level');
  return (
    <section className="desk levels" aria-labelledby="levels-title">
      <h2 id="levels-title" className="desk__title">
        {words.title}
      </h2>
      <p className="quiet desk__lead">
        {words.leads[mode]} <HelpButton topic="slots" />
      </p>
      <div className="levels__modes">
        <Segments label={words.mode} names={words.modes} selected={mode} onSelect={setMode} />
        {mode === 'respec' ? (
          <Segments label={words.order} names={words.orders} selected={order} onSelect={setOrder} />
        ) : null}
      </div>
      {mode === 'up' ? <LevelUp /> : <Respec order={order} />}
    </section>
  );
}
