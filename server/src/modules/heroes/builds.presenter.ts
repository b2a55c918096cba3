import type { BuildRecordJson, BuildSummaryJson, DeepReadonly } from '@guildhall/contracts';
import type { BuildRecordRow, BuildSummaryRow } from './builds.repo.ts';

export function presentRecord(row: BuildRecordRow): DeepReadonly<BuildRecordJson> {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    build: row.build,
  };
}

export function presentSummary(row: BuildSummaryRow): BuildSummaryJson {
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
  };
}
