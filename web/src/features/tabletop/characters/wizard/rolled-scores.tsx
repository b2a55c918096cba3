import type { DiceRoll } from '@guildhall/client';
import { abilityWords as words } from './ability-words.ts';

/** Six rolls as they fell: three dice that count, and the one that does not. */
export function RolledScores({ roll }: { readonly roll: DiceRoll }) {
  return (
    <ul className="rolled" aria-label={words.rolls}>
      {roll.results.map((result, at) => (
        // Results of a roll never change, so their place is their name.
        <li key={at} className="rolled__one">
          <strong className="num">{result.total}</strong>
          <span className="rolled__dice">
            {result.dice.map(({ face, fate }, position) => (
              <span key={position} className={`die die--${fate} num`}>
                {face}
                {fate === 'dropped' ? <span className="sr-only"> {words.dropped}</span> : null}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
