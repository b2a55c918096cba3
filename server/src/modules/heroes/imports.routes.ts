import { heroesRoutes, type ImportJson } from '@guildhall/contracts';
import type { FastifyInstance } from 'fastify';
import { addRoute } from '../../platform/http/add-route.ts';
import type { ImportRow } from './imports.repo.ts';
import type { ImportsService } from './imports.service.ts';

export function addImportRoutes(app: FastifyInstance, imports: ImportsService): void {
  addRoute(app, heroesRoutes.startImport, async ({ body }) => {
    const { row, finished } = await imports.begin(body.directory);
    // Its failure is written down and asked for by id; nobody waits for it here.
    finished.catch(() => undefined);
    return { data: present(row), location: `/api/v1/heroes/imports/${row.id}` };
  });
  addRoute(app, heroesRoutes.listImports, async () => ({ data: (await imports.list()).map(present) }));
  addRoute(app, heroesRoutes.getImport, async ({ params }) => ({
    data: present(await imports.get(params.id)),
  }));
}

function present(row: ImportRow): ImportJson {
  return {
    id: row.id,
    state: row.state,
    directory: row.directory,
    phase: row.phase,
    done: row.done,
    total: row.total,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    dataVersionId: row.data_version_id,
    report: row.report,
    error: row.error,
  };
}
