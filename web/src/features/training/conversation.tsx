import type { TrainingMessage } from '@guildhall/client';
import { strings } from './strings.ts';
import './messages.css';

interface Line {
  readonly speaker: string;
  readonly text: string;
  /** What was answered; null while nothing was. */
  readonly choice: string | null;
}

interface ConversationProps {
  readonly lines: readonly Line[];
  /** What came before; its last words are not said twice. */
  readonly message: TrainingMessage | null;
}

/** A dialogue as it went. */
export function Conversation({ lines, message }: ConversationProps) {
  const before = message?.turns.at(-1)?.text.trim();
  return (
    <ol className="turns" aria-live="polite">
      {lines.map(({ speaker, text, choice }, i) => (
        <li key={i} className="turns__pair">
          {i === 0 && text.trim() === before ? null : (
            <div className="turn">
              <span className="turn__speaker">{speaker}</span>
              <span className="turn__text">{text}</span>
            </div>
          )}
          {choice === null ? null : (
            <div className="turn turn--own">
              <span className="turn__speaker">{strings.you}</span>
              <span className="turn__text">{choice}</span>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
