import { defineConfig } from 'vitest/config';

/**
 * `unit` needs nothing but Node; `database` runs the same files on the embedded
 * database and, when TEST_DATABASE_URL is set, on PostgreSQL, `database-alone` those of
 * them that need the machine for themselves; `smoke` is the
 * short browser test of `npm test`, `browser` the full flows of `npm run check`.
 */
const shared = {
  resolve: { conditions: ['guildhall-source'] },
  ssr: { resolve: { conditions: ['guildhall-source'], externalConditions: ['guildhall-source'] } },
};

/** Database tests that measure pauses, kill processes or wait for one another: one at a time. */
const ALONE = [
  'server/src/{commands,database,faults,live,live-servers,processes}.db.test.ts',
  'server/src/modules/imports/imports.db.test.ts',
  'server/src/platform/**/*.db.test.ts',
];

export default defineConfig({
  ...shared,
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: [
            '{engines/*,contracts,client,server,cli,web,test-kit}/src/**/*.test.{ts,tsx}',
            'tools/**/*.test.ts',
          ],
          exclude: ['**/*.db.test.ts', '**/node_modules/**', '**/dist/**'],
          environment: 'node',
          setupFiles: ['tools/fixed-seed.ts'],
          testTimeout: 60_000,
          // Every core; files that share a database or a browser follow one by one.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      ...(['database', 'database-alone'] as const).map((name) => ({
        ...shared,
        test: {
          name,
          include: name === 'database' ? ['{server,cli,test-kit}/src/**/*.db.test.ts'] : ALONE,
          exclude: [...(name === 'database' ? ALONE : []), '**/node_modules/**', '**/dist/**'],
          environment: 'node' as const,
          setupFiles: ['tools/fixed-seed.ts'],
          // Some walk hundreds of requests; a machine that does something else meanwhile is no failure.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Every file has databases and folders of its own.
          ...(name === 'database' ? { maxWorkers: '100%' as const } : { fileParallelism: false }),
          sequence: { groupOrder: name === 'database' ? 1 : 2 },
        },
      })),
      ...(['smoke', 'browser'] as const).map((name) => ({
        ...shared,
        test: {
          name,
          include: [`e2e/**/*.${name}.test.ts`],
          environment: 'node' as const,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      })),
    ],
  },
});
