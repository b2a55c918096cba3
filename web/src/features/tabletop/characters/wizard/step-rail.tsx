import type { CharacterEdition } from '@guildhall/client';
import type { CharacterQuestion } from '@guildhall/tabletop/sheet';
import { useEffect, useRef } from 'react';
import { Icon } from '../../../../ui/glyph.tsx';
import { progressOf, STEPS, type Step } from './steps.ts';
import { words } from './words.ts';

interface StepRailProps {
  readonly step: Step;
  readonly questions: readonly CharacterQuestion[];
  readonly edition: CharacterEdition;
  readonly onGo: (step: Step) => void;
}

/** The way through the wizard: every step can be opened at any time, and says how far it is. */
export function StepRail({ step, questions, edition, onGo }: StepRailProps) {
  const list = useRef<HTMLOListElement>(null);
  // On a phone the steps are one line that scrolls.
  useEffect(() => {
    const ol = list.current;
    const here = ol?.children[STEPS.indexOf(step)];
    if (ol !== null && here instanceof HTMLElement) ol.scrollLeft = here.offsetLeft - ol.clientWidth / 3;
  }, [step]);
  const progress = progressOf(questions);
  const asked = progress.reduce((sum, one) => sum + one.asked, 0);
  const done = progress.reduce((sum, one) => sum + one.done, 0);
  return (
    <nav className="steps" aria-label={words.steps}>
      <p className="steps__all">
        <progress max={asked} value={done} aria-label={words.allProgress(done, asked)} />
        <span className="num" aria-hidden="true">
          {done}/{asked}
        </span>
      </p>
      <ol className="steps__list" ref={list}>
        {progress.map((one, at) => {
          const complete = one.asked > 0 && one.done === one.asked;
          const name = words.stepName(one.step, edition);
          return (
            <li key={one.step}>
              <button
                type="button"
                className="steps__one"
                aria-current={one.step === step ? 'step' : undefined}
                onClick={() => onGo(one.step)}
              >
                <span className="steps__mark num" data-complete={complete}>
                  {complete ? <Icon name="check" size={14} /> : at + 1}
                </span>
                <span className="steps__name">{name}</span>
                {one.asked === 0 || complete ? null : (
                  <span className="steps__count num faint">
                    <span aria-hidden="true">
                      {one.done}/{one.asked}
                    </span>
                    <span className="sr-only">{words.progress(one.done, one.asked)}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
