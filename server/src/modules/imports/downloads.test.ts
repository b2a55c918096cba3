import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { tempDir } from '@guildhall/test-kit';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { Downloads } from './downloads.ts';

const folder = tempDir();
afterEach(() => folder.remove());

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const watch = (signal = new AbortController().signal) => ({ signal, onProgress: () => undefined });
const limits = { bytes: 1_000, time: 500, redirects: 2 };

it('fetches each address once a run, and leaves paths alone', async () => {
  let asked = 0;
  const url = await serve((_, response) => {
    asked += 1;
    response.end('content');
  });
  const downloads = new Downloads(folder.path, limits);
  for (let round = 0; round < 2; round++) {
    const [first, second] = await downloads.fetchAll('run', [`${url}/a.tar.gz`, '/a/folder'], watch());
    expect(readFileSync(first ?? '', 'utf8')).toBe('content');
    expect(second).toBe('/a/folder');
  }
  expect(asked).toBe(1);
  await downloads.remove('run');
  expect(existsSync(join(folder.path, 'run'))).toBe(false);
});

it('follows redirects, but never to another protocol and not for ever', async () => {
  const url = await serve((request, response) => {
    const to = new Map([
      ['/good', '/file'],
      ['/file-system', 'file:///etc/passwd'],
      ['/ftp', 'ftp://127.0.0.1/x'],
      ['/loop', '/loop'],
    ]).get(request.url ?? '');
    if (to === undefined) response.end('content');
    else response.writeHead(302, { location: to }).end();
  });
  const downloads = new Downloads(folder.path, limits);
  const [file] = await downloads.fetchAll('good', [`${url}/good`], watch());
  expect(readFileSync(file ?? '', 'utf8')).toBe('content');
  for (const path of ['file-system', 'ftp', 'loop'])
    await expect(downloads.fetchAll(path, [`${url}/${path}`], watch())).rejects.toMatchObject({
      code: 'DOWNLOAD_REFUSED',
    });
});

it('stops at the limits of size, announced or not, and of time', async () => {
  const url = await serve((request, response) => {
    if (request.url === '/announced') response.writeHead(200, { 'content-length': '5000' });
    if (request.url === '/slow') response.write('x');
    else response.end('x'.repeat(5_000));
  });
  const downloads = new Downloads(folder.path, limits);
  for (const path of ['announced', 'silent'])
    await expect(downloads.fetchAll(path, [`${url}/${path}`], watch())).rejects.toMatchObject({
      code: 'DOWNLOAD_REFUSED',
    });
  await expect(downloads.fetchAll('slow', [`${url}/slow`], watch())).rejects.toMatchObject({
    code: 'DOWNLOAD_FAILED',
    message: expect.stringContaining('longer than'),
  });
  expect(existsSync(join(folder.path, 'slow', '0'))).toBe(false);
});

it('tells what can be tried again from what cannot', async () => {
  const url = await serve((request, response) =>
    response.writeHead(request.url === '/gone' ? 404 : 503).end(),
  );
  const downloads = new Downloads(folder.path, limits);
  const refused = downloads.fetchAll('a', [`${url}/gone`], watch());
  await expect(refused).rejects.toMatchObject({ code: 'DOWNLOAD_REFUSED', retryable: false });
  const failed = downloads.fetchAll('b', [`${url}/busy`], watch());
  await expect(failed).rejects.toMatchObject({ code: 'DOWNLOAD_FAILED', retryable: true });
  const nobody = downloads.fetchAll('c', ['http://127.0.0.1:1/x'], watch());
  await expect(nobody).rejects.toMatchObject({ code: 'DOWNLOAD_FAILED' });
});
