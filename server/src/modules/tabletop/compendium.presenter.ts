import type {
  CompendiumEntryJson,
  CompendiumOverviewJson,
  CompendiumSearchJson,
  CompendiumSummaryJson,
  CompendiumVersionJson,
} from '@guildhall/contracts';
import type { Edition } from '@guildhall/tabletop/compendium';
import type { CompendiumService, SearchOutcome } from './compendium.service.ts';
import type { EntryRow, EntrySummaryRow, VersionRow } from './entries.repo.ts';

export function presentSummary(row: EntrySummaryRow): CompendiumSummaryJson {
  const { id, kind, edition, slug, name, summary, origin, facets } = row;
  return { id, kind, edition, slug, name, summary, origin, facets };
}

/** @param attribution what the licence of the entry asks to be shown with it */
export function presentEntry(
  row: EntryRow,
  editions: readonly Edition[],
  attribution: readonly string[],
): CompendiumEntryJson {
  return {
    ...presentSummary(row),
    facts: row.facts,
    text: row.body,
    version: row.version,
    pack: row.pack,
    campaignId: row.campaign_id,
    editions: [...editions],
    attribution: [...attribution],
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

export function presentVersions(current: EntryRow, older: readonly VersionRow[]): CompendiumVersionJson[] {
  const fields = ({ version, name, summary, origin, facts, body }: EntryRow | VersionRow) => ({
    version,
    name,
    summary,
    origin,
    facts,
    text: body,
  });
  return [
    { ...fields(current), replacedAt: null },
    ...older.map((row) => ({ ...fields(row), replacedAt: row.replaced_at.toISOString() })),
  ];
}

export function presentSearch({
  rows,
  corrections,
  kinds,
  editions,
  total,
  more,
  attribution,
}: SearchOutcome): CompendiumSearchJson {
  return {
    items: rows.map(presentSummary),
    corrections: corrections.map(({ word, readAs }) => ({ word, readAs: [...readAs] })),
    facets: { kinds, editions },
    total,
    more,
    attribution: [...attribution],
  };
}

export function presentOverview(
  overview: Awaited<ReturnType<CompendiumService['overview']>>,
): CompendiumOverviewJson {
  const { kinds, sources, attribution, fullText } = overview;
  return {
    kinds,
    sources: sources.map(({ id, name, imported_at, attribution: sentence }) => ({
      id,
      name,
      importedAt: imported_at.toISOString(),
      attribution: sentence,
    })),
    attribution,
    fullText,
  };
}
