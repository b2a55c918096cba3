import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface S3Double {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** What is stored, by key. */
  readonly objects: ReadonlyMap<string, Uint8Array>;
  /** Requests that were refused, by the code of their answer. */
  readonly refusals: readonly string[];
  /** Answer so many requests with 503 from now on, as S3 does when it is busy. */
  stumble(times: number): void;
  stop(): Promise<void>;
}

const KEY = { accessKeyId: 'GUILDHALLTEST', secretAccessKey: 'a/secret+that-is/not_one' } as const;
const REGION = 'eu-test-1';
const BUCKET = 'guildhall-test';
/** Milliseconds that clocks may differ, as at S3. */
const SKEW = 15 * 60_000;

/** What is wrong with a request, as S3 names it. */
class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

/**
 * An S3 store in memory that puts, gets and deletes objects of one bucket, and takes
 * only what is signed: Signature Version 4 in the header or in the address, over method,
 * path, query, headers and body.
 */
export async function startS3Double(): Promise<S3Double> {
  const objects = new Map<string, Uint8Array>();
  const refusals: string[] = [];
  let stumbles = 0;
  const server = createServer((request, response) => {
    const answered = async () => {
      const body = await bytesOf(request);
      if (stumbles > 0) {
        stumbles--;
        throw new Refusal(503, 'SlowDown');
      }
      verify(request, body, Date.now());
      answer(request, body, response, objects);
    };
    answered().catch((error: unknown) => {
      const { status, code } = error instanceof Refusal ? error : new Refusal(500, String(error));
      refusals.push(code);
      response
        .writeHead(status, { 'content-type': 'application/xml' })
        .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bucket: BUCKET,
    region: REGION,
    ...KEY,
    objects,
    refusals,
    stumble: (times) => {
      stumbles = times;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function answer(
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  objects: Map<string, Uint8Array>,
): void {
  const url = new URL(request.url ?? '', 'http://s3');
  const [, bucket, ...rest] = decodeURIComponent(url.pathname).split('/');
  if (bucket !== BUCKET) throw new Refusal(404, 'NoSuchBucket');
  const key = rest.join('/');
  switch (request.method) {
    case 'PUT': {
      const checksum = request.headers['x-amz-checksum-sha256'];
      if (checksum !== undefined && checksum !== createHash('sha256').update(body).digest('base64'))
        throw new Refusal(400, 'BadDigest');
      objects.set(key, body);
      response.writeHead(200).end();
      return;
    }
    case 'GET': {
      const found = objects.get(key);
      if (found === undefined) throw new Refusal(404, 'NoSuchKey');
      const asked = (name: string) => url.searchParams.get(`response-${name}`);
      response
        .writeHead(200, {
          'content-type': asked('content-type') ?? 'application/octet-stream',
          'content-length': found.byteLength,
          ...(asked('content-disposition') === null
            ? {}
            : { 'content-disposition': asked('content-disposition') ?? '' }),
        })
        .end(found);
      return;
    }
    case 'DELETE':
      objects.delete(key);
      response.writeHead(204).end();
      return;
    default:
      throw new Refusal(405, 'MethodNotAllowed');
  }
}

interface Signed {
  readonly credential: string;
  readonly headers: readonly string[];
  readonly signature: string;
  /** `20260102T030405Z`. */
  readonly date: string;
  readonly payload: string;
  /** Seconds; null for signatures in the header. */
  readonly expires: number | null;
}

/** Throws a Refusal unless the request was signed with the key, for this moment and this content. */
function verify(request: IncomingMessage, body: Buffer, now: number): void {
  const url = new URL(request.url ?? '', 'http://s3');
  const signed = inHeader(request) ?? inAddress(url);
  const signedAt = Date.parse(
    signed.date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
  if (signed.expires === null && !(Math.abs(now - signedAt) < SKEW))
    throw new Refusal(403, 'RequestTimeTooSkewed');
  if (signed.expires !== null && !(now < signedAt + signed.expires * 1000))
    throw new Refusal(403, 'AccessDenied');
  if (/^[0-9a-f]{64}$/.test(signed.payload) && signed.payload !== hex(body))
    throw new Refusal(400, 'XAmzContentSHA256Mismatch');
  const day = signed.date.slice(0, 8);
  const scope = `${day}/${REGION}/s3/aws4_request`;
  if (signed.credential !== `${KEY.accessKeyId}/${scope}`) throw new Refusal(403, 'InvalidAccessKeyId');
  if (!signed.headers.includes('host')) throw new Refusal(403, 'SignatureDoesNotMatch');
  const canonical = [
    request.method,
    url.pathname,
    canonicalQuery(url),
    ...signed.headers.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}`),
    '',
    signed.headers.join(';'),
    signed.payload,
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', signed.date, scope, hex(Buffer.from(canonical))].join('\n');
  const key = [day, REGION, 's3', 'aws4_request'].reduce<Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    Buffer.from(`AWS4${KEY.secretAccessKey}`),
  );
  const expected = createHmac('sha256', key).update(text).digest();
  const given = Buffer.from(signed.signature, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Refusal(403, 'SignatureDoesNotMatch');
}

function inHeader({ headers }: IncomingMessage): Signed | null {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (parts === null) return null;
  return {
    credential: parts[1] ?? '',
    headers: (parts[2] ?? '').split(';'),
    signature: parts[3] ?? '',
    date: String(headers['x-amz-date']),
    payload: String(headers['x-amz-content-sha256']),
    expires: null,
  };
}

function inAddress({ searchParams }: URL): Signed {
  const part = (name: string) => {
    const value = searchParams.get(`X-Amz-${name}`);
    if (value === null) throw new Refusal(403, 'AccessDenied');
    return value;
  };
  return {
    credential: part('Credential'),
    headers: part('SignedHeaders').split(';'),
    signature: part('Signature'),
    date: part('Date'),
    payload: 'UNSIGNED-PAYLOAD',
    expires: Number(part('Expires')),
  };
}

/** The query in the order of its names, without the signature itself. */
function canonicalQuery({ searchParams }: URL): string {
  return [...searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
