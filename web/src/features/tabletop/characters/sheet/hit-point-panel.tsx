import {
  type CharacterCommand,
  concentrationDc,
  type DamageAmount,
  damageTaken,
} from '@guildhall/tabletop/sheet';
import { useState } from 'react';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { type Done, useSheet } from './sheet-context.ts';
import { strings } from './strings.ts';
import { useSheetRolls } from './use-rolls.ts';

const TYPES = [
  'bludgeoning',
  'piercing',
  'slashing',
  'acid',
  'cold',
  'fire',
  'force',
  'lightning',
  'necrotic',
  'poison',
  'psychic',
  'radiant',
  'thunder',
] as const;

interface Part {
  readonly amount: string;
  readonly type: string;
}

const EMPTY: Part = { amount: '', type: 'slashing' };

function numberOf(text: string): number {
  const value = Number.parseInt(text, 10);
  return Number.isFinite(value) && value > 0 ? value : 0;
}

/** Why a part of damage arrives as it does, with who sees to it. */
function whyOf(
  by: readonly string[],
  type: string,
  sources: Readonly<Record<string, readonly string[]>>,
): string {
  const kinds = { immune: 'immune', resisted: 'resist', vulnerable: 'vulnerable' } as const;
  return by
    .map((code) => {
      const word = strings.pipelineBy[code as keyof typeof strings.pipelineBy] ?? code;
      const kind = kinds[code as keyof typeof kinds];
      const names = kind === undefined ? [] : (sources[`${kind}:${type}`] ?? sources[`${kind}:all`] ?? []);
      return names.length === 0 ? word : `${word} (${names.join(', ')})`;
    })
    .join(', ');
}

/** What would arrive of the damage typed, step by step. */
function Pipeline({ parts }: { readonly parts: readonly DamageAmount[] }) {
  const { sheet } = useSheet().open;
  const { max, current, temp } = sheet.hitPoints;
  const taken = damageTaken(parts, { ...sheet, reduction: sheet.damageReduction });
  const total = taken.reduce((sum, { amount }) => sum + amount, 0);
  const absorbed = Math.min(temp, total);
  const left = Math.max(0, current - (total - absorbed));
  const over = total - absorbed - current;
  return (
    <section className="pipeline" aria-label={strings.pipeline} aria-live="polite">
      <ul>
        {taken.map(({ type, amount, by }, at) => (
          <li key={at} className="pipeline__line">
            <span>
              {type}
              {by.length === 0 ? null : (
                <span className="pipeline__why">{whyOf(by, type, sheet.defenceSources)}</span>
              )}
            </span>
            <span className="num">{strings.fromTo(parts[at]?.amount ?? 0, amount)}</span>
          </li>
        ))}
      </ul>
      {absorbed === 0 ? null : <p className="quiet">{strings.toTemp(absorbed)}</p>}
      <p>
        <strong>{strings.leaves(left)}</strong>
      </p>
      {over >= max.value ? <p className="problem">{strings.massive(over, max.value)}</p> : null}
    </section>
  );
}

/** Damage, healing and temporary hit points. */
export function HitPointPanel() {
  const { open, act, show } = useSheet();
  const { sheet } = open;
  const { temp, current } = sheet.hitPoints;
  const [parts, setParts] = useState<readonly Part[]>([EMPTY]);
  const [critical, setCritical] = useState(false);
  const [replace, setReplace] = useState(false);
  const rolls = useSheetRolls();
  const amounts = parts
    .map(({ amount, type }) => ({ amount: numberOf(amount), type }))
    .filter(({ amount }) => amount > 0);
  const [first] = parts;
  const single = numberOf(first?.amount ?? '');

  const change = (at: number, part: Partial<Part>) =>
    setParts(parts.map((old, place) => (place === at ? { ...old, ...part } : old)));

  /** Does it and gives the place back to the log at once; a refusal says so by itself. */
  function done(command: CharacterCommand): Promise<Done | null> {
    show(null);
    return act(command);
  }

  async function take() {
    const taken = await done({ type: 'damage', parts: amounts, ...(critical ? { critical } : {}) });
    const concentration = taken?.after.concentration ?? null;
    if (taken === null || concentration === null) return;
    const whole = ({ hitPoints }: Done['after']) => hitPoints.current + hitPoints.temp;
    const lost = whole(taken.before) - whole(taken.after);
    if (lost <= 0) return;
    // The save keeps concentration or ends it, as the dice say.
    const dc = concentrationDc(lost, open.rules.edition);
    const roll = await rolls.check(strings.concentrationAgainst(dc), concentration.save);
    if (roll !== null && (roll.results[0]?.total ?? 0) < dc) await act({ type: 'end-concentration' });
  }

  return (
    <form
      className="panel-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (amounts.length > 0) void take();
      }}
    >
      {parts.map((part, at) => (
        <div key={at} className="damage-part">
          <label className="field">
            <span className="field__label">{strings.amount}</span>
            <input
              className="input num damage-part__amount"
              inputMode="numeric"
              autoComplete="off"
              value={part.amount}
              onChange={({ target }) => change(at, { amount: target.value.replace(/\D/g, '').slice(0, 5) })}
            />
          </label>
          <label className="field">
            <span className="field__label">{strings.damageType}</span>
            <select
              className="choice__select"
              value={part.type}
              onChange={({ target }) => change(at, { type: target.value })}
            >
              {TYPES.map((type) => (
                <option key={type} value={type}>
                  {type}
                </option>
              ))}
              <option value="">{strings.untyped}</option>
            </select>
          </label>
          {parts.length === 1 ? null : (
            <IconButton
              icon="minus"
              label={strings.removePart}
              onClick={() => setParts(parts.filter((_, place) => place !== at))}
            />
          )}
        </div>
      ))}
      <Button look="quiet" icon="plus" onClick={() => setParts([...parts, { ...EMPTY, type: 'fire' }])}>
        {strings.addPart}
      </Button>
      {current > 0 ? null : (
        <label className="mark">
          <input type="checkbox" checked={critical} onChange={({ target }) => setCritical(target.checked)} />
          {strings.critical}
        </label>
      )}
      {amounts.length === 0 ? null : <Pipeline parts={amounts} />}
      <Button type="submit" look="primary" disabled={amounts.length === 0}>
        {strings.damage}
      </Button>
      <div className="panel-form__others">
        <Button disabled={single === 0} onClick={() => void done({ type: 'heal', amount: single })}>
          {strings.healBy(single)}
        </Button>
        <Button
          disabled={single === 0}
          onClick={() =>
            void done({ type: 'temporary-hit-points', amount: single, ...(replace ? { replace } : {}) })
          }
        >
          {strings.setTemp(single)}
        </Button>
      </div>
      {temp === 0 ? null : (
        <label className="mark">
          <input type="checkbox" checked={replace} onChange={({ target }) => setReplace(target.checked)} />
          {strings.tempReplace(temp)}
        </label>
      )}
    </form>
  );
}
