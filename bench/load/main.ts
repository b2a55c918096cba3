import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { spawnServer, tempDir } from '@guildhall/test-kit';
import { commit, machine } from '../machine.ts';
import { post } from './connection.ts';
import { type LoadPlan, type LoadResult, openLoop, saturate } from './drive.ts';
import { variedBuilds } from './varied-builds.ts';

const RESULTS = fileURLToPath(new URL('../results/load.json', import.meta.url));

/** Different builds that are sent in turn: far more than any cache of answers keeps. */
const BUILDS = 12_000;
const RATE = 500;
const SECONDS = 20;
const WARM_UP_SECONDS = 5;

/** What `calculate` has to keep. */
const P95_LIMIT = 15;
const THROUGHPUT_LIMIT = 1500;

interface Row extends LoadResult {
  readonly name: string;
  /** Share of one processor core that the server and this program used. */
  readonly serverCores: number;
  readonly clientCores: number;
}

/** Seconds of processor time a process has used; NaN where the system does not say. */
function processorSeconds(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

async function measured(name: string, pid: number, run: () => Promise<LoadResult>): Promise<Row> {
  const server = processorSeconds(pid);
  const client = process.cpuUsage();
  const started = performance.now();
  const result = await run();
  const seconds = (performance.now() - started) / 1000;
  const used = process.cpuUsage(client);
  return {
    name,
    ...result,
    serverCores: (processorSeconds(pid) - server) / seconds,
    clientCores: (used.user + used.system) / 1e6 / seconds,
  };
}

const folder = tempDir();
const server = spawnServer(folder.path);
const rows: Row[] = [];
try {
  const port = Number(new URL(await server.ready).port);
  const requests = variedBuilds(BUILDS).map((build) => post('/api/v1/builds/calculate', { build }));
  let sent = 0;
  const unique = (): Buffer => requests[sent++ % requests.length] as Buffer;
  const repeated = (n: number): Buffer => requests[n % 200] as Buffer;
  const plan = (request: LoadPlan['request'], seconds: number): LoadPlan => {
    return { port, connections: 50, seconds, request };
  };
  await saturate(plan(unique, WARM_UP_SECONDS));
  sent = 0;
  const run = (name: string, work: () => Promise<LoadResult>) => measured(name, server.pid, work);
  rows.push(await run(`${RATE}/s, every build new`, () => openLoop(plan(unique, SECONDS), RATE)));
  rows.push(await run('saturated, every build new', () => saturate(plan(unique, SECONDS / 2))));
  rows.push(await run('saturated, 200 builds again and again', () => saturate(plan(repeated, SECONDS / 2))));
} finally {
  await server.end('SIGTERM');
  folder.remove();
}

const [steady, saturated] = rows;
const kept =
  steady !== undefined &&
  saturated !== undefined &&
  rows.every(({ failed }) => failed === 0) &&
  steady.p95 <= P95_LIMIT &&
  saturated.perSecond >= THROUGHPUT_LIMIT;
const results = {
  date: new Date().toISOString().slice(0, 10),
  commit: commit(),
  machine: machine(),
  limits: { p95Milliseconds: P95_LIMIT, saturatedPerSecond: THROUGHPUT_LIMIT },
  kept,
  rows,
};
mkdirSync(fileURLToPath(new URL('../results/', import.meta.url)), { recursive: true });
const json = `${JSON.stringify(results, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value), 2)}\n`;
writeFileSync(RESULTS, json);
if (process.argv.includes('--json')) process.stdout.write(json);
else {
  for (const row of rows) {
    const figure = (value: number) => value.toFixed(2).padStart(8);
    process.stdout.write(
      `${row.name.padEnd(40)} ${row.perSecond.toFixed(0).padStart(6)}/s  p50 ${figure(row.p50)}  p95 ${figure(row.p95)}  p99 ${figure(row.p99)} ms  failed ${row.failed}  server ${row.serverCores.toFixed(2)} cores, driver ${row.clientCores.toFixed(2)}\n`,
    );
  }
  process.stdout.write(`\nLimits: p95 ${P95_LIMIT} ms, ${THROUGHPUT_LIMIT}/s: ${kept ? 'kept' : 'MISSED'}\n`);
}
if (process.argv.includes('--check') && !kept) process.exitCode = 1;
