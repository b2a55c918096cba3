import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  fileUpload,
  type S3Double,
  sampleBuild,
  signUp,
  startS3Double,
  startTestServer,
  type TestAccount,
  type TestServer,
  tempDir,
  withDatabases,
} from '@guildhall/test-kit';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataDir } from '../data-dir/data-dir.ts';
import { migrate } from '../db/migrate.ts';
import { type OpenDatabase, openDatabase } from '../db/open-database.ts';
import { PLATFORM_MIGRATIONS } from '../db/platform-migrations.ts';
import type { PlatformTables } from '../db/platform-tables.ts';
import { Blobs } from './blobs.ts';
import { FileBlobs } from './file-blobs.ts';

const picture = (width = 320) =>
  sharp({ create: { width, height: 200, channels: 3, background: { r: width % 255, g: 90, b: 90 } } })
    .jpeg()
    .toBuffer();

withDatabases('storage', (target) => {
  let server: TestServer;
  let owner: TestAccount;
  let other: TestAccount;
  let build: string;
  let at: string;

  beforeAll(async () => {
    server = await startTestServer({
      env: { ...target.env(), REGISTRATION: 'open', RATE_LIMITS: 'off', USER_STORAGE_MB: '1' },
    });
    await signUp(server, 'Admin');
    owner = await signUp(server, 'Owner');
    other = await signUp(server, 'Other');
    build = await newBuild(owner);
    at = `/api/v1/builds/${build}/attachments`;
  });
  afterAll(() => server?.dispose());

  const newBuild = async (account: TestAccount): Promise<string> =>
    (await account.request('/api/v1/builds', { method: 'POST', body: { build: sampleBuild() } })).json.data
      .id;

  describe('attachments', () => {
    it('are made anew, listed and shown as files of their own', async () => {
      const sent = await owner.request(
        at,
        fileUpload(await picture(), '../..\\C:\\fakepath\\Möth\u202e.jpg'),
      );
      expect([sent.status, sent.json.data]).toMatchObject([
        201,
        { name: 'Möth.jpg', width: 320, height: 200 },
      ]);
      expect((await owner.request(at)).json.data).toEqual([sent.json.data]);
      const { path } = sent.json.data;
      const shown = await owner.request(path);
      expect(shown.status).toBe(200);
      expect(Object.fromEntries(shown.headers)).toMatchObject({
        'content-type': 'image/webp',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'content-disposition': "inline; filename*=UTF-8''M%C3%B6th.webp",
        'cache-control': 'private, no-cache',
        'cross-origin-resource-policy': 'same-origin',
      });
      const etag = shown.headers.get('etag') ?? '';
      expect((await owner.request(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
      const small = await owner.request(`${path}?size=small`);
      expect(small.headers.get('etag')).not.toBe(null);
    });

    it('are for those who may see the thing, and changed by those who may change it', async () => {
      const { path, id } = (await owner.request(at)).json.data[0];
      for (const asked of [at, path]) {
        expect((await other.request(asked)).status).toBe(404);
        expect((await server.request(asked)).status).toBe(404);
      }
      expect((await other.request(at, fileUpload(await picture()))).status).toBe(404);
      await owner.request(`/api/v1/builds/${build}`, { method: 'PATCH', body: { visibility: 'public' } });
      expect((await server.request(path)).status).toBe(200);
      expect((await other.request(at, fileUpload(await picture()))).status).toBe(403);
      expect((await other.request(`${at}/${id}`, { method: 'DELETE' })).status).toBe(403);
      expect((await server.request(at, fileUpload(await picture()))).status).toBe(401);
      const elsewhere = `/api/v1/builds/${await newBuild(other)}/attachments/${id}/picture`;
      expect((await other.request(elsewhere)).status).toBe(404);
    });

    it('refuse what is no picture, and say why', async () => {
      const refused = async (init: Parameters<TestAccount['request']>[1]) => {
        const { status, json } = await owner.request(at, init);
        return [status, json.error.code];
      };
      expect(await refused(fileUpload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))).toEqual([
        415,
        'UNSUPPORTED_MEDIA',
      ]);
      expect(await refused(fileUpload((await picture()).subarray(0, 200)))).toEqual([
        422,
        'PICTURE_UNREADABLE',
      ]);
      expect(await refused(fileUpload(Buffer.alloc(10_000_001, 1)))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
      expect(await refused({ method: 'POST', body: {} })).toEqual([415, 'UNSUPPORTED_MEDIA']);
      const empty = { ...fileUpload(new Uint8Array()), body: '--guildhall-test--\r\n' };
      expect(await refused(empty)).toEqual([400, 'VALIDATION_FAILED']);
      const cut = fileUpload(await picture());
      expect(await refused({ ...cut, body: cut.body.subarray(0, 300) })).toEqual([400, 'VALIDATION_FAILED']);
    });

    it('are counted against the space of the account, together when they come at once', async () => {
      const noise = sharp({
        create: {
          width: 600,
          height: 600,
          channels: 3,
          background: '#000',
          noise: { type: 'gaussian', mean: 128, sigma: 60 },
        },
      });
      const bytes = await noise.png().toBuffer();
      const mine = `/api/v1/builds/${await newBuild(other)}/attachments`;
      const sent = await Promise.all(Array.from({ length: 4 }, () => other.request(mine, fileUpload(bytes))));
      const codes = sent.map(({ status }) => status);
      expect(codes).toContain(201);
      expect(codes).toContain(409);
      const usage = (await other.request('/api/v1/me/storage')).json.data;
      expect(usage).toMatchObject({
        quotaBytes: 1_000_000,
        files: codes.filter((code) => code === 201).length,
      });
      expect(usage.bytes).toBeLessThanOrEqual(1_000_000);
      const first = (await other.request(mine)).json.data[0];
      await other.request(`${mine}/${first.id}`, { method: 'DELETE' });
      const after = (await other.request('/api/v1/me/storage')).json.data;
      expect(after.bytes).toBe(usage.bytes - first.bytes);
      expect((await other.request(first.path)).status).toBe(404);
    });

    it('of a character are its owner’s, shown in the list, and go with it', async () => {
      const made = await owner.request('/api/v1/characters', { method: 'POST', body: { name: 'Thora' } });
      const character = `/api/v1/characters/${made.json.data.id}`;
      const { path } = (await owner.request(`${character}/attachments`, fileUpload(await picture()))).json
        .data;
      const headers = { 'if-match': '"1"' };
      await owner.request(character, { method: 'PATCH', body: { portrait: path }, headers });
      const list = (await owner.request('/api/v1/characters')).json.data;
      expect(list).toContainEqual(expect.objectContaining({ name: 'Thora', portrait: path }));
      expect((await owner.request(path)).headers.get('content-type')).toBe('image/webp');
      for (const asked of [path, `${character}/attachments`]) {
        expect((await other.request(asked)).json.error.code).toBe('CHARACTER_NOT_FOUND');
      }
      expect((await owner.request(character, { method: 'DELETE' })).status).toBe(200);
      expect((await owner.request(path)).status).toBe(404);
    });

    it('go with the build, and with the account', async () => {
      const leaving = await signUp(server, 'Leaving');
      const own = await newBuild(leaving);
      const kept = await newBuild(leaving);
      for (const id of [own, kept])
        await leaving.request(`/api/v1/builds/${id}/attachments`, fileUpload(await picture(300)));
      const { path } = (await leaving.request(`/api/v1/builds/${kept}/attachments`)).json.data[0];
      await leaving.request(`/api/v1/builds/${own}`, { method: 'DELETE' });
      expect((await leaving.request('/api/v1/me/storage')).json.data.files).toBe(1);
      await leaving.request(`/api/v1/builds/${kept}`, { method: 'PATCH', body: { visibility: 'public' } });
      const gone = await leaving.request('/api/v1/me', {
        method: 'DELETE',
        body: { password: leaving.password },
      });
      expect(gone.status).toBe(200);
      // What is public stays, under nobody's name.
      expect((await server.request(path)).status).toBe(200);
      const [left] = (await server.request(`/api/v1/builds/${kept}/attachments`)).json.data;
      expect(left.owner.name).not.toBe('Leaving');
    });
  });

  describe('exports', () => {
    it('are made in the background and fetched by a link that is signed', async () => {
      const started = await owner.request('/api/v1/me/exports', { method: 'POST' });
      expect(started.status).toBe(202);
      const { id } = started.json.data;
      expect((await other.request(`/api/v1/me/exports/${id}`)).status).toBe(404);
      await expect
        .poll(async () => (await owner.request(`/api/v1/me/exports/${id}`)).json.data.state, {
          timeout: 20_000,
        })
        .toBe('done');
      const { link, bytes } = (await owner.request(`/api/v1/me/exports/${id}`)).json.data;
      // Whoever has the link needs nothing else.
      const file = await server.request(link.url);
      expect([file.status, Buffer.byteLength(file.text)]).toEqual([200, bytes]);
      expect(file.headers.get('content-disposition')).toContain(
        'attachment; filename="guildhall-export.json"',
      );
      expect(file.json).toMatchObject({ account: { name: 'Owner' }, attachments: [{ name: 'Möth.jpg' }] });
      const [head, body, signature] = link.url.split('=')[1].split('.');
      const forged = [
        `${head}.${body}.${signature.slice(0, -4)}AAAA`,
        `${head}.${body}.`,
        owner.accessToken,
        'x',
      ];
      for (const token of forged) {
        const answer = await server.request(`/api/v1/downloads?token=${token}`);
        expect([answer.status, answer.json.error.code]).toEqual([404, 'LINK_EXPIRED']);
      }
      // A link signs nobody in.
      const token = link.url.split('=')[1];
      const asUser = await server.request('/api/v1/me', { headers: { authorization: `Bearer ${token}` } });
      expect(asUser.status).toBe(401);
    });

    it('are not answered at once when they are large', async () => {
      const large = await signUp(server, 'Large');
      expect((await large.request('/api/v1/me/export')).status).toBe(200);
      const body = { build: sampleBuild({ comment: 'x'.repeat(50_000) }) };
      for (let number = 0; number < 20; number++)
        await large.request('/api/v1/builds', { method: 'POST', body });
      const answer = await large.request('/api/v1/me/export');
      expect([answer.status, answer.json.error.code]).toEqual([409, 'EXPORT_LARGE']);
    });
  });
});

withDatabases('the ledger of blobs', (target) => {
  const folder = tempDir();
  let database: OpenDatabase<PlatformTables>;
  let now = new Date('2026-01-02T00:00:00Z');
  let blobs: Blobs;
  const path = join(folder.path, 'blobs');
  const count = () =>
    readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

  beforeAll(async () => {
    const dataDir = await openDataDir(folder.path);
    database = await openDatabase<PlatformTables>({ dataDir, url: target.env().DATABASE_URL ?? null });
    await migrate(database.kysely, PLATFORM_MIGRATIONS);
    blobs = new Blobs({ db: database.kysely, store: new FileBlobs(path), clock: { now: () => now } });
  });
  afterAll(async () => {
    await database?.close();
    folder.remove();
  });

  it('removes what nothing refers to, ten minutes after it was last wanted', async () => {
    const used = await blobs.keep(Buffer.from('used'));
    const unused = await blobs.keep(Buffer.from('unused'));
    await database.kysely
      .insertInto('platform_downloads')
      .values({
        id: '00000000-0000-7000-8000-000000000001',
        kind: 'account',
        owner_id: '00000000-0000-7000-8000-000000000002',
        hash: used,
        bytes: 4,
        created_at: now,
        expires_at: now,
      })
      .execute();
    expect(await blobs.clean()).toBe(0);
    now = new Date(now.getTime() + 11 * 60_000);
    await blobs.keep(Buffer.from('unused'));
    expect(await blobs.clean()).toBe(0);
    now = new Date(now.getTime() + 11 * 60_000);
    expect(await blobs.clean()).toBe(1);
    expect(await blobs.get(unused)).toBeUndefined();
    expect(Buffer.from((await blobs.get(used)) ?? []).toString()).toBe('used');
    expect(count()).toBe(1);
  });
});

describe('a server with S3', () => {
  let s3: S3Double;
  let server: TestServer;
  beforeAll(async () => {
    s3 = await startS3Double();
    server = await startTestServer({
      env: {
        S3_ENDPOINT: s3.endpoint,
        S3_PUBLIC_ENDPOINT: s3.endpoint,
        S3_BUCKET: s3.bucket,
        S3_REGION: s3.region,
        S3_ACCESS_KEY_ID: s3.accessKeyId,
        S3_SECRET_ACCESS_KEY: s3.secretAccessKey,
      },
    });
  });
  afterAll(async () => {
    await server?.dispose();
    await s3?.stop();
  });

  it('keeps pictures and exports there, and leads to them straight', async () => {
    const made = await server.request('/api/v1/builds', { method: 'POST', body: { build: sampleBuild() } });
    const at = `/api/v1/builds/${made.json.data.id}/attachments`;
    const { path } = (await server.request(at, fileUpload(await picture()))).json.data;
    expect(s3.objects.size).toBe(2);
    expect((await server.request(path)).status).toBe(200);
    const { id } = (await server.request('/api/v1/me/exports', { method: 'POST' })).json.data;
    const state = async () => (await server.request(`/api/v1/me/exports/${id}`)).json.data;
    await expect.poll(async () => (await state()).state, { timeout: 20_000 }).toBe('done');
    const { url } = (await state()).link;
    expect(url.startsWith(`${s3.endpoint}/`)).toBe(true);
    expect((await fetch(url)).status).toBe(200);
    expect(s3.refusals).toEqual([]);
  });

  it('says so when the store does not answer', async () => {
    const made = await server.request('/api/v1/builds', { method: 'POST', body: { build: sampleBuild() } });
    s3.stumble(100);
    const answer = await server.request(
      `/api/v1/builds/${made.json.data.id}/attachments`,
      fileUpload(await picture(77)),
    );
    expect([answer.status, answer.json.error]).toMatchObject([503, { code: 'UNAVAILABLE', retryable: true }]);
    s3.stumble(0);
  });
});
