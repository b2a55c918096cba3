/**
 * The outside of the game's boolean expressions: `&&`, `||`, `!` and brackets.
 * What stands between them (`target>kHeld > 0`, `source.ownPower?(A.B.C)`,
 * `$archetype == @Class_Brute`) is kept as text.
 */
export type BooleanExpression =
  | { readonly kind: 'term'; readonly text: string }
  | { readonly kind: 'not'; readonly of: BooleanExpression }
  | { readonly kind: 'and' | 'or'; readonly of: readonly BooleanExpression[] };

/** Deeper brackets than any real expression has are kept as one term. */
const DEEPEST = 24;

/** Parts of a text between a two-character operator outside of brackets. */
function split(text: string, operator: '&&' | '||'): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (depth === 0 && char === operator[0] && text[i + 1] === operator[1]) {
      parts.push(text.slice(start, i));
      i++;
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim());
}

/** Whether one pair of brackets encloses the whole text. */
function isEnclosed(text: string): boolean {
  if (!text.startsWith('(') || !text.endsWith(')')) return false;
  let depth = 0;
  for (let i = 0; i < text.length - 1; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth--;
    if (depth === 0) return false;
  }
  return true;
}

function parse(text: string, depth: number): BooleanExpression {
  if (depth > DEEPEST) return { kind: 'term', text };
  for (const operator of ['||', '&&'] as const) {
    const parts = split(text, operator);
    if (parts.length > 1) {
      return {
        kind: operator === '||' ? 'or' : 'and',
        of: parts.map((part) => parse(part, depth + 1)),
      };
    }
  }
  if (isEnclosed(text)) return parse(text.slice(1, -1).trim(), depth + 1);
  if (text.startsWith('!')) return { kind: 'not', of: parse(text.slice(1).trim(), depth + 1) };
  return { kind: 'term', text };
}

/** Structure of an expression; one without brackets and operators is a single term. */
export function parseBoolean(text: string): BooleanExpression {
  return parse(text.trim(), 0);
}

/** The expression as text again, with the brackets it needs. */
export function printBoolean(expression: BooleanExpression): string {
  if (expression.kind === 'term') return expression.text;
  if (expression.kind === 'not') {
    const { of } = expression;
    return of.kind === 'term' && !/[\s]/.test(of.text) ? `!${of.text}` : `!(${printBoolean(of)})`;
  }
  const joiner = expression.kind === 'and' ? ' && ' : ' || ';
  return expression.of
    .map((part) =>
      part.kind === 'and' || part.kind === 'or' ? `(${printBoolean(part)})` : printBoolean(part),
    )
    .join(joiner);
}
