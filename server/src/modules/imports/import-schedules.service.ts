import { GuildError, isGuildError } from '@guildhall/kernel';
import type { Kysely, Selectable } from 'kysely';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';
import type { ImportsService } from './imports.service.ts';
import type { ImportTables } from './imports-tables.ts';

export type ScheduleRow = Selectable<ImportTables['import_schedules']>;

export interface ImportSchedulesParts {
  readonly db: Kysely<ImportTables>;
  readonly imports: ImportsService;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Pick<Logger, 'info' | 'warn'>;
}

/** Milliseconds between two looks for imports that are due. */
const LOOK = 60_000;
const HOUR = 3_600_000;
/** Milliseconds after which one that met another import is tried again. */
const BUSY_PAUSE = 10 * 60_000;

/** Imports that repeat. Each is begun by the one process that finds it due first. */
export class ImportSchedulesService {
  readonly #parts: ImportSchedulesParts;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<unknown> = Promise.resolve();

  constructor(parts: ImportSchedulesParts) {
    this.#parts = parts;
  }

  /** The first time is one interval from now. */
  async create(source: string, everyHours: number): Promise<ScheduleRow> {
    const { db, clock, newId } = this.#parts;
    const now = clock.now();
    return db
      .insertInto('import_schedules')
      .values({
        id: newId(),
        source,
        every_hours: everyHours,
        next_at: new Date(now.getTime() + everyHours * HOUR),
        last_run_id: null,
        created_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  list(): Promise<ScheduleRow[]> {
    return this.#parts.db.selectFrom('import_schedules').selectAll().orderBy('created_at').execute();
  }

  async remove(id: string): Promise<ScheduleRow> {
    const row = await this.#parts.db
      .deleteFrom('import_schedules')
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
    if (row) return row;
    throw new GuildError('NOT_FOUND', `There is no scheduled import ${id}.`);
  }

  /** Begin to look for imports that are due. */
  start(): void {
    this.#timer = setInterval(() => {
      this.#looking = this.beginDue().catch((error: unknown) =>
        this.#parts.log.warn({ reason: (error as Error).message }, 'Scheduled imports were not looked for'),
      );
    }, LOOK);
    this.#timer.unref();
  }

  /** Begin what is due; answers how many imports that were. */
  async beginDue(): Promise<number> {
    const { db, clock } = this.#parts;
    const now = clock.now();
    const due = await db
      .selectFrom('import_schedules')
      .selectAll()
      .where('next_at', '<=', now)
      .orderBy('next_at')
      .execute();
    let begun = 0;
    for (const row of due) {
      // Whoever moves it on first has it.
      const next = new Date(now.getTime() + row.every_hours * HOUR);
      const { numUpdatedRows } = await db
        .updateTable('import_schedules')
        .set({ next_at: next })
        .where('id', '=', row.id)
        .where('next_at', '=', row.next_at)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows > 0n && (await this.#begin(row, now))) begun += 1;
    }
    return begun;
  }

  async #begin({ id, source }: ScheduleRow, now: Date): Promise<boolean> {
    const { db, imports, log } = this.#parts;
    const set = (values: { last_run_id?: string; next_at?: Date }) =>
      db.updateTable('import_schedules').set(values).where('id', '=', id).execute();
    try {
      const { run } = await imports.begin({ sources: [source], trigger: 'schedule' });
      await set({ last_run_id: run.id });
      return true;
    } catch (error) {
      log.warn({ scheduleId: id, reason: (error as Error).message }, 'A scheduled import was not begun');
      if (isGuildError(error) && error.code === 'IMPORT_RUNNING')
        await set({ next_at: new Date(now.getTime() + BUSY_PAUSE) });
      return false;
    }
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#looking;
  }
}
