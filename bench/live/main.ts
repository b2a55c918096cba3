import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@guildhall/client';
import { sampleBuild, spawnServer, tempDir } from '@guildhall/test-kit';
import { TwoLevelCaches } from '../../server/src/platform/cache/two-level-cache.ts';
import { ALONE } from '../../server/src/platform/realtime/fan-out.ts';
import { saturate } from '../load/drive.ts';
import { commit, machine } from '../machine.ts';
import { ask, Crowd } from './crowd.ts';

/** `npm run bench:load -- --live`: sockets, cached reads and the cache, beside a bare server in the same run. */
const RESULTS = fileURLToPath(new URL('../results/live.json', import.meta.url));
const SOCKETS = Number(process.env.BENCH_SOCKETS ?? 2000);
const ROUNDS = 40;
const PRIVATE = 100;

/** Resident bytes of a process; NaN where the system does not say. */
function resident(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
  } catch {
    return Number.NaN;
  }
}

async function bareServer(body: unknown): Promise<{ url: string; end(): void }> {
  const file = fileURLToPath(new URL('./bare-server.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, JSON.stringify(body)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      const found = /ready: (\S+)/.exec(String(data))?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return { url, end: () => child.kill() };
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

function get(path: string): Buffer {
  return Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`);
}

const folder = tempDir();
const server = spawnServer(folder.path);
const url = await server.ready;
const client = createClient({ baseUrl: url });
const { id } = await client.builds.create(sampleBuild());
const record = await client.library.describe(id, { visibility: 'public' });
const bare = await bareServer({ success: true, data: record });
/** Nobody but their owner sees these, so that every read asks the database. */
const own = await Promise.all(Array.from({ length: PRIVATE }, () => client.builds.create(sampleBuild())));

const reads = async (base: string, paths: readonly string[]) => {
  const requests = paths.map(get);
  const request = (n: number) => requests[n % requests.length] ?? Buffer.alloc(0);
  const plan = { port: Number(new URL(base).port), connections: 50, request };
  await saturate({ ...plan, seconds: 2 });
  const result = await saturate({ ...plan, seconds: 6 });
  if (result.failed > 0) throw new Error(`${result.failed} of ${result.requests} reads failed`);
  return result;
};
const bareReads = await reads(bare.url, ['/json']);
const cachedReads = await reads(url, [`/api/v1/builds/${id}`]);
const uncachedReads = await reads(
  url,
  own.map((build) => `/api/v1/builds/${build.id}`),
);
const searches = await reads(url, [
  '/api/v1/library/builds?stats=hitPoints%3E%3D10',
  '/api/v1/builds?limit=20',
]);

const marker = '"type":"edit"';
const bareCrowd = new Crowd(marker);
await bareCrowd.open(`${bare.url.replace('http', 'ws')}/live`, SOCKETS, async () => undefined);
const message = JSON.stringify({ room: `build:${id}`, type: 'edit', payload: 'x'.repeat(330) });
await bareCrowd.broadcast(5, () => bareCrowd.sockets[0]?.send(message));
const bareDeliveries = await bareCrowd.broadcast(ROUNDS, () => bareCrowd.sockets[0]?.send(message));
bareCrowd.close();
bare.end();

const crowd = new Crowd(marker);
const before = resident(server.pid);
const room = `build:${id}`;
await crowd.open(`${url.replace('http', 'ws')}/api/v1/live`, SOCKETS, async (socket) => {
  await ask(socket, { id: 1, type: 'auth', payload: {} } as { id: number });
  await ask(socket, { id: 2, type: 'join', room } as { id: number });
});
const kilobytes = (resident(server.pid) - before) / SOCKETS / 1000;
let level = 50;
const edit = () => {
  const next = level === 50 ? 49 : 50;
  const payload = {
    kind: 'edit',
    key: `bench-${performance.now().toString().replace('.', '-')}`,
    operations: [{ at: ['level'], was: level, to: next }],
  };
  level = next;
  crowd.sockets[0]?.send(JSON.stringify({ id: 3, type: 'send', room, payload }));
};
await crowd.broadcast(5, edit);
const deliveries = await crowd.broadcast(ROUNDS, edit);
const editToViewer = percentile(crowd.delays, 0.99);
crowd.close();
await server.end('SIGTERM');
folder.remove();

const caches = new TwoLevelCaches({ store: null, bus: ALONE, node: 'bench' });
const cache = caches.space({ name: 'bench', size: 1_000_000, seconds: 60 });
const make = async () => 'x'.repeat(1000);
const HITS = 200_000;
await cache.get('key', make);
const began = performance.now();
for (let n = 0; n < HITS; n++) await cache.get('key', make);
const hit = ((performance.now() - began) * 1000) / HITS;

const rows = [
  ['cached reads, share of a bare JSON route', cachedReads.perSecond / bareReads.perSecond, '>=', 0.6],
  ['cached reads p95, ms', cachedReads.p95, '<', 50],
  ['uncached reads p95, ms', uncachedReads.p95, '<', 200],
  ['lists and searches of builds p95, ms', searches.p95, '<', 200],
  ['deliveries a second, share of a bare socket', deliveries / bareDeliveries, '>=', 0.8],
  ['deliveries a second', deliveries, '>=', 0],
  ['edit to viewer p99, ms', editToViewer, '<', 100],
  ['idle connection, kB', kilobytes, '<', 60],
  ['hit in memory, microseconds', hit, '<', 3],
] as const;
const kept = rows.every(([, value, how, limit]) => (how === '<' ? value < limit : value >= limit));
const results = {
  date: new Date().toISOString().slice(0, 10),
  commit: commit(),
  machine: machine(),
  sockets: SOCKETS,
  kept,
  rows: rows.map(([name, value, how, limit]) => ({
    name,
    value: Number(value.toPrecision(4)),
    limit: `${how} ${limit}`,
  })),
};
mkdirSync(join(RESULTS, '..'), { recursive: true });
writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
for (const { name, value, limit } of results.rows)
  process.stdout.write(`${name.padEnd(46)} ${String(value).padStart(9)}   ${limit}\n`);
if (process.argv.includes('--check') && !kept) process.exitCode = 1;
