import type { EntryRef, Power, PowerEntry } from '@guildhall/heroes';
import { movePowerTo, setProcs, setStacks } from '../planner/edits.ts';
import { useGameData, usePlanner, usePlannerState } from '../session-context.ts';
import { powerOptionsWords } from '../words/power-options.ts';

interface PowerMarksProps {
  readonly place: EntryRef;
  readonly entry: PowerEntry;
  readonly power: Power;
}

const words = powerOptionsWords;

/** Another pick to exchange places with. */
function MoveChoice({ place, power }: Pick<PowerMarksProps, 'place' | 'power'>) {
  const tools = usePlanner();
  const data = useGameData();
  const picks = usePlannerState((state) => state.build.picks);
  return (
    <label className="choice">
      <span className="choice__label">{words.move}</span>
      <select
        className="choice__select"
        value={place.index}
        onChange={(event) => {
          const to = Number(event.target.value);
          if (movePowerTo(tools, place.index, to, { name: power.name, kind: 'exchange' }))
            tools.view.setState({ details: { ...place, index: to } });
        }}
      >
        {picks.map((pick, index) => (
          <option key={index} value={index}>
            {words.moveTo(
              data.rules.pickLevels[index] ?? 0,
              index === place.index
                ? null
                : pick === null
                  ? ''
                  : (data.power(pick.power)?.name ?? pick.power),
            )}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a player sets on a power: whether procs count, the stack slider, its pick. */
export function PowerMarks({ place, entry, power }: PowerMarksProps) {
  const tools = usePlanner();
  const { stacks } = power;
  return (
    <>
      {entry.slots.length === 0 ? null : (
        <label className="mark">
          <input
            type="checkbox"
            checked={entry.procs}
            onChange={(event) => setProcs(tools, place, power.name, event.target.checked)}
          />
          {words.procs}
        </label>
      )}
      {stacks === undefined ? null : (
        <label className="choice">
          <span className="choice__label">
            {words.stacks(stacks.name)} <span className="num">{entry.stacks}</span>
          </span>
          <input
            type="range"
            min={stacks.min}
            max={stacks.max}
            value={entry.stacks}
            onChange={(event) => setStacks(tools, place, power.name, Number(event.target.value))}
          />
        </label>
      )}
      {place.list === 'picks' ? <MoveChoice place={place} power={power} /> : null}
    </>
  );
}
