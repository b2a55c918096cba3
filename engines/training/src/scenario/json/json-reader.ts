import type { FieldProblem } from '@guildhall/kernel';

/** Bounds of a scenario's JSON; real ones have a tenth of it. */
export const JSON_LIMITS = {
  /** Characters of the document. */
  document: 1_000_000,
  /** Characters of one text. */
  text: 20_000,
  /** Items of one list. */
  items: 200,
  /** Problems that are told. */
  problems: 50,
} as const;

/** Half of a character outside the basic plane: no UTF-8 can hold it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * One JSON object of a foreign document, read field by field. What is wrong is
 * collected with its path instead of thrown, so that an author sees everything at
 * once; a wrong field reads as its empty value.
 */
export class JsonReader {
  readonly path: string;
  readonly #value: JsonObject;
  readonly #problems: FieldProblem[];
  readonly #read = new Set<string>();

  constructor(value: unknown, path: string, problems: FieldProblem[]) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    this.path = path;
    this.#problems = problems;
    this.#value = isObject ? (value as JsonObject) : {};
    if (!isObject) this.problem('', 'has to be an object');
  }

  at(key: string): string {
    if (key === '') return this.path;
    return this.path === '' ? key : `${this.path}.${key}`;
  }

  problem(key: string, message: string, suggestion?: string): void {
    if (this.#problems.length >= JSON_LIMITS.problems) return;
    const path = this.at(key) || 'scenario';
    const told = { path, code: 'invalid', message: `${path} ${message}.` };
    this.#problems.push(suggestion === undefined ? told : { ...told, suggestion });
  }

  raw(key: string): unknown {
    this.#read.add(key);
    return Object.hasOwn(this.#value, key) ? (this.#value[key] ?? undefined) : undefined;
  }

  /** Empty when absent. */
  optionalText(key: string, limit: number = JSON_LIMITS.text): string {
    const value = this.raw(key);
    if (value === undefined) return '';
    if (typeof value !== 'string') this.problem(key, 'has to be a text');
    else if (value.length > limit) this.problem(key, `has ${value.length} characters; at most ${limit}`);
    else if (LONE_SURROGATE.test(value)) this.problem(key, 'holds half of a surrogate pair');
    else return value;
    return '';
  }

  text(key: string, limit?: number): string {
    if (this.raw(key) === undefined) {
      this.problem(key, 'is missing');
      return '';
    }
    return this.optionalText(key, limit);
  }

  /** A number within bounds, `fallback` when absent. */
  number(key: string, [least, most]: readonly [number, number], fallback: number): number {
    const value = this.raw(key);
    if (value === undefined) return fallback;
    if (typeof value === 'number' && value >= least && value <= most) return value;
    this.problem(key, `has to be a number from ${least} to ${most}`);
    return fallback;
  }

  whole(key: string, bounds: readonly [number, number], fallback: number): number {
    const value = this.number(key, bounds, fallback);
    if (Number.isInteger(value)) return value;
    this.problem(key, 'has to be a whole number');
    return fallback;
  }

  /** False when absent. */
  flag(key: string): boolean {
    const value = this.raw(key) ?? false;
    if (typeof value === 'boolean') return value;
    this.problem(key, 'has to be true or false');
    return false;
  }

  /** One of a few words; without a fallback it has to be there. */
  oneOf<T extends string>(key: string, words: readonly T[], fallback?: T): T {
    const value = this.raw(key) ?? fallback;
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    const wanted = words.join(', ');
    this.problem(
      key,
      value === undefined ? 'is missing' : 'has a value that is not known',
      `one of ${wanted}`,
    );
    return fallback ?? (words[0] as T);
  }

  /** Items of a list; none when it is absent. */
  list(key: string): readonly unknown[] {
    const value = this.raw(key) ?? [];
    if (!Array.isArray(value)) this.problem(key, 'has to be a list');
    else if (value.length > JSON_LIMITS.items)
      this.problem(key, `has ${value.length} items; at most ${JSON_LIMITS.items}`);
    else return value;
    return [];
  }

  texts(key: string): string[] {
    return this.list(key).flatMap((item, i) => {
      if (typeof item === 'string' && item.length <= JSON_LIMITS.text && !LONE_SURROGATE.test(item))
        return [item];
      this.problem(`${key}[${i}]`, 'has to be a text');
      return [];
    });
  }

  object(key: string): JsonReader {
    return new JsonReader(this.raw(key), this.at(key), this.#problems);
  }

  objects(key: string): JsonReader[] {
    return this.list(key).map((item, i) => new JsonReader(item, `${this.at(key)}[${i}]`, this.#problems));
  }

  keys(): readonly string[] {
    return Object.keys(this.#value);
  }

  /** Tells of fields nobody asked for: most often a slip of the pen. */
  finish(): void {
    for (const key of Object.keys(this.#value)) {
      if (!this.#read.has(key)) this.problem(key.slice(0, 80), 'is not known here');
    }
  }
}
