import { useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { endedEffects, regained } from './rest-summary.ts';
import { type Done, useSheet } from './sheet-context.ts';
import { strings } from './strings.ts';
import { useSheetRolls } from './use-rolls.ts';

/** What a rest changed, line by line. */
function Summary({ done }: { readonly done: Done }) {
  const lines = regained(done.before, done.after);
  const ended = endedEffects(done.before, done.after);
  return (
    <section className="summary" aria-label={strings.cameBack} aria-live="polite">
      <h3 className="panel__title">{strings.cameBack}</h3>
      {lines.length === 0 ? <p className="quiet">{strings.cameBackNothing}</p> : null}
      <ul className="lines">
        {lines.map(({ name, from, to }) => (
          <li key={name} className="line">
            <span>{name}</span>
            <span className="num">{strings.fromTo(from, to)}</span>
          </li>
        ))}
      </ul>
      {ended.length === 0 ? null : <p className="quiet">{strings.ended(ended.join(', '))}</p>}
    </section>
  );
}

/** A short or long rest, and what it brought. */
export function RestPanel({ rest }: { readonly rest: 'short' | 'long' }) {
  const { open, act } = useSheet();
  const rolls = useSheetRolls();
  const [spend, setSpend] = useState<Readonly<Record<string, number>>>({});
  const [fed, setFed] = useState(true);
  const [done, setDone] = useState<Done | null>(null);
  const { sheet } = open;
  const asksForFood = rest === 'long' && sheet.edition === '2014' && sheet.exhaustion > 0;

  async function shortRest() {
    const dice = Object.entries(spend).flatMap(([die, number]) => Array.from({ length: number }, () => die));
    const faces: number[] = [];
    for (const [die, number] of Object.entries(spend)) {
      if (number === 0) continue;
      const roll = await rolls.make({ title: strings.hitDice, expr: `${number}${die}` });
      if (roll === null) return;
      faces.push(...(roll.results[0]?.dice ?? []).map(({ face }) => face));
    }
    setDone(await act({ type: 'short-rest', spend: dice, rolls: faces }));
    setSpend({});
  }

  return (
    <form
      className="panel-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (rest === 'short') void shortRest();
        else void act({ type: 'long-rest', fed }).then(setDone);
      }}
    >
      {done === null ? <p className="quiet">{strings.restLead[rest]}</p> : <Summary done={done} />}
      {rest === 'long'
        ? null
        : sheet.hitDice.map(({ die, left }) => (
            <label key={die} className="field">
              <span className="field__label">{strings.spendDice(die, left)}</span>
              <select
                className="choice__select"
                value={spend[die] ?? 0}
                onChange={({ target }) => setSpend({ ...spend, [die]: Number(target.value) })}
              >
                {Array.from({ length: left + 1 }, (_, number) => (
                  <option key={number} value={number}>
                    {number}
                  </option>
                ))}
              </select>
            </label>
          ))}
      {asksForFood ? (
        <label className="mark">
          <input type="checkbox" checked={fed} onChange={({ target }) => setFed(target.checked)} />
          {strings.fed}
        </label>
      ) : null}
      <Button type="submit" look={done === null ? 'primary' : 'plain'}>
        {strings.rest[rest]}
      </Button>
    </form>
  );
}
