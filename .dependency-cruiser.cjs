/**
 * The dependency direction of ARCHITECTURE.md as rules. `tools/boundaries.test.ts`
 * plants one violation of each in a copy and expects it to be reported: with the
 * wrong `conditionNames` a cross-package violation is silently missed.
 */
const TESTS = '\\.(test|fixture)\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'not-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'undeclared-package',
      comment:
        'npm hoists workspaces and packages: a package.json that does not name them must not use them.',
      severity: 'error',
      from: { pathNot: [TESTS, '^(tools|e2e|bench)/', '^vitest\\.config\\.ts$'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^engines/kernel/src', pathNot: TESTS },
      to: { pathNot: '^engines/kernel/src' },
    },
    {
      name: 'engines-stay-pure',
      comment: 'An engine imports itself and the kernel; each pure library needs an ADR and a place here.',
      severity: 'error',
      from: { path: '^engines/([^/]+)/src', pathNot: ['^engines/kernel', TESTS] },
      to: {
        pathNot: [
          '^engines/$1/src',
          '^engines/kernel/src',
          '^node_modules/fflate/',
          '^node_modules/@noble/hashes/',
          '^node_modules/ts-fsrs/',
        ],
      },
    },
    {
      name: 'contracts-know-engines-only',
      severity: 'error',
      from: { path: '^contracts/src', pathNot: TESTS },
      to: { pathNot: ['^contracts/src', '^engines/[^/]+/src', '^node_modules/typebox/'] },
    },
    {
      name: 'client-knows-contracts-only',
      severity: 'error',
      from: { path: '^client/src', pathNot: TESTS },
      to: {
        pathNot: ['^client/src', '^contracts/src', '^engines/kernel/src', '^node_modules/openapi-fetch/'],
      },
    },
    {
      name: 'platform-below-modules',
      severity: 'error',
      from: { path: '^server/src/platform', pathNot: TESTS },
      to: { path: '^server/src/(modules|main)' },
    },
    {
      name: 'platform-knows-no-hall',
      severity: 'error',
      from: { path: '^server/src/platform', pathNot: TESTS },
      to: { path: '^engines/(heroes|tabletop|training)/src' },
    },
    {
      name: 'modules-by-their-face',
      comment: 'Another module is used through its index.ts only.',
      severity: 'error',
      from: { path: '^server/src/modules/([^/]+)/', pathNot: TESTS },
      to: {
        path: '^server/src/modules/',
        pathNot: ['^server/src/modules/$1/', '^server/src/modules/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'features-apart',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/', pathNot: TESTS },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'ui-below-features',
      severity: 'error',
      from: { path: '^web/src/(ui|lib)/', pathNot: TESTS },
      to: { path: '^web/src/(features|app)/' },
    },
    {
      name: 'web-without-server',
      severity: 'error',
      from: { path: '^(web|client|contracts|engines)/', pathNot: TESTS },
      to: { path: '^(server|cli|test-kit)/' },
    },
    {
      name: 'browser-code-without-node',
      severity: 'error',
      from: { path: '^(web|client|contracts|engines/[^/]+)/src', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'cli-by-the-servers-face',
      severity: 'error',
      from: { path: '^cli/src', pathNot: TESTS },
      to: { path: '^server/src', pathNot: '^server/src/main\\.ts$' },
    },
    {
      name: 'test-code-stays-out',
      severity: 'error',
      from: { pathNot: [TESTS, '^(test-kit|e2e|tools|bench)/'] },
      to: { path: ['^(test-kit|e2e|tools|bench)/', TESTS] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-types)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['guildhall-source', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  },
};
