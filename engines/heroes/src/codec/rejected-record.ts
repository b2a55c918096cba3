/** A record, or a part of one, that an import left out, with what its author needs to mend it. */
export interface RejectedRecord {
  /** File of the source, as the source names it. */
  readonly file: string;
  /** Where in the file, e.g. `effects[3].templates[0].scale`; '' is the whole file. */
  readonly path: string;
  /** What stood there, shortened. */
  readonly value: string | number | boolean | null;
  /** What is wrong with it, one sentence. */
  readonly reason: string;
  /** What to do about it, or what was taken in its place. */
  readonly suggestion: string;
}

/** Longest part of a wrong value that a rejection shows. */
const SHOWN = 120;

/** A wrong value as a rejection shows it: texts shortened, structures named only, however deep they are. */
export function shownValue(value: unknown): RejectedRecord['value'] {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (value === undefined) return null;
  if (typeof value === 'string') return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
}
