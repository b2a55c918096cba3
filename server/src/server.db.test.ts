import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ALL_ROUTES, GUILDHALL_VERSION } from '@guildhall/contracts';
import { sampleBuild, startTestServer, type TestServer, tempDir, withDatabases } from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fastifyPath } from './platform/http/add-route.ts';

/** Where a connection becomes a socket; it speaks messages, not requests. */
const SOCKETS = ['/api/v1/live'];

/** Addresses that are no part of the API: the documentation page and its files. */
const PAGES = [
  '/api/docs',
  '/api/docs/',
  '/api/docs/start.js',
  '/api/docs/swagger-ui.css',
  '/api/docs/swagger-ui-bundle.js',
];

withDatabases('server', (target) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ env: target.env() });
  });
  afterAll(() => server?.dispose());

  describe('routes', () => {
    it('are exactly those of the contract', () => {
      for (const { method, path } of ALL_ROUTES)
        expect(server.app.hasRoute({ method, url: fastifyPath(path) }), `${method} ${path}`).toBe(true);
      const printed = server.app.printRoutes({ commonPrefix: false });
      const served = [...printed.matchAll(/\((?:GET|POST|PUT|PATCH|DELETE)[^)]*\)/g)]
        .flatMap(([methods]) => methods.slice(1, -1).split(', '))
        .filter((method) => method !== 'HEAD');
      expect(served).toHaveLength(ALL_ROUTES.length + PAGES.length + SOCKETS.length);
    });

    it('answer 401 without the token where the contract asks for it', async () => {
      for (const { method, path } of ALL_ROUTES.filter(({ permission }) => permission === 'local')) {
        const answer = await server.request(path, { method, body: {} });
        expect([path, answer.status, answer.json.error.code]).toEqual([path, 401, 'UNAUTHENTICATED']);
        const wrong = await server.request(path, {
          method,
          body: {},
          headers: { authorization: 'Bearer x' },
        });
        expect(wrong.status).toBe(401);
      }
    });
  });

  describe('envelope', () => {
    it('wraps what succeeds', async () => {
      const { status, json, headers } = await server.request('/api/v1/builds?limit=1');
      expect(status).toBe(200);
      expect(json.success).toBe(true);
      expect(json.meta.version).toBe(GUILDHALL_VERSION);
      expect(json.meta.timestamp).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      expect(json.meta.page).toEqual({ cursor: null, limit: 1 });
      expect(headers.get('x-request-id')).toBe(json.meta.requestId);
    });

    it('wraps what fails', async () => {
      const { status, json } = await server.request('/api/v1/nothing');
      expect(status).toBe(404);
      expect(json).toMatchObject({
        success: false,
        error: { code: 'NOT_FOUND', retryable: false, details: { fields: [], global: [], warnings: [] } },
      });
      expect(json.error.requestId).toBe(json.meta.requestId);
    });

    it('says which methods an address takes', async () => {
      const answer = await server.request('/api/v1/builds', { method: 'DELETE' });
      expect(answer.status).toBe(405);
      expect(answer.json.error.code).toBe('METHOD_NOT_ALLOWED');
      expect(answer.headers.get('allow')).toBe('GET, POST');
    });
  });

  describe('bad input', () => {
    const post = (body: unknown, headers = {}) =>
      server.request('/api/v1/builds', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });

    it.each([
      ['{"build":', 'malformed'],
      ['', 'empty'],
      ['[1', 'cut off'],
      ['{"build":{"__proto__":{}}}', 'poisoned'],
      [new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'not UTF-8'],
    ])('%j (%s) is JSON_INVALID', async (body, _how) => {
      const { status, json } = await post(body);
      expect([status, json.error.code]).toEqual([400, 'JSON_INVALID']);
    });

    it('is refused when too large, by length and while it comes', async () => {
      const { status, json } = await post(JSON.stringify({ build: 'x'.repeat(2_000_000) }));
      expect([status, json.error.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
      const chunks = Array.from({ length: 40 }, () => ' '.repeat(50_000));
      const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
      const answer = await raw(server.port, '/api/v1/builds', headers, chunks);
      expect([answer.status, JSON.parse(answer.body).error.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    });

    it('is refused in another type, which is all that foreign pages can send unasked', async () => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ]) {
        const { status, json } = await post('{}', { 'content-type': type });
        expect([status, json.error.code]).toEqual([415, 'UNSUPPORTED_MEDIA']);
      }
    });

    it('names every field with its path', async () => {
      const build = { ...sampleBuild(), level: 51, colour: 'red', picks: [{ power: 7 }] };
      const { status, json } = await post({ build });
      expect([status, json.error.code]).toEqual([400, 'VALIDATION_FAILED']);
      expect(json.error.details.fields.map(({ path }) => path)).toEqual(
        expect.arrayContaining(['body.build.level', 'body.build.colour', 'body.build.picks[0].power']),
      );
    });

    it.each([
      '/api/v1/builds?limit=0',
      '/api/v1/builds?limit=x',
      '/api/v1/builds?cursor=zzz',
      '/api/v1/builds?q=%00',
      '/api/v1/builds/nix',
      '/api/v1/builds?unknown=1',
    ])('%s is VALIDATION_FAILED', async (path) => {
      const { status, json } = await server.request(path);
      expect([status, json.error.code]).toEqual([400, 'VALIDATION_FAILED']);
      expect(json.error.details.fields).toHaveLength(1);
    });

    it('in an address does no harm', async () => {
      for (const path of [
        '/%zz',
        '/..%2f..%2fpackage.json',
        '/assets/../../package.json',
        '/%00',
        '/packs/..%2fx',
      ]) {
        const answer = await raw(server.port, path);
        expect([path, Math.floor(answer.status / 100)]).toEqual([path, 4]);
        expect(JSON.parse(answer.body)).toMatchObject({ success: false });
      }
    });
  });

  it('compresses answers that are worth it', async () => {
    const headers = { 'accept-encoding': 'br, gzip' };
    const large = await server.request('/api/openapi.json', { headers });
    expect(large.headers.get('content-encoding')).toBe('br');
    expect(large.headers.get('vary')).toContain('Accept-Encoding');
    expect(large.json).toHaveProperty('openapi');
    const gzip = await server.request('/api/openapi.json', { headers: { 'accept-encoding': 'gzip' } });
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(gzip.text).toBe(large.text);
    expect((await server.request('/health', { headers })).headers.get('content-encoding')).toBeNull();
  });

  describe('foreign pages', () => {
    it('cannot use another name for this machine', async () => {
      const answer = await raw(server.port, '/api/v1/builds', { host: 'evil.example' });
      expect(answer.status).toBe(403);
      expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'FOREIGN_ORIGIN' } });
    });

    it('cannot send requests from their own origin', async () => {
      for (const origin of ['https://evil.example', 'null', 'http://localhost:1']) {
        const { status } = await server.request('/api/v1/builds', { headers: { origin } });
        expect(status).toBe(403);
      }
      const same = await server.request('/api/v1/builds', { headers: { origin: server.url } });
      expect(same.status).toBe(200);
      expect(same.headers.get('access-control-allow-origin')).toBeNull();
    });
  });

  describe('headers', () => {
    it('keep scripts of others out', async () => {
      const { headers } = await server.request('/health');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
      // The one style of the frame that shows a mail is let in by its hash.
      expect(policy).toMatch(/style-src 'self' 'sha256-[^']+';/);
      expect(policy).not.toContain("'unsafe-");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toBeNull();
    });
  });

  describe('system', () => {
    it('reports health without an envelope', async () => {
      const { status, json } = await server.request('/health');
      expect(status).toBe(200);
      expect(json).toEqual({ status: 'ok', database: 'ok', redis: 'disabled', disk_space: 'ok' });
      expect((await server.request('/health/live')).json).toEqual({ status: 'ok' });
      expect((await server.request('/ready')).json).toEqual({ status: 'ready' });
    });

    it('reports metrics in both forms', async () => {
      const text = await server.request('/metrics');
      expect(text.headers.get('content-type')).toContain('text/plain');
      expect(text.text).toContain('http_request_duration_seconds_bucket');
      expect(text.text).toContain('guildhall_heroes_builds');
      expect(text.text).toContain('nodejs_eventloop_lag_seconds');
      const { json } = await server.request('/metrics', { headers: { accept: 'application/json' } });
      expect(json).toEqual({
        active_users: 1,
        total_characters: 0,
        total_campaigns: 0,
        uptime_seconds: expect.any(Number),
      });
    });

    it('serves its description and the page to read it', async () => {
      const { json } = await server.request('/api/openapi.json');
      const committed = JSON.parse(
        readFileSync(new URL('../../contracts/openapi.json', import.meta.url), 'utf8'),
      );
      expect(json).toEqual(committed);
      for (const path of PAGES) expect((await server.request(path)).status, path).toBe(200);
      const script = await server.request('/api/docs/swagger-ui-bundle.js', {
        headers: { 'accept-encoding': 'gzip, br' },
      });
      expect(script.headers.get('content-encoding')).toBe('br');
      const etag = script.headers.get('etag') ?? '';
      const again = await server.request('/api/docs/swagger-ui-bundle.js', {
        headers: { 'if-none-match': etag },
      });
      expect([again.status, again.text]).toEqual([304, '']);
    });

    it.skipIf(target.kind === 'embedded')(
      'keeps failures of its own under the reference that the user sees',
      async () => {
        const table = 'heroes_builds';
        const database = await breakTable(target.env().DATABASE_URL ?? '', table);
        try {
          const { status, json } = await server.request('/api/v1/builds');
          expect([status, json.error.code]).toEqual([500, 'INTERNAL']);
          expect(json.error.message).not.toContain(table);
          const { requestId } = json.error;
          const stored = await server.request(`/api/v1/admin/errors?requestId=${requestId}`);
          expect(stored.json.data).toMatchObject([
            { requestId, code: 'INTERNAL', method: 'GET', path: '/api/v1/builds' },
          ]);
          expect(stored.json.data[0].message).toContain(table);
          expect(stored.json.data[0].stack).toContain('library.repo');
        } finally {
          await database.mend();
        }
        expect((await server.request('/api/v1/builds')).status).toBe(200);
      },
    );
  });

  describe('stopping', () => {
    it('finishes what is under way, refuses what is new, and closes clean', async () => {
      const folder = tempDir();
      const own = await startTestServer({ env: target.env(), dataDir: folder.path });
      expect(existsSync(join(folder.path, 'keys', 'server.json'))).toBe(true);
      const body = JSON.stringify({ build: sampleBuild({ name: 'In flight' }) });
      // The head and half of the body are sent; the rest only after the server was told to stop.
      const socket = connect(own.port, '127.0.0.1');
      socket.write(
        `POST /api/v1/builds HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 40)}`,
      );
      const answered = new Promise<string>((resolve) => {
        let text = '';
        socket.on('data', (chunk) => {
          text += chunk;
        });
        socket.on('close', () => resolve(text));
      });
      await sleep(150);
      const stopped = own.stop();
      await sleep(50);
      await expect(fetch(own.url)).rejects.toThrow();
      socket.write(body.slice(40));
      expect(await answered).toMatch(/^HTTP\/1\.1 201 /);
      await stopped;
      await own.stop();
      expect(existsSync(join(folder.path, 'keys', 'server.json'))).toBe(false);

      const again = await startTestServer({ env: target.env(), dataDir: folder.path });
      const { json } = await again.request('/api/v1/builds?q=flight');
      expect(json.data).toHaveLength(1);
      await again.dispose();
      folder.remove();
    });
  });

  it('says that a port is taken and gives everything back', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const folder = tempDir();
    const options = { env: { ...target.env(), PORT: String(port) }, dataDir: folder.path };
    await expect(startTestServer(options)).rejects.toMatchObject({ code: 'PORT_TAKEN', details: { port } });
    other.close();
    await once(other, 'close');
    const server = await startTestServer(options);
    expect(server.port).toBe(port);
    await server.dispose();
    folder.remove();
  });
});

describe('settings', () => {
  const started = async (env: Record<string, string>, use: (server: TestServer) => Promise<void>) => {
    const server = await startTestServer({ env });
    await use(server).finally(() => server.dispose());
  };

  it('let listed sites call the API', () =>
    started({ CORS_ORIGINS: 'https://tools.example' }, async (server) => {
      const origin = 'https://tools.example';
      const preflight = await server.request('/api/v1/builds', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'PUT' },
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('access-control-allow-methods')).toContain('PUT');
      const answer = await server.request('/api/v1/builds', { headers: { origin } });
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(
        (await server.request('/api/v1/builds', { headers: { origin: 'https://other.example' } })).status,
      ).toBe(403);
    }));

  it('ask for the token where administration could come through a proxy', () =>
    started({ PUBLIC_URL: 'https://guild.example' }, async (server) => {
      expect((await server.request('/api/v1/admin/errors')).status).toBe(401);
      const authorization = `Bearer ${server.localToken}`;
      expect((await server.request('/api/v1/admin/errors', { headers: { authorization } })).status).toBe(200);
      expect((await server.request('/health')).headers.get('strict-transport-security')).toContain('max-age');
    }));

  it('tell of a Redis that is down without failing', () =>
    started({ REDIS_URL: 'redis://127.0.0.1:1' }, async (server) => {
      const { status, json } = await server.request('/health');
      expect(status).toBe(503);
      expect(json).toMatchObject({ status: 'degraded', database: 'ok', redis: 'down' });
      expect((await server.request('/api/v1/builds')).status).toBe(200);
    }));

  it.skipIf(!process.env.TEST_REDIS_URL)('tell of a Redis that is up', () =>
    started({ REDIS_URL: process.env.TEST_REDIS_URL ?? '' }, async (server) => {
      expect((await server.request('/health')).json).toMatchObject({ status: 'ok', redis: 'ok' });
    }),
  );
});

/** Rename a table away and back through another connection, which the embedded database cannot have. */
async function breakTable(databaseUrl: string, table: string) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`alter table ${table} rename to ${table}_away`);
  return {
    mend: async () => {
      await client.query(`alter table ${table}_away rename to ${table}`);
      await client.end();
    },
  };
}

/** A request that no well-behaved client would send; with chunks it is a POST. */
function raw(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  chunks: readonly string[] = [],
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const method = chunks.length > 0 ? 'POST' : 'GET';
    const request = http.request({ port, host: '127.0.0.1', method, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on('error', reject);
    for (const chunk of chunks) request.write(chunk);
    request.end();
  });
}
