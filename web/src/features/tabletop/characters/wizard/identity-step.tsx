import { useEffect, useId, useState } from 'react';
import type { CharacterSession } from '../character-store.ts';
import { type IdentityField, identityWords as words } from './identity-words.ts';
import { useQuestionDesk } from './question-desk.ts';

const FIELDS = Object.keys(words.fields) as readonly IdentityField[];

/** Who the character is: name and notes. Kept as you leave a field, or pause in it. */
export function IdentityStep({ session }: { readonly session: CharacterSession }) {
  const { character } = useQuestionDesk();
  return (
    <div className="identity">
      <TextField
        label={words.name}
        value={character.name}
        long={false}
        hint=""
        limit={120}
        problem={words.nameMissing}
        onChange={(name) => session.edit((now) => (now.name === name ? now : { ...now, name }))}
      />
      {FIELDS.map((field) => (
        <TextField
          key={field}
          {...words.fields[field]}
          value={character.notes[field] ?? ''}
          limit={50_000}
          onChange={(text) =>
            session.edit((now) =>
              (now.notes[field] ?? '') === text ? now : { ...now, notes: { ...now.notes, [field]: text } },
            )
          }
        />
      ))}
    </div>
  );
}

/** Milliseconds of rest after which what was typed counts. */
const REST = 600;

interface TextFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly long: boolean;
  readonly value: string;
  readonly limit: number;
  /** What is wrong with an empty field; it may be empty when absent. */
  readonly problem?: string;
  readonly onChange: (text: string) => void;
}

function TextField({ label, hint, long, value, limit, problem, onChange }: TextFieldProps) {
  const [text, setText] = useState(value);
  // Another device, or undo, changed it.
  useEffect(() => setText(value), [value]);
  const wrong = problem !== undefined && text.trim() === '';
  useEffect(() => {
    if (text === value || wrong) return;
    const timer = setTimeout(() => onChange(text), REST);
    return () => clearTimeout(timer);
  });
  const id = useId();
  const shared = {
    id,
    maxLength: limit,
    placeholder: hint,
    value: text,
    'aria-invalid': wrong,
    onBlur: () => text !== value && !wrong && onChange(text),
  };
  return (
    <div className={long ? 'field identity__long' : 'field'}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {long ? (
        <textarea
          className="input identity__text"
          {...shared}
          onChange={({ target }) => setText(target.value)}
        />
      ) : (
        <input className="input" {...shared} onChange={({ target }) => setText(target.value)} />
      )}
      {wrong ? <span className="identity__problem">{problem}</span> : null}
    </div>
  );
}
