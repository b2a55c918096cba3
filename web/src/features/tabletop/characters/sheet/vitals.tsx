import { Button } from '../../../../ui/button.tsx';
import { Icon } from '../../../../ui/glyph.tsx';
import { ActiveParts, RollButton, WhyButton } from './parts.tsx';
import { useSheet } from './sheet-context.ts';
import { signed } from './sheet-text.ts';
import { strings } from './strings.ts';
import { useSheetRolls } from './use-rolls.ts';

function share(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.min(100, (part / whole) * 100).toFixed(2)}%`;
}

/** Hit points as a bar; opens the entry of damage and healing. */
function HitPointCard() {
  const { open, panel, show } = useSheet();
  const { max, current, temp, state } = open.sheet.hitPoints;
  const whole = max.value + temp;
  const isOpen = panel?.kind === 'hit-points';
  const low = current <= max.value / 2;
  return (
    <div className="vital vital--hp" data-state={state}>
      <div className="vital__row">
        <span className="vital__label">{strings.hitPoints}</span>
        {state === 'up' ? null : <strong className="vital__state">{strings.states[state]}</strong>}
        <WhyButton
          topic="hp"
          name={strings.hitPointMaximum}
          shown={String(max.value)}
          className="vital__max quiet"
        >
          {strings.hitPointMaximum.split(' ').at(-1)} <span className="num">{max.value}</span>
        </WhyButton>
      </div>
      <button
        type="button"
        className="hp"
        aria-expanded={isOpen}
        aria-label={`${strings.hitPointsNow(current, max.value, temp)}. ${strings.damage}, ${strings.heal}`}
        onClick={() => show(isOpen ? null : { kind: 'hit-points' })}
      >
        <span className="hp__numbers num">
          <strong className="hp__now">{current}</strong>
          <span className="quiet">/ {max.value}</span>
          {temp === 0 ? null : <span className="hp__temp">{strings.temp(temp)}</span>}
        </span>
        <span className={low ? 'hp__bar hp__bar--low' : 'hp__bar'} aria-hidden="true">
          <span className="hp__fill" style={{ width: share(current, whole) }} />
          <span className="hp__over" style={{ width: share(temp, whole) }} />
        </span>
        <span className="hp__hint">
          {strings.damage} · {strings.heal}
        </span>
      </button>
    </div>
  );
}

/** What is looked at most: hit points, armor class, initiative, speed. */
export function Vitals() {
  const { open } = useSheet();
  const { sheet } = open;
  const rolls = useSheetRolls();
  return (
    <section className="vitals" aria-label={strings.hitPoints}>
      <HitPointCard />
      <div className="vital">
        <span className="vital__label">{strings.armorClass}</span>
        <WhyButton
          topic="ac"
          name={strings.armorClass}
          shown={String(sheet.armorClass.value)}
          className="vital__value num"
        >
          {sheet.armorClass.value}
        </WhyButton>
        <ActiveParts stat={sheet.armorClass} />
      </div>
      <div className="vital">
        <WhyButton
          topic="initiative"
          name={strings.initiative}
          shown={signed(sheet.initiative.value)}
          className="vital__label"
        >
          {strings.initiative}
        </WhyButton>
        <RollButton
          name={strings.initiative}
          stat={sheet.initiative}
          onRoll={() => void rolls.check(strings.initiative, sheet.initiative)}
        />
      </div>
      {Object.entries(sheet.speeds).map(([way, speed]) => (
        <div key={way} className="vital">
          <span className="vital__label">{way === 'walk' ? strings.speed : way}</span>
          <WhyButton
            topic={`speed.${way}`}
            name={strings.speedOf(way)}
            shown={`${speed.value} ${strings.feet}`}
            className="vital__value num"
          >
            {speed.value}
            <span className="vital__unit">{strings.feet}</span>
          </WhyButton>
          <ActiveParts stat={speed} />
        </div>
      ))}
      <div className="vital">
        <span className="vital__label">{strings.proficiencyShort}</span>
        <WhyButton
          topic="prof"
          name={strings.proficiencyBonus}
          shown={signed(sheet.proficiencyBonus.value)}
          className="vital__value num"
        >
          {signed(sheet.proficiencyBonus.value)}
        </WhyButton>
      </div>
      <ConditionStrip />
    </section>
  );
}

/** Conditions, exhaustion, concentration and what is switched on: always in sight. */
function ConditionStrip() {
  const { open, act, show, panel } = useSheet();
  const { sheet } = open;
  const { concentration } = sheet;
  const effects = sheet.effects.filter(({ on }) => on);
  const ready = sheet.effects.filter(({ on, refusal }) => !on && refusal === '');
  const isOpen = panel?.kind === 'conditions';
  return (
    <div className="strip">
      {effects.map(({ id, name, roundsLeft, suppressed }) => (
        <span key={id} className="chip chip--effect" data-suppressed={suppressed !== ''}>
          <Icon name="power" size={16} />
          {name}
          {roundsLeft === null ? null : <span className="num faint">{roundsLeft}</span>}
          <button
            type="button"
            className="chip__end"
            aria-label={strings.endIt(name)}
            title={strings.endIt(name)}
            onClick={() => void act({ type: 'end-effect', effect: id })}
          >
            <Icon name="close" size={16} />
          </button>
        </span>
      ))}
      {concentration === null ? null : (
        <span className="chip chip--effect">
          <WhyButton
            topic="concentration"
            name={strings.concentrationSave}
            shown={signed(concentration.save.value)}
          >
            {strings.concentratingOn(concentration.name)}
          </WhyButton>
          <button
            type="button"
            className="chip__end"
            aria-label={strings.endConcentration}
            title={strings.endConcentration}
            onClick={() => void act({ type: 'end-concentration' })}
          >
            <Icon name="close" size={16} />
          </button>
        </span>
      )}
      {sheet.conditions.map(({ slug, name, impliedBy }) => (
        <span key={slug} className="chip chip--condition">
          <Icon name="warning" size={16} />
          {name}
          {impliedBy.length === 0 ? null : (
            <span className="faint">{strings.impliedBy(impliedBy.join(', '))}</span>
          )}
        </span>
      ))}
      {sheet.exhaustion === 0 ? null : (
        <span className="chip chip--condition">
          <Icon name="warning" size={16} />
          {strings.exhaustionLevel(sheet.exhaustion)}
        </span>
      )}
      {ready.map(({ id, name, resource }) => {
        const left = sheet.resources.find((candidate) => candidate.id === resource)?.left ?? null;
        return (
          <Button
            key={id}
            icon="power"
            aria-label={strings.useIt(name)}
            onClick={() => void act({ type: 'use-feature', feature: id })}
          >
            {name}
            {left === null ? null : <span className="num quiet">{left}</span>}
          </Button>
        );
      })}
      <Button
        look="quiet"
        icon="plus"
        aria-expanded={isOpen}
        onClick={() => show(isOpen ? null : { kind: 'conditions' })}
      >
        {strings.conditions}
      </Button>
    </div>
  );
}
