import {
  type Build,
  type GameData,
  type PickOption,
  type Powerset,
  type PowersetPlace,
  pickOptions,
} from '@guildhall/heroes';
import { memo, useDeferredValue, useMemo } from 'react';
import { Tabs } from '../../../ui/tabs.tsx';
import { useGameData, usePlanner, usePlannerState, useView } from '../session-context.ts';
import { powersWords } from '../words/powers.ts';
import { ArchetypeChoice, OriginChoice, PowersetChoice } from './choices.tsx';
import { PowerOptions } from './power-options.tsx';
import { POWER_SEARCH_ID } from './use-planner-shortcuts.ts';

const words = powersWords;

/** Every power of the chosen sets with the pick it would become. Asked once an edit. */
function useOptions(data: GameData, build: Build): readonly PickOption[] {
  const pick = useView((state) => state.pick);
  return useMemo(() => pickOptions(data, build, pick), [data, build, pick]);
}

interface SetSectionProps {
  readonly place: PowersetPlace;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly PickOption[];
}

/** A powerset to choose and its powers. A branch shows its trunk's powers too. */
function SetSection({ place, label, chosen, options }: SetSectionProps) {
  const data = useGameData();
  const set = data.powerset(chosen);
  const shown: readonly (Powerset | undefined)[] = [
    set,
    set?.trunk === undefined ? undefined : data.powerset(set.trunk),
  ];
  const required = place === 'primary' || place === 'secondary';
  const ids = new Set(shown.flatMap((one) => (one === undefined ? [] : [one.id])));
  return (
    <section className="chooser__set">
      <PowersetChoice place={place} label={label} />
      {set === undefined && required ? <p className="chooser__hint">{words.chooseFirst}</p> : null}
      <PowerOptions options={options.filter(({ powerset }) => ids.has(powerset))} />
    </section>
  );
}

const POOL_PLACES = [0, 1, 2, 3] as const;

function SearchResults({
  text,
  options,
}: {
  readonly text: string;
  readonly options: readonly PickOption[];
}) {
  const wanted = text.trim().toLowerCase();
  const found = options.filter(({ name }) => name.toLowerCase().includes(wanted));
  return found.length === 0 ? (
    <p className="quiet chooser__none">{words.noneFound(text)}</p>
  ) : (
    <PowerOptions options={found} />
  );
}

/**
 * Archetype, origin, powersets, and the powers to pick from. They follow an edit
 * after the frame that shows what it did to the build and its totals.
 */
export function PowerChooser() {
  const data = useGameData();
  const build = usePlannerState((state) => state.build);
  return <Chooser data={useDeferredValue(data)} build={useDeferredValue(build)} />;
}

const Chooser = memo(function Chooser({ data, build }: { readonly data: GameData; readonly build: Build }) {
  const { view } = usePlanner();
  const tab = useView((state) => state.leftTab);
  const search = useView((state) => state.powerSearch);
  const pick = useView((state) => state.pick);
  const options = useOptions(data, build);
  return (
    <div className="chooser">
      <div className="chooser__choices">
        <ArchetypeChoice />
        <OriginChoice />
      </div>
      <input
        id={POWER_SEARCH_ID}
        type="search"
        className="input chooser__search"
        placeholder={words.search}
        aria-label={words.search}
        value={search}
        onChange={(event) => view.setState({ powerSearch: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          view.setState({ powerSearch: '' });
          event.currentTarget.blur();
        }}
      />
      {pick === null ? null : (
        <p className="chooser__pick">
          {words.pickingFor(data.rules.pickLevels[pick] ?? 0)}
          <button type="button" className="link-button" onClick={() => view.setState({ pick: null })}>
            {words.anyPick}
          </button>
        </p>
      )}
      {search.trim() === '' ? (
        <Tabs
          label={words.title}
          items={[
            { id: 'sets', label: words.tabs.sets },
            { id: 'pools', label: words.tabs.pools },
            { id: 'epic', label: words.tabs.epic },
          ]}
          selected={tab}
          onSelect={(leftTab) => view.setState({ leftTab })}
          className="chooser__tabs"
        >
          {tab === 'sets' ? (
            <>
              <SetSection place="primary" label={words.primary} chosen={build.primary} options={options} />
              <SetSection
                place="secondary"
                label={words.secondary}
                chosen={build.secondary}
                options={options}
              />
            </>
          ) : null}
          {tab === 'pools'
            ? POOL_PLACES.map((pool) => (
                <SetSection
                  key={pool}
                  place={{ pool }}
                  label={words.pool(pool + 1)}
                  chosen={build.pools[pool] ?? ''}
                  options={options}
                />
              ))
            : null}
          {tab === 'epic' ? (
            <SetSection place="epic" label={words.epic} chosen={build.epic} options={options} />
          ) : null}
        </Tabs>
      ) : (
        <div className="tabs__panel">
          <SearchResults text={search} options={options} />
        </div>
      )}
    </div>
  );
});
