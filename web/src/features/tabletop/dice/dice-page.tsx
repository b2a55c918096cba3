import type { DiceRoll } from '@guildhall/client';
import { useRef } from 'react';
import { useLateFonts } from '../../../lib/late-fonts.ts';
import { useShortcuts } from '../../../lib/use-shortcuts.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Chances } from './chances.tsx';
import { History } from './history.tsx';
import { ProofPanel } from './proof-panel.tsx';
import { RollBox } from './roll-box.tsx';
import { RollView } from './roll-view.tsx';
import { strings } from './strings.ts';
import { useRollDesk } from './use-roll-desk.ts';
import { useRolls } from './use-rolls.ts';
import { useSeeds } from './use-seeds.ts';
import { Variables } from './variables.tsx';
import './styles/index.css';

/** Roll dice: the box and the last result, the chances beside it, the history and the proof below. */
export function DicePage() {
  useLateFonts(true, 0);
  const desk = useRollDesk();
  const rolls = useRolls();
  const seeds = useSeeds();
  const input = useRef<HTMLInputElement>(null);
  useShortcuts(() => [{ keys: 'r', label: strings.focusRoll, run: () => input.current?.select() }], []);
  const latest = rolls.rolls?.[0] ?? null;

  async function roll() {
    const { expr, values, mode, modeLost } = desk;
    const made = await rolls.roll({
      expr,
      values,
      mode: modeLost ? 'normal' : mode,
      clientSeed: seeds.clientSeed,
    });
    if (made !== null) await seeds.refresh();
  }

  function again({ expr }: DiceRoll) {
    desk.setMode('normal');
    desk.setExpr(expr);
    input.current?.focus();
  }

  const [only, ...others] = latest?.results ?? [];
  const sameAsBox = latest !== null && latest.expr === desk.prepared?.expr && others.length === 0;
  return (
    <div className="page dice">
      <header className="page__head double-rule">
        <h1 className="page__title">{strings.title}</h1>
        <p className="page__lead">{strings.lead}</p>
      </header>
      <div className="dice__desk">
        <RollBox
          desk={desk}
          rolling={rolls.rolling}
          onRoll={() => void roll()}
          recent={recentExpressions(rolls.rolls ?? [])}
          inputRef={input}
        />
        <Variables desk={desk} />
        {rolls.rollError === null ? null : (
          <Notice kind="danger" title={strings.rollFailed}>
            <p>{rolls.rollError instanceof Error ? rolls.rollError.message : String(rolls.rollError)}</p>
            <p>{strings.rollSafe}</p>
          </Notice>
        )}
        <section className="section" aria-live="polite" aria-label={strings.result}>
          {latest === null ? (
            <EmptyState title={strings.noResult} body={strings.noResultBody} />
          ) : (
            <div className="latest">
              <span className="num quiet">{latest.expr}</span>
              <RollView roll={latest} large />
            </div>
          )}
        </section>
      </div>
      <div className="dice__chances">
        <Chances desk={desk} result={sameAsBox ? (only?.total ?? null) : null} />
      </div>
      <div className="dice__history">
        <History rolls={rolls} onAgain={again} />
      </div>
      <div className="dice__proof">
        <ProofPanel seeds={seeds} onChanged={() => void rolls.reload()} />
      </div>
    </div>
  );
}

/** Expressions of the history, each once, newest first. */
function recentExpressions(rolls: readonly DiceRoll[]): readonly string[] {
  return [...new Set(rolls.map(({ expr }) => expr))];
}
