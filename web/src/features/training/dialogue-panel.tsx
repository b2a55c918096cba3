import type { TrainingAnswer, TrainingNode, TrainingScenario } from '@guildhall/client';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Conversation } from './conversation.tsx';
import { Submit } from './judge-panels.tsx';
import { MessageView } from './message-view.tsx';
import { strings } from './strings.ts';

interface DialogueProps {
  readonly scenario: TrainingScenario;
  readonly start: TrainingNode;
  readonly busy: boolean;
  readonly onAnswer: (answer: TrainingAnswer) => void;
}

interface Step {
  readonly node: TrainingNode;
  /** Id of what was said to it; null while it waits. */
  readonly said: string | null;
}

/** A conversation, one reply after another; what was said cannot be taken back. */
export function DialoguePanel({ scenario, start, busy, onAnswer }: DialogueProps) {
  const [steps, setSteps] = useState<readonly Step[]>([{ node: start, said: null }]);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const now = steps.at(-1)?.node ?? start;
  const path = steps.flatMap(({ said }) => (said === null ? [] : [said]));

  async function say(choice: string) {
    setAsking(true);
    try {
      const node = await api.training.dialogue(scenario.id, [...path, choice]);
      setSteps([...steps.slice(0, -1), { node: now, said: choice }, { node, said: null }]);
      setFailure(null);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setAsking(false);
    }
  }

  return (
    <>
      <div className="conversation">
        {scenario.message === null ? null : <MessageView kind={scenario.kind} message={scenario.message} />}
        <Conversation
          message={scenario.message}
          lines={steps.map(({ node, said }) => ({
            speaker: node.speaker,
            text: node.text,
            choice: node.choices.find(({ id }) => id === said)?.label ?? null,
          }))}
        />
      </div>
      <form
        className="judge"
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer({ interaction: 'dialogue', path });
        }}
      >
        <p className="quiet">{now.over ? strings.dialogueOver : strings.dialogueLead}</p>
        {failure === null ? null : (
          <Notice kind="danger" title={strings.failed}>
            {failure}
          </Notice>
        )}
        <div className="replies">
          {now.choices.map(({ id, label }) => (
            <Button key={id} className="reply" disabled={asking} onClick={() => void say(id)}>
              {label}
            </Button>
          ))}
        </div>
        {now.over ? <Submit busy={busy} disabled={false} /> : null}
      </form>
    </>
  );
}
