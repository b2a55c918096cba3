import { type EntryRef, entryAt, type LevelStep, placeSlot, slotTargets } from '@guildhall/heroes';
import { IconButton } from '../../../ui/button.tsx';
import { Glyph, Icon } from '../../../ui/glyph.tsx';
import { lastPart } from '../format.ts';
import { attempt, removeSlotAt } from '../planner/edits.ts';
import { useGameData, usePlanner, usePlannerState } from '../session-context.ts';
import { signOfPower } from '../signs.ts';
import { levelWords as words } from '../words/levels.ts';
import { LevelTokens } from './level-tokens.tsx';

function Target({ place, level }: { readonly place: EntryRef; readonly level: number }) {
  const tools = usePlanner();
  const data = useGameData();
  const entry = usePlannerState(({ build }) => entryAt(build, place));
  if (entry === null) return null;
  const power = data.power(entry.power);
  const name = power?.name ?? lastPart(entry.power);
  return (
    <li className="levels__target">
      {power === undefined ? null : <Glyph {...signOfPower(power)} size={20} />}
      <span className="levels__target-name">{name}</span>
      <LevelTokens entry={entry} place={place} name={name} />
      <IconButton
        icon="plus"
        label={words.place(name, level)}
        onClick={() =>
          attempt(tools, words.placedAt(name, level), (known, build) => placeSlot(known, build, place, level))
        }
      />
    </li>
  );
}

/** The slots of a level: where they went, and the powers that can take one. */
export function LevelSlots({ step: { slots, free, level } }: { readonly step: LevelStep }) {
  const tools = usePlanner();
  const data = useGameData();
  const build = usePlannerState((state) => state.build);
  const targets = free > 0 ? slotTargets(data, build, level) : [];
  const nameOf = (ref: EntryRef) => {
    const power = entryAt(build, ref)?.power ?? '';
    return data.power(power)?.name ?? lastPart(power);
  };
  return (
    <section className="levels__part">
      <h3 className="stat-group__title">{words.slots(level, slots.length + free)}</h3>
      {slots.length === 0 ? null : (
        <ul className="levels__placed">
          {slots.map((ref) => (
            <li key={`${ref.list} ${ref.index} ${ref.slot}`} className="levels__chip">
              <button
                type="button"
                className="levels__name"
                onClick={() => tools.view.setState({ slot: ref, leftOpen: true })}
              >
                <Icon name="check" size={14} /> {words.placed(nameOf(ref))}
              </button>
              <IconButton
                icon="close"
                label={words.takeBack(nameOf(ref))}
                onClick={() => removeSlotAt(tools, ref)}
              />
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">{words.slotsLeft(free)}</p>
      {free > 0 && targets.length === 0 ? <p className="quiet">{words.nothingOwned}</p> : null}
      <ul className="levels__targets">
        {targets.map((ref) => (
          <Target key={`${ref.list} ${ref.index}`} place={ref} level={level} />
        ))}
      </ul>
    </section>
  );
}
