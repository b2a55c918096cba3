import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createClient, LiveConnection, type LiveRoom, type WireSocket } from '@guildhall/client';
import type { LiveEvent } from '@guildhall/contracts';
import { sampleBuild, tempDir, withDatabases } from '@guildhall/test-kit';
import { afterAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { projectRoot } from './platform/project-root.ts';

const COMMAND = join(projectRoot(), 'cli', 'bin', 'guildhall.mjs');
const folder = tempDir();
const processes: ChildProcess[] = [];

afterAll(async () => {
  for (const child of processes) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }
  folder.remove();
});

const environment = (env: Readonly<Record<string, string>>) => ({
  ...process.env,
  DATABASE_URL: '',
  REDIS_URL: '',
  ...env,
  DATA_DIR: folder.path,
  PORT: '0',
  LOG_LEVEL: 'silent',
});

/** `guildhall serve` in one role; the address it prints. */
function serve(role: string, env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(process.execPath, [COMMAND, 'serve', '--role', role], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  processes.push(child);
  let output = '';
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /Guildhall is at (\S+)/.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', (code) => reject(new Error(`--role ${role} ended with ${code}: ${output}`)));
  });
}

describe('guildhall serve --role', () => {
  it('ws and worker need PostgreSQL, since the embedded database belongs to one process', () => {
    for (const role of ['ws', 'worker']) {
      const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'serve', '--role', role], {
        encoding: 'utf8',
        env: environment({}),
      });
      expect([role, status]).toEqual([role, 3]);
      expect(stderr).toContain('DATABASE_URL');
    }
  });

  withDatabases('ws', (target) => {
    it.skipIf(target.kind === 'embedded')('has the live socket and nothing else', async () => {
      const [api, ws] = [await serve('api', target.env()), await serve('ws', target.env())];
      for (const path of ['/', '/api/v1/builds', '/api/v1/heroes/powers', '/api/docs']) {
        const answer = await fetch(ws + path);
        expect([path, answer.status]).toEqual([path, 404]);
        expect(await answer.text()).toContain('live socket only');
      }
      expect((await fetch(`${ws}/ready`)).status).toBe(200);
      expect((await fetch(`${ws}/health`)).status).toBe(200);
      expect(await (await fetch(`${ws}/metrics`)).text()).toContain('guildhall_live_members 0');

      const client = createClient({ baseUrl: api });
      const { id, version } = await client.builds.create(sampleBuild());
      const connection = new LiveConnection({
        baseUrl: ws,
        open: (url) => new WebSocket(url) as unknown as WireSocket,
      });
      const seen: LiveEvent[] = [];
      await new Promise<void>((resolve) => {
        const room: LiveRoom = connection.join(`build:${id}`, {
          onJoined: () => resolve(void room),
          onEvent: (event) => seen.push(event),
        });
      });
      expect(await (await fetch(`${ws}/metrics`)).text()).toContain('guildhall_live_members 1');
      await client.builds.update(id, version, { ...sampleBuild(), name: 'Renamed over the API' });
      await expect.poll(() => JSON.stringify(seen), { timeout: 20_000 }).toContain('Renamed over the API');
      connection.close();
    });
  });
});
