import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { type FastifyInstance, fastify } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebApp } from './web-app.ts';

let folder: string;
let app: FastifyInstance;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gh-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Guildhall</title>');
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'console.log(1);'.repeat(100));
  writeFileSync(join(folder, 'assets', 'text-def456.woff2'), 'font');
  writeFileSync(join(folder, '.env'), 'SECRET=1');
  const web = new WebApp(folder, {
    publicUrl: null,
    of: async (path) =>
      path.startsWith('/s/')
        ? {
            title: '"><script>$& Night</script>',
            description: 'A & B',
            image: '/picture',
            listed: path === '/s/listed',
          }
        : null,
  });
  app = fastify();
  app.setNotFoundHandler(async (request, reply) => {
    const path = decodeURIComponent(request.url.split('?')[0] ?? '');
    if (!(await web.serve(path, request, reply))) return reply.code(404).send('nothing');
    return reply;
  });
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe('files', () => {
  it('with a hash in their name are kept for a year and sent compressed', async () => {
    const answer = await get('/assets/main-abc123.js', { 'accept-encoding': 'gzip, br' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    expect(answer.rawPayload.length).toBeLessThan(100);
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe('console.log(1);'.repeat(100));
  });

  it('without one are asked for again, and need not be sent again', async () => {
    const first = await get('/icon.svg');
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await get('/icon.svg', { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('that are compressed already stay as they are', async () => {
    const { headers } = await get('/assets/text-def456.woff2', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-type']).toBe('font/woff2');
  });

  it('of unknown kinds, hidden ones and those outside are not there', async () => {
    for (const path of [
      '/.env',
      '/assets',
      '/assets/',
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/none.js',
    ])
      expect((await get(path)).statusCode, path).toBe(404);
  });

  it('of a build made while the server runs are found', async () => {
    expect((await get('/assets/new-1.js')).statusCode).toBe(404);
    writeFileSync(join(folder, 'assets', 'new-1.js'), '1');
    await sleep(1_050);
    expect((await get('/assets/new-1.js')).statusCode).toBe(200);
  });

  it('of such a build are found by all that ask at once', async () => {
    await get('/');
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `/assets/${name}-2.js`);
    for (const name of names) writeFileSync(join(folder, name), '2');
    await sleep(1_050);
    const answers = await Promise.all(names.map((name) => get(name)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(names.map(() => 200));
  });
});

describe('pages', () => {
  const browser = { accept: 'text/html,application/xhtml+xml' };

  it('of the app are all the same document', async () => {
    for (const path of ['/', '/heroes', '/heroes/builds/1?tab=totals']) {
      const answer = await get(path, browser);
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(answer.body).toContain('<title>Guildhall');
    }
    expect((await get('/')).statusCode).toBe(200);
  });

  it('are not answered to programs or for files', async () => {
    expect((await get('/heroes', { accept: 'application/json' })).statusCode).toBe(404);
    expect((await get('/heroes/missing.js', browser)).statusCode).toBe(404);
  });
});

describe('pages with a card', () => {
  const page = (url: string) => get(url, { accept: 'text/html', host: 'guild.test' });

  it('say in their head what the link leads to, with everything foreign escaped', async () => {
    const { body, headers, statusCode } = await page('/s/abc%22');
    expect(statusCode).toBe(200);
    expect(body).toContain('<title>&quot;&gt;&lt;script&gt;$&amp; Night&lt;/script&gt; · Guildhall</title>');
    expect(body).toContain('<meta property="og:image" content="http://guild.test/picture" />');
    expect(body).toContain('<meta property="og:url" content="http://guild.test/s/abc%22" />');
    expect(body).toContain('<meta property="og:description" content="A &amp; B" />');
    expect(body).toContain('<meta name="robots" content="noindex" />');
    expect(body).not.toContain('<script>');
    const again = await get('/s/abc%22', {
      accept: 'text/html',
      host: 'guild.test',
      'if-none-match': String(headers.etag),
    });
    expect(again.statusCode).toBe(304);
    expect((await page('/s/listed')).body).not.toContain('robots');
  });

  it('are otherwise the page as it was built', async () => {
    expect((await page('/account')).body).toBe('<!doctype html><title>Guildhall</title>');
  });
});
