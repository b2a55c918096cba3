import { useStore } from 'zustand';
import { Button } from '../../../../ui/button.tsx';
import { RollView } from '../../dice/roll-view.tsx';
import { Badges } from './parts.tsx';
import { useSheet } from './sheet-context.ts';
import type { LogEntry, RollEntry } from './sheet-log.ts';
import { exprText } from './sheet-text.ts';
import { strings } from './strings.ts';

/** A roll with its dice, what acted on it and what it leads to. */
export function RolledEntry({
  entry,
  large = false,
}: {
  readonly entry: RollEntry;
  readonly large?: boolean;
}) {
  const { title, roll, reasons, note, next } = entry;
  return (
    <div className="rolled">
      <p className="rolled__head">
        <strong>{title}</strong> <span className="num quiet">{exprText(roll.expr)}</span>
      </p>
      <RollView roll={roll} large={large} />
      {note === '' ? null : <p className="problem">{note}</p>}
      <Badges applied={reasons} />
      {next.length === 0 ? null : (
        <div className="rolled__next">
          {next.map(({ label, main, run }) => (
            <Button key={label} look={main ? 'primary' : 'plain'} onClick={run}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function Entry({ entry, large }: { readonly entry: LogEntry; readonly large: boolean }) {
  if (entry.kind === 'roll') return <RolledEntry entry={entry} large={large} />;
  return (
    <div className="deed">
      <span className={entry.undone ? 'deed__text deed__text--undone' : 'deed__text'}>
        {entry.text}
        {entry.undone ? <span className="faint"> {strings.undone}</span> : null}
      </span>
      <Button
        look="quiet"
        onClick={entry.undone ? entry.redo : entry.undo}
        aria-label={`${entry.undone ? strings.redo : strings.undo}: ${entry.text}`}
      >
        {entry.undone ? strings.redo : strings.undo}
      </Button>
    </div>
  );
}

/** What was rolled and done, newest first. */
export function LogList() {
  const { log } = useSheet();
  const entries = useStore(log.store, (state) => state.entries);
  if (entries.length === 0) return <p className="quiet">{strings.logEmpty}</p>;
  const latest = entries.find(({ kind }) => kind === 'roll');
  return (
    <ol className="log">
      {entries.map((entry) => (
        <li key={entry.id} className="log__entry" data-latest={entry === latest}>
          <Entry entry={entry} large={entry === latest} />
        </li>
      ))}
    </ol>
  );
}
