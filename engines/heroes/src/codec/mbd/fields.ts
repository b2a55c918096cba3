import type { BuildProblem } from '../../model/totals.ts';

/**
 * Reads fields of a build file leniently: what is missing or of the wrong type
 * becomes a warning with its path and the value that stands in for it.
 */
export class FieldReader {
  readonly warnings: BuildProblem[] = [];

  /** A field that must be a text; numbers are taken as text. */
  text(value: unknown, path: string, fallback = ''): string {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    if (value !== null && value !== undefined) this.warn('wrong_type', path, 'A text is expected here.');
    return fallback;
  }

  /** A whole number within bounds; texts of digits are taken as numbers. */
  integer(value: unknown, path: string, bounds: { min: number; max: number; fallback: number }): number {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number)) {
      if (value !== undefined && value !== null)
        this.warn('wrong_type', path, 'A whole number is expected here.');
      return bounds.fallback;
    }
    if (number >= bounds.min && number <= bounds.max) return number;
    this.warn('out_of_range', path, `${number} is not between ${bounds.min} and ${bounds.max}.`);
    return Math.min(bounds.max, Math.max(bounds.min, number));
  }

  flag(value: unknown, path: string): boolean {
    if (value !== undefined && value !== null && typeof value !== 'boolean') {
      this.warn('wrong_type', path, 'true or false is expected here.');
    }
    return value === true;
  }

  /** One of the names of an enum. */
  name<T>(names: Readonly<Record<string, T>>, value: unknown, path: string, fallback: T): T {
    const text = this.text(value, path);
    const known = Object.hasOwn(names, text) ? names[text] : undefined;
    if (known !== undefined) return known;
    if (text !== '') this.warn('unknown_value', path, `"${text}" is not a value this field can have.`);
    return fallback;
  }

  warn(code: string, path: string, message: string): void {
    this.warnings.push({ severity: 'warning', code, path, message });
  }
}
