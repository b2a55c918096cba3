import type { FieldProblem } from '@guildhall/kernel';

/** Controls and format characters, which hide or reorder what people see; line break and tab are fine. */
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}]/u;

const TRICKS: readonly { readonly pattern: RegExp; readonly code: string; readonly message: string }[] = [
  {
    pattern: HIDDEN,
    code: 'hidden_character',
    message: 'holds an invisible or reordering character; type the text again without it',
  },
  {
    pattern: /<[a-z/!?]/i,
    code: 'html',
    message: 'holds HTML; use markdown, and write a plain less-than sign with a space behind it',
  },
  {
    pattern: /&(?:#|[a-z]{2,10};)/i,
    code: 'html',
    message: 'holds an HTML entity; write the character itself',
  },
  { pattern: /!\[/, code: 'image', message: 'holds an image; entries are text only' },
  {
    pattern: /(?:javascript|vbscript|data|file|blob)\s*:\s*[^\s]/i,
    code: 'address',
    message: 'holds an address of a kind that is not allowed; links begin with https:// or /',
  },
  {
    pattern: /\]\(\s*(?!https?:\/\/[^\s/]|\/(?![/\\]))/i,
    code: 'address',
    message: 'holds a link that is neither https:// nor an address of this server beginning with /',
  },
];

/** Lists nest far less deep than this. */
const DEPTH_LIMIT = 32;

/** Every text in a value that holds more than words, with its path. */
export function markupProblems(value: unknown, path: string): FieldProblem[] {
  return collect(value, path, DEPTH_LIMIT);
}

function collect(value: unknown, path: string, depth: number): FieldProblem[] {
  if (typeof value === 'string') {
    const trick = TRICKS.find(({ pattern }) => pattern.test(value));
    return trick === undefined ? [] : [{ path, code: trick.code, message: trick.message }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (depth === 0) return [{ path, code: 'depth', message: 'is nested too deeply' }];
  const inList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, item]) => [
    ...(inList ? [] : collect(key, `${path}.${key.slice(0, 40)}`, depth - 1)),
    ...collect(item, inList ? `${path}[${key}]` : `${path}.${key.slice(0, 40)}`, depth - 1),
  ]);
}
