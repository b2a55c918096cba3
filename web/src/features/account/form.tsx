import { type FormEvent, type InputHTMLAttributes, type ReactNode, useId, useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { strings } from './strings.ts';

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly hint?: string;
}

/** A field with its label, and a hint that is read with it. */
export function TextField({ label, hint, ...rest }: TextFieldProps) {
  const id = useId();
  const described = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input id={id} className="input" aria-describedby={described} {...rest} />
      {hint === undefined ? null : (
        <span id={described} className="account__hint">
          {hint}
        </span>
      )}
    </div>
  );
}

interface FormProps {
  readonly onSubmit: (values: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly children: ReactNode;
}

/** Sends its fields by name, and says beside them what the server had against it. */
export function Form({ onSubmit, children }: FormProps) {
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const values: Record<string, string> = {};
    for (const [name, value] of new FormData(event.currentTarget)) values[name] = String(value);
    setBusy(true);
    setError(null);
    onSubmit(values)
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return (
    <form className="account__form" onSubmit={submit} aria-busy={busy}>
      {error === null ? null : <Problem error={error} />}
      {children}
    </form>
  );
}

export function Problem({ error }: { readonly error: unknown }) {
  return (
    <Notice kind="danger" title={strings.failed}>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <p>{strings.safe}</p>
    </Notice>
  );
}

/** What a browser keeps behind # of a link; no server sees it. */
export function codeOfLink(): string {
  return typeof location === 'undefined' ? '' : decodeURIComponent(location.hash.slice(1));
}
