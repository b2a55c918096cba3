import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { GuildError } from '@guildhall/kernel';
import { type BlobHash, type BlobLink, type BlobStore, downloadAs, hashOf, placeOf } from './blob-store.ts';

export interface S3Settings {
  readonly endpoint: string;
  /** Where browsers reach the same store; null when they do not. */
  readonly publicEndpoint: string | null;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Milliseconds that a store may take for one answer. */
const PATIENCE = 20_000;

/** Blobs as objects `blobs/ab/cd/<hash>` of an S3 bucket. Failures are UNAVAILABLE, and say what S3 said. */
export class S3Blobs implements BlobStore {
  readonly #bucket: string;
  readonly #client: S3Client;
  readonly #outside: S3Client | null;

  constructor(settings: S3Settings) {
    const { publicEndpoint, endpoint, bucket } = settings;
    this.#bucket = bucket;
    this.#client = clientOf(settings, endpoint);
    this.#outside = publicEndpoint === null ? null : clientOf(settings, publicEndpoint);
  }

  async put(bytes: Uint8Array): Promise<BlobHash> {
    const hash = hashOf(bytes);
    const ChecksumSHA256 = Buffer.from(hash, 'hex').toString('base64');
    await this.#asked(
      this.#client.send(new PutObjectCommand({ ...this.#object(hash), Body: bytes, ChecksumSHA256 })),
    );
    return hash;
  }

  async get(hash: BlobHash): Promise<Uint8Array | undefined> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand(this.#object(hash)));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw unreachable(error);
    }
  }

  async remove(hash: BlobHash): Promise<void> {
    await this.#asked(this.#client.send(new DeleteObjectCommand(this.#object(hash))));
  }

  async link(hash: BlobHash, { seconds, fileName, type }: BlobLink): Promise<string | null> {
    if (this.#outside === null) return null;
    const command = new GetObjectCommand({
      ...this.#object(hash),
      ResponseContentDisposition: downloadAs(fileName),
      ResponseContentType: type,
    });
    return getSignedUrl(this.#outside, command, { expiresIn: seconds });
  }

  close(): void {
    this.#client.destroy();
    this.#outside?.destroy();
  }

  #object(hash: BlobHash) {
    return { Bucket: this.#bucket, Key: `blobs/${placeOf(hash)}` };
  }

  async #asked(answer: Promise<unknown>): Promise<void> {
    try {
      await answer;
    } catch (error) {
      throw unreachable(error);
    }
  }
}

function clientOf({ region, accessKeyId, secretAccessKey }: S3Settings, endpoint: string): S3Client {
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Stores other than Amazon's rarely answer to names of buckets.
    forcePathStyle: true,
    maxAttempts: 3,
    requestHandler: { requestTimeout: PATIENCE, connectionTimeout: 5_000 },
  });
}

function unreachable(error: unknown): GuildError {
  const reason =
    error instanceof S3ServiceException
      ? `${error.name}: ${error.message}`
      : ((error as Error).message ?? '').slice(0, 200);
  return new GuildError(
    'UNAVAILABLE',
    `The object storage did not do what was asked (${reason}). Retry shortly.`,
    {},
    error,
  );
}
