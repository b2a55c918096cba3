import { availablePowersets, type Build, type PowersetPlace } from '@guildhall/heroes';
import { useDeferredValue, useMemo } from 'react';
import { lastPart } from '../format.ts';
import { useGameData, usePlanner, usePlannerState } from '../session-context.ts';
import { powersWords } from '../words/powers.ts';
import { chooseArchetype, chooseOrigin, choosePowerset } from './edits.ts';

const words = powersWords;

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
  /** Text of the empty choice; without it one must be chosen. */
  readonly none?: string;
}

/** A labelled choice. The browser's own list is the best one on a phone and with a keyboard. */
function Choice({ label, value, options, onChoose, none }: ChoiceProps) {
  const known = value === '' || options.some(({ id }) => id === value);
  return (
    <label className="choice">
      <span className="choice__label">{label}</span>
      <select className="choice__select" value={value} onChange={(event) => onChoose(event.target.value)}>
        {none !== undefined || value === '' ? <option value="">{none ?? words.choose}</option> : null}
        {known ? null : <option value={value}>{lastPart(value)}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
  a.name.localeCompare(b.name, 'en');

export function ArchetypeChoice() {
  const tools = usePlanner();
  const data = useGameData();
  const value = usePlannerState((state) => state.build.archetype);
  const options = useMemo(() => data.archetypes.filter(({ playable }) => playable).sort(byName), [data]);
  return (
    <Choice
      label={words.archetype}
      value={value}
      options={options}
      onChoose={(id) => chooseArchetype(tools, id, data.archetype(id)?.name ?? id)}
    />
  );
}

export function OriginChoice() {
  const tools = usePlanner();
  const data = useGameData();
  const archetype = usePlannerState((state) => state.build.archetype);
  const value = usePlannerState((state) => state.build.origin);
  const options = (data.archetype(archetype)?.origins ?? []).map((name) => ({ id: name, name }));
  return (
    <Choice
      label={words.origin}
      value={value}
      options={options}
      onChoose={(origin) => chooseOrigin(tools, origin)}
    />
  );
}

function chosenAt(build: Build, place: PowersetPlace): string {
  return (typeof place === 'object' ? build.pools[place.pool] : build[place]) ?? '';
}

interface PowersetChoiceProps {
  readonly place: PowersetPlace;
  readonly label: string;
}

export function PowersetChoice({ place, label }: PowersetChoiceProps) {
  const tools = usePlanner();
  const data = useGameData();
  const chosen = usePlannerState((state) => chosenAt(state.build, place));
  const build = useDeferredValue(usePlannerState((state) => state.build));
  const kind = typeof place === 'object' ? 'pool' : place;
  const options = useMemo(() => {
    const taken = new Set(build.pools.filter((id) => id !== chosen));
    return [...availablePowersets(data, build, kind)].filter(({ id }) => !taken.has(id)).sort(byName);
  }, [data, build, kind, chosen]);
  const optional = kind === 'pool' || kind === 'epic';
  return (
    <Choice
      label={label}
      value={data.powerset(chosen)?.id ?? chosen}
      options={options}
      onChoose={(id) => choosePowerset(tools, place, id)}
      {...(optional ? { none: words.none } : {})}
    />
  );
}
