import { GuildError } from '@guildhall/kernel';
import type { OwnedData } from '../auth/owned-data.ts';
import { type Principal, userIdOf } from '../auth/principal.ts';
import type { AnyTransaction } from '../db/any-transaction.ts';
import type { Clock, NewId } from '../ports.ts';
import type { AttachmentRow, AttachmentsRepo, Thing } from './attachments.repo.ts';
import type { BlobHash } from './blob-store.ts';
import type { Blobs } from './blobs.ts';
import { PICTURE_LIMITS, readPicture } from './pictures.ts';

/** Attachments that one thing may have. */
const PER_THING = 24;
const NAME_LENGTH = 120;

export interface AttachmentsParts {
  readonly repo: AttachmentsRepo;
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Bytes that each account has. */
  readonly quota: number;
  /** Bytes of the largest upload. */
  readonly uploadMax: number;
}

/** What a hall says about things that can have attachments. */
export interface AttachmentKind {
  readonly kind: string;
  /** Throws unless the principal may see the thing, or change it. */
  permit(principal: Principal, id: string, needed: 'read' | 'edit'): Promise<void>;
}

type PictureSize = 'full' | 'small';

interface OpenPicture {
  readonly row: AttachmentRow;
  readonly hash: BlobHash;
  readonly bytes: () => Promise<Uint8Array>;
}

interface SentFile {
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/** Pictures that people attach to things of the halls, within what their account may use. */
export class Attachments {
  readonly #parts: AttachmentsParts;
  readonly #kinds = new Map<string, AttachmentKind>();

  constructor(parts: AttachmentsParts) {
    this.#parts = parts;
  }

  /** Say who may see and change things of a kind; before anything is asked. */
  register(kind: AttachmentKind): void {
    this.#kinds.set(kind.kind, kind);
  }

  /** Bytes of the largest file that is taken. */
  get fileLimit(): number {
    return Math.min(PICTURE_LIMITS.bytes, this.#parts.uploadMax);
  }

  async list(principal: Principal, thing: Thing): Promise<AttachmentRow[]> {
    await this.#permit(principal, thing, 'read');
    return this.listFor(thing);
  }

  /** For callers who have decided themselves that the thing may be seen. */
  listFor(thing: Thing): Promise<AttachmentRow[]> {
    return this.#parts.repo.list(thing);
  }

  /** Throws STORAGE_FULL, and what `readPicture` throws. */
  async add(principal: Principal, thing: Thing, upload: () => Promise<SentFile>): Promise<AttachmentRow> {
    const { repo, blobs, clock, newId, quota } = this.#parts;
    await this.#permit(principal, thing, 'edit');
    const ownerId = userIdOf(principal);
    // Before megabytes are taken and unpacked that could not be kept.
    if ((await repo.used(ownerId)).bytes >= quota) throw fullAccount(quota);
    const file = await upload();
    const { width, height, full, small } = await readPicture(await file.read());
    const row: AttachmentRow = {
      id: newId(),
      kind: thing.kind,
      thing_id: thing.id,
      owner_id: ownerId,
      name: cleanName(file.name),
      width,
      height,
      bytes: full.byteLength + small.byteLength,
      full_hash: await blobs.keep(full),
      small_hash: await blobs.keep(small),
      created_at: clock.now(),
    };
    await repo.add(row, ({ bytes, ofThing }) => {
      if (ofThing >= PER_THING)
        throw new GuildError(
          'STORAGE_FULL',
          `At most ${PER_THING} pictures can be attached. Remove one first.`,
        );
      if (bytes + row.bytes > quota) throw fullAccount(quota);
    });
    return row;
  }

  /** The picture; undefined when the store has lost it. */
  async open(principal: Principal, thing: Thing, id: string, size: PictureSize): Promise<OpenPicture> {
    await this.#permit(principal, thing, 'read');
    return this.openFor(thing, id, size);
  }

  /** For callers who have decided themselves that the thing may be seen. */
  async openFor(thing: Thing, id: string, size: PictureSize): Promise<OpenPicture> {
    const row = await this.#parts.repo.find(thing, id);
    if (row === undefined) throw unknown();
    const hash = size === 'full' ? row.full_hash : row.small_hash;
    const bytes = async () => {
      const found = await this.#parts.blobs.get(hash);
      if (found === undefined) throw unknown();
      return found;
    };
    return { row, hash, bytes };
  }

  async remove(principal: Principal, thing: Thing, id: string): Promise<void> {
    const { repo } = this.#parts;
    await this.#permit(principal, thing, 'edit');
    if ((await repo.find(thing, id)) === undefined) throw unknown();
    await repo.transaction(async (db) => this.#release(await repo.remove(id, db), db));
  }

  /** Things that are no more have no attachments; part of the transaction that removes them. */
  async forget(kind: string, things: readonly string[], db: AnyTransaction): Promise<void> {
    if (things.length === 0) return;
    await this.#release(await this.#parts.repo.removeOf(kind, things, db), db);
  }

  /** What an account uses and may use, in bytes. */
  async usage(userId: string): Promise<{ bytes: number; files: number; quota: number }> {
    return { ...(await this.#parts.repo.used(userId)), quota: this.#parts.quota };
  }

  /**
   * For the export of an account. What somebody attached to things of others, and
   * to those that stay, stays with these things; the rest goes with them.
   */
  owned(): OwnedData {
    return {
      name: 'attachments',
      export: async (userId) =>
        (await this.#parts.repo.of(userId)).map(
          ({ kind, thing_id, name, width, height, created_at, id }) => ({
            id,
            kind,
            thingId: thing_id,
            name,
            width,
            height,
            createdAt: created_at,
          }),
        ),
      forget: async () => undefined,
    };
  }

  async #permit(principal: Principal, { kind, id }: Thing, needed: 'read' | 'edit'): Promise<void> {
    const known = this.#kinds.get(kind);
    if (known === undefined) throw new Error(`Nothing of the kind ${kind} can have attachments`);
    await known.permit(principal, id, needed);
  }

  #release(rows: readonly AttachmentRow[], db: AnyTransaction): Promise<void> {
    const hashes = rows.flatMap(({ full_hash, small_hash }) => [full_hash, small_hash]);
    return this.#parts.blobs.release(hashes, db);
  }
}

/** The last part of the name, without what could end a header or confuse a reader. */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
  return [...plain].slice(0, NAME_LENGTH).join('') || 'picture';
}

function fullAccount(quota: number): GuildError {
  return new GuildError(
    'STORAGE_FULL',
    `Your account’s ${Math.round(quota / 1e6)} MB for pictures are used up. Remove some first.`,
    { quota },
  );
}

function unknown(): GuildError {
  return new GuildError('NOT_FOUND', 'There is no such attachment.');
}
