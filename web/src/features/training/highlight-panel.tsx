import type { TrainingAnswer, TrainingScenario, TrainingSpan } from '@guildhall/client';
import { spanText } from '@guildhall/training/scenario';
import { useState } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { Submit } from './judge-panels.tsx';
import { addMark, overlaps, selectedSpan, toggleMark } from './marks.ts';
import { MessageView } from './message-view.tsx';
import type { LayeredSpan } from './part-text.tsx';
import { strings } from './strings.ts';

interface HighlightProps {
  readonly scenario: TrainingScenario;
  readonly message: NonNullable<TrainingScenario['message']>;
  readonly busy: boolean;
  readonly onAnswer: (answer: TrainingAnswer) => void;
}

/** Mark what gives a message away: by selecting words, or sentence by sentence with the keyboard. */
export function HighlightPanel({ scenario, message, busy, onAnswer }: HighlightProps) {
  const [marks, setMarks] = useState<readonly TrainingSpan[]>([]);
  const layers: LayeredSpan[] = [
    ...message.segments.map(
      (span): LayeredSpan => ({
        span,
        layer: { kind: 'segment', span, marked: marks.some((mark) => overlaps(mark, span)) },
      }),
    ),
    ...marks.map((span): LayeredSpan => ({ span, layer: { kind: 'mark' } })),
  ];
  function takeSelection() {
    const selection = getSelection();
    const span = selectedSpan(selection);
    if (span === null) return;
    setMarks((known) => addMark(known, span));
    // The click that follows asks whether something is selected; after it the words are only marked.
    setTimeout(() => selection?.removeAllRanges());
  }
  return (
    <>
      <div className="marking" onPointerUp={takeSelection}>
        <MessageView
          kind={scenario.kind}
          message={message}
          layers={layers}
          onToggle={(span) => setMarks((known) => toggleMark(known, span))}
        />
      </div>
      <form
        className="judge"
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer({ interaction: 'highlight', marks: [...marks] });
        }}
      >
        <p className="quiet">{strings.highlightLead}</p>
        <ul className="mark-list" aria-live="polite" aria-label={strings.marks(marks.length)}>
          {marks.map((mark) => {
            const words = spanText({ ...message, links: [...message.links] }, mark);
            return (
              <li key={`${mark.part}:${mark.start}`} className="mark-list__item">
                <span className="mark-list__words">{words}</span>
                <IconButton
                  icon="close"
                  label={strings.removeMark(words)}
                  onClick={() => setMarks((known) => known.filter((other) => other !== mark))}
                />
              </li>
            );
          })}
        </ul>
        <div className="judge__row">
          <span className="num">{strings.marks(marks.length)}</span>
          {marks.length === 0 ? null : (
            <Button look="quiet" onClick={() => setMarks([])}>
              {strings.clearMarks}
            </Button>
          )}
        </div>
        <Submit busy={busy} disabled={false} />
      </form>
    </>
  );
}
