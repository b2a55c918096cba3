import { type LevelStep, pickOptions } from '@guildhall/heroes';
import { useMemo } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Glyph } from '../../../ui/glyph.tsx';
import { lastPart } from '../format.ts';
import { removePowerAt } from '../planner/edits.ts';
import { PowerOptions } from '../planner/power-options.tsx';
import { useGameData, usePlanner, usePlannerState } from '../session-context.ts';
import { signOfPower } from '../signs.ts';
import { levelWords as words } from '../words/levels.ts';

function Chosen({ pick }: { readonly pick: number }) {
  const tools = usePlanner();
  const data = useGameData();
  const entry = usePlannerState(({ build }) => build.picks[pick] ?? null);
  if (entry === null) return null;
  const power = data.power(entry.power);
  const name = power?.name ?? lastPart(entry.power);
  const place = { list: 'picks', index: pick } as const;
  return (
    <p className="levels__chosen">
      {power === undefined ? null : <Glyph {...signOfPower(power)} size={22} />}
      <button
        type="button"
        className="levels__name"
        onClick={() => tools.view.setState({ details: place, why: null, totalsOpen: true })}
      >
        {name}
      </button>
      <Button
        look="quiet"
        aria-label={words.giveBack(name)}
        onClick={() => removePowerAt(tools, place, name)}
      >
        {words.giveBack(name)}
      </Button>
    </p>
  );
}

/** What can be picked at a free pick, set by set. */
function Open({ pick, level }: { readonly pick: number; readonly level: number }) {
  const { view } = usePlanner();
  const data = useGameData();
  const build = usePlannerState((state) => state.build);
  const options = useMemo(
    () => pickOptions(data, build, pick).filter(({ problem }) => problem === null),
    [data, build, pick],
  );
  const sets = [...new Set(options.map(({ powerset }) => powerset))];
  return (
    <>
      <p className="levels__choose">{words.choose(level)}</p>
      {sets.length === 0 ? (
        <p className="quiet">
          {words.noOptions}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => view.setState({ slot: null, leftOpen: true, phonePlace: 'powers' })}
          >
            {words.chooseSets}
          </button>
        </p>
      ) : (
        <div className="levels__sets">
          {sets.map((set) => (
            <section key={set} aria-label={data.powerset(set)?.name ?? set}>
              <h4 className="stat-group__title">{data.powerset(set)?.name ?? lastPart(set)}</h4>
              <PowerOptions options={options.filter(({ powerset }) => powerset === set)} />
            </section>
          ))}
        </div>
      )}
    </>
  );
}

/** The powers of a level: what was picked, and what can be. */
export function LevelPicks({ step: { picks, level } }: { readonly step: LevelStep }) {
  const entries = usePlannerState((state) => state.build.picks);
  return (
    <section className="levels__part">
      <h3 className="stat-group__title">{words.pick(level)}</h3>
      {picks.map((pick) => (entries[pick] ? <Chosen key={pick} pick={pick} /> : null))}
      {picks
        .filter((pick) => !entries[pick])
        .slice(0, 1)
        .map((pick) => (
          <Open key={pick} pick={pick} level={level} />
        ))}
    </section>
  );
}
