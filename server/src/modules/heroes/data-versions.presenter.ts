import type { DataVersionJson } from '@guildhall/contracts';
import type { DataVersionRow } from './data-versions.repo.ts';

export function presentDataVersion(row: DataVersionRow, installed: boolean): DataVersionJson {
  return {
    id: row.id,
    name: row.name,
    date: row.date,
    ...(row.issue === null ? {} : { issue: row.issue }),
    origin: row.origin,
    current: row.is_current,
    installed,
    counts: { ...row.counts },
    createdAt: row.created_at.toISOString(),
  };
}
