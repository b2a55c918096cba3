import type { ExtraFields } from '../../model/build.ts';
import type { BuildProblem } from '../../model/totals.ts';
import type { JsonObject } from '../json/json-object.ts';

/** Deepest nesting of a field that is kept without being understood. */
const DEEPEST_EXTRA = 32;

/** Whether a value nests no deeper than the limit; walks without recursion. */
function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= DEEPEST_EXTRA; depth++) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    if (level.length === 0) return true;
  }
  return false;
}

/**
 * Reads the fields of one object of a build file leniently: what is missing or of
 * the wrong type becomes a note with its path and the value that stands in for
 * it. Fields nobody asked for are left for `extra`.
 */
export class Fields {
  readonly path: string;
  readonly notes: BuildProblem[];
  private readonly object: JsonObject;
  private readonly asked = new Set<string>();
  private readonly kept: [string, unknown][] = [];

  constructor(object: JsonObject, path: string, notes: BuildProblem[]) {
    this.object = object;
    this.path = path;
    this.notes = notes;
  }

  /** Path of a field in the build; `name` is what the model calls it. */
  at(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }

  /** The value as it stands; it counts as understood. */
  value(key: string): unknown {
    this.asked.add(key);
    return this.object[key];
  }

  /** A field that must be a text; numbers are taken as text. */
  text(key: string, name = key): string {
    const value = this.value(key);
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    if (value !== null && value !== undefined) this.note('wrong_type', name, 'A text is expected here.');
    return '';
  }

  /** A whole number within bounds; texts of digits are taken as numbers. */
  integer(key: string, name: string, bounds: { min: number; max: number; fallback: number }): number {
    const value = this.value(key);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number)) {
      if (value !== undefined && value !== null)
        this.note('wrong_type', name, 'A whole number is expected here.');
      return bounds.fallback;
    }
    if (number >= bounds.min && number <= bounds.max) return number;
    this.note('out_of_range', name, `${number} is not between ${bounds.min} and ${bounds.max}.`);
    return Math.min(bounds.max, Math.max(bounds.min, number));
  }

  flag(key: string, name: string): boolean {
    const value = this.value(key);
    if (value !== undefined && value !== null && typeof value !== 'boolean') {
      this.note('wrong_type', name, 'true or false is expected here.');
    }
    return value === true;
  }

  /** One of the names of an enum; an unknown one is kept for the next export. */
  name<T>(key: string, name: string, names: Readonly<Record<string, T>>, fallback: T): T {
    const text = this.text(key, name);
    const known = Object.hasOwn(names, text) ? names[text] : undefined;
    if (known !== undefined) return known;
    if (text === '') return fallback;
    this.kept.push([key, text]);
    this.note('unknown_value', name, `"${text}" is not a value this field can have.`);
    return fallback;
  }

  list(key: string, name: string): readonly unknown[] {
    const value = this.value(key);
    if (Array.isArray(value)) return value;
    if (value !== null && value !== undefined) this.note('wrong_type', name, 'A list is expected here.');
    return [];
  }

  /** What nobody asked for, as a property to spread into the model. */
  extra(): { readonly extra?: ExtraFields } {
    const left = Object.entries(this.object).filter(([key, value]) => {
      if (this.asked.has(key)) return false;
      if (isShallow(value)) return true;
      this.note('too_deep', key, 'This unknown field is nested too deeply and was left out.');
      return false;
    });
    const all = [...left, ...this.kept];
    // Not an assignment by key: a field may be called `__proto__`.
    return all.length === 0 ? {} : { extra: Object.fromEntries(all) };
  }

  note(code: string, name: string, message: string): void {
    this.notes.push({ severity: 'warning', code, path: this.at(name), message });
  }
}
