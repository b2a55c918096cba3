import type { EntryRef, Power, PowerEntry } from '@guildhall/heroes';
import { useStore } from 'zustand';
import { Button } from '../../../ui/button.tsx';
import {
  attuneAll,
  boostAll,
  copySlotting,
  emptyPower,
  levelAll,
  pasteSlottingInto,
  slottingClipboard,
} from '../planner/slotting-edits.ts';
import { useGameData, usePlanner } from '../session-context.ts';
import { slottingWords as words } from '../words/slotting.ts';
import { Alternatives } from './alternatives.tsx';

const LEVELS = [50, 45, 40, 35, 30, 25, 20, 15, 10] as const;
const BOOSTERS = [0, 1, 2, 3, 4, 5] as const;

/** Level and boosters of all pieces of a power. */
function LevelTools({ place }: { readonly place: EntryRef }) {
  const tools = usePlanner();
  return (
    <div className="slotting-tools__levels">
      <label className="choice">
        <span className="choice__label">{words.level}</span>
        <select
          className="choice__select"
          value=""
          onChange={({ target: { value } }) => levelAll(tools, place, Number(value))}
        >
          <option value="" disabled>
            {words.set}
          </option>
          {LEVELS.map((level) => (
            <option key={level}>{level}</option>
          ))}
        </select>
      </label>
      <label className="choice">
        <span className="choice__label">{words.boost}</span>
        <select
          className="choice__select"
          value=""
          onChange={({ target: { value } }) => boostAll(tools, place, Number(value))}
        >
          <option value="" disabled>
            {words.set}
          </option>
          {BOOSTERS.map((level) => (
            <option key={level} value={level}>
              +{level}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface ToolsProps {
  readonly place: EntryRef;
  readonly entry: PowerEntry;
  readonly power: Power;
}

/** What can be done with all slots of a power at once. */
export function SlottingTools({ place, entry, power }: ToolsProps) {
  const tools = usePlanner();
  const data = useGameData();
  const copied = useStore(slottingClipboard, ({ pieces }) => pieces);
  if (power.maxSlots === 0) return null;
  const pieces = entry.slots.flatMap(({ enhancement }) => enhancement ?? []);
  const attuned = pieces.some(({ uid }) => data.enhancement(uid)?.attuned === true);
  return (
    <section className="slotting-tools">
      <h3 className="stat-group__title">{words.title}</h3>
      <div className="slotting-tools__buttons">
        <Button disabled={pieces.length === 0} onClick={() => copySlotting(tools, place)}>
          {words.copy}
        </Button>
        <Button disabled={copied === null} onClick={() => pasteSlottingInto(tools, place)}>
          {words.paste}
        </Button>
        <Button disabled={pieces.length === 0} onClick={() => attuneAll(tools, place, !attuned)}>
          {attuned ? words.craft : words.attune}
        </Button>
        <Button disabled={pieces.length === 0} onClick={() => emptyPower(tools, place)}>
          {words.empty}
        </Button>
      </div>
      {pieces.length === 0 ? null : <LevelTools place={place} />}
      <Alternatives place={place} />
    </section>
  );
}
