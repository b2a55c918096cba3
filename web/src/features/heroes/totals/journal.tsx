import { useMemo } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import type { Change } from '../document/session.ts';
import { strings } from '../strings.ts';
import { allSpecs } from './stat-groups.ts';
import { changedStats, shownValue } from './stat-view.ts';

interface JournalProps {
  readonly change: Change | null;
  readonly onUndo: () => void;
}

const words = strings.totals;
const SHOWN = 2;

/** The last entry of the journal: what was done, and old → new with the difference. */
export function Journal({ change, onUndo }: JournalProps) {
  const changes = useMemo(
    () =>
      change === null ? [] : changedStats(change.from.totals, change.to.totals, allSpecs(change.to.totals)),
    [change],
  );
  if (change === null) return <p className="journal journal--empty faint">{words.noEditYet}</p>;
  return (
    <section className="journal" aria-label={words.lastEdit} aria-live="polite">
      <header className="journal__head">
        <span className="journal__label">{change.label}</span>
        <IconButton icon="undo" label={words.undoThis} onClick={onUndo} />
      </header>
      {changes.length === 0 ? <p className="faint">{words.noChange}</p> : null}
      <ul>
        {changes.slice(0, SHOWN).map(({ spec, before, after, difference }) => (
          <li key={spec.path} className="journal__line">
            <span>{spec.label}</span>
            <span className="num">
              {shownValue(before, spec)} → {shownValue(after, spec)} <b>{difference}</b>
            </span>
          </li>
        ))}
      </ul>
      {changes.length > SHOWN ? <p className="faint">{words.moreChanges(changes.length - SHOWN)}</p> : null}
    </section>
  );
}
