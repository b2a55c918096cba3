import { type CaseValue, isRecord } from '../golden-case.ts';

/** A number of a case. */
export function number(value: CaseValue, name: string): number {
  const field = value[name];
  if (typeof field !== 'number') throw new Error(`"${name}" is missing`);
  return field;
}

/** A text of a case. */
export function text(value: CaseValue, name: string): string {
  const field = value[name];
  if (typeof field !== 'string') throw new Error(`"${name}" is missing`);
  return field;
}

/** An object in a case. */
export function record(value: CaseValue, name: string): CaseValue {
  const field = value[name];
  if (!isRecord(field)) throw new Error(`"${name}" is missing`);
  return field;
}

/** A list of objects in a case. */
export function list(value: CaseValue, name: string): readonly CaseValue[] {
  const field = value[name];
  if (!Array.isArray(field) || !field.every(isRecord)) throw new Error(`"${name}" is missing`);
  return field;
}
