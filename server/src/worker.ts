import { openCore } from './composition.ts';
import { refuseEmbedded } from './needs-postgres.ts';
import type { Config } from './platform/config/load-config.ts';
import { createLogger, type Logger } from './platform/telemetry/logger.ts';

/** A process that only works on the queue. */
export interface RunningWorker {
  /** Give back what runs and close the database; safe to call again. */
  stop(): Promise<void>;
}

/**
 * Work on the queue beside servers of the same database. Throws CONFIG_INVALID
 * for the embedded database, which belongs to one process; that one works already.
 */
export async function startWorking(
  config: Config,
  log: Logger = createLogger(config.logLevel),
): Promise<RunningWorker> {
  refuseEmbedded(config, 'A worker', '`guildhall serve` does the work');
  const core = await openCore(config, log);
  try {
    await core.jobs.work();
    core.imports.work();
    core.storage.work();
  } catch (error) {
    await core.close();
    throw error;
  }
  log.info('Working on the queue');
  return { stop: () => core.close() };
}
