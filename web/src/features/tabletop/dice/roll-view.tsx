import type { DiceRoll } from '@guildhall/client';
import { Icon } from '../../../ui/glyph.tsx';
import { numberText } from './number-text.ts';
import { strings } from './strings.ts';

type Result = DiceRoll['results'][number];
type RolledDie = Result['dice'][number];

const FATES: Readonly<Record<RolledDie['fate'], string>> = {
  kept: '',
  dropped: strings.dropped,
  rerolled: strings.rerolled,
  merged: strings.merged,
};

function DieChip({ die }: { readonly die: RolledDie }) {
  const { face, value, fate, cause, count, mark } = die;
  const notes = [
    FATES[fate],
    cause === 'explosion' ? strings.exploded : '',
    count === 1 ? strings.success : count === -1 ? strings.failure : '',
    mark === null ? '' : strings[mark],
  ].filter((note) => note !== '');
  const title = [`${die.die}: ${face}`, ...notes].join(', ');
  return (
    <li className={`die die--${fate}`} data-count={count} data-mark={mark} data-cause={cause} title={title}>
      <span className="num">{face}</span>
      {value !== face && fate === 'kept' ? (
        <span className="num die__value">→{numberText(value)}</span>
      ) : null}
      {notes.length === 0 ? null : <span className="sr-only">{notes.join(', ')}</span>}
    </li>
  );
}

/** Dice in the order of their term: as drawn, or sorted where the expression says so. */
function diceOf({ dice, terms }: Result): readonly RolledDie[] {
  const order = terms.find((term) => term.order !== null)?.order ?? null;
  if (order === null || terms.filter((term) => term.dice > 0).length > 1) return dice;
  return dice.toSorted((a, b) => (order === 'ascending' ? a.value - b.value : b.value - a.value));
}

function Outcome({ result }: { readonly result: Result }) {
  const { check, successes, failures, natural } = result;
  return (
    <span className="outcome">
      {check === null ? null : (
        <span className={check.success ? 'outcome__good' : 'outcome__bad'}>
          <Icon name={check.success ? 'good' : 'danger'} size={16} />
          {check.success ? strings.succeeded : strings.failed} {strings.against(numberText(check.dc))}{' '}
          {strings.by(numberText(Math.abs(check.margin)))}
        </span>
      )}
      {successes === null ? null : <span>{strings.successes(successes)}</span>}
      {failures === null || failures === 0 ? null : <span>{strings.failures(failures)}</span>}
      {natural === 20 || natural === 1 ? (
        <span className="outcome__natural">{strings.natural(natural)}</span>
      ) : null}
      {labelTotals(result).map(([label, total]) => (
        <span key={label}>
          {label} <span className="num">{numberText(total)}</span>
        </span>
      ))}
    </span>
  );
}

/** Totals by label, when there are labels that say more than the total does. */
function labelTotals({ terms }: Result): readonly (readonly [string, number])[] {
  const totals = new Map<string, number>();
  for (const { label, total } of terms)
    if (label !== null) totals.set(label, (totals.get(label) ?? 0) + total);
  return [...totals];
}

/** One roll as it was made: every die with what became of it, and every total. */
export function RollView({ roll, large = false }: { readonly roll: DiceRoll; readonly large?: boolean }) {
  return (
    <ul className={large ? 'roll roll--large' : 'roll'}>
      {roll.results.map((result, at) => (
        // Results of a roll never change, so their place is their name.
        <li key={at} className="roll__result">
          <strong className="num roll__total">{numberText(result.total)}</strong>
          <ul className="roll__dice">
            {diceOf(result).map((die, position) => (
              <DieChip key={position} die={die} />
            ))}
          </ul>
          <Outcome result={result} />
        </li>
      ))}
    </ul>
  );
}
