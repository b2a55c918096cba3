import type { LevelStep } from '@guildhall/heroes';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { usePlannerState } from '../session-context.ts';
import { levelWords as words } from '../words/levels.ts';
import { openChoices } from './open-choices.ts';

interface LevelRulerProps {
  readonly steps: readonly LevelStep[];
  readonly level: number;
  readonly onLevel: (level: number) => void;
}

/** Where an arrow key leads from step `at`; null for other keys. */
function keyTarget(key: string, at: number, last: number): number | null {
  if (key === 'ArrowRight') return Math.min(last, at + 1);
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

/** All levels in a row: what is chosen is filled, what is open is hollow. One tab stop. */
export function LevelRuler({ steps, level, onLevel }: LevelRulerProps) {
  const build = usePlannerState((state) => state.build);
  const ruler = useRef<HTMLDivElement>(null);
  const buttonAt = (at: number) => ruler.current?.querySelectorAll('button')[at];

  useEffect(() => {
    const at = steps.findIndex((step) => step.level === level);
    // Only the ruler moves, never the page around it.
    const [box, button] = [ruler.current, buttonAt(at)];
    if (box === null || button === undefined) return;
    box.scrollLeft = button.offsetLeft - box.offsetLeft - box.clientWidth / 2 + button.clientWidth / 2;
  }, [steps, level]);

  function onKeyDown(event: KeyboardEvent) {
    const at = steps.findIndex((step) => step.level === level);
    const to = keyTarget(event.key, at, steps.length - 1);
    const step = to === null ? undefined : steps[to];
    if (to === null || step === undefined) return;
    event.preventDefault();
    onLevel(step.level);
    buttonAt(to)?.focus();
  }

  return (
    <div className="ruler" role="toolbar" aria-label={words.ruler} ref={ruler} onKeyDown={onKeyDown}>
      {steps.map((step) => {
        const left = openChoices(build, step);
        return (
          <button
            key={step.level}
            type="button"
            className={`ruler__level num${left === 0 ? ' ruler__level--done' : ''}`}
            aria-pressed={step.level === level}
            aria-label={left === 0 ? words.done(step.level) : words.open(step.level, left)}
            tabIndex={step.level === level ? 0 : -1}
            onClick={() => onLevel(step.level)}
          >
            {step.level}
          </button>
        );
      })}
    </div>
  );
}
