import type { CharacterQuestion } from '@guildhall/tabletop/sheet';
import { useEffect, useRef } from 'react';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import type { CharacterSession } from '../character-store.ts';
import { IdentityStep } from './identity-step.tsx';
import { LevelStep } from './level-step.tsx';
import { useQuestionDesk } from './question-desk.ts';
import { QuestionList } from './question-list.tsx';
import { ReviewStep } from './review-step.tsx';
import { type Step, stepOf } from './steps.ts';
import { words } from './words.ts';

interface StepContentProps {
  readonly session: CharacterSession;
  readonly questions: readonly CharacterQuestion[];
  readonly place: {
    readonly step: Step;
    readonly question: string | null;
    readonly moved: boolean;
    readonly go: (step: Step, question?: string | null) => void;
  };
}

/** A step: what it is about, and its questions. */
export function StepContent({ session, questions, place }: StepContentProps) {
  const { character } = useQuestionDesk();
  const { step, question, moved } = place;
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  // A step opens at its top; where no question opens, its title takes the focus.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    title.current?.scrollIntoView({ block: 'start' });
    if (moved && question === null) title.current?.focus({ preventScroll: true });
  }, [step, moved, question]);
  const name = words.stepName(step, character.edition);
  return (
    <section className="step" aria-labelledby="step-title">
      <h2 className="step__title" id="step-title" ref={title} tabIndex={-1}>
        {name}
      </h2>
      <p className="step__lead">{words.stepLeads[step]}</p>
      <Body session={session} questions={questions} place={place} />
    </section>
  );
}

function Body({ session, questions, place }: StepContentProps) {
  const { step, question, moved, go } = place;
  const own = questions.filter((one) => stepOf(one) === step);
  const list = { opened: question, onOpen: (id: string | null) => go(step, id), takesFocus: moved };
  if (step === 'identity') return <IdentityStep session={session} />;
  if (step === 'review') return <ReviewStep id={session.id} questions={questions} onGo={go} />;
  if (step === 'levels') return <LevelStep session={session} questions={own} {...list} />;
  if (own.length === 0) {
    const { nothingBody } = words;
    const body = step in nothingBody ? nothingBody[step as keyof typeof nothingBody] : nothingBody.other;
    return <EmptyState title={words.nothingAsked} body={<p>{body}</p>} />;
  }
  return <QuestionList questions={own} {...list} />;
}
