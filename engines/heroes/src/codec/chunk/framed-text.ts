import { GuildError } from '@guildhall/kernel';

/**
 * Chunks as they stand in forum posts: lines between bars, perhaps quoted,
 * indented, wrapped elsewhere, or with HTML between them.
 */

/** Signs before what follows a header that are looked through; a chunk never has more. */
const FARTHEST = 4 << 20;

/** Tags, entities and marks that forums put between the lines. */
function withoutMarkup(text: string): string {
  return text
    .replaceAll(/<br\s*\/?>|<\/?(?:p|div|pre|code|span|blockquote)\b[^<>]{0,200}>/gi, '\n')
    .replaceAll(/<[^<>]{0,300}>/g, '')
    .replaceAll(/&(?:nbsp|#160|#xa0);/gi, ' ')
    .replaceAll(/&(?:gt|lt|amp|quot);/gi, ' ');
}

interface Signs {
  readonly count: number;
  readonly alphabet: RegExp;
  /** The alphabet has the signs that quotation marks and tags are made of: nothing but frames is removed. */
  readonly literal?: boolean;
}

/**
 * The `count` signs of an alphabet that follow a header: pieces between bars and
 * line ends that have nothing but signs of the alphabet; other pieces are frame,
 * quotation marks or names and are passed over.
 * @param from where in the text the header ends, for the offset of an error
 * @throws GuildError FILE_TRUNCATED when fewer signs follow.
 */
export function collectSigns(
  text: string,
  from: number,
  { count, alphabet, literal = false }: Signs,
): string {
  const rest = text.slice(from, from + FARTHEST);
  const body = literal ? rest : withoutMarkup(rest);
  const parts: string[] = [];
  let length = 0;
  for (const piece of body.split(/[\r\n|]+/)) {
    const signs = literal ? piece : piece.replaceAll(/[\s>\u00a0\u200b]+/g, '');
    if (signs === '') continue;
    const whole = alphabet.test(signs) || isPadding(signs, count - length);
    const own = whole ? signs : leading(signs, alphabet, count - length);
    parts.push(own);
    length += own.length;
    if (length >= count) return parts.join('').slice(0, count);
  }
  const message = `The chunk has ${length} of its ${count} signs; it was cut off or changed.`;
  throw new GuildError('FILE_TRUNCATED', message, { offset: text.length, expected: count, found: length });
}

/** The end of a Base64 text whose last line break fell before its padding. */
function isPadding(signs: string, missing: number): boolean {
  return signs.length === missing && /^={1,2}$/.test(signs);
}

/** What completes the chunk at the start of a piece that goes on with other text. */
function leading(signs: string, alphabet: RegExp, missing: number): string {
  return signs.length > missing && alphabet.test(signs.slice(0, missing)) ? signs.slice(0, missing) : '';
}

/** Pieces of 67 signs, each on a line between bars. */
export function frameSigns(signs: string): string[] {
  return Array.from(
    { length: Math.ceil(signs.length / 67) },
    (_, i) => `|${signs.slice(67 * i, 67 * (i + 1))}|`,
  );
}
