import { type Build, type BuildNumbers, computeBuild, type GameData } from '@guildhall/heroes';
import { slicesForBuild } from '@guildhall/heroes/pack';
import { useEffect, useMemo, useState } from 'react';
import { api } from '../../../lib/api.ts';
import { loadGameData } from '../data/pack-loader.ts';
import type { Draft } from '../document/draft.ts';
import { listDrafts } from '../document/draft-storage.ts';
import { computeOptions } from '../document/settings.ts';
import { nameOfDraft } from '../hall/use-drafts.ts';
import { usePlanner, usePlannerState } from '../session-context.ts';
import { compareWords as words } from '../words/compare.ts';

/** A build that can be put beside the open one. */
export interface OtherOption {
  readonly id: string;
  readonly label: string;
  readonly load: () => Promise<Build>;
}

export interface OtherGroup {
  readonly label: string;
  readonly options: readonly OtherOption[];
}

/** Steps of the history that are offered, the latest first. */
const STEPS = 60;

/** Drafts, stored builds and earlier states to compare with. */
export function useOthers(): readonly OtherGroup[] {
  const { session } = usePlanner();
  const history = usePlannerState((state) => state.history);
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [stored, setStored] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  useEffect(() => {
    listDrafts().then(setDrafts, () => setDrafts([]));
    // Without the server there is still this browser.
    api.builds.list({ limit: 50 }).then(
      ({ items }) => setStored(items),
      () => setStored([]),
    );
  }, []);
  return useMemo(() => {
    const earlier = history.steps
      .map((step, at): OtherOption & { readonly at: number } => ({
        at,
        id: `step ${at}`,
        label: at === 0 ? words.first : words.start(at, step.label),
        load: () => Promise.resolve(step.value),
      }))
      .filter(({ at }) => at !== history.cursor)
      .toReversed()
      .slice(0, STEPS);
    const kept = drafts
      .filter(({ id }) => id !== session.id)
      .map((draft) => ({
        id: `draft ${draft.id}`,
        label: nameOfDraft(draft),
        load: () => Promise.resolve(draft.build),
      }));
    const server = stored
      .filter(({ id }) => id !== session.id)
      .map(({ id, name }) => ({
        id: `build ${id}`,
        label: name,
        load: async () => (await api.builds.get(id)).build,
      }));
    return [
      { label: words.browser, options: kept },
      { label: words.server, options: server },
      { label: words.earlier, options: earlier },
    ].filter(({ options }) => options.length > 0);
  }, [history, drafts, stored, session]);
}

export interface Other {
  readonly build: Build;
  readonly data: GameData;
  readonly result: BuildNumbers;
}

export type OtherState =
  | { readonly state: 'none' }
  | { readonly state: 'loading' }
  | { readonly state: 'here'; readonly other: Other }
  | { readonly state: 'failed'; readonly error: unknown };

/** The other build under the same circumstances; computed once for each choice. */
export function useOther(option: OtherOption | null): OtherState {
  const manifest = usePlannerState((state) => state.manifest);
  const settings = usePlannerState((state) => state.settings);
  const [state, setState] = useState<OtherState>({ state: 'none' });
  const id = option?.id ?? null;
  useEffect(() => {
    if (option === null || manifest === null) return;
    let left = false;
    setState({ state: 'loading' });
    option
      .load()
      .then(async (build): Promise<Other> => {
        const data = await loadGameData(manifest, slicesForBuild(manifest, build));
        return { build, data, result: computeBuild(data, build, computeOptions(settings)) };
      })
      .then(
        (other) => left || setState({ state: 'here', other }),
        (error: unknown) => left || setState({ state: 'failed', error }),
      );
    return () => {
      left = true;
    };
    // An option is a new object each time; its id says which build it is.
  }, [id, manifest, settings]);
  return option === null ? { state: 'none' } : state;
}
