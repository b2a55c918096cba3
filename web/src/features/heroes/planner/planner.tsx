import { useEffect } from 'react';
import { useLateFonts } from '../../../lib/late-fonts.ts';
import { lazyView } from '../../../lib/lazy-view.tsx';
import { pageStore } from '../../../lib/page-store.ts';
import { DESKTOP, PHONE, useMedia } from '../../../lib/use-media.ts';
import { usePainted } from '../../../lib/use-painted.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { DeskBar } from '../desk/desk-bar.tsx';
import { useFileOpen } from '../import/use-file-open.ts';
import { usePlanner, usePlannerState, useView } from '../session-context.ts';
import { strings } from '../strings.ts';
import { TotalsPanel } from '../totals/totals-panel.tsx';
import { BuildGrid } from './build-grid.tsx';
import { LeftPanel } from './left-panel.tsx';
import { PlannerHeader } from './planner-header.tsx';
import { PlannerSkeleton } from './planner-skeleton.tsx';
import { useAdoptFile } from './use-adopt-file.ts';
import { usePlannerShortcuts } from './use-planner-shortcuts.ts';
import { useSaveStatus } from './use-save-status.ts';

const ArchetypeTable = lazyView(async () => (await import('./archetype-table.tsx')).ArchetypeTable);
const DeskView = lazyView(async () => (await import('../desk/desk-view.tsx')).DeskView);
const LiveStrip = lazyView(async () => (await import('../live/live-strip.tsx')).LiveStrip);
const DraftNotices = lazyView(async () => (await import('./draft-notices.tsx')).DraftNotices);
const LateParts = lazyView(async () => (await import('./late-parts.tsx')).LateParts);
const ErrorNotice = lazyView(async () => (await import('../error-notice.tsx')).ErrorNotice);
const FileError = lazyView(async () => (await import('../import/file-error.tsx')).FileError);
const TabStrip = lazyView(async () => (await import('../tabs/tab-strip.tsx')).TabStrip);
const MorePanel = lazyView(async () => (await import('./more-panel.tsx')).MorePanel);
const PlannerDock = lazyView(async () => (await import('./planner-dock.tsx')).PlannerDock);

/** Tells the frame that this page brings its own bottom bar. */
function useOwnDock(): void {
  useEffect(() => {
    pageStore.setState({ ownDock: true });
    return () => pageStore.setState({ ownDock: false });
  }, []);
}

/** Fetches what the build itself does not need, once its totals are on the screen. */
function useRestOfData(): void {
  const { session } = usePlanner();
  const painted = usePainted();
  useEffect(() => {
    const { data, whole } = session.store.getState();
    if (painted && data !== null && !whole) void session.loadData();
  }, [painted, session]);
}

/** The planner: powers left, the build in the middle, totals right. */
export function Planner() {
  const { session, autosave } = usePlanner();
  const ready = usePlannerState((state) => state.data !== null);
  const whole = usePlannerState((state) => state.whole);
  const dataError = usePlannerState((state) => state.dataError);
  const started = usePlannerState(
    ({ build, data }) =>
      data?.archetype(build.archetype) !== undefined || build.picks.some((pick) => pick !== null),
  );
  const desk = useView((state) => state.desk);
  const place = useView((state) => state.phonePlace);
  const file = useFileOpen(useAdoptFile());
  const desktop = useMedia(DESKTOP);
  const phone = useMedia(PHONE);
  useOwnDock();
  useRestOfData();
  useLateFonts(ready);
  usePlannerShortcuts();
  useSaveStatus(autosave);

  return (
    <div className="planner" data-place={place} data-desk={desk}>
      <TabStrip />
      <PlannerHeader file={file} />
      <div className="planner__notices">
        {whole ? <LiveStrip /> : null}
        {dataError === null ? null : (
          <ErrorNotice
            error={dataError}
            title={strings.errors.dataTitle}
            safe={strings.errors.dataSafe}
            onRetry={() => void session.loadData()}
          />
        )}
        {file.failure === null ? null : <FileError file={file} />}
        {whole ? <DraftNotices /> : null}
      </div>
      {ready ? null : <PlannerSkeleton />}
      {ready && !started ? <ArchetypeTable file={file} /> : null}
      {ready && started ? (
        <>
          <DeskBar />
          {desk === 'build' || desk === 'levels' ? <LeftPanel drawer={!desktop} /> : null}
          {phone && place === 'more' ? (
            <MorePanel file={file} />
          ) : desk === 'build' ? (
            <BuildGrid />
          ) : whole ? (
            <DeskView desk={desk} />
          ) : (
            <Skeleton height={480} />
          )}
          <TotalsPanel drawer={!desktop} />
        </>
      ) : null}
      {phone ? <PlannerDock /> : null}
      {whole ? <LateParts file={file} /> : null}
    </div>
  );
}
