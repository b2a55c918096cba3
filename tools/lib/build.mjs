import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode } from './run.mjs';

const STAMP = join(ROOT, '.cache', 'build.json');
const TSC = join('node_modules', 'typescript-native', 'bin', 'tsc');
const VITE = join('node_modules', 'vite', 'bin', 'vite.js');

const ENGINES = readdirSync(join(ROOT, 'engines')).map((name) => `engines/${name}`);
const SHARED_SIDE = [...ENGINES, 'contracts', 'client'];
const SERVER_SIDE = [...SHARED_SIDE, 'server', 'cli'];

/** Parts that are built apart, so that a change in one does not rebuild the other. */
const PARTS = {
  server: {
    folders: SERVER_SIDE,
    output: 'cli/dist/main.js',
    build: () => runNode(TSC, ['-b', ...SERVER_SIDE]),
  },
  web: {
    folders: [...SHARED_SIDE, 'web'],
    output: 'web/dist/index.html',
    build: () => runNode(join('..', VITE), ['build', '--logLevel', 'warn'], { cwd: join(ROOT, 'web') }),
  },
};

const IGNORED = new Set(['node_modules', 'dist', 'dist-types', '.cache']);

function addFolder(hash, folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!IGNORED.has(entry.name)) addFolder(hash, path);
    } else if (!/\.test\.tsx?$/.test(entry.name)) {
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
  }
}

/** Names, sizes and times of all sources: a few milliseconds, and enough to see any edit. */
function fingerprint(folders) {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(ROOT, 'package-lock.json')));
  hash.update(readFileSync(join(ROOT, 'tsconfig.base.json')));
  for (const folder of folders) addFolder(hash, join(ROOT, folder));
  return hash.digest('hex');
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return {};
  }
}

/** Build whatever is older than its sources; the two parts run side by side. */
export async function ensureBuilt(only = Object.keys(PARTS)) {
  const stamps = readStamps();
  const stale = only
    .map((name) => ({ name, part: PARTS[name], print: fingerprint(PARTS[name].folders) }))
    .filter(({ name, part, print }) => stamps[name] !== print || !existsSync(join(ROOT, part.output)));
  if (stale.length === 0) return;
  process.stderr.write(`Building ${stale.map(({ name }) => name).join(' and ')} …\n`);
  await Promise.all(stale.map(({ part }) => part.build()));
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const done = Object.fromEntries(stale.map(({ name, print }) => [name, print]));
  writeFileSync(STAMP, JSON.stringify({ ...readStamps(), ...done }));
}
