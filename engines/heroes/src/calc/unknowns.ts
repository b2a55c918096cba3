import type { UnknownReference } from '../model/totals.ts';
import type { MissingTable } from './compiled.ts';

/** A name the data does not know, and which totals it may change. */
export interface UnknownNote {
  readonly reference: UnknownReference;
  /** Any total, none, or the one sum that lacks a table. */
  readonly touches: 'anything' | 'nothing' | number;
}

/** A name that may change any total: an unknown power, piece or bonus may do anything. */
export function unknownAnywhere(reference: UnknownReference): UnknownNote {
  return { reference, touches: 'anything' };
}

/** A name that changes no total by itself. */
export function unknownNowhere(reference: UnknownReference): UnknownNote {
  return { reference, touches: 'nothing' };
}

/** A missing modifier table touches one total only. */
export function unknownTable({ sum, table }: MissingTable, path: string): UnknownNote {
  return { reference: { kind: 'table', name: table, path }, touches: sum };
}

/** Names a build uses and the data does not know, and which totals that leaves unfinished. */
export class Unknowns {
  readonly references: UnknownReference[] = [];
  readonly #anywhere = new Set<string>();
  readonly #bySum = new Map<number, Set<string>>();

  add({ reference, touches }: UnknownNote): void {
    if (touches === 'anything') this.#anywhere.add(`${reference.kind} ${reference.name.toLowerCase()}`);
    // A table that several powers lack in one sum is one gap.
    else if (touches !== 'nothing' && !this.#addTable(touches, reference.name)) return;
    this.references.push(reference);
  }

  #addTable(sum: number, table: string): boolean {
    let tables = this.#bySum.get(sum);
    if (tables === undefined) {
      tables = new Set();
      this.#bySum.set(sum, tables);
    }
    if (tables.has(table)) return false;
    tables.add(table);
    return true;
  }

  /** Nothing is unknown that may change a total. */
  get none(): boolean {
    return this.#anywhere.size === 0 && this.#bySum.size === 0;
  }

  /** Names that may change a total made of these sums. */
  touching(sums: readonly number[]): number {
    let count = this.#anywhere.size;
    if (this.#bySum.size > 0) for (const sum of sums) count += this.#bySum.get(sum)?.size ?? 0;
    return count;
  }
}
