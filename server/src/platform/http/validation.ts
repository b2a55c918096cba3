import { type FieldProblem, GuildError } from '@guildhall/kernel';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Settings } from 'typebox/system';

// Enough to show every slip of a person, few enough to bound the work for a hostile body.
Settings.Set({ maxErrors: 64 });

export type RequestPart = 'params' | 'query' | 'body';

/** Checks one part of a request and answers it with defaults filled in. */
export type Check = (value: unknown) => unknown;

type TypeBoxError = ReturnType<ReturnType<typeof Compile>['Errors']>[number];

/**
 * Compile the check of a part. Parameters arrive as text and are converted to
 * the numbers and flags the schema asks for; a body is taken as it is.
 * Failures are VALIDATION_FAILED with one field a problem.
 */
export function compileCheck(schema: TSchema, part: RequestPart): Check {
  const validator = Compile(schema);
  return (value) => {
    const candidate =
      part === 'body' ? value : validator.Default(validator.Convert({ ...(value as object) }));
    if (!validator.Check(candidate)) throw failed(fieldProblems(validator.Errors(candidate), part));
    const unstorable = findUnstorable(candidate, part);
    if (unstorable !== null) throw failed([{ path: unstorable, code: 'format', message: UNSTORABLE }]);
    return candidate;
  };
}

const UNSTORABLE = 'must be well-formed text without the character U+0000';

/** Path of a text that no database stores and no file format can carry; null when all is well. */
function findUnstorable(value: unknown, path: string): string | null {
  if (isStorable(value)) return null;
  if (typeof value !== 'object' || value === null) return path;
  for (const [key, item] of Object.entries(value)) {
    const found = findUnstorable(item, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
    if (found !== null) return found;
  }
  return path;
}

/** The usual case, without building paths. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && isWellFormed(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isStorable);
  for (const key in value) if (!isStorable((value as Record<string, unknown>)[key])) return false;
  return true;
}

/** Half of a character stored as two; quick for the many texts that have none of these. */
function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDFFF]/.test(text) || !/\p{Surrogate}/u.test(text);
}

function failed(fields: readonly FieldProblem[]): GuildError {
  const [first] = fields;
  const more = fields.length > 1 ? ` (and ${fields.length - 1} more)` : '';
  return new GuildError('VALIDATION_FAILED', first ? `${first.path}: ${first.message}${more}` : undefined, {
    fields,
  });
}

function fieldProblems(errors: readonly TypeBoxError[], part: RequestPart): FieldProblem[] {
  return errors.filter((error) => !isNoise(error, errors)).flatMap((error) => problemsOf(error, part));
}

/**
 * A nullable part that is wrong is reported three times: by its schema, by
 * "must be null" and by the union. Only the first helps.
 */
function isNoise({ keyword, schemaPath, params }: TypeBoxError, all: readonly TypeBoxError[]): boolean {
  if (keyword === 'boolean') return true;
  const isNullBranch = keyword === 'type' && 'type' in params && params.type === 'null';
  if (keyword !== 'anyOf' && !isNullBranch) return false;
  const union = keyword === 'anyOf' ? schemaPath : schemaPath.replace(/\/anyOf\/\d+$/, '');
  return all.some((other) => {
    const nullToo = other.keyword === 'type' && 'type' in other.params && other.params.type === 'null';
    return other.schemaPath.startsWith(`${union}/anyOf/`) && !nullToo;
  });
}

const CODES: Readonly<Record<string, string>> = {
  type: 'wrong_type',
  minimum: 'out_of_range',
  maximum: 'out_of_range',
  minLength: 'length',
  maxLength: 'length',
  minItems: 'length',
  maxItems: 'length',
  pattern: 'format',
  enum: 'not_allowed',
  const: 'not_allowed',
};

function problemsOf(error: TypeBoxError, part: RequestPart): FieldProblem[] {
  const place = part + readable(error.instancePath);
  const { params } = error;
  if (error.keyword === 'required' && 'requiredProperties' in params) {
    return params.requiredProperties.map((name) => ({
      path: `${place}.${name}`,
      code: 'missing',
      message: 'is required',
    }));
  }
  if (error.keyword === 'additionalProperties' && 'additionalProperties' in params) {
    return params.additionalProperties.map((name) => ({
      path: `${place}.${name}`,
      code: 'unknown_field',
      message: 'is not a field of this request',
    }));
  }
  return [{ path: place, code: CODES[error.keyword] ?? 'invalid', message: sentence(error) }];
}

function sentence({ message, params }: TypeBoxError): string {
  if ('allowedValues' in params) return `must be one of ${params.allowedValues.map(String).join(', ')}`;
  return message;
}

/** `/picks/3/slots` → `.picks[3].slots`. */
function readable(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('');
}
