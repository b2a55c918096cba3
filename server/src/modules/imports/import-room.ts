import type { ImportNews } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { JobQueue } from '../../platform/queue/job-queue.ts';
import type { LiveHub } from '../../platform/realtime/live-hub.ts';
import { IMPORT_JOB } from './import-job.ts';
import type { ImportsService } from './imports.service.ts';

export interface ImportRoomParts {
  readonly live: LiveHub;
  readonly jobs: JobQueue;
  readonly imports: ImportsService;
}

/** Rooms `import:<id>`: who may see imports follows one as it runs, whichever process works on it. */
export function openImportRooms({ live, jobs, imports }: ImportRoomParts): void {
  const find = async (id: string) => {
    try {
      return await imports.get(id);
    } catch (error) {
      if (error instanceof GuildError && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  };
  live.register({
    kind: 'import',
    authorise: async ({ role }, id) => (role === 'admin' && (await find(id)) !== null ? 'view' : null),
  });
  jobs.follow(IMPORT_JOB, async (id) => {
    const found = await find(id);
    if (found?.job == null) return;
    const { state, progress, attempts } = found.job;
    const payload: ImportNews = { state, progress, attempts };
    await live.say(`import:${id}`, { type: 'import.changed', actor: null, payload });
  });
}
