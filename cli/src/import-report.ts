import type { DeepReadonly } from '@guildhall/contracts';
import type { ImportReport } from '@guildhall/heroes/codec';
import type { PackManifest } from '@guildhall/heroes/pack';
import { printLine, printTable } from './output.ts';

/** What `import heroes --json` prints. */
export interface ImportSummary {
  readonly dataVersion: { readonly id: string; readonly name: string; readonly date: string };
  readonly counts: ImportReport['counts'];
  readonly unresolved: ImportReport['unresolved'];
}

/** Take what matters from a manifest and a report; the server sends the report as plain JSON. */
export function summaryOf(
  manifest: DeepReadonly<Pick<PackManifest, 'version'>>,
  report: ImportReport | Readonly<Record<string, unknown>>,
): ImportSummary {
  const { id, name, date } = manifest.version;
  const { counts, unresolved } = report as ImportReport;
  return { dataVersion: { id, name, date }, counts, unresolved };
}

export function printImport({ dataVersion, counts, unresolved }: ImportSummary): void {
  printLine(`${dataVersion.name} of ${dataVersion.date} is installed and current (${dataVersion.id}).`);
  printTable(
    Object.entries(counts).map(([name, count]) => [
      name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
      String(count),
    ]),
    [1],
  );
  const open = Object.entries(unresolved)
    .map(([name, found]) => [name, Array.isArray(found) ? found.length : Object.keys(found).length] as const)
    .filter(([, count]) => count > 0);
  if (open.length === 0) return;
  printLine('\nReferences that lead nowhere (kept as they are; --json lists them)');
  printTable(
    open.map(([name, count]) => [
      name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
      String(count),
    ]),
    [1],
  );
}
