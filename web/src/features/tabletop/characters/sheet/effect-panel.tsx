import { useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { useSheet } from './sheet-context.ts';
import { strings } from './strings.ts';

/** Effects that somebody else puts on the character: spells of the party, mostly. */
export function EffectPanel() {
  const { open, act } = useSheet();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const on = new Set(open.character.effects.map(({ id }) => id));
  const found = [...open.rules.effects.values()]
    .map(({ record }) => record)
    .filter(
      ({ id, name, toggle }) =>
        toggle?.action === 'cast' && !on.has(id) && name.toLowerCase().includes(wanted),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <div className="panel-form">
      <p className="quiet">{strings.otherEffectsHint}</p>
      <label className="field">
        <span className="field__label">{strings.filter}</span>
        <input
          className="input"
          type="search"
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
        />
      </label>
      <ul className="picks">
        {found.map(({ id, name }) => (
          <li key={id} className="line line--tall">
            <span>{name}</span>
            <Button
              aria-label={strings.applyIt(name)}
              onClick={() => void act({ type: 'apply-effect', effect: id })}
            >
              {strings.apply}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
