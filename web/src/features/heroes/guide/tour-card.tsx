import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Button, IconButton } from '../../../ui/button.tsx';
import { guideWords as words } from '../words/guide.ts';
import { guideStore } from './guide-store.ts';
import './guide.css';

/** What each stop is about; on a phone, where it is behind. */
const TARGETS = ['.left, .pdock .dock', '.build', '.totals, .pinned', '.rail, .pdock .dock'] as const;
const MARK = 'data-tour';

/** Frames the part of the page that a stop is about. */
function useMark(step: number): void {
  useEffect(() => {
    const marked = [...document.querySelectorAll(TARGETS[step] ?? '')].filter((one) => one.checkVisibility());
    for (const one of marked) one.setAttribute(MARK, '');
    return () => {
      for (const one of marked) one.removeAttribute(MARK);
    };
  }, [step]);
}

const leave = () => guideStore.setState({ step: null });

function Stop({ step }: { readonly step: number }) {
  const card = useRef<HTMLElement>(null);
  const { title, text } = words.steps[step] ?? words.steps[0];
  const last = step === words.steps.length - 1;
  useMark(step);
  useEffect(() => card.current?.focus(), [step]);
  return (
    <section
      className="tour"
      role="dialog"
      aria-labelledby="tour-title"
      tabIndex={-1}
      ref={card}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      <header className="tour__head">
        <span className="faint">{words.step(step + 1, words.steps.length)}</span>
        <IconButton icon="close" label={words.skip} onClick={leave} />
      </header>
      <h2 className="tour__title" id="tour-title">
        {title}
      </h2>
      <p>{text}</p>
      <div className="tour__actions">
        {step === 0 ? null : (
          <Button onClick={() => guideStore.setState({ step: step - 1 })}>{words.back}</Button>
        )}
        <Button look="primary" onClick={() => (last ? leave() : guideStore.setState({ step: step + 1 }))}>
          {last ? words.done : words.next}
        </Button>
      </div>
    </section>
  );
}

/** The tour of the planner, while it is under way. */
export function TourCard() {
  const step = useStore(guideStore, (state) => state.step);
  return step === null ? null : <Stop step={step} />;
}
