import {
  acceptsPiece,
  availablePowersets,
  type Build,
  chosenSets,
  type Enhancement,
  entriesOf,
  entryAt,
  type GameData,
  type PowersetPlace,
  pickOptions,
  type SlotRef,
} from '@guildhall/heroes';
import type { CommandGroup, CommandItem } from '../../../lib/page-store.ts';
import { showToast } from '../../../ui/toast.tsx';
import { enhancementName } from '../enhancement-sign.ts';
import { lastPart } from '../format.ts';
import type { PickerTab, PlannerView } from '../planner/view.ts';
import { withEdits } from '../planner/with-edits.ts';
import type { PlannerTools } from '../session-context.ts';
import { searchWords as words } from '../words/search.ts';
import { startBuild } from './build-results.ts';

interface Place {
  readonly tools: PlannerTools;
  readonly build: Build;
  readonly data: GameData;
}

/** Powers of the build, then those its sets allow, then those of pools and epics it could take. */
function powers({ tools, build, data }: Place): CommandItem[] {
  const own = entriesOf(build).map(
    ({ ref, entry }): CommandItem => ({
      id: `power ${ref.list} ${ref.index}`,
      label: data.power(entry.power)?.name ?? lastPart(entry.power),
      detail: words.inBuild(entry.level),
      run: () => tools.view.setState({ desk: 'build', details: ref, why: null, totalsOpen: true }),
    }),
  );
  const nameOfSet = (id: string) => data.powerset(id)?.name ?? lastPart(id);
  const open = pickOptions(data, build, null)
    .filter(({ problem }) => problem?.code !== 'power_taken')
    .map(
      (option): CommandItem => ({
        id: `option ${option.power}`,
        label: option.name,
        detail:
          option.pick === null
            ? (option.problem?.message ?? nameOfSet(option.powerset))
            : words.take(nameOfSet(option.powerset), data.rules.pickLevels[option.pick] ?? 0),
        run: () => withEdits((edits) => edits.takeOption(tools, option)),
      }),
    );
  const chosen = new Set(chosenSets(data, build).map(({ set }) => set.id));
  const others = (['pool', 'epic'] as const)
    .flatMap((kind) => availablePowersets(data, build, kind))
    .filter(({ id }) => !chosen.has(id))
    .flatMap((set) =>
      set.powers.flatMap((id): CommandItem[] => {
        const power = data.power(id);
        if (power === undefined || power.level < 1 || power.hidden) return [];
        return [
          {
            id: `other ${id}`,
            label: power.name,
            detail: words.takePool(set.name),
            run: () => withEdits((edits) => edits.takeAnywhere(tools, id, power.name)),
          },
        ];
      }),
    );
  return [...own, ...open, ...others];
}

function powersets({ tools, build, data }: Place): CommandItem[] {
  const chosen = new Set(chosenSets(data, build).map(({ set }) => set.id));
  return (['primary', 'secondary', 'pool', 'epic'] as const).flatMap((kind) => {
    const free = build.pools.indexOf('');
    const place: PowersetPlace = kind === 'pool' ? { pool: free < 0 ? build.pools.length : free } : kind;
    return availablePowersets(data, build, kind).map(
      (set): CommandItem => ({
        id: `powerset ${set.id}`,
        label: set.name,
        detail: chosen.has(set.id) ? words.chosen : words.choose[kind],
        run: () => {
          tools.view.setState({ desk: 'build', slot: null, leftOpen: true, phonePlace: 'powers' });
          tools.view.setState({ leftTab: kind === 'pool' ? 'pools' : kind === 'epic' ? 'epic' : 'sets' });
          if (!chosen.has(set.id)) withEdits((edits) => edits.choosePowerset(tools, place, set.id));
        },
      }),
    );
  });
}

/** The slot in which a piece would be tried: the open one, else the first empty one that may hold it. */
function slotFor({ tools, build, data }: Place, piece: Enhancement): SlotRef | null {
  const open = tools.view.getState().slot;
  const takes = (power: string) => {
    const known = data.power(power);
    return known !== undefined && acceptsPiece(data, known, piece);
  };
  if (open !== null && takes(entryAt(build, open)?.power ?? '')) return open;
  const entries = entriesOf(build).filter(({ entry }) => entry.slots.length > 0 && takes(entry.power));
  for (const { ref, entry } of entries) {
    const slot = entry.slots.findIndex(({ enhancement }) => enhancement === null);
    if (slot >= 0) return { ...ref, slot };
  }
  const [first] = entries;
  return first === undefined ? null : { ...first.ref, slot: 0 };
}

const TABS: Readonly<Record<Enhancement['kind'], PickerTab>> = {
  set: 'sets',
  invention: 'inventions',
  special: 'special',
  common: 'origin',
};

/** What was searched for stays in the field of the picker only while it is open on that power. */
function forgetWhenLeft(view: PlannerView, at: SlotRef, search: string): void {
  const stop = view.subscribe(({ slot, picker }) => {
    if (slot !== null && slot.list === at.list && slot.index === at.index) return;
    stop();
    if (picker.search === search) view.setState({ picker: { ...picker, search: '' } });
  });
}

/** Opens the picker on a piece, in a slot that may hold it. */
function openPicker(place: Place, piece: Enhancement, search: string): void {
  const slot = slotFor(place, piece);
  if (slot === null) {
    showToast(words.noPower(search));
    return;
  }
  place.tools.view.setState(({ picker }) => ({
    desk: 'build',
    slot,
    leftOpen: true,
    picker: { ...picker, search, setType: null, tab: TABS[piece.kind] },
  }));
  forgetWhenLeft(place.tools.view, slot, search);
}

function sets(place: Place): CommandItem[] {
  const { data } = place;
  const types = new Map(data.setTypes.map(({ id, name }) => [id, name]));
  return data.enhancementSets.flatMap((set): CommandItem[] => {
    const piece = set.pieces.map((uid) => data.enhancement(uid)).find((one) => one !== undefined);
    if (piece === undefined) return [];
    return [
      {
        id: `set ${set.uid}`,
        label: set.name,
        detail: words.slot(types.get(set.type) ?? ''),
        run: () => openPicker(place, piece, set.name),
      },
    ];
  });
}

function pieces(place: Place): CommandItem[] {
  const { data } = place;
  return data.enhancements.map((piece): CommandItem => {
    const set = piece.set === undefined ? undefined : data.enhancementSet(piece.set);
    return {
      id: `piece ${piece.uid}`,
      label: enhancementName(data, { uid: piece.uid, grade: 'none', level: 0, relativeLevel: 0 }),
      run: () => openPicker(place, piece, set?.name ?? piece.name),
    };
  });
}

function archetypes({ tools, build, data }: Place): CommandItem[] {
  const fresh = build.picks.every((pick) => pick === null);
  return data.archetypes
    .filter(({ playable }) => playable)
    .map(({ id, name }) => ({
      id: `archetype ${id}`,
      label: name,
      detail: fresh ? words.changeTo : words.newBuild,
      run: () =>
        fresh ? withEdits((edits) => edits.chooseArchetype(tools, id, name)) : void startBuild(id, name),
    }));
}

/** Everything in reach of the open build that has a name. */
export function plannerFound(tools: PlannerTools): readonly CommandGroup[] {
  const { build, data } = tools.session.store.getState();
  if (data === null) return [];
  const place: Place = { tools, build, data };
  const { groups } = words;
  return [
    { id: 'powers', title: groups.powers, items: powers(place) },
    { id: 'powersets', title: groups.powersets, items: powersets(place) },
    { id: 'sets', title: groups.sets, items: sets(place) },
    { id: 'pieces', title: groups.pieces, items: pieces(place) },
    { id: 'archetypes', title: groups.archetypes, items: archetypes(place) },
  ];
}
