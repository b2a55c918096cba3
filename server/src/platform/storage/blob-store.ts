import { createHash } from 'node:crypto';

/** SHA-256 of the content in lower-case hex; what a blob is called everywhere. */
export type BlobHash = string;

/** How a browser should take what a link leads to. */
export interface BlobLink {
  /** Seconds until the link is worth nothing. */
  readonly seconds: number;
  readonly fileName: string;
  readonly type: string;
}

/** Bytes that are kept under the hash of their content. Nothing in it is ever changed. */
export interface BlobStore {
  /** What is put in twice is kept once. Resolves when a power cut can no longer undo it. */
  put(bytes: Uint8Array): Promise<BlobHash>;
  /** Undefined when it is not there. */
  get(hash: BlobHash): Promise<Uint8Array | undefined>;
  /** Does nothing when it is not there. */
  remove(hash: BlobHash): Promise<void>;
  /** An address that leads straight to the store; null for stores that people cannot reach. */
  link(hash: BlobHash, link: BlobLink): Promise<string | null>;
  /** Give up connections. */
  close?(): void;
}

export function hashOf(bytes: Uint8Array): BlobHash {
  return createHash('sha256').update(bytes).digest('hex');
}

/** `ab/cd/<hash>`: no folder gets more than a few hundred entries. */
export function placeOf(hash: BlobHash): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`${hash} is no hash of a blob`);
  return `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
}

/** `Content-Disposition` of a download, with a name in any script. */
export function downloadAs(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, percent)}`;
}

function percent(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
