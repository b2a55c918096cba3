import {
  type Build,
  type BuildNumbers,
  type Calculator,
  createCalculator,
  type GameData,
  type PowerFigures,
} from '@guildhall/heroes';
import { type BuildSlice, namesInBuild, type PackManifest, slicesForBuild } from '@guildhall/heroes/pack';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { currentManifest } from '../data/manifest.ts';
import { loadGameData } from '../data/pack-loader.ts';
import { countComputation } from './computations.ts';
import type { ServerCopy } from './draft.ts';
import { currentStep, type History, record, redo, startHistory, undo } from './history.ts';
import { changedSettings, computeOptions, DEFAULT_SETTINGS, type PlanSettings } from './settings.ts';

/** What an edit did to the totals; shown until the next one. */
export interface Change {
  readonly label: string;
  readonly from: BuildNumbers;
  readonly to: BuildNumbers;
}

export interface PlannerState {
  readonly history: History<Build>;
  readonly build: Build;
  readonly server: ServerCopy | null;
  /** Null until the slices this build needs have arrived. */
  readonly data: GameData | null;
  /** False while only what the build itself needs is here: there is nothing to choose from yet. */
  readonly whole: boolean;
  readonly manifest: PackManifest | null;
  readonly dataError: unknown;
  /** Null while the data it takes is on its way. */
  readonly result: BuildNumbers | null;
  readonly change: Change | null;
  /** Under which circumstances the totals hold; no part of the build. */
  readonly settings: PlanSettings;
}

type Edit = (build: Build, data: GameData) => Build;

export interface PlannerSession {
  /** Id of the draft in this browser. */
  readonly id: string;
  readonly store: StoreApi<PlannerState>;
  /** Makes one step of history out of an edit; an edit that changes nothing leaves no trace. */
  edit(label: string, make: Edit, mergeKey?: string): void;
  /** Takes a whole build as one step, whether or not its data is here yet. */
  adopt(label: string, build: Build): void;
  /**
   * Takes a change that somebody else made: no step of its own, so that undo takes back own edits only.
   * @param rebase brings the other steps along
   */
  merge(label: string, build: Build, rebase: (state: Build) => Build): void;
  undo(): void;
  redo(): void;
  setServer(server: ServerCopy | null): void;
  /** Computes the same build under other circumstances: level, target, what is switched on. */
  setSettings(label: string, change: Partial<PlanSettings>): void;
  /** The effects of single powers are wanted too: what makes them is handed in while one is looked at. */
  showEffects(figures: PowerFigures | null): void;
  /** Fetches a slice the build itself does not need, for a list to choose from. */
  needSlice(name: string): void;
  /** Fetches what is missing; also the retry after a failure. */
  loadData(): Promise<void>;
}

export interface SessionStart {
  readonly id: string;
  /** Who wrote the stored copy that this session goes on from. */
  readonly after?: string | undefined;
  readonly history: History<Build>;
  readonly server: ServerCopy | null;
  /** Data of this build alone, to show its totals before the rest is here. */
  readonly slice?: BuildSlice | null;
  /** Circumstances under which it was looked at last. */
  readonly settings?: PlanSettings | undefined;
}

export function newSessionStart(id: string, build: Build, server: ServerCopy | null = null): SessionStart {
  return { id, history: startHistory(build), server };
}

/**
 * One open build: its history, the game data it needs and its totals. The
 * totals are computed here and nowhere else, once for every pair of build and data.
 */
export function createSession({
  id,
  history: start,
  server,
  slice,
  settings = DEFAULT_SETTINGS,
}: SessionStart): PlannerSession {
  const store = createStore<PlannerState>(() => ({
    history: start,
    build: currentStep(start).value,
    server,
    data: null,
    whole: false,
    manifest: null,
    dataError: null,
    result: null,
    change: null,
    settings,
  }));
  let loadedSlices = '';
  let figures: PowerFigures | null = null;
  let calculator: { readonly key: string; readonly data: GameData; readonly of: Calculator } | null = null;
  const extra = new Set<string>();

  const wanted = (manifest: PackManifest, build: Build): readonly string[] => [
    ...new Set([...slicesForBuild(manifest, build), ...extra]),
  ];
  const slicesKey = (manifest: PackManifest, build: Build) => wanted(manifest, build).toSorted().join(' ');

  /** Names that the data of the build alone has; null when all of its slices are here. */
  let covered: ReadonlySet<string> | null = null;

  /** Whether the data that is here has everything a build names. */
  function covers(manifest: PackManifest, build: Build): boolean {
    if (slicesKey(manifest, build) !== loadedSlices) return false;
    return covered === null || [...namesInBuild(build)].every((name) => covered?.has(name));
  }

  /** One calculator for the same data and circumstances, so that an edit costs what it changes. */
  function compute(build: Build, data: GameData): BuildNumbers {
    countComputation();
    const options = computeOptions(store.getState().settings);
    const key = `${figures !== null} ${JSON.stringify(options)}`;
    if (calculator === null || calculator.data !== data || calculator.key !== key)
      calculator = { key, data, of: createCalculator(data, options, figures ?? undefined) };
    return calculator.of.compute(build);
  }

  /** Moves to another state of the document; everything that depends on it changes in the same instant. */
  function moveTo(history: History<Build>, label: string): void {
    const { data, manifest, result: from, history: before } = store.getState();
    if (history === before) return;
    const build = currentStep(history).value;
    if (data === null || manifest === null || !covers(manifest, build)) {
      // Totals from the data of another archetype would be wrong: none are shown until its own is here.
      store.setState({ history, build, result: null, change: null });
      void loadData();
      return;
    }
    const result = compute(build, data);
    store.setState({ history, build, result, change: from === null ? null : { label, from, to: result } });
  }

  /** Shows a build with the data that came with it. */
  function startWith({ manifest, data }: BuildSlice): void {
    const { build } = store.getState();
    loadedSlices = slicesKey(manifest, build);
    covered = namesInBuild(build);
    store.setState({ manifest, data, result: compute(build, data) });
  }

  async function loadData(): Promise<void> {
    store.setState({ dataError: null });
    try {
      const manifest = await currentManifest();
      const asked = store.getState().build;
      const key = slicesKey(manifest, asked);
      const data = await loadGameData(manifest, wanted(manifest, asked));
      const { build, data: before } = store.getState();
      if (slicesKey(manifest, build) !== key) return;
      loadedSlices = key;
      covered = null;
      if (data !== before || store.getState().result === null) {
        store.setState({ manifest, data, whole: true, result: compute(build, data), change: null });
      }
    } catch (dataError) {
      store.setState({ dataError });
    }
  }

  if (slice) startWith(slice);

  return {
    id,
    store,
    loadData,
    needSlice(name) {
      if (extra.has(name)) return;
      extra.add(name);
      void loadData();
    },
    edit(label, make, mergeKey) {
      const { history, build, data } = store.getState();
      if (data === null) return;
      const step = { label, value: make(build, data), ...(mergeKey === undefined ? {} : { mergeKey }) };
      moveTo(record(history, step), label);
    },
    adopt(label, build) {
      moveTo(record(store.getState().history, { label, value: build }), label);
    },
    merge(label, build, rebase) {
      const { history } = store.getState();
      const steps = history.steps.map((step, i) => ({
        ...step,
        value: i === history.cursor ? build : rebase(step.value),
      }));
      moveTo({ ...history, steps }, label);
    },
    undo() {
      const { history } = store.getState();
      moveTo(undo(history), `Undid: ${currentStep(history).label}`);
    },
    redo() {
      const next = redo(store.getState().history);
      moveTo(next, `Redid: ${currentStep(next).label}`);
    },
    setServer(copy) {
      store.setState({ server: copy });
    },
    setSettings(label, change) {
      const { settings: before, build, data, result: from } = store.getState();
      const settings = changedSettings(before, change);
      if (settings === before) return;
      store.setState({ settings });
      if (data === null || from === null) return;
      const result = compute(build, data);
      store.setState({ result, change: { label, from, to: result } });
    },
    showEffects(wanted) {
      if (figures === wanted) return;
      figures = wanted;
      const { build, data, result } = store.getState();
      // Without effects the totals are the same; they are left out from the next edit on.
      if (wanted !== null && data !== null && result !== null)
        store.setState({ result: compute(build, data) });
    },
  };
}
