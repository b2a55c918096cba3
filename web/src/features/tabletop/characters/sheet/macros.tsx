import { isGuildError } from '@guildhall/kernel';
import { prepareRoll } from '@guildhall/tabletop/dice';
import { useId, useState } from 'react';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { Block } from './parts.tsx';
import { useSheet } from './sheet-context.ts';
import { exprText } from './sheet-text.ts';
import { strings } from './strings.ts';
import { useSheetRolls } from './use-rolls.ts';

/** Why an expression cannot be rolled with the numbers of the sheet; ''. */
function problemOf(expr: string, values: Readonly<Record<string, number>>): string {
  if (expr.trim() === '') return '';
  try {
    prepareRoll({ expr, values });
    return '';
  } catch (error) {
    if (isGuildError(error)) return error.message;
    throw error;
  }
}

/** Rolls of the player's own, with the numbers of the sheet by name. */
export function Macros() {
  const { open, session } = useSheet();
  const { macros } = open.character;
  const { variables } = open.sheet;
  const rolls = useSheetRolls();
  const [adding, setAdding] = useState(false);
  return (
    <Block
      title={strings.macros}
      aside={
        <Button look="quiet" icon="plus" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {strings.addMacro}
        </Button>
      }
    >
      {macros.length === 0 && !adding ? <p className="quiet">{strings.noMacros}</p> : null}
      <ul className="lines">
        {macros.map(({ name, expr }, at) => (
          <li key={`${name}:${at}`} className="line line--tall">
            <button
              type="button"
              className="macro"
              aria-label={strings.rollMacro(name)}
              onClick={() => void rolls.make({ title: name, expr, values: variables })}
            >
              <strong>{name}</strong>
              <span className="num quiet">{exprText(expr)}</span>
            </button>
            <IconButton
              icon="trash"
              label={strings.removeMacro(name)}
              onClick={() =>
                session.edit((character) => ({
                  ...character,
                  macros: character.macros.filter((_, place) => place !== at),
                }))
              }
            />
          </li>
        ))}
      </ul>
      {adding ? <MacroForm onDone={() => setAdding(false)} /> : null}
    </Block>
  );
}

function MacroForm({ onDone }: { readonly onDone: () => void }) {
  const { open, session } = useSheet();
  const id = useId();
  const [name, setName] = useState('');
  const [expr, setExpr] = useState('');
  const problem = problemOf(expr, open.sheet.variables);
  const ready = name.trim() !== '' && expr.trim() !== '' && problem === '';
  return (
    <form
      className="macro-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        session.edit((character) => ({
          ...character,
          macros: [...character.macros, { name: name.trim(), expr: expr.trim() }],
        }));
        onDone();
      }}
    >
      <label className="field">
        <span className="field__label">{strings.macroName}</span>
        <input
          className="input"
          value={name}
          maxLength={80}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label className="field">
        <span className="field__label">{strings.macroExpr}</span>
        <input
          className="input num"
          value={expr}
          maxLength={500}
          spellCheck={false}
          autoCapitalize="off"
          aria-describedby={`${id}-check`}
          aria-invalid={problem !== ''}
          onChange={({ target }) => setExpr(target.value)}
        />
      </label>
      <p
        id={`${id}-check`}
        className={problem === '' ? 'faint macro-form__check' : 'macro-form__check problem'}
      >
        {problem === '' ? strings.macroHint : problem}
      </p>
      <div className="form-actions">
        <Button onClick={onDone}>{strings.cancel}</Button>
        <Button type="submit" look="primary" disabled={!ready}>
          {strings.add}
        </Button>
      </div>
    </form>
  );
}
