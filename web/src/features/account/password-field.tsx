import { useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { strings } from './strings.ts';

/** Characters that a new password needs, and those from which on it is very long. */
const [NEEDED, LONG, VERY_LONG] = [12, 16, 20];

interface PasswordFieldProps {
  readonly label: string;
  readonly name: string;
  /** A password that is chosen now: says how long it has to be, and how it fares. */
  readonly chosen?: boolean;
  readonly optional?: boolean;
}

/** A password with a button that shows what was typed. */
export function PasswordField({ label, name, chosen = false, optional = false }: PasswordFieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const [length, setLength] = useState(0);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <div className="account__password">
        <input
          id={id}
          className="input"
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={chosen ? 'new-password' : 'current-password'}
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={chosen ? `${id}-hint` : undefined}
          onInput={(event) => setLength([...event.currentTarget.value].length)}
          required={!optional}
          {...(chosen ? { minLength: NEEDED, maxLength: 128 } : { maxLength: 256 })}
        />
        <Button
          aria-label={shown ? strings.hidePassword : strings.showPassword}
          onClick={() => setShown(!shown)}
        >
          {shown ? strings.hide : strings.show}
        </Button>
      </div>
      {chosen ? <Strength id={`${id}-hint`} length={length} /> : null}
    </div>
  );
}

/** What is too well known, the server says; how long it is, everybody sees. */
function Strength({ id, length }: { readonly id: string; readonly length: number }) {
  return (
    <span className="account__strength">
      <meter
        aria-label={strings.strength}
        min={0}
        max={VERY_LONG}
        low={NEEDED}
        high={LONG}
        optimum={VERY_LONG}
        value={Math.min(length, VERY_LONG)}
      />
      <span id={id} className="account__hint">
        {length === 0 ? strings.passwordHint : strings.passwordLength(length, NEEDED, LONG)}
      </span>
    </span>
  );
}
