import type { DiceRoll } from '@guildhall/client';
import { type Verification, verifyRecord } from '@guildhall/tabletop/dice';
import { useState } from 'react';
import { shownAge } from '../../../lib/shown-date.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/glyph.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { RollView } from './roll-view.tsx';
import { strings } from './strings.ts';
import type { Rolls } from './use-rolls.ts';

interface HistoryProps {
  readonly rolls: Rolls;
  readonly onAgain: (roll: DiceRoll) => void;
}

/** Every roll as it was made; each can be computed again in this browser once its seed was shown. */
export function History({ rolls: { rolls, more, listError, reload, loadOlder }, onAgain }: HistoryProps) {
  const now = Date.now();
  return (
    <section className="section">
      <h2 className="section__title">{strings.history}</h2>
      {listError === null ? null : (
        <Notice
          kind="danger"
          title={strings.historyFailed}
          action={<Button onClick={() => void reload()}>{strings.retry}</Button>}
        >
          <p>{listError instanceof Error ? listError.message : String(listError)}</p>
          <p>{strings.historySafe}</p>
        </Notice>
      )}
      {rolls === null ? (
        listError === null ? (
          <Skeleton height={96} />
        ) : null
      ) : rolls.length === 0 ? (
        <p className="quiet">{strings.historyEmpty}</p>
      ) : (
        <ol className="history">
          {rolls.map((roll) => (
            <HistoryItem key={roll.id} roll={roll} now={now} onAgain={onAgain} />
          ))}
        </ol>
      )}
      {more ? (
        <div>
          <Button onClick={() => void loadOlder()}>{strings.older}</Button>
        </div>
      ) : null}
    </section>
  );
}

interface HistoryItemProps {
  readonly roll: DiceRoll;
  readonly now: number;
  readonly onAgain: (roll: DiceRoll) => void;
}

function HistoryItem({ roll, now, onAgain }: HistoryItemProps) {
  const [checked, setChecked] = useState<Verification | null>(null);
  return (
    <li className="history__item">
      <div className="history__head">
        <span className="num history__expr">{roll.expr}</span>
        <time className="faint" dateTime={roll.rolledAt}>
          {shownAge(Date.parse(roll.rolledAt), now)}
        </time>
      </div>
      <RollView roll={roll} />
      <div className="history__actions">
        <Button look="quiet" aria-label={strings.again(roll.expr)} onClick={() => onAgain(roll)}>
          {strings.againShort}
        </Button>
        <Button
          look="quiet"
          aria-label={strings.verify(roll.expr)}
          onClick={() => setChecked(verifyRecord(roll))}
        >
          {strings.verifyShort}
        </Button>
        <span className="history__verdict" role="status">
          {checked === null ? null : <Verdict verification={checked} />}
        </span>
      </div>
    </li>
  );
}

const SIGNS = { verified: 'good', tampered: 'danger', unrevealed: 'info' } as const;

function Verdict({ verification: { outcome, problems } }: { readonly verification: Verification }) {
  return (
    <span className={`verdict verdict--${outcome}`}>
      <Icon name={SIGNS[outcome]} size={16} />
      <span>
        {strings[outcome]}
        {outcome === 'tampered' ? `: ${problems.join(' ')}` : ''}
      </span>
    </span>
  );
}
