import { GuildError } from '@guildhall/kernel';
import { ABILITIES, type Ability } from './parts.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * A JSON object of a foreign file, read field by field. Every reader throws
 * SRD_FOLDER_INVALID with the path when the field is missing or of another type,
 * so that a record is either understood or refused, never half-read.
 */
export class Fields {
  readonly path: string;
  readonly #value: JsonObject;

  constructor(value: unknown, path: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw problem(path, 'has to be an object');
    this.#value = value as JsonObject;
    this.path = path;
  }

  /** The value as it stands; undefined for absent and null alike. */
  raw(key: string): unknown {
    return Object.hasOwn(this.#value, key) ? (this.#value[key] ?? undefined) : undefined;
  }

  has(key: string): boolean {
    return this.raw(key) !== undefined;
  }

  keys(): readonly string[] {
    return Object.keys(this.#value);
  }

  optionalText(key: string): string | undefined {
    const value = this.raw(key);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw this.#wrong(key, 'a text');
    return value;
  }

  text(key: string): string {
    return this.optionalText(key) ?? this.#missing(key);
  }

  optionalNumber(key: string): number | undefined {
    const value = this.raw(key);
    if (value === undefined) return undefined;
    // Open5e writes decimals as texts.
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) throw this.#wrong(key, 'a number');
    return number;
  }

  number(key: string): number {
    return this.optionalNumber(key) ?? this.#missing(key);
  }

  /** False when absent. */
  flag(key: string): boolean {
    const value = this.raw(key) ?? false;
    if (typeof value !== 'boolean') throw this.#wrong(key, 'true or false');
    return value;
  }

  optionalObject(key: string): Fields | undefined {
    const value = this.raw(key);
    return value === undefined ? undefined : new Fields(value, this.at(key));
  }

  object(key: string): Fields {
    return this.optionalObject(key) ?? this.#missing(key);
  }

  /** Items of a list; none when it is absent. */
  list(key: string): readonly unknown[] {
    const value = this.raw(key) ?? [];
    if (!Array.isArray(value)) throw this.#wrong(key, 'a list');
    return value;
  }

  objects(key: string): readonly Fields[] {
    return this.list(key).map((item, at) => new Fields(item, `${this.at(key)}[${at}]`));
  }

  texts(key: string): readonly string[] {
    return this.list(key).map((item, at) => {
      if (typeof item !== 'string') throw problem(`${this.at(key)}[${at}]`, 'has to be a text');
      return item;
    });
  }

  /** Prose that 2014 keeps as a list of paragraphs and 2024 as one text. */
  prose(key: string): string | undefined {
    const value = this.raw(key);
    const text = Array.isArray(value) ? joinParagraphs(this.texts(key)) : this.optionalText(key);
    return text === undefined || text.trim() === '' ? undefined : text;
  }

  ability(key: string): Ability {
    return asAbility(this.text(key), this.at(key));
  }

  at(key: string): string {
    return `${this.path}.${key}`;
  }

  #missing(key: string): never {
    throw problem(this.at(key), 'is missing');
  }

  #wrong(key: string, wanted: string): GuildError {
    return problem(this.at(key), `has to be ${wanted}`);
  }
}

/** `Strength`, `STR`, `str` → `str`. */
export function asAbility(name: string, path: string): Ability {
  const code = name.slice(0, 3).toLowerCase() as Ability;
  if (!ABILITIES.includes(code)) throw problem(path, `"${name}" is no ability`);
  return code;
}

/** What is wrong with a record of a source, and where. */
export function problem(path: string, message: string): GuildError {
  return new GuildError('SRD_FOLDER_INVALID', `${path} ${message}.`, {
    fields: [{ path, code: 'invalid', message }],
  });
}

/** Rows of a table belong together; other lines are paragraphs of their own. */
function joinParagraphs(lines: readonly string[]): string {
  let text = '';
  for (const [at, line] of lines.entries()) {
    if (at === 0) text = line;
    else {
      const inTable = isTableRow(line) && isTableRow(lines[at - 1] ?? '');
      text += `${inTable ? '\n' : '\n\n'}${line}`;
    }
  }
  return text;
}

function isTableRow(line: string): boolean {
  return line.trimStart().startsWith('|');
}

/** An object without its undefined fields, so that optional fields are absent instead. */
export function compact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
