import {
  type ImportJson,
  type ImportLogJson,
  type ImportNoticeJson,
  type ImportScheduleJson,
  importRoutes,
} from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { FastifyInstance } from 'fastify';
import { addRoute } from '../../platform/http/add-route.ts';
import type { Clock } from '../../platform/ports.ts';
import type { ImportNoticesRepo, NoticeRow } from './import-notices.repo.ts';
import type { ImportLogRow } from './import-runs.repo.ts';
import type { ImportSchedulesService, ScheduleRow } from './import-schedules.service.ts';
import type { ImportsService, ImportWithJob } from './imports.service.ts';
import type { VersionChangesService } from './version-changes.service.ts';

export interface ImportRouteParts {
  readonly imports: ImportsService;
  readonly schedules: ImportSchedulesService;
  readonly notices: ImportNoticesRepo;
  readonly changes: VersionChangesService;
  readonly clock: Clock;
}

export function addImportRoutes(
  app: FastifyInstance,
  { imports, schedules, notices, changes, clock }: ImportRouteParts,
): void {
  addRoute(app, importRoutes.startImport, async ({ body }) => {
    const begun = await imports.begin(body);
    return { data: presentImport(begun), location: `/api/v1/heroes/imports/${begun.run.id}` };
  });
  addRoute(app, importRoutes.listImports, async () => ({
    data: (await imports.list()).map(presentImport),
  }));
  addRoute(app, importRoutes.getImport, async ({ params }) => ({
    data: presentImport(await imports.get(params.id)),
  }));
  addRoute(app, importRoutes.importLog, async ({ params, query }) => {
    const { items, page } = await imports.log(params.id, query);
    return { data: items.map(presentLogEntry), page };
  });
  addRoute(app, importRoutes.cancelImport, async ({ params }) => ({
    data: presentImport(await imports.cancel(params.id)),
  }));
  addRoute(app, importRoutes.resumeImport, async ({ params }) => ({
    data: presentImport(await imports.resume(params.id)),
  }));

  addRoute(app, importRoutes.versionChanges, ({ params, query, principal }) =>
    changes.page(principal, params.id, query),
  );

  addRoute(app, importRoutes.listImportSchedules, async () => ({
    data: (await schedules.list()).map(presentSchedule),
  }));
  addRoute(app, importRoutes.createImportSchedule, async ({ body }) => ({
    data: presentSchedule(await schedules.create(body.source, body.everyHours)),
  }));
  addRoute(app, importRoutes.deleteImportSchedule, async ({ params }) => ({
    data: presentSchedule(await schedules.remove(params.id)),
  }));

  addRoute(app, importRoutes.listImportNotices, async () => ({
    data: (await notices.list(50)).map(presentNotice),
  }));
  addRoute(app, importRoutes.readImportNotice, async ({ params }) => {
    const row = await notices.markRead(params.id, clock.now());
    if (!row) throw new GuildError('NOT_FOUND', `There is no notice ${params.id}.`);
    return { data: presentNotice(row) };
  });
}

/** An import whose job is forgotten has ended long ago; whether well, its outcome says. */
export function presentImport({ run, job }: ImportWithJob): ImportJson {
  return {
    id: run.id,
    state: job?.state ?? (run.report === null ? 'failed' : 'done'),
    sources: [...run.sources],
    dryRun: run.dry_run,
    trigger: run.trigger,
    progress: job?.progress ?? null,
    attempts: job?.attempts ?? 0,
    startedAt: run.created_at.toISOString(),
    finishedAt: job?.finishedAt?.toISOString() ?? null,
    dataVersionId: run.data_version_id,
    previousVersionId: run.previous_version_id,
    rejected: run.rejected,
    report: run.report,
    error: job?.error ?? null,
  };
}

/** An entry of a log as the API and the command line give it. */
export function presentLogEntry({ run_id: _run, ...entry }: ImportLogRow): ImportLogJson {
  return entry;
}

function presentSchedule(row: ScheduleRow): ImportScheduleJson {
  return {
    id: row.id,
    source: row.source,
    everyHours: row.every_hours,
    nextAt: row.next_at.toISOString(),
    lastImportId: row.last_run_id,
  };
}

function presentNotice(row: NoticeRow): ImportNoticeJson {
  return {
    id: row.id,
    at: row.at.toISOString(),
    importId: row.run_id,
    title: row.title,
    changelog: [...row.changelog],
    read: row.read_at !== null,
  };
}
