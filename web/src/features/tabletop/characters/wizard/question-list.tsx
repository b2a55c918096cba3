import type { CharacterQuestion } from '@guildhall/tabletop/sheet';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '../../../../ui/glyph.tsx';
import { pickLabels } from './pick-label.ts';
import { useQuestionDesk } from './question-desk.ts';
import { QuestionView } from './question-view.tsx';
import { questionWords as words } from './question-words.ts';
import { isAnswered } from './steps.ts';
import './styles/index.css';

interface QuestionListProps {
  readonly questions: readonly CharacterQuestion[];
  /** Id of the question that is open; null when all are closed. */
  readonly opened: string | null;
  readonly onOpen: (id: string | null) => void;
  /** The open question takes the focus when it opens. */
  readonly takesFocus: boolean;
}

/**
 * Questions one below the other, one of them open; the others say what was answered. The same
 * for a new character and for a level-up: give it the questions to ask, inside a `QuestionDeskProvider`.
 */
export function QuestionList({ questions, opened, onOpen, takesFocus }: QuestionListProps) {
  return (
    <div className="questions">
      {questions.map((question) => (
        <QuestionBlock
          key={question.id}
          question={question}
          open={question.id === opened}
          takesFocus={takesFocus}
          onToggle={() => onOpen(question.id === opened ? null : question.id)}
        />
      ))}
    </div>
  );
}

interface QuestionBlockProps {
  readonly question: CharacterQuestion;
  readonly open: boolean;
  readonly takesFocus: boolean;
  readonly onToggle: () => void;
}

/** How many picks are missing, in words. */
function stateOf({ picks, choose, optional }: CharacterQuestion): string {
  if (picks.length >= choose) return words.answered;
  if (optional && picks.length === 0) return words.optional;
  return picks.length === 0 ? words.choose(choose) : words.left(choose - picks.length);
}

function titleOf({ label, of }: CharacterQuestion): ReactNode {
  return of === '' || of === label ? (
    label
  ) : (
    <>
      {label} <span className="question__of">{of}</span>
    </>
  );
}

function QuestionBlock({ question, open, takesFocus, onToggle }: QuestionBlockProps) {
  const { character, rules } = useQuestionDesk();
  const id = useId();
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open || !takesFocus) return;
    head.current?.focus({ preventScroll: true });
    head.current?.scrollIntoView({ block: 'nearest' });
  }, [open, takesFocus]);
  const { type, picks, choose, optional } = question;
  // The scores have a state of their own: the method is no pick one would count.
  const state = type === 'abilities' && !isAnswered(question) ? words.openScores : stateOf(question);
  const labels = open ? [] : pickLabels(question, character, rules);
  return (
    <section className="question" data-open={open} data-answered={isAnswered(question)}>
      <h3 className="question__head">
        <button
          type="button"
          ref={head}
          className="question__toggle"
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
        >
          <span className="question__mark" data-optional={optional && picks.length < choose}>
            {isAnswered(question) ? <Icon name="check" size={16} /> : null}
          </span>
          <span className="question__title">{titleOf(question)}</span>
          {labels.length === 0 ? null : <span className="question__picks">{labels.join(', ')}</span>}
          <span className="question__state">{state}</span>
          <Icon name={open ? 'up' : 'down'} size={18} />
        </button>
      </h3>
      <div id={id} className="question__body" hidden={!open}>
        {open ? (
          <>
            <p className="question__help">{words.help[type]}</p>
            <QuestionView question={question} />
          </>
        ) : null}
      </div>
    </section>
  );
}
