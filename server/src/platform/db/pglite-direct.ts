import { type BulkStep, copyStatement, type DirectDatabase, isCopy } from './direct.ts';
import type { PgliteSession } from './pglite-session.ts';

/** Direct access to the embedded database; each call has the session to itself. */
export function pgliteDirect(session: PgliteSession): DirectDatabase {
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    await session.acquire();
    try {
      return await work();
    } catch (error) {
      // Whatever transaction the statements began must not reach the next user of the session.
      await session.run('rollback').catch(() => undefined);
      throw error;
    } finally {
      session.release();
    }
  }

  async function step(part: BulkStep): Promise<void> {
    if (isCopy(part)) await session.copy(`${copyStatement(part)} '/dev/blob'`, part.copy);
    else await session.query(part.sql, part.parameters);
  }

  return {
    run: (text, parameters = []) =>
      alone(() => (parameters.length === 0 ? session.run(text) : session.query(text, parameters))),
    bulk: (steps) =>
      alone(async () => {
        await session.query('begin', []);
        for (const part of steps) await step(part);
        await session.query('commit', []);
      }),
    listen: async () => async () => undefined,
  };
}
