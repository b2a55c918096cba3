import { type KeyboardEvent, type RefObject, useId, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/glyph.tsx';
import { numberText } from './number-text.ts';
import { strings } from './strings.ts';
import type { RollDesk } from './use-roll-desk.ts';

interface RollBoxProps {
  readonly desk: RollDesk;
  readonly rolling: boolean;
  readonly onRoll: () => void;
  /** Expressions rolled before, newest first; the arrow keys go through them. */
  readonly recent: readonly string[];
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

const MODES = ['normal', 'advantage', 'disadvantage'] as const;
const QUICK = ['d4', 'd6', 'd8', 'd10', 'd12', 'd20', 'd%'] as const;

/** The expression, checked while it is typed, and everything that changes it without typing. */
export function RollBox({ desk, rolling, onRoll, recent, inputRef }: RollBoxProps) {
  const id = useId();
  const recalled = useRef(-1);

  function recall(event: KeyboardEvent) {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    const at = recalled.current + step;
    const expr = recent[at];
    if (step === 0 || expr === undefined) return;
    event.preventDefault();
    recalled.current = at;
    desk.setExpr(expr);
  }

  return (
    <form
      className="roll-box"
      onSubmit={(event) => {
        event.preventDefault();
        recalled.current = -1;
        if (desk.prepared !== null) onRoll();
      }}
    >
      <label className="field__label" htmlFor={id}>
        {strings.expression}
      </label>
      <div className="roll-box__line">
        <input
          id={id}
          ref={inputRef}
          className="input num roll-box__input"
          value={desk.expr}
          placeholder={strings.expressionHint}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          maxLength={2000}
          aria-invalid={desk.problem !== null}
          aria-describedby={`${id}-check`}
          onChange={(event) => desk.setExpr(event.target.value)}
          onKeyDown={recall}
        />
        <Button type="submit" look="primary" disabled={desk.prepared === null || rolling}>
          {rolling ? strings.rolling : strings.roll}
        </Button>
      </div>
      <div id={`${id}-check`} className="roll-box__check" aria-live="polite">
        <Check
          desk={desk}
          onUse={(expr) => {
            desk.setExpr(expr);
            inputRef.current?.focus();
          }}
        />
      </div>
      <ModeChoice desk={desk} name={`${id}-mode`} />
      <fieldset className="roll-box__quick">
        <legend className="sr-only">{strings.quick}</legend>
        {QUICK.map((die) => (
          <Button
            key={die}
            className="num"
            aria-label={strings.addDie(die)}
            onClick={() => desk.setExpr(withDie(desk.expr, die))}
          >
            {die}
          </Button>
        ))}
      </fieldset>
    </form>
  );
}

/** One more die: the last pool of the same kind grows, otherwise one is added. */
function withDie(expr: string, die: string): string {
  const text = expr.trimEnd();
  if (text === '') return `1${die}`;
  const last = new RegExp(`(^|[+\\-*/(, ])(\\d*)${die}$`, 'i').exec(text);
  if (last === null) return `${text}+1${die}`;
  const count = last[2] === '' ? 1 : Number(last[2]);
  return `${text.slice(0, last.index)}${last[1] ?? ''}${count + 1}${die}`;
}

interface CheckProps {
  readonly desk: RollDesk;
  readonly onUse: (suggestion: string) => void;
}

function Check({ desk, onUse }: CheckProps) {
  const { problem, statistics, prepared } = desk;
  if (problem !== null) {
    const { suggestion } = problem;
    return (
      <>
        <p className="roll-box__problem">
          <Icon name="danger" size={16} />
          <span>{problem.message}</span>
        </p>
        <pre className="num roll-box__excerpt">{problem.excerpt.join('\n')}</pre>
        {suggestion === null ? null : (
          <Button className="roll-box__suggestion" onClick={() => onUse(suggestion)}>
            {strings.use(suggestion)}
          </Button>
        )}
      </>
    );
  }
  if (prepared === null) return <p className="quiet">{strings.expressionHint}</p>;
  return (
    <p className="quiet roll-box__normal">
      <span className="num">{prepared.expr}</span>
      {statistics === null ? null : (
        <span>
          {strings.range(numberText(statistics.min), numberText(statistics.max), numberText(statistics.mean))}
        </span>
      )}
    </p>
  );
}

function ModeChoice({ desk, name }: { readonly desk: RollDesk; readonly name: string }) {
  return (
    <fieldset className="modes">
      <legend className="sr-only">{strings.mode}</legend>
      {MODES.map((mode) => (
        <label key={mode} className="modes__item">
          <input
            type="radio"
            className="sr-only"
            name={name}
            checked={desk.mode === mode}
            onChange={() => desk.setMode(mode)}
          />
          <span className="modes__label">{strings.modes[mode]}</span>
        </label>
      ))}
      {desk.modeLost ? <p className="faint modes__lost">{strings.modeLost}</p> : null}
    </fieldset>
  );
}
