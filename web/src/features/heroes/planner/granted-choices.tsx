import { accolades, chosenIncarnate, hasAccolade, incarnateSlots, type Powerset } from '@guildhall/heroes';
import { useEffect } from 'react';
import { lastPart } from '../format.ts';
import { useGameData, usePlanner, usePlannerState } from '../session-context.ts';
import { strings } from '../strings.ts';
import { powersWords } from '../words/powers.ts';
import { earnAccolade, pickIncarnate } from './edits.ts';

const words = strings.extras;

function IncarnateChoice({ slot }: { readonly slot: Powerset }) {
  const tools = usePlanner();
  const data = useGameData();
  const chosen = usePlannerState(({ build }) => chosenIncarnate(build, slot));
  const name = (id: string) => data.power(id)?.name ?? lastPart(id);
  return (
    <label className="choice">
      <span className="choice__label">{slot.name}</span>
      <select
        className="choice__select"
        value={chosen === '' ? '' : (data.power(chosen)?.id ?? chosen)}
        onChange={(event) => pickIncarnate(tools, slot, event.target.value)}
      >
        <option value="">{powersWords.none}</option>
        {slot.powers.map((id) => (
          <option key={id} value={data.power(id)?.id ?? id}>
            {name(id)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The six incarnate slots. Their data is fetched when they are first shown. */
export function IncarnateChoices() {
  const { session } = usePlanner();
  const data = useGameData();
  useEffect(() => session.needSlice('incarnate'), [session]);
  return (
    <div className="granted-choices">
      {incarnateSlots(data).map((slot) => (
        <IncarnateChoice key={slot.id} slot={slot} />
      ))}
    </div>
  );
}

/** Accolades that count for good, to be ticked off. */
export function AccoladeChoices() {
  const tools = usePlanner();
  const data = useGameData();
  const build = usePlannerState((state) => state.build);
  return (
    <fieldset className="granted-choices granted-choices--marks">
      <legend className="sr-only">{words.groups.accolade}</legend>
      {accolades(data).map(({ id, name }) => (
        <label key={id} className="mark">
          <input
            type="checkbox"
            checked={hasAccolade(build, id)}
            onChange={(event) => earnAccolade(tools, id, name, event.target.checked)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
