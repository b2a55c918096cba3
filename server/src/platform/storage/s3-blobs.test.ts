import { type S3Double, startS3Double } from '@guildhall/test-kit/s3-double';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf, placeOf } from './blob-store.ts';
import { S3Blobs, type S3Settings } from './s3-blobs.ts';

const bytes = new TextEncoder().encode('a moth under glass');

describe('S3Blobs, against a store that checks signatures', () => {
  let s3: S3Double;
  const open = (other: Partial<S3Settings> = {}) =>
    new S3Blobs({ ...s3, publicEndpoint: s3.endpoint, ...other });
  beforeAll(async () => {
    s3 = await startS3Double();
  });
  afterAll(() => s3?.stop());

  it('puts, gets and removes under the hash', async () => {
    const blobs = open();
    const hash = await blobs.put(bytes);
    expect(hash).toBe(hashOf(bytes));
    expect([...s3.objects.keys()]).toEqual([`blobs/${placeOf(hash)}`]);
    expect(Buffer.from((await blobs.get(hash)) ?? []).toString()).toBe('a moth under glass');
    await blobs.remove(hash);
    expect(await blobs.get(hash)).toBeUndefined();
    await blobs.remove(hash);
    blobs.close();
  });

  it.each([
    ['another secret', { secretAccessKey: 'b' }, 'SignatureDoesNotMatch'],
    ['another key', { accessKeyId: 'SOMEBODY' }, 'InvalidAccessKeyId'],
    ['another region', { region: 'us-west-9' }, 'InvalidAccessKeyId'],
    ['another bucket', { bucket: 'not-ours' }, 'NoSuchBucket'],
  ])('is refused with %s', async (_what, other, code) => {
    const blobs = open(other);
    await expect(blobs.put(bytes)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(s3.refusals.at(-1)).toBe(code);
    blobs.close();
  });

  it('tries again when the store is busy', async () => {
    const blobs = open();
    s3.stumble(2);
    const hash = await blobs.put(bytes);
    expect(await blobs.get(hash)).toHaveLength(bytes.length);
    blobs.close();
  });

  it('gives links that work for a while, for this object only', async () => {
    const blobs = open();
    const hash = await blobs.put(bytes);
    const link = { fileName: 'Möth "1".json', type: 'application/json' };
    const url = (await blobs.link(hash, { ...link, seconds: 60 })) ?? '';
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([200, 'a moth under glass']);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="M_th _1_.json"; filename*=UTF-8''M%C3%B6th%20%221%22.json`,
    );
    const changed = [url.replace(hash, hashOf(new Uint8Array())), url.replace('Expires=60', 'Expires=600')];
    for (const wrong of changed) expect((await fetch(wrong)).status).toBe(403);
    const over = (await blobs.link(hash, { ...link, seconds: 1 })) ?? '';
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await fetch(over)).status).toBe(403);
    blobs.close();
  });

  it('gives no links when browsers cannot reach the store', async () => {
    const blobs = open({ publicEndpoint: null });
    expect(await blobs.link(hashOf(bytes), { seconds: 1, fileName: 'x', type: 'x' })).toBeNull();
    blobs.close();
  });
});
