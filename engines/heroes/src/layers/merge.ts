import type { RecordKind, RecordProvenance } from './layer.ts';

/** One layer's version of a record. */
export interface Version<T> {
  readonly layer: string;
  readonly kind: 'mids' | 'city-of-data' | 'guildhall';
  readonly value: T;
}

/** Takes note of a field on which two layers differ. */
export type NoteConflict = (conflict: {
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
  readonly kept: { readonly layer: string; readonly value: unknown };
  readonly dropped: { readonly layer: string; readonly value: unknown };
}) => void;

/** A merged record and where it comes from. */
export interface Merged<T> {
  readonly value: T;
  readonly provenance: RecordProvenance;
}

/** Numbers that are the same but for the 32-bit floats one source stores. */
const FLOAT_ROUNDING = 2e-5;

function sameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= FLOAT_ROUNDING * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether two values say the same: names ignore case, lists of names their order, numbers their rounding. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b);
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase();
  if (Array.isArray(a) && Array.isArray(b)) return sameList(a, b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) =>
    sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  if (!a.every((item) => typeof item === 'string' || typeof item === 'number')) {
    return a.every((item, i) => sameValue(item, b[i]));
  }
  const folded = (list: readonly unknown[]): string =>
    list
      .map((item) => String(item).toLowerCase())
      .toSorted()
      .join();
  return folded(a) === folded(b);
}

/**
 * One field of a merged record: the higher value, in the lower spelling where
 * they differ in nothing else.
 */
export function mergeField<T>(lower: T, upper: T): T {
  if (typeof lower === 'string' && typeof upper === 'string' && sameValue(lower, upper)) return lower;
  return upper;
}

/** Versions of every record by lower-case id, in order of first appearance. */
export function collectVersions<T>(
  lists: readonly {
    readonly layer: string;
    readonly kind: Version<T>['kind'];
    readonly items: readonly T[];
  }[],
  idOf: (item: T) => string,
): Map<string, Version<T>[]> {
  const out = new Map<string, Version<T>[]>();
  for (const { layer, kind, items } of lists) {
    for (const value of items) {
      const id = idOf(value).toLowerCase();
      const versions = out.get(id);
      if (versions === undefined) out.set(id, [{ layer, kind, value }]);
      // Of two equal names in one source the first counts, as everywhere.
      else if (versions.at(-1)?.layer !== layer) versions.push({ layer, kind, value });
    }
  }
  return out;
}

/** Reports the listed fields on which two versions of a record differ. */
export function noteDifferences<T extends object>(
  lower: Version<T>,
  upper: Version<T>,
  about: { readonly kind: RecordKind; readonly id: string; readonly fields: readonly (keyof T & string)[] },
  note: NoteConflict,
): void {
  for (const field of about.fields) {
    const [kept, dropped] = [upper.value[field], lower.value[field]];
    if (kept === undefined || dropped === undefined || sameValue(kept, dropped)) continue;
    note({
      kind: about.kind,
      id: about.id,
      field,
      kept: { layer: upper.layer, value: kept },
      dropped: { layer: lower.layer, value: dropped },
    });
  }
}
