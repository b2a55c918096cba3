import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of the calculation have to fail: worked examples. Properties
 * over random builds would find more of them, and take a hundred times as long.
 */
export default defineConfig({
  resolve: { conditions: ['guildhall-source'] },
  ssr: { resolve: { conditions: ['guildhall-source'] } },
  test: {
    include: ['engines/heroes/src/{calc,chain,explain}/**/*.test.ts'],
    exclude: [
      '**/*.property.test.ts',
      '**/real-builds.test.ts',
      '**/mids-set-bonuses.test.ts',
      '**/node_modules/**',
    ],
    environment: 'node',
    // A mutant runs in a thread of its own anyway; one for each test file takes most of the time.
    isolate: false,
    testTimeout: 20_000,
  },
});
