import type { Situational } from '@guildhall/tabletop/sheet';
import { useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { WhyTree } from '../../../../ui/why-tree.tsx';
import { Situations } from './parts.tsx';
import { planRoll, type RollWishes } from './roll-plan.ts';
import { useSheet } from './sheet-context.ts';
import { effectText, exprText, sentence, signed, whenText } from './sheet-text.ts';
import { strings } from './strings.ts';
import type { Topic } from './topic.ts';
import { useSheetRolls } from './use-rolls.ts';

const MODES = ['normal', 'advantage', 'disadvantage'] as const;

/** Where a number comes from; a roll can be changed here before it is made. */
export function WhyTopic({ topic }: { readonly topic: Topic }) {
  const { title: _, stat, roll, attack, unit = '' } = topic;
  const shown = roll === undefined ? String(stat.value) : signed(stat.value);
  return (
    <>
      <div className="why__total">
        <span className="why__value num">
          {shown}
          {unit === '' ? null : <span className="quiet"> {unit}</span>}
        </span>
      </div>
      {stat.why.children.length === 0 ? <p className="quiet">{strings.nothing}</p> : null}
      <WhyTree nodes={stat.why.children} shown={signed} />
      {roll === undefined ? null : <RollForm topic={topic} />}
      {attack === undefined || attack.damage === '' ? null : (
        <section>
          <h3 className="panel__title">{strings.damage}</h3>
          <ul className="why__tree">
            {attack.parts.map(({ expr, type, label }, at) => (
              <li key={at} className="why__line">
                <span className="why__name">
                  {label} <span className="faint">{type}</span>
                </span>
                <span className="num">{exprText(expr)}</span>
              </li>
            ))}
          </ul>
          {attack.situational.map((effect, at) => (
            <p key={at} className="quiet">
              {effectText(effect)} ({whenText(effect)})
            </p>
          ))}
          {attack.properties.length === 0 ? null : (
            <p className="faint">{attack.properties.map(sentence).join(', ')}</p>
          )}
        </section>
      )}
    </>
  );
}

/** Advantage, a bonus, and what holds now: one roll, as the table wants it. */
function RollForm({ topic }: { readonly topic: Topic }) {
  const { show } = useSheet();
  const rolls = useSheetRolls();
  const [mode, setMode] = useState<RollWishes['mode']>('normal');
  const [bonus, setBonus] = useState('');
  const [holding, setHolding] = useState<readonly Situational[]>([]);
  const { roll, title, attack } = topic;
  if (roll === undefined) return null;
  const wishes: RollWishes = { mode, bonus, holding };
  const planned = planRoll(roll, wishes);
  return (
    <form
      className="roll-form"
      onSubmit={(event) => {
        event.preventDefault();
        void (attack === undefined ? rolls.check(title, roll, wishes) : rolls.attack(attack, wishes));
        show({ kind: 'log' });
      }}
    >
      {roll.applied.length === 0 ? null : (
        <section>
          <h3 className="panel__title">{strings.actsOnRoll}</h3>
          <ul className="reasons">
            {roll.applied.map((effect, at) => (
              <li key={at}>{effectText(effect)}</li>
            ))}
          </ul>
        </section>
      )}
      <Situations effects={roll.situational} holding={holding} onChange={setHolding} />
      <fieldset className="segments">
        <legend className="sr-only">{strings.mode}</legend>
        {MODES.map((each) => (
          <label key={each} className="segments__item">
            <input
              type="radio"
              className="sr-only"
              name="roll-mode"
              checked={mode === each}
              onChange={() => setMode(each)}
            />
            <span className="segments__label">{strings.modes[each]}</span>
          </label>
        ))}
      </fieldset>
      <label className="field">
        <span className="field__label">{strings.bonus}</span>
        <input
          className="input num"
          value={bonus}
          placeholder={strings.bonusHint}
          maxLength={40}
          autoCapitalize="off"
          spellCheck={false}
          onChange={({ target }) => setBonus(target.value)}
        />
      </label>
      <p className="quiet">
        {strings.willRoll} <span className="num">{exprText(planned.expr)}</span>
        {planned.autoFail ? ` · ${strings.autoFail}` : ''}
      </p>
      <Button type="submit" look="primary">
        {strings.roll}
      </Button>
    </form>
  );
}
