import { type CharacterQuestion, validateCharacter } from '@guildhall/tabletop/sheet';
import { useMemo } from 'react';
import { Link } from '../../../../lib/link.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { characterPath } from '../paths.ts';
import { pickLabels } from './pick-label.ts';
import { useQuestionDesk } from './question-desk.ts';
import { reviewWords as words } from './review-words.ts';
import { isAnswered, STEPS, type Step, stepOf } from './steps.ts';
import { words as wizardWords } from './words.ts';

interface ReviewStepProps {
  readonly id: string;
  readonly questions: readonly CharacterQuestion[];
  readonly onGo: (step: Step, question?: string) => void;
}

/** Everything that was chosen, what is still open, and what breaks a rule (of an imported character). */
export function ReviewStep({ id, questions, onGo }: ReviewStepProps) {
  const { character, rules } = useQuestionDesk();
  const problems = useMemo(() => validateCharacter(character, rules), [character, rules]);
  const open = questions.filter((question) => !question.optional && !isAnswered(question));
  return (
    <div className="review">
      {open.length === 0 && problems.length === 0 ? (
        <Notice
          kind="good"
          title={words.ready}
          action={
            // A notice colours what is directly in it.
            <span>
              <Link className="button button--primary" to={characterPath(id)}>
                {wizardWords.sheet}
              </Link>
            </span>
          }
        >
          <p>{words.readyBody}</p>
        </Notice>
      ) : null}
      {open.length === 0 ? null : (
        <Notice kind="warning" title={words.open(open.length)}>
          <ul className="review__open">
            {open.map((question) => (
              <li key={question.id}>
                <Button look="quiet" onClick={() => onGo(stepOf(question), question.id)}>
                  {question.label}
                  {question.of === '' || question.of === question.label ? '' : ` · ${question.of}`}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {problems.length === 0 ? null : (
        <Notice kind="danger" title={words.problems}>
          <ul>
            {problems.map(({ path, message }) => (
              <li key={path + message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      <dl className="review__all">
        {STEPS.map((step) => {
          const answered = questions.filter(
            (question) =>
              stepOf(question) === step &&
              question.picks.length > 0 &&
              (question.type !== 'class' || question.level === 1),
          );
          return answered.length === 0 ? null : (
            <div key={step} className="review__step">
              <dt>
                <Button look="quiet" onClick={() => onGo(step)}>
                  {wizardWords.stepName(step, character.edition)}
                </Button>
              </dt>
              <dd>
                {answered.map((question) => (
                  <p key={question.id}>
                    <span className="quiet">
                      {question.label}
                      {question.of === '' || question.of === question.label ? '' : ` · ${question.of}`}
                    </span>{' '}
                    {pickLabels(question, character, rules).join(', ')}
                  </p>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
