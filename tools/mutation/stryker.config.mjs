import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Mutants of `MUTATE` (globs, comma separated) against the tests beside the modules. */
export default {
  packageManager: 'npm',
  plugins: [here('./node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
  testRunner: 'vitest',
  vitest: { configFile: here('./vitest.config.ts'), related: true },
  mutate: (process.env.MUTATE ?? 'engines/heroes/src/calc/ed.ts').split(','),
  ignorePatterns: ['**/dist', '**/dist-types', 'var', '.cache', 'e2e/screenshots'],
  tempDirName: '.cache/mutation',
  concurrency: 1,
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  disableTypeChecks: false,
  // Words for people; names of sums that matter fail as other mutants do.
  mutator: { excludedMutations: ['StringLiteral'] },
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.cache/mutation-report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  timeoutMS: 10_000,
};
