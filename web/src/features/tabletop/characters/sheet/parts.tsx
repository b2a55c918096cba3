import type { AppliedEffect, RollStat, Situational, Stat } from '@guildhall/tabletop/sheet';
import type { ReactNode } from 'react';
import { Icon } from '../../../../ui/glyph.tsx';
import { useSheet } from './sheet-context.ts';
import { effectText, signed, whenText } from './sheet-text.ts';
import { strings } from './strings.ts';

interface WhyButtonProps {
  /** Key of the number, see `topic.ts`. */
  readonly topic: string;
  /** What the number is called and how it is shown, for those who hear it. */
  readonly name: string;
  readonly shown: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A number, or the name of one, that opens its explanation. */
export function WhyButton({ topic, name, shown, className, children }: WhyButtonProps) {
  const { panel, show } = useSheet();
  const open = panel?.kind === 'why' && panel.key === topic;
  return (
    <button
      type="button"
      className={`why-button ${className ?? ''}`}
      data-topic={topic}
      aria-expanded={open}
      aria-label={strings.whyIt(name, shown)}
      onClick={() => show(open ? null : { kind: 'why', key: topic })}
    >
      {children}
    </button>
  );
}

interface RollButtonProps {
  readonly name: string;
  readonly stat: RollStat;
  readonly onRoll: () => void;
}

const MODE_MARKS = { normal: '', advantage: 'A', disadvantage: 'D' } as const;

/** A modifier that is rolled by tapping it; the mark beside it says with how many dice. */
export function RollButton({ name, stat, onRoll }: RollButtonProps) {
  const shown = stat.autoFail ? strings.autoFail : signed(stat.value);
  const mode = stat.mode === 'normal' ? '' : `, ${strings.modes[stat.mode].toLowerCase()}`;
  return (
    <button
      type="button"
      className="roll-button num"
      data-mode={stat.mode}
      title={stat.autoFail ? strings.autoFail : undefined}
      aria-label={strings.rollIt(name, `${shown}${mode}`)}
      onClick={onRoll}
    >
      {stat.mode === 'normal' ? null : (
        <span className="roll-button__mode" aria-hidden="true">
          {MODE_MARKS[stat.mode]}
        </span>
      )}
      {stat.autoFail ? <Icon name="danger" size={16} /> : signed(stat.value)}
      {stat.dice.length === 0 ? null : <span className="roll-button__dice">{diceText(stat.dice)}</span>}
    </button>
  );
}

function diceText(dice: readonly string[]): string {
  return dice.map((die) => (die.startsWith('-') ? die.replace('-', '−') : `+${die}`)).join('');
}

/** Effects that act on a number, beside it. Those of conditions and rules count too. */
export function Badges({ applied }: { readonly applied: readonly AppliedEffect[] }) {
  if (applied.length === 0) return null;
  return (
    <span className="badges">
      {applied.map((effect, at) => (
        <span key={at} className="badge" title={effectText(effect)}>
          {effectText(effect)}
        </span>
      ))}
    </span>
  );
}

/** Effects that are on and part of a number that is not rolled: Shield of Faith beside the armor class. */
export function ActiveParts({ stat }: { readonly stat: Stat }) {
  const { sheet } = useSheet().open;
  const on = new Set(sheet.effects.filter((effect) => effect.on).map(({ name }) => name));
  const parts = stat.why.children.filter(({ label }) => on.has(label));
  return <Badges applied={parts.map(({ label, value }) => ({ effect: '', label, does: signed(value) }))} />;
}

interface PipsProps {
  readonly name: string;
  readonly left: number;
  readonly max: number;
  readonly onSpend: () => void;
  readonly onRestore: () => void;
  readonly spendLabel: string;
  readonly restoreLabel: string;
}

const MOST_PIPS = 8;

/** Uses that are left: full marks are spent by tapping one, empty ones given back. Many are a number with two buttons. */
export function Pips({ name, left, max, onSpend, onRestore, spendLabel, restoreLabel }: PipsProps) {
  return (
    <span className="pips">
      <button
        type="button"
        className="pips__step"
        aria-label={spendLabel}
        title={spendLabel}
        disabled={left === 0}
        onClick={onSpend}
      >
        <span aria-hidden="true">−</span>
      </button>
      <span className="pips__marks" role="img" aria-label={`${name}: ${strings.left(left, max)}`}>
        {max > MOST_PIPS ? (
          <span className="num">
            {left}/{max}
          </span>
        ) : (
          Array.from({ length: max }, (_, at) => (
            <span key={at} className={at < left ? 'pip pip--full' : 'pip'} />
          ))
        )}
      </span>
      <button
        type="button"
        className="pips__step"
        aria-label={restoreLabel}
        title={restoreLabel}
        disabled={left === max}
        onClick={onRestore}
      >
        <span aria-hidden="true">+</span>
      </button>
    </span>
  );
}

interface BlockProps {
  readonly title: string;
  /** Beside the title: a count, a button. */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A titled part of the sheet. */
export function Block({ title, aside, className, children }: BlockProps) {
  return (
    <section className={`block ${className ?? ''}`} aria-label={title}>
      <header className="block__head">
        <h2 className="block__title">{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** Effects whose circumstance only the table knows, to be ticked where it holds now. */
export function Situations({
  effects,
  holding,
  onChange,
}: {
  readonly effects: readonly Situational[];
  readonly holding: readonly Situational[];
  readonly onChange: (holding: readonly Situational[]) => void;
}) {
  if (effects.length === 0) return null;
  return (
    <fieldset className="roll-form__situations">
      <legend className="panel__title">{strings.situational}</legend>
      {effects.map((effect, at) => (
        <label key={at} className="mark">
          <input
            type="checkbox"
            checked={holding.includes(effect)}
            onChange={({ target }) =>
              onChange(target.checked ? [...holding, effect] : holding.filter((other) => other !== effect))
            }
          />
          <span>
            {effectText(effect)} <span className="faint">{whenText(effect)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
