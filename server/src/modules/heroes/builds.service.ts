import type { BuildEdited } from '@guildhall/contracts';
import { type Build, type BuildEdit, diffBuilds } from '@guildhall/heroes';
import { GuildError } from '@guildhall/kernel';
import type { Kysely } from 'kysely';
import { accessTo, requireAccess } from '../../platform/auth/policy.ts';
import { type Principal, userIdOf } from '../../platform/auth/principal.ts';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { LiveHub } from '../../platform/realtime/live-hub.ts';
import { actorOf } from '../../platform/realtime/room-kind.ts';
import type { Attachments } from '../../platform/storage/attachments.ts';
import type { DrawnPictures } from '../../platform/storage/drawn-pictures.ts';
import { buildRoom } from './build-editing.ts';
import type { BuildVersionsRepo, VersionRow, VersionSummaryRow } from './build-versions.repo.ts';
import { accessOf, ownedOf } from './builds.presenter.ts';
import type { BuildRow, BuildsRepo, Details } from './builds.repo.ts';
import type { HeroesTables, VersionCause } from './heroes-tables.ts';
import { type ShownBuilds, type WrittenRecord, writtenRecord } from './shown-builds.ts';

export interface BuildsParts {
  readonly db: Kysely<HeroesTables>;
  readonly repo: BuildsRepo;
  readonly versions: BuildVersionsRepo;
  readonly live: LiveHub;
  readonly shown: ShownBuilds;
  readonly attachments: Pick<Attachments, 'forget'>;
  readonly drawings: Pick<DrawnPictures, 'forget'>;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Version that new builds are made with; null when no data is installed. */
  readonly currentVersion: () => Promise<Build['dataVersion']>;
  /** Told which builds changed, so that what is derived from them follows. */
  readonly onChanged: (id: string) => void;
}

interface Replacement {
  readonly build: Build;
  readonly cause: VersionCause;
  readonly restoredFrom?: number | null;
}

type Needed = 'read' | 'edit' | 'own';

/**
 * Stored builds with optimistic concurrency: a change names the version it was
 * made from. Every change is a version, and is told to whoever is in its room.
 */
export class BuildsService {
  readonly #parts: BuildsParts;

  constructor(parts: BuildsParts) {
    this.#parts = parts;
  }

  /** A build that the principal may do `needed` with. Throws BUILD_NOT_FOUND or FORBIDDEN. */
  async get(principal: Principal, id: string, needed: Needed = 'read'): Promise<BuildRow> {
    const row = await this.#parts.repo.find(id);
    if (row === undefined) throw missing(id);
    requireAccess(principal, ownedOf(row), needed, () => missing(id));
    return row;
  }

  /** The record of a build to look at: of those that many may see as it was written before. */
  async look(principal: Principal, id: string): Promise<WrittenRecord> {
    const shown = await this.#parts.shown.find(principal, id);
    if (shown !== undefined) return shown;
    const row = await this.get(principal, id);
    return writtenRecord(row, accessOf(row, principal));
  }

  /** What somebody may do in the room of a build; null when it is not there for them. */
  async roomAccess(principal: Principal, id: string): Promise<'edit' | 'view' | null> {
    const row = await this.#parts.repo.find(id);
    const access = row === undefined ? 'none' : accessTo(principal, ownedOf(row));
    if (access === 'none') return null;
    return access === 'read' ? 'view' : 'edit';
  }

  /** A build that names no data version is taken to be made with the current one. */
  async create(principal: Principal, build: Build): Promise<BuildRow> {
    const { db, repo, versions, clock, newId, currentVersion, onChanged } = this.#parts;
    const ownerId = userIdOf(principal);
    const dataVersion = build.dataVersion ?? (await currentVersion());
    const stored = { ...build, dataVersion };
    const [id, now] = [newId(), clock.now()];
    await db.transaction().execute(async (transaction) => {
      await repo.insert({ id, ownerId, build: stored, now }, transaction);
      await versions.keep(
        { buildId: id, version: 1, actor: actorOf(principal), at: now, build: stored },
        'created',
        transaction,
      );
    });
    onChanged(id);
    return {
      id,
      version: 1,
      created_at: now,
      updated_at: now,
      build: stored,
      owner_id: ownerId,
      visibility: 'private',
      tags: [],
      notes: '',
      editorIds: [],
    };
  }

  /** Replace exactly this version. Throws STALE_VERSION. */
  async update(principal: Principal, id: string, version: number, build: Build): Promise<BuildRow> {
    const row = await this.get(principal, id, 'edit');
    return this.#replace(principal, row, version, { build, cause: 'saved' });
  }

  /** Who may see it, its tags and notes. */
  async describe(principal: Principal, id: string, details: Details): Promise<BuildRow> {
    const { repo, live, onChanged } = this.#parts;
    const row = await this.get(principal, id, 'own');
    const { tags } = details;
    const clean = tags === undefined ? details : { ...details, tags: [...new Set(tags.map(folded))] };
    await repo.describe(id, clean);
    onChanged(id);
    if (details.visibility !== undefined && details.visibility !== row.visibility)
      live.recheck(buildRoom(id));
    return { ...row, ...clean };
  }

  async remove(principal: Principal, id: string, version: number | null): Promise<void> {
    const { db, repo, live, clock, attachments, drawings, onChanged } = this.#parts;
    await this.get(principal, id, 'own');
    const events = await db.transaction().execute(async (transaction) => {
      const current = await repo.lock(id, transaction);
      if (current === undefined) throw missing(id);
      if (version !== null && version !== current.version) throw stale(version, current.version);
      await repo.remove(id, current.version, clock.now(), transaction);
      await attachments.forget('build', [id], transaction);
      await drawings.forget('build', [id], transaction);
      return live.append(transaction, buildRoom(id), [
        { type: 'deleted', actor: actorOf(principal), payload: { version: current.version } },
      ]);
    });
    live.publish(events);
    onChanged(id);
    live.recheck(buildRoom(id));
  }

  async listVersions(
    principal: Principal,
    id: string,
    limit: number,
    before: number | null,
  ): Promise<VersionSummaryRow[]> {
    await this.get(principal, id, 'edit');
    return this.#parts.versions.list(id, limit, before);
  }

  /** A version with what changed since another, or since the one kept before it. */
  async version(
    principal: Principal,
    id: string,
    version: number,
    against?: number,
  ): Promise<{ row: VersionRow; against: number | null; changes: BuildEdit }> {
    await this.get(principal, id, 'edit');
    const row = await this.#version(id, version);
    const other =
      against === undefined
        ? await this.#parts.versions.before(id, version)
        : await this.#version(id, against);
    return {
      row,
      against: other?.version ?? null,
      changes: other === undefined ? [] : diffBuilds(other.build, row.build),
    };
  }

  /** Make an older version the current one. */
  async restore(
    principal: Principal,
    id: string,
    version: number,
    ifMatch: number | null,
  ): Promise<BuildRow> {
    const row = await this.get(principal, id, 'edit');
    const { build } = await this.#version(id, version);
    return this.#replace(principal, row, ifMatch, { build, cause: 'restored', restoredFrom: version });
  }

  async #version(id: string, version: number): Promise<VersionRow> {
    const row = await this.#parts.versions.find(id, version);
    if (row !== undefined) return row;
    throw new GuildError('NOT_FOUND', `The build ${id} has no version ${version} that was kept.`);
  }

  /** @param expected version that has to be the current one; null = whichever it is */
  async #replace(
    principal: Principal,
    row: BuildRow,
    expected: number | null,
    { build, cause, restoredFrom = null }: Replacement,
  ): Promise<BuildRow> {
    const { db, repo, versions, live, clock, onChanged } = this.#parts;
    const { id } = row;
    const actor = actorOf(principal);
    const now = clock.now();
    const done = await db.transaction().execute(async (transaction) => {
      const current = await repo.lock(id, transaction);
      if (current === undefined) throw missing(id);
      if (expected !== null && expected !== current.version) throw stale(expected, current.version);
      const version = current.version + 1;
      await repo.write(id, { version, build, now }, transaction);
      await versions.keep({ buildId: id, version, actor, at: now, build }, cause, transaction, restoredFrom);
      const payload: BuildEdited = { version, operations: wire(diffBuilds(current.build, build)), key: null };
      const events = await live.append(transaction, buildRoom(id), [{ type: 'edit', actor, payload }]);
      return { version, events };
    });
    live.publish(done.events);
    onChanged(id);
    return { ...row, version: done.version, build, updated_at: now };
  }
}

/** The contract's lists are not readonly; what is sent is only read. */
function wire(edit: BuildEdit): BuildEdited['operations'] {
  return edit as unknown as BuildEdited['operations'];
}

function folded(tag: string): string {
  return tag.toLowerCase();
}

function missing(id: string): GuildError {
  return new GuildError('BUILD_NOT_FOUND', `There is no build ${id}.`);
}

function stale(version: number, current: number): GuildError {
  return new GuildError(
    'STALE_VERSION',
    `The change was made from version ${version}; the current one is ${current}. Fetch it, apply the change again and send its version.`,
    { current },
  );
}
