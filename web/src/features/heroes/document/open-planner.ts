import type { Build } from '@guildhall/heroes';
import { GuildError, isGuildError } from '@guildhall/kernel';
import { takeHandoff } from '../import/handoff.ts';
import { createView, type PlannerView } from '../planner/view.ts';
import type { PlannerTools } from '../session-context.ts';
import { firstWords } from '../words/first.ts';
import { startAutosave, takePending } from './autosave.ts';
import { type Draft, mayHaveEdits } from './draft.ts';
import { restoreHistory } from './history.ts';
import { takeBuild } from './prefetch.ts';
import { createSession, newSessionStart, type SessionStart } from './session.ts';
import { KEPT_SETTINGS, type PlanSettings } from './settings.ts';

/** A planner ready to be shown; `close` stops its autosave. */
export interface OpenedPlanner {
  readonly tools: PlannerTools;
  readonly close: () => void;
}

/** A draft with its history; null when this browser has none, or its storage is blocked. */
async function readLocal(
  id: string,
): Promise<{ readonly draft: Draft; readonly start: SessionStart } | null> {
  try {
    await takePending();
    const { readDraft, readSteps } = await import('./draft-storage.ts');
    const [draft, steps] = await Promise.all([readDraft(id), readSteps(id)]);
    if (draft === null) return null;
    const history = restoreHistory(steps, draft.cursor, draft.build);
    return { draft, start: { id, history, server: draft.server, after: draft.writer } };
  } catch {
    // A blocked or broken store must not keep a build from opening; autosave will say that nothing is kept.
    return null;
  }
}

const keptSettings = () => import('./kept-settings.ts');

/** Circumstances of an earlier visit; the code that reads them comes only when some are kept. */
async function lastSettings(id: string): Promise<PlanSettings | undefined> {
  try {
    return localStorage.getItem(KEPT_SETTINGS) === null ? undefined : (await keptSettings()).readSettings(id);
  } catch {
    return undefined;
  }
}

async function opened(
  start: SessionStart,
  view: PlannerView = createView(),
  dataId: string | undefined = undefined,
): Promise<OpenedPlanner> {
  const session = createSession({ ...start, settings: await lastSettings(start.id) });
  const autosave = startAutosave(session, undefined, start.after);
  const stopWatching = session.store.subscribe(({ manifest, result }) => {
    if (manifest === null || result === null) return;
    stopWatching();
    void import('../data/keep-data.ts').then(({ keepData }) => keepData(manifest));
    void keptSettings().then(({ keepSettings }) => keepSettings(session));
    if (dataId !== undefined && dataId !== manifest.version.id) view.setState({ outdated: true });
  });
  // With data of its own the build is drawn first; the page asks for the rest then.
  if (!start.slice) void session.loadData();
  return { tools: { session, view, autosave }, close: () => autosave.stop() };
}

async function newBuild(archetype: string): Promise<Build> {
  const { emptyBuild } = await import('./new-build.ts');
  return emptyBuild(archetype);
}

/** The planner of a draft: one that a file was opened for, one of this browser, or a new one. */
export async function openNewPlanner(id: string): Promise<OpenedPlanner> {
  const handoff = takeHandoff(id);
  if (handoff !== null) {
    const start = newSessionStart(id, await newBuild(handoff.build.archetype));
    const planner = await opened(start, createView(handoff.note));
    planner.tools.session.adopt(handoff.label, handoff.build);
    return planner;
  }
  const local = await readLocal(id);
  if (local === null) return opened(newSessionStart(id, await newBuild('')));
  return opened(local.start, createView(), local.draft.dataId);
}

/** Null when there is no network; an answer of the server is passed on. */
function withoutNetwork(error: unknown): null {
  if (isGuildError(error) && error.code !== 'UNAVAILABLE') throw error;
  return null;
}

/** Copies of one stored build share its id, so that a second visit finds the edits of the first. */
export async function openStoredPlanner(id: string): Promise<OpenedPlanner> {
  const answers = takeBuild(id);
  const [record, local] = await Promise.all([
    answers.record.catch(withoutNetwork),
    mayHaveEdits(id) ? readLocal(id) : null,
  ]);
  // Without the server, what this browser has is shown; saving will compare the versions.
  if (record === null) {
    if (local !== null) return opened(local.start, createView(), local.draft.dataId);
    throw new GuildError('UNAVAILABLE', firstWords.notHere);
  }
  if (local !== null && local.draft.server !== null) {
    const { savedStep, version } = local.draft.server;
    const edited = local.draft.cursor !== savedStep;
    if (edited || version === record.version) return opened(local.start);
  }
  const server = { id, version: record.version, savedStep: 0 };
  const slice = await answers.slice;
  return opened({ ...newSessionStart(id, record.build, server), slice });
}
