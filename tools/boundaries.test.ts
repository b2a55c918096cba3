import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WORKSPACES = [
  'engines/kernel',
  'engines/heroes',
  'contracts',
  'client',
  'server',
  'web',
  'cli',
  'test-kit',
];

/** One planted violation a rule: a file, what it imports, the rule that must fire. */
const PLANTED = [
  { rule: 'no-circular', file: 'engines/kernel/src/planted-a.ts', text: "import './planted-b.ts';\n" },
  {
    rule: 'kernel-imports-nothing',
    file: 'engines/kernel/src/planted-k.ts',
    text: "import '@guildhall/heroes';\n",
  },
  { rule: 'engines-stay-pure', file: 'engines/heroes/src/planted.ts', text: "import 'node:fs';\n" },
  { rule: 'browser-code-without-node', file: 'web/src/planted-core.ts', text: "import 'node:fs';\n" },
  { rule: 'undeclared-package', file: 'contracts/src/planted-npm.ts', text: "import 'fastify';\n" },
  {
    rule: 'contracts-know-engines-only',
    file: 'contracts/src/planted.ts',
    text: "import '@guildhall/client';\n",
  },
  {
    rule: 'client-knows-contracts-only',
    file: 'client/src/planted.ts',
    text: "import '@guildhall/heroes';\n",
  },
  {
    rule: 'platform-below-modules',
    file: 'server/src/platform/planted.ts',
    text: "import '../modules/alpha/index.ts';\n",
  },
  {
    rule: 'platform-knows-no-hall',
    file: 'server/src/platform/planted-hall.ts',
    text: "import '@guildhall/heroes';\n",
  },
  {
    rule: 'modules-by-their-face',
    file: 'server/src/modules/beta/planted.ts',
    text: "import '../alpha/secret.ts';\n",
  },
  { rule: 'features-apart', file: 'web/src/features/beta/planted.ts', text: "import '../alpha/part.ts';\n" },
  { rule: 'ui-below-features', file: 'web/src/ui/planted.ts', text: "import '../features/alpha/part.ts';\n" },
  { rule: 'web-without-server', file: 'web/src/planted.ts', text: "import '@guildhall/server';\n" },
  {
    rule: 'cli-by-the-servers-face',
    file: 'cli/src/planted.ts',
    text: "import '../../server/src/modules/alpha/index.ts';\n",
  },
  { rule: 'test-code-stays-out', file: 'server/src/planted.ts', text: "import '@guildhall/test-kit';\n" },
  { rule: 'not-unresolvable', file: 'cli/src/planted-lost.ts', text: "import './nowhere.ts';\n" },
];

const SUPPORT = {
  'engines/kernel/src/planted-b.ts': "import './planted-a.ts';\n",
  'server/src/modules/alpha/index.ts': 'export {};\n',
  'server/src/modules/alpha/secret.ts': 'export {};\n',
  'web/src/features/alpha/part.ts': 'export {};\n',
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Run dependency-cruiser in `cwd` and return what it found. */
function cruise(cwd: string): Promise<readonly Violation[]> {
  const script = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const folders = WORKSPACES.map((workspace) => `${workspace}/src`);
  return new Promise((resolve, reject) => {
    const done = (_error: Error | null, stdout: string, stderr: string) => {
      if (!stdout.startsWith('{')) return reject(new Error(stderr || stdout));
      resolve(JSON.parse(stdout).summary.violations);
    };
    execFile(
      process.execPath,
      [script, ...folders, '--output-type', 'json'],
      { cwd, maxBuffer: 1 << 28 },
      done,
    );
  });
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** The real packages are linked; our own workspaces point into the copy. */
function linkPackages(copy: string): void {
  mkdirSync(join(copy, 'node_modules', '@guildhall'), { recursive: true });
  const own = new Set(['@guildhall', 'guildhall', '.guildhall', '.bin', '.vite', '.package-lock.json']);
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (!own.has(name))
      symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name), 'junction');
  }
  for (const workspace of WORKSPACES.filter((path) => path !== 'cli')) {
    const name = workspace.replace('engines/', '');
    symlinkSync(join(copy, workspace), join(copy, 'node_modules', '@guildhall', name), 'junction');
  }
}

describe('dependency rules', () => {
  let copy = '';
  let found: readonly Violation[] = [];

  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'guildhall-boundaries-'));
    for (const workspace of WORKSPACES) {
      cpSync(join(ROOT, workspace, 'package.json'), join(copy, workspace, 'package.json'), {
        recursive: true,
      });
      cpSync(join(ROOT, workspace, 'src'), join(copy, workspace, 'src'), { recursive: true });
    }
    for (const file of ['package.json', '.dependency-cruiser.cjs'])
      cpSync(join(ROOT, file), join(copy, file));
    linkPackages(copy);
    for (const [file, text] of Object.entries(SUPPORT)) write(copy, file, text);
    for (const { file, text } of PLANTED) write(copy, file, text);
    found = await cruise(copy);
  }, 120_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each(PLANTED)('$rule fires', ({ rule, file }) => {
    expect(
      found.filter((violation) => violation.from === file).map((violation) => violation.rule.name),
    ).toContain(rule);
  });

  it('every rule has a planted violation', async () => {
    const config = await import('../.dependency-cruiser.cjs');
    const names = config.default.forbidden.map((rule: { name: string }) => rule.name);
    expect(new Set(PLANTED.map(({ rule }) => rule))).toEqual(new Set(names));
  });

  it('the project itself breaks none', async () => {
    const violations = await cruise(ROOT);
    expect(violations.map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([]);
  }, 120_000);
});
