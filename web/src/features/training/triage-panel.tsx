import type { TrainingAnswer, TrainingScenario } from '@guildhall/client';
import { useState } from 'react';
import { Icon } from '../../ui/glyph.tsx';
import { Submit, type Verdict, VerdictChoice } from './judge-panels.tsx';
import { MessageView } from './message-view.tsx';
import { strings } from './strings.ts';
import './inbox.css';

interface TriageProps {
  readonly scenario: TrainingScenario;
  readonly busy: boolean;
  readonly onAnswer: (answer: TrainingAnswer) => void;
}

/** The line of a message in an inbox. */
function subjectOf({ message }: TrainingScenario['inbox'][number]): string {
  return message.subject || message.turns[0]?.text || message.body.slice(0, 80) || strings.noSubject;
}

/** An inbox: every message is opened and decided. */
export function TriagePanel({ scenario, busy, onAnswer }: TriageProps) {
  const [openId, setOpenId] = useState(scenario.inbox[0]?.id ?? '');
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({});
  const open = scenario.inbox.find(({ id }) => id === openId);
  const left = scenario.inbox.filter(({ id }) => verdicts[id] === undefined).length;
  return (
    <>
      <div className="inbox">
        <ol className="inbox__list" aria-label={strings.interactions.triage}>
          {scenario.inbox.map((item) => {
            const verdict = verdicts[item.id];
            return (
              <li key={item.id}>
                <button
                  type="button"
                  className="inbox__item"
                  aria-pressed={item.id === openId}
                  aria-label={strings.open(subjectOf(item))}
                  onClick={() => setOpenId(item.id)}
                >
                  <span className="inbox__from">{item.message.from?.name || item.message.from?.address}</span>
                  <span className="inbox__subject">{subjectOf(item)}</span>
                  <span className={`inbox__verdict inbox__verdict--${verdict ?? 'none'}`}>
                    {verdict === undefined ? null : (
                      <Icon name={verdict === 'phish' ? 'danger' : 'good'} size={16} />
                    )}
                    {verdict === undefined ? strings.undecided : strings[verdict]}
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
        {open === undefined ? null : <MessageView key={open.id} kind={open.kind} message={open.message} />}
      </div>
      <form
        className="judge"
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer({ interaction: 'triage', verdicts: { ...verdicts } });
        }}
      >
        <p className="quiet">{strings.triageLead}</p>
        {open === undefined ? null : (
          <>
            <strong className="judge__subject">{subjectOf(open)}</strong>
            <VerdictChoice
              name={`verdict-${open.id}`}
              verdict={verdicts[open.id] ?? null}
              onVerdict={(verdict) => setVerdicts({ ...verdicts, [open.id]: verdict })}
            />
          </>
        )}
        <p aria-live="polite">{strings.triageLeft(left)}</p>
        <Submit busy={busy} disabled={left > 0} />
      </form>
    </>
  );
}
