import { useRef } from 'react';
import { Button, IconButton } from '../../../ui/button.tsx';
import { strings } from './strings.ts';
import type { RollDesk, Variable } from './use-roll-desk.ts';

/** Names and values that the expression may use. */
export function Variables({ desk }: { readonly desk: RollDesk }) {
  const nextId = useRef(1);
  const add = useRef<HTMLButtonElement>(null);
  const { variables, setVariables } = desk;

  function change(id: number, part: Partial<Variable>) {
    setVariables(variables.map((one) => (one.id === id ? { ...one, ...part } : one)));
  }

  return (
    <section className="section variables" aria-label={strings.variables}>
      {variables.map(({ id, name, value }) => (
        <div key={id} className="variables__row">
          <label className="variables__name">
            <span className="sr-only">{strings.variableName}</span>
            <span className="faint num" aria-hidden="true">
              @
            </span>
            <input
              className="input num"
              value={name}
              placeholder={strings.variableName}
              maxLength={60}
              onChange={(event) => change(id, { name: event.target.value })}
            />
          </label>
          <label>
            <span className="sr-only">{strings.variableValue}</span>
            <input
              className="input num"
              value={value}
              placeholder={strings.variableValue}
              maxLength={100}
              onChange={(event) => change(id, { value: event.target.value })}
            />
          </label>
          <IconButton
            icon="close"
            label={strings.removeVariable(name)}
            onClick={() => {
              setVariables(variables.filter((one) => one.id !== id));
              add.current?.focus();
            }}
          />
        </div>
      ))}
      <div className="variables__add">
        <Button
          ref={add}
          icon="plus"
          onClick={() => setVariables([...variables, { id: nextId.current++, name: '', value: '' }])}
        >
          {strings.addVariable}
        </Button>
        {variables.length === 0 ? null : <span className="faint">{strings.variablesHint}</span>}
      </div>
    </section>
  );
}
