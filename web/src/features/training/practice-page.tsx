import type { TrainingAnswer } from '@guildhall/client';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { Link } from '../../lib/link.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { DialoguePanel } from './dialogue-panel.tsx';
import { Feedback } from './feedback.tsx';
import { TrainingFrame } from './frame.tsx';
import { HighlightPanel } from './highlight-panel.tsx';
import { ActionPanel, ClassifyPanel } from './judge-panels.tsx';
import { MessageView } from './message-view.tsx';
import { KEYS } from './queries.ts';
import { RatingLine } from './rating-line.tsx';
import { strings } from './strings.ts';
import { TriagePanel } from './triage-panel.tsx';
import { type Asked, usePractice } from './use-practice.ts';
import './question.css';

/** One message after another: read, judge, see every sign in its place. */
export function PracticePage() {
  return (
    <TrainingFrame lead={strings.lead}>
      <Practice />
    </TrainingFrame>
  );
}

interface ChosenPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** The same with a scenario that was picked from the list. */
export function ChosenPage({ params }: ChosenPageProps) {
  return (
    <TrainingFrame>
      <Practice key={params.id} chosen={params.id ?? ''} />
    </TrainingFrame>
  );
}

function Practice({ chosen = null }: { readonly chosen?: string | null }) {
  const practice = usePractice(chosen);
  const { asked, attempt, busy } = practice;
  return (
    <>
      <OwnRating />
      {practice.answerError === null ? null : (
        <Notice kind="danger" title={strings.failed}>
          <p>{messageOf(practice.answerError)}</p>
          <p>{strings.failedSafe}</p>
        </Notice>
      )}
      {attempt === null ? (
        practice.drawError !== null && asked === undefined ? (
          <Notice
            kind="danger"
            title={strings.failed}
            action={<Button onClick={practice.retry}>{strings.retry}</Button>}
          >
            <p>{messageOf(practice.drawError)}</p>
          </Notice>
        ) : asked === undefined ? (
          <Loading />
        ) : asked === null ? (
          <AllMet />
        ) : (
          <Question
            key={asked.id}
            asked={asked}
            busy={busy}
            onAnswer={(answer) => void practice.answer(answer)}
          />
        )
      ) : (
        <Feedback attempt={attempt} busy={busy} onNext={() => void practice.next()} />
      )}
    </>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function OwnRating() {
  const { data } = useQuery({ queryKey: KEYS.rating, queryFn: () => api.training.rating() });
  return data === undefined ? <Skeleton height={28} /> : <RatingLine rating={data} />;
}

function Loading() {
  return (
    <div className="play" role="status" aria-label={strings.loading}>
      <div className="play__message">
        <Skeleton height={320} />
      </div>
      <div className="judge">
        <Skeleton height={180} />
      </div>
    </div>
  );
}

function AllMet() {
  return (
    <EmptyState title={strings.allMet} body={strings.allMetBody}>
      <Link to="/training/progress" className="button button--primary">
        {strings.seeProgress}
      </Link>
      <Link to="/training/scenarios" className="button">
        {strings.addScenarios}
      </Link>
    </EmptyState>
  );
}

interface QuestionProps {
  readonly asked: Asked;
  readonly busy: boolean;
  readonly onAnswer: (answer: TrainingAnswer) => void;
}

function Question({ asked, busy, onAnswer }: QuestionProps) {
  const { scenario } = asked;
  return (
    <>
      <header className="question">
        <h2 className="question__title">{strings.interactions[scenario.interaction]}</h2>
        <p className="question__facts">
          <span className="question__kind">{strings.kinds[scenario.kind]}</span>
          <span className="quiet">
            {strings.reason[asked.reason]}
            {asked.rated ? '' : ` (${strings.practiceOnly})`}
          </span>
        </p>
        {scenario.briefing === '' ? null : (
          <p className="question__briefing">
            <span className="sr-only">{strings.situation}: </span>
            {scenario.briefing}
          </p>
        )}
      </header>
      <div className={`play play--${scenario.interaction}`}>
        <Interaction asked={asked} busy={busy} onAnswer={onAnswer} />
      </div>
    </>
  );
}

function Interaction({ asked: { scenario }, busy, onAnswer }: QuestionProps) {
  const { interaction, message, dialogue } = scenario;
  if (interaction === 'triage') return <TriagePanel scenario={scenario} busy={busy} onAnswer={onAnswer} />;
  if (interaction === 'dialogue' && dialogue !== null) {
    return <DialoguePanel scenario={scenario} start={dialogue} busy={busy} onAnswer={onAnswer} />;
  }
  if (message === null) return null;
  if (interaction === 'highlight') {
    return <HighlightPanel scenario={scenario} message={message} busy={busy} onAnswer={onAnswer} />;
  }
  return (
    <>
      <div className="play__message">
        <MessageView kind={scenario.kind} message={message} html={scenario.html} />
      </div>
      {interaction === 'action' ? (
        <ActionPanel actions={scenario.actions} busy={busy} onAnswer={onAnswer} />
      ) : (
        <ClassifyPanel busy={busy} onAnswer={onAnswer} />
      )}
    </>
  );
}
