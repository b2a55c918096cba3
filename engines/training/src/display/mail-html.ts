/** Tags that foreign HTML is reduced to; none keeps an attribute of its author. */
export const MAIL_TAGS = [
  'p',
  'div',
  'span',
  'br',
  'hr',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'small',
  'sub',
  'sup',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'pre',
  'code',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'caption',
  'center',
] as const;

/** Characters of such HTML that a scenario keeps. */
export const MAX_MAIL_HTML = 200_000;

const MARKUP = /<[^<>]*>?/g;
const ALLOWED = new RegExp(`^(?:</?(?:${MAIL_TAGS.join('|')})(?: /)?>|<span data-link="(\\d{1,3})">)$`);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00A0',
};
const ENTITY = /&(amp|lt|gt|quot|#39|nbsp);/g;
const BLOCK_END =
  /<(?:br|hr)\s*\/?>|<\/(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|tr|caption|center)>/gi;

/**
 * The first piece of markup that HTML of a mail may not hold: any tag that is not
 * allow-listed, any attribute but the number of a link there is. Undefined when all
 * of it may be shown.
 */
export function foreignMarkup(html: string, links: number): string | undefined {
  for (const [markup] of html.matchAll(MARKUP)) {
    const link = ALLOWED.exec(markup);
    if (link === null || (link[1] !== undefined && Number(link[1]) >= links)) return markup;
  }
  return undefined;
}

/** The words of allow-listed HTML: tags become breaks or nothing. */
export function mailHtmlText(html: string): string {
  return decoded(html.replace(BLOCK_END, '\n').replace(/<[^<>]*>/g, ''));
}

/** Allow-listed HTML with its words, piece by piece between the tags, exchanged for others. */
export function mapMailHtml(html: string, text: (words: string) => string): string {
  return html
    .split(/(<[^<>]*>)/)
    .map((piece, i) => (i % 2 === 1 ? piece : escaped(text(decoded(piece)))))
    .join('');
}

function decoded(text: string): string {
  return text.replace(ENTITY, (entity, name: string) => ENTITIES[name] ?? entity);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
