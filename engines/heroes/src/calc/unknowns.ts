import type { UnknownReference } from '../model/totals.ts';
import type { MissingTable } from './compiled.ts';

/**
 * Names a build uses and the data does not know, and which totals that leaves
 * unfinished: an unknown power, piece or bonus may do anything, a missing
 * modifier table touches one total only.
 */
export class Unknowns {
  readonly references: UnknownReference[] = [];
  readonly #anywhere = new Set<string>();
  readonly #bySum = new Map<number, Set<string>>();

  /** Records a name that changes no total by itself. */
  note(reference: UnknownReference): void {
    this.references.push(reference);
  }

  /** Records a name that may change any total. */
  touchAll(reference: UnknownReference): void {
    this.references.push(reference);
    this.#anywhere.add(`${reference.kind} ${reference.name.toLowerCase()}`);
  }

  /** Records a missing modifier table of one sum. */
  touchSum({ sum, table }: MissingTable, path: string): void {
    let tables = this.#bySum.get(sum);
    if (tables === undefined) {
      tables = new Set();
      this.#bySum.set(sum, tables);
    }
    if (tables.has(table)) return;
    tables.add(table);
    this.references.push({ kind: 'table', name: table, path });
  }

  /** Names that may change a total made of these sums. */
  touching(sums: readonly number[]): number {
    let count = this.#anywhere.size;
    if (this.#bySum.size > 0) for (const sum of sums) count += this.#bySum.get(sum)?.size ?? 0;
    return count;
  }
}
