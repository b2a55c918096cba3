import type {
  BuildRecordJson,
  BuildVersionJson,
  DeepReadonly,
  LibraryEntryJson,
  ShareLinkJson,
} from '@guildhall/contracts';
import { type AccessLevel, accessTo } from '../../platform/auth/policy.ts';
import type { Principal } from '../../platform/auth/principal.ts';
import type { VersionSummaryRow } from './build-versions.repo.ts';
import type { BuildRow, ShareRow } from './builds.repo.ts';
import type { LibraryRow } from './library.repo.ts';

/** What decides who may do what with a build. */
export function ownedOf({ owner_id, visibility, editorIds }: BuildRow) {
  return { ownerId: owner_id, visibility, editorIds };
}

/** What somebody may do with a build. */
export function accessOf(row: BuildRow, principal: Principal): AccessLevel {
  return accessTo(principal, ownedOf(row));
}

export function presentRecord(row: BuildRow, access: AccessLevel): DeepReadonly<BuildRecordJson> {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    ownerId: row.owner_id,
    visibility: row.visibility,
    tags: row.tags,
    // Notes are the owner's and the editors'.
    notes: access === 'own' || access === 'edit' ? row.notes : '',
    access: access === 'none' ? 'read' : access,
    build: row.build,
  };
}

export function presentEntry(
  row: LibraryRow,
  names: ReadonlyMap<string, string>,
): DeepReadonly<LibraryEntryJson> {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    archetype: row.archetype,
    primary: row.primary_set,
    secondary: row.secondary_set,
    level: row.level,
    dataVersionId: row.data_version_id,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    owner: { id: row.owner_id, name: names.get(row.owner_id) ?? '' },
    visibility: row.visibility,
    tags: row.tags,
    favourites: row.favourites,
    favourite: row.favourite,
    stats: row.stats,
  };
}

export function presentVersion(row: VersionSummaryRow): BuildVersionJson {
  return {
    version: row.version,
    at: row.at.toISOString(),
    author: { id: row.author_id, name: row.author_name },
    cause: row.cause,
    restoredFrom: row.restored_from,
  };
}

export function presentLink({ code, access, created_at }: ShareRow): ShareLinkJson {
  return { code, path: `/s/${code}`, access, createdAt: created_at.toISOString() };
}
