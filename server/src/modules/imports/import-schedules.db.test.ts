import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir, withDatabases } from '@guildhall/test-kit';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { openCore } from '../../composition.ts';
import { loadConfig } from '../../main.ts';
import { createLogger } from '../../platform/telemetry/logger.ts';
import { smallGameJson } from './small-game-json.fixture.ts';

withDatabases('imports that repeat', (target) => {
  const folder = tempDir();
  afterAll(() => folder.remove());

  it('begin once when they are due, bring news, and are put off by another import', async () => {
    const env = { DATA_DIR: folder.path, LOG_LEVEL: 'silent', ...target.env() };
    const core = await openCore(
      loadConfig({ env, cwd: folder.path, root: folder.path }),
      createLogger('silent'),
    );
    onTestFinished(() => core.close());
    const { imports, schedules } = core.imports;
    const table = core.database.kysely.updateTable('import_schedules');
    const makeDue = () => table.set({ next_at: new Date(Date.now() - 1_000) }).execute();
    const source = join(folder.path, 'weekly.json');
    writeFileSync(source, smallGameJson('Week 1'));

    const { id } = await schedules.create(source, 168);
    expect(await schedules.beginDue()).toBe(0);
    await makeDue();
    // Whoever looks second finds nothing left to begin.
    const begun = await Promise.all([schedules.beginDue(), schedules.beginDue()]);
    expect(begun.toSorted()).toEqual([0, 1]);

    // The import waits for a worker; until it is done the next one is put off by minutes, not by a week.
    await makeDue();
    expect(await schedules.beginDue()).toBe(0);
    const [put] = await schedules.list();
    const minutes = ((put?.next_at.getTime() ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(5);
    expect(minutes).toBeLessThan(15);

    await core.jobs.work();
    const { run, job } = await imports.finished(put?.last_run_id ?? '');
    expect([run.trigger, run.sources, job?.state]).toEqual(['schedule', [source], 'done']);
    const news = await core.database.kysely.selectFrom('import_notices').select('title').execute();
    expect(news).toEqual([{ title: 'Week 1 of 2026-01-01 is the new game data' }]);

    expect((await schedules.remove(id)).id).toBe(id);
    await expect(schedules.remove(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
