import { ARITY } from './arithmetic.ts';
import { closest } from './closest.ts';
import { asComment, withLabelLast, withoutCommand, withPlainSign } from './repairs.ts';
import { isDigit, isLetter, Scanner } from './scanner.ts';

/** Names that begin a call. */
export const FUNCTIONS: ReadonlySet<string> = new Set(Object.keys(ARITY));
/** Signs that begin a term. */
export const AT = 64;
export const OPEN = 40;
export const BRACE = 123;

/** Words for advantage and disadvantage. */
export const MODE_WORDS = new Map([
  ['adv', 'advantage'],
  ['advantage', 'advantage'],
  ['dis', 'disadvantage'],
  ['disadvantage', 'disadvantage'],
] as const);

/** A scanner that says what is wrong where it stands, and what was probably meant. */
export class RefusingScanner extends Scanner {
  /** A term should have begun here. */
  protected failMissing(): never {
    const { source, pos } = this;
    if (pos >= source.length)
      return this.fail('A number or dice are missing at the end.', Math.max(0, pos - 1));
    const sign = String.fromCodePoint(source.codePointAt(pos) ?? 32);
    const candidates = [...withPlainSign(source, pos, sign), ...withoutCommand(source)];
    return this.fail(`A number or dice are expected here, not "${sign}".`, pos, candidates);
  }

  /** A word stands here that is no function and no dice. */
  protected failUnknownWord(word: string): never {
    const { source, pos } = this;
    const near = closest(word, [...FUNCTIONS, 'repeat', 'adv', 'dis']);
    const rest = source.slice(pos + word.length);
    const candidates = [
      ...withoutCommand(source),
      ...(near === null ? [] : [`${source.slice(0, pos)}${near}${rest}`]),
    ];
    const message = `"${word.slice(0, 30)}" is no dice, number or function; a variable is written @${word.slice(0, 30)}.`;
    return this.fail(message, pos, candidates, pos + word.length);
  }

  /** Something stands where the expression, or its part, should have ended. */
  failTrailing(): never {
    const { source, pos } = this;
    const before = source.slice(0, pos).trimEnd();
    const code = this.peek();
    const sign = String.fromCodePoint(source.codePointAt(pos) ?? 32);
    const word = this.word();
    if (MODE_WORDS.has(word as 'adv')) {
      const without = before + source.slice(pos + word.length);
      return this.fail('Advantage or disadvantage is written once.', pos, [without], pos + word.length);
    }
    const labelLast = withLabelLast(source, pos);
    if (labelLast.length > 0)
      return this.fail('A label stands behind all that is done with the dice.', pos, labelLast);
    if (code === OPEN || code === BRACE || code === AT || isDigit(code) || this.startsWith('d'))
      return this.fail('Two terms need a sign between them.', pos, [`${before} + ${source.slice(pos)}`]);
    if (sign === ')' || sign === '}')
      return this.fail(`This "${sign}" closes nothing.`, pos, [before + source.slice(pos + 1)]);
    if (sign === ',') return this.fail('A comma belongs into a group or a function.', pos, [`{${source}}`]);
    const comparison = /^[<>=]+/.exec(source.slice(pos))?.[0];
    if (comparison !== undefined) {
      const total = comparison === '>=' ? [`${before} vs ${source.slice(pos + 2).trimStart()}`] : [];
      return this.fail(
        'Only dice are compared like this; a total is checked with "vs".',
        pos,
        total,
        pos + comparison.length,
      );
    }
    if (isLetter(code)) return this.#trailingWord(before, word);
    return this.fail(
      `"${sign}" has no meaning here.`,
      pos,
      withPlainSign(source, pos, sign),
      pos + sign.length,
    );
  }

  #trailingWord(before: string, word: string): never {
    const { source, pos } = this;
    const near = closest(word, ['adv', 'dis', 'advantage', 'disadvantage', 'vs']);
    const candidates = [
      ...(near === null ? [] : [`${before} ${near}${source.slice(pos + word.length)}`]),
      ...asComment(before, source.slice(pos)),
    ];
    const message = `"${word.slice(0, 30)}" has no meaning here; a comment begins with #.`;
    return this.fail(message, pos, candidates, pos + word.length);
  }
}
