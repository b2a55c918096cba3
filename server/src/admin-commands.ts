import { openCore } from './composition.ts';
import type { AdminCommands } from './modules/identity/index.ts';
import type { Config } from './platform/config/load-config.ts';
import { createLogger } from './platform/telemetry/logger.ts';

export type { AdminCommands } from './modules/identity/index.ts';

/**
 * Look after accounts in this process. While a server runs on the embedded
 * database this is DATA_DIR_LOCKED: ask that server instead.
 */
export async function administer<T>(
  config: Config,
  work: (commands: AdminCommands) => Promise<T>,
): Promise<T> {
  const core = await openCore(config, createLogger('silent'));
  try {
    return await work(core.identity.commands);
  } finally {
    await core.close();
  }
}
