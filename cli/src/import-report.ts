import type { ImportStatus } from '@guildhall/client';
import { type ErrorCode, GuildError } from '@guildhall/kernel';
import type { ImportResult } from '@guildhall/server';
import { printLine, printTable } from './output.ts';

/** What `import heroes --json` prints. */
export interface ImportSummary {
  readonly importId: string;
  readonly dryRun: boolean;
  /** Times the import was begun; more than 1 when it was interrupted. */
  readonly attempts: number;
  readonly dataVersion: { readonly id: string } | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly rejected: number;
  readonly conflicts: { readonly total: number } | null;
  readonly comparisons: readonly SourcesCompared[];
  readonly unresolved: Readonly<Record<string, readonly unknown[] | Readonly<Record<string, unknown>>>>;
  readonly changelog: readonly string[];
  readonly stages: readonly { readonly stage: string; readonly seconds: number; readonly units: number }[];
  /** Rows stored a second; null when they were there already. */
  readonly recordsPerSecond: number | null;
  readonly report: Readonly<Record<string, unknown>>;
}

/** Two sources beside each other, power by power. */
interface SourcesCompared {
  readonly older: string;
  readonly newer: string;
  readonly counts: { readonly powers: { readonly both: number; readonly same: number } };
}

/** What a report holds beside what its sources add. */
type Report = Partial<
  Pick<
    ImportSummary,
    'counts' | 'unresolved' | 'changelog' | 'stages' | 'recordsPerSecond' | 'conflicts' | 'comparisons'
  >
>;

/** Take what matters from an import that has ended; one that failed or was cancelled is thrown. */
export function summaryOf(status: ImportStatus | ImportResult): ImportSummary {
  if (status.state === 'cancelled')
    throw new GuildError('UNAVAILABLE', 'The import was cancelled; nothing of it stays.');
  if (status.state !== 'done' || status.report === null)
    throw new GuildError((status.error?.code ?? 'INTERNAL') as ErrorCode, status.error?.message);
  const report = status.report as Report;
  return {
    importId: status.id,
    dryRun: status.dryRun,
    attempts: status.attempts,
    dataVersion: status.dataVersionId === null ? null : { id: status.dataVersionId },
    counts: report.counts ?? {},
    rejected: status.rejected,
    conflicts: report.conflicts ?? null,
    comparisons: report.comparisons ?? [],
    unresolved: report.unresolved ?? {},
    changelog: report.changelog ?? [],
    stages: report.stages ?? [],
    recordsPerSecond: report.recordsPerSecond ?? null,
    report: status.report as Readonly<Record<string, unknown>>,
  };
}

const CHANGES_SHOWN = 20;

export function printImport(summary: ImportSummary): void {
  const { dataVersion, dryRun, counts, rejected, unresolved, changelog, conflicts, comparisons } = summary;
  const id = dataVersion?.id ?? '';
  printLine(
    dryRun ? `Read and checked; nothing was stored. It would be ${id}.` : `${id} is installed and current.`,
  );
  printTable(
    Object.entries(counts).map(([name, count]) => [spaced(name), String(count)]),
    [1],
  );
  if (rejected > 0)
    printLine(
      `\n${rejected} ${rejected === 1 ? 'record was' : 'records were'} left out; "guildhall import log" names each.`,
    );
  for (const { older, newer, counts: compared } of comparisons) {
    const { both, same } = compared.powers;
    printLine(`\n${newer} has ${both} powers of ${older}; ${same} of them are the same in both.`);
  }
  if (conflicts) printLine(`${conflicts.total} values differ between layers; the later layer counts.`);
  if (changelog.length > 0) printLine('\nWhat changed');
  for (const line of changelog.slice(0, CHANGES_SHOWN)) printLine(`  ${line}`);
  if (changelog.length > CHANGES_SHOWN) printLine(`  and ${changelog.length - CHANGES_SHOWN} more`);
  const open = Object.entries(unresolved)
    .map(([name, found]) => [name, Array.isArray(found) ? found.length : Object.keys(found).length] as const)
    .filter(([, count]) => count > 0);
  if (open.length === 0) return;
  printLine('\nReferences that lead nowhere (kept as they are; --json lists them)');
  printTable(
    open.map(([name, count]) => [spaced(name), String(count)]),
    [1],
  );
}

function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
