import type { AttackStat, EffectStat } from '@guildhall/tabletop/sheet';
import { useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { Icon } from '../../../../ui/glyph.tsx';
import { DeathSaves } from './death-saves.tsx';
import { Macros } from './macros.tsx';
import { Badges, Block, Pips, RollButton, WhyButton } from './parts.tsx';
import { useSheet } from './sheet-context.ts';
import { effectText, exprText, sentence, signed, whenText } from './sheet-text.ts';
import { strings } from './strings.ts';
import { useSheetRolls } from './use-rolls.ts';

function AttackRow({ attack }: { readonly attack: AttackStat }) {
  const rolls = useSheetRolls();
  const { name, toHit, damage, parts, applied, situational, range, use, mastery } = attack;
  const types = [...new Set(parts.map(({ type }) => type).filter((type) => type !== ''))].join(', ');
  const far = use === 'ranged' || use === 'thrown';
  const all = new Map([...toHit.applied, ...applied].map((effect) => [effectText(effect), effect]));
  return (
    <li className="attack" data-attack={attack.id}>
      <WhyButton
        topic={`attack.${attack.id}`}
        name={name}
        shown={signed(toHit.value)}
        className="attack__name"
      >
        <span>{name}</span>
        <span className="faint attack__facts">
          {[
            attack.ability,
            far ? strings.range(range.normal, range.long) : strings.reach(range.normal),
            ...(mastery === '' ? [] : [strings.mastery(sentence(mastery))]),
          ].join(' · ')}
        </span>
      </WhyButton>
      <RollButton name={strings.attackWith(name)} stat={toHit} onRoll={() => void rolls.attack(attack)} />
      <button
        type="button"
        className="damage-button num"
        aria-label={strings.damageRoll(name, `${exprText(damage)} ${types}`)}
        onClick={() => void rolls.damage(attack, false)}
      >
        {exprText(damage)}
        <span className="damage-button__type">{types}</span>
      </button>
      <Badges applied={[...all.values()]} />
      {situational.length === 0 ? null : (
        <ul className="attack__situations faint">
          {situational.map((effect, at) => (
            <li key={at}>
              {effectText(effect)} ({whenText(effect)})
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Attacks() {
  const { sheet } = useSheet().open;
  const { attackedBy } = sheet;
  return (
    <Block
      title={strings.attacks}
      aside={
        sheet.attackCount > 1 ? (
          <span className="quiet block__aside">{strings.attackCount(sheet.attackCount)}</span>
        ) : null
      }
    >
      <ul className="attacks">
        {sheet.attacks.map((attack) => (
          <AttackRow key={attack.id} attack={attack} />
        ))}
      </ul>
      {attackedBy.applied.length === 0 && attackedBy.situational.length === 0 ? null : (
        <p className="attacked-by">
          <strong>
            {strings.attackedBy}: {strings.modes[attackedBy.mode].toLowerCase()}
            {attackedBy.criticalWithin5 ? `, ${strings.within5}` : ''}
          </strong>
          <Badges applied={attackedBy.applied} />
          {attackedBy.situational.map((effect, at) => (
            <span key={at} className="faint">
              {effectText(effect)} ({whenText(effect)})
            </span>
          ))}
        </p>
      )}
    </Block>
  );
}

function EffectRow({ effect }: { readonly effect: EffectStat }) {
  const { act } = useSheet();
  const { id, name, on, suppressed, refusal, action, roundsLeft, does } = effect;
  const facts = [
    strings.actionsOf[action as keyof typeof strings.actionsOf] ?? '',
    roundsLeft === null ? '' : strings.roundsLeft(roundsLeft),
  ].filter((fact) => fact !== '');
  return (
    <li className="effect" data-on={on}>
      <div className="effect__head">
        <strong className="effect__name">{name}</strong>
        <span className="faint">{facts.join(' · ')}</span>
        {on ? (
          <Button
            aria-label={strings.endIt(name)}
            onClick={() => void act({ type: 'end-effect', effect: id })}
          >
            {strings.end}
          </Button>
        ) : (
          <Button
            look={refusal === '' ? 'primary' : 'plain'}
            aria-label={strings.useIt(name)}
            disabled={refusal !== ''}
            onClick={() => void act({ type: 'use-feature', feature: id })}
          >
            {strings.use}
          </Button>
        )}
      </div>
      <p className="effect__does quiet">{does.join(' · ')}</p>
      {suppressed === '' ? null : (
        <p className="effect__why">
          <Icon name="warning" size={16} />
          {strings.suppressed(suppressed)}
        </p>
      )}
      {on || refusal === '' ? null : (
        <p className="effect__why">
          <Icon name="info" size={16} />
          {strings.refusals[refusal] ?? sentence(refusal.toLowerCase())}
        </p>
      )}
    </li>
  );
}

const TURN = ['attacked', 'tookDamage', 'forcedSave', 'bonusAction'] as const;

/** The end of a turn: effects with a clock go on or run out. */
function EndTurn() {
  const { act } = useSheet();
  const [report, setReport] = useState<ReadonlySet<string>>(new Set());
  return (
    <fieldset className="turn">
      <legend className="quiet">{strings.endTurnHint}</legend>
      {TURN.map((what) => (
        <label key={what} className="mark">
          <input
            type="checkbox"
            checked={report.has(what)}
            onChange={({ target }) => {
              const next = new Set(report);
              if (target.checked) next.add(what);
              else next.delete(what);
              setReport(next);
            }}
          />
          {strings.turn[what]}
        </label>
      ))}
      <Button
        onClick={() => {
          void act({
            type: 'end-turn',
            attacked: report.has('attacked'),
            tookDamage: report.has('tookDamage'),
            forcedSave: report.has('forcedSave'),
            bonusAction: report.has('bonusAction'),
          });
          setReport(new Set());
        }}
      >
        {strings.endTurn}
      </Button>
    </fieldset>
  );
}

function Effects() {
  const { open, show } = useSheet();
  const { effects } = open.sheet;
  const sorted = effects.toSorted((a, b) => Number(b.on) - Number(a.on));
  return (
    <Block
      title={strings.effects}
      aside={
        <Button look="quiet" icon="plus" onClick={() => show({ kind: 'effects' })}>
          {strings.otherEffects}
        </Button>
      }
    >
      {sorted.length === 0 ? <p className="quiet">{strings.noEffects}</p> : null}
      <ul className="effects">
        {sorted.map((effect) => (
          <EffectRow key={effect.id} effect={effect} />
        ))}
      </ul>
      {effects.some(({ on }) => on) ? <EndTurn /> : null}
    </Block>
  );
}

function Resources() {
  const { open, act } = useSheet();
  const { sheet } = open;
  if (sheet.resources.length === 0 && sheet.hitDice.length === 0) return null;
  return (
    <Block title={strings.resources}>
      <ul className="lines">
        {sheet.resources.map(({ id, name, max, left, recovers }) => (
          <li key={id} className="line line--tall" data-resource={id}>
            <span>
              {name}
              <span className="faint line__note">{recovers}</span>
            </span>
            {max === null || left === null ? (
              <span className="quiet">{strings.unlimited}</span>
            ) : (
              <Pips
                name={name}
                left={left}
                max={max}
                spendLabel={strings.spend(name)}
                restoreLabel={strings.restore(name)}
                onSpend={() => void act({ type: 'spend', resource: id, amount: 1 })}
                onRestore={() => void act({ type: 'restore', resource: id, amount: 1 })}
              />
            )}
          </li>
        ))}
        {sheet.hitDice.map(({ die, max, left }) => (
          <li key={die} className="line line--tall">
            <span>
              {strings.hitDice} <span className="num">{die}</span>
            </span>
            <span className="num">
              {left}/{max}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Defences() {
  const { sheet } = useSheet().open;
  const rows = [
    [strings.resist, 'resist', sheet.resistances],
    [strings.immune, 'immune', sheet.immunities],
    [strings.vulnerable, 'vulnerable', sheet.vulnerabilities],
    [strings.immune, 'condition', sheet.conditionImmunities],
  ] as const;
  if (rows.every(([, , types]) => types.length === 0)) return null;
  return (
    <Block title={strings.defences}>
      <ul className="lines">
        {rows.flatMap(([label, kind, types]) =>
          types.map((type) => (
            <li key={`${kind}:${type}`} className="line">
              <span>
                {label} {sentence(type).toLowerCase()}
              </span>
              <span className="faint">{(sheet.defenceSources[`${kind}:${type}`] ?? []).join(', ')}</span>
            </li>
          )),
        )}
      </ul>
    </Block>
  );
}

/** What is used in a fight. */
export function CombatArea() {
  const { sheet } = useSheet().open;
  return (
    <div className="area area--combat">
      {sheet.hitPoints.state === 'up' ? null : <DeathSaves />}
      <Attacks />
      <Effects />
      <div className="area__pair">
        <Resources />
        <Defences />
      </div>
      <Macros />
    </div>
  );
}
