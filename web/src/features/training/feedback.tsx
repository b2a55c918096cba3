import type { TrainingAttempt, TrainingCue, TrainingMessage } from '@guildhall/client';
import { type Ref, useEffect, useRef } from 'react';
import { shownDate } from '../../lib/shown-date.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/glyph.tsx';
import { Conversation } from './conversation.tsx';
import { MessageView } from './message-view.tsx';
import type { LayeredSpan } from './part-text.tsx';
import { strings } from './strings.ts';
import './judge.css';
import './feedback.css';

function layersOf(cues: readonly TrainingCue[], falseMarks: TrainingAttempt['falseMarks']): LayeredSpan[] {
  return [
    ...cues.flatMap(({ spans, found, apparent }, i) =>
      spans.map((span): LayeredSpan => ({ span, layer: { kind: 'cue', number: i + 1, found, apparent } })),
    ),
    ...falseMarks.map((span): LayeredSpan => ({ span, layer: { kind: 'false-mark' } })),
  ];
}

/** What an answer was worth, every sign in its place, and what it did to the rating. */
export function Feedback({
  attempt,
  busy,
  onNext,
}: {
  readonly attempt: TrainingAttempt;
  readonly busy: boolean;
  readonly onNext: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { scenario, explanation } = attempt;
  return (
    <div className="play">
      <div className="play__message">
        <h2 className="sr-only">{strings.message}</h2>
        {scenario.message === null ? null : (
          <MessageView
            kind={scenario.kind}
            message={scenario.message}
            html={scenario.html}
            layers={layersOf(attempt.cues, attempt.falseMarks)}
          />
        )}
        {attempt.dialogue === null ? null : (
          <Conversation lines={attempt.dialogue.transcript} message={scenario.message} />
        )}
        {attempt.items.length === 0 ? null : <Items attempt={attempt} />}
      </div>
      <section className="judge feedback" aria-label={strings.verdict}>
        <VerdictLine attempt={attempt} headingRef={heading} />
        <RatingChange attempt={attempt} />
        {attempt.tendency === null ? null : (
          <p className="feedback__tendency">{strings.tendency[attempt.tendency]}</p>
        )}
        <p>{explanation.summary}</p>
        <CueList cues={attempt.cues} truth={attempt.truth} falseMarks={attempt.falseMarks.length} />
        {attempt.actions.length === 0 ? null : <Actions actions={attempt.actions} />}
        <dl className="feedback__words">
          <Words name={strings.why} text={explanation.whyItWorks} />
          <Words name={strings.todo} text={explanation.whatToDo} />
          <Words name={strings.honest} text={explanation.legitimateVersion} />
        </dl>
        {attempt.techniques.length === 0 ? null : (
          <ul className="feedback__techniques">
            {attempt.techniques.map(({ id, name, due }) => (
              <li key={id}>
                <span>{name}</span>{' '}
                {due === null ? null : (
                  <span className="num quiet">
                    {strings.comesBack} {shownDate(due)}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
        <Button look="primary" className="judge__submit" disabled={busy} onClick={onNext}>
          {strings.next}
        </Button>
      </section>
    </div>
  );
}

function VerdictLine({
  attempt,
  headingRef,
}: {
  readonly attempt: TrainingAttempt;
  readonly headingRef: Ref<HTMLHeadingElement>;
}) {
  const { correct, score, truth, said, dialogue } = attempt;
  const whole = score === 0 || score === 1;
  return (
    <div className={`feedback__verdict feedback__verdict--${correct ? 'right' : 'wrong'}`}>
      <Icon name={correct ? 'good' : 'danger'} size={28} />
      <div>
        <h2 className="feedback__title" tabIndex={-1} ref={headingRef}>
          {correct ? strings.right : whole ? strings.wrong : strings.partlyRight}
          {whole ? null : <span className="num feedback__score">{strings.partly(score)}</span>}
        </h2>
        <p>{dialogue === null ? strings.was[truth] : outcomeText(dialogue.outcome)}</p>
        {truth === 'legit' && said === 'phish' ? <p className="quiet">{strings.falseAlarm}</p> : null}
      </div>
    </div>
  );
}

function outcomeText(outcome: string): string {
  return strings.outcomes[outcome as keyof typeof strings.outcomes] ?? outcome;
}

function RatingChange({ attempt }: { readonly attempt: TrainingAttempt }) {
  const { rating, predicted, unratedBecause } = attempt;
  if (rating === null) {
    return <p className="quiet">{unratedBecause === null ? null : strings.unrated[unratedBecause]}</p>;
  }
  const change = Math.round(rating.after) - Math.round(rating.before);
  const direction = change > 0 ? 'up' : change < 0 ? 'down' : 'minus';
  return (
    <div className="rating-change">
      <span className="rating-change__label">{strings.ratingChange}</span>
      <span className="num">{Math.round(rating.before)}</span>
      <span aria-hidden="true">→</span>
      <strong className="num rating-change__after">{Math.round(rating.after)}</strong>
      <span className={`num rating-change__delta rating-change__delta--${direction}`}>
        <Icon name={direction} size={14} />
        {change > 0 ? '+' : change < 0 ? '−' : '±'}
        {Math.abs(change)}
      </span>
      <span className="num quiet">± {Math.round(1.96 * rating.rdAfter)}</span>
      {predicted === null ? null : (
        <span className="quiet rating-change__chance">{strings.expected(predicted)}</span>
      )}
    </div>
  );
}

function CueList({
  cues,
  truth,
  falseMarks,
}: Pick<TrainingAttempt, 'cues' | 'truth'> & { readonly falseMarks: number }) {
  if (truth === 'n/a') return null;
  if (cues.length === 0) return <p className="quiet">{strings.noSigns}</p>;
  return (
    <section className="signs">
      <h3 className="signs__title">{truth === 'legit' ? strings.apparentSigns : strings.signs}</h3>
      <ol className="signs__list">
        {cues.map(({ id, explanation, severity, found }, i) => (
          <li key={id} className="sign">
            <span className="cue__number num" aria-hidden="true">
              {i + 1}
            </span>
            <span>
              {explanation}{' '}
              <span className="quiet">
                {truth === 'legit' ? null : strings.severity[severity]}
                {found === null ? null : `, ${found ? strings.found : strings.missed}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {falseMarks === 0 ? null : <p className="quiet">{strings.falseMarks(falseMarks)}</p>}
    </section>
  );
}

function Actions({ actions }: Pick<TrainingAttempt, 'actions'>) {
  return (
    <ul className="outcomes">
      {actions.map(({ id, label, effect, chosen }) => (
        <li key={id} className={chosen ? 'outcomes__item outcomes__item--chosen' : 'outcomes__item'}>
          <span>{label}</span>{' '}
          <span className="quiet">
            {strings.effects[effect as keyof typeof strings.effects] ?? effect}
            {chosen ? ` (${strings.chosen})` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Words({ name, text }: { readonly name: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Items({ attempt }: { readonly attempt: TrainingAttempt }) {
  const messages = new Map<string, { kind: TrainingAttempt['scenario']['kind']; message: TrainingMessage }>(
    attempt.scenario.inbox.map((item) => [item.id, item]),
  );
  return (
    <section className="items" aria-label={strings.items}>
      {attempt.items.map((item) => {
        const shown = messages.get(item.id);
        if (shown === undefined) return null;
        return (
          <details key={item.id} className="items__item" open={!item.right}>
            <summary className="items__summary">
              <Icon name={item.right ? 'good' : 'danger'} size={18} />
              <span className="items__subject">{shown.message.subject || shown.message.from?.name}</span>
              <span className="quiet">
                {strings.was[item.truth]} {item.right ? strings.right : strings.wrong}
              </span>
            </summary>
            <p>{item.explanation}</p>
            <MessageView kind={shown.kind} message={shown.message} layers={layersOf(item.cues, [])} />
            {item.cues.length === 0 ? null : <CueList cues={item.cues} truth={item.truth} falseMarks={0} />}
          </details>
        );
      })}
    </section>
  );
}
