import { GuildError } from '@guildhall/kernel';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/**
 * JSON as XML and back without loss: an element a field, `<item>` in lists. Attributes are `type`,
 * where the content does not say it (`number`, `boolean`, `null`, `list`, `object`, and `escaped`
 * for texts that XML cannot hold as they are, in JSON notation), and `id`: the name of a field
 * that is no name of an element.
 */

/** Bounds of a document before it is parsed: characters, tags, and elements in each other. */
const LIMITS = { length: 1_000_000, tags: 40_000, depth: 24 } as const;

/** Field names that are elements; what XML or JavaScript reserve is not. */
const ELEMENT = /^(?!xml)[a-z_][\w.-]{0,99}$/i;

/** What a text loses in XML: carriage returns, characters it must not have, spaces at its ends. */
const LOSSY = /^\s|\s$|[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** @param root name of the outermost element */
export function writeXml(root: string, value: unknown): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, '', value, '')}\n`;
}

function element(name: string, id: string, value: unknown, indent: string): string {
  const wrap = (type: string, content: string) =>
    content === '' ? `${indent}<${name}${id}${type}/>` : `${indent}<${name}${id}${type}>${content}</${name}>`;
  if (value === null) return wrap(' type="null"', '');
  if (typeof value === 'number' || typeof value === 'boolean')
    return wrap(` type="${typeof value}"`, JSON.stringify(value));
  if (typeof value === 'string')
    return LOSSY.test(value)
      ? wrap(' type="escaped"', escaped(escapedJson(value)))
      : wrap('', escaped(value));
  const inner = `${indent}  `;
  const children = Array.isArray(value)
    ? value.map((item) => element('item', '', item ?? null, inner))
    : fieldsOf(value).map(([field, content]) =>
        ELEMENT.test(field) && !(field in Object.prototype)
          ? element(field, '', content, inner)
          : element('entry', ` id="${escaped(escapedJson(field).slice(1, -1))}"`, content, inner),
      );
  const type = Array.isArray(value) ? ' type="list"' : children.length === 0 ? ' type="object"' : '';
  return wrap(type, children.length === 0 ? '' : `\n${children.join('\n')}\n${indent}`);
}

/** Fields that JSON would write. */
function fieldsOf(value: unknown): [string, unknown][] {
  return Object.entries(value as object).filter(([, content]) => content !== undefined);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** JSON notation in which nothing is left that XML cannot hold. */
function escapedJson(text: string): string {
  return JSON.stringify(text).replace(/[\u007F\uFFFE\uFFFF]/g, (sign) => `\\u${hex(sign)}`);
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(4, '0');
}

/**
 * What `writeXml` wrote, or somebody else by its rules. Declarations of entities are refused whole:
 * nothing outside the document is read and nothing in it multiplies.
 * @throws GuildError XML_INVALID with the reason, and the line where there is one
 */
export function readXml(root: string, text: string): unknown {
  if (text.length > LIMITS.length) throw invalid(`It is longer than ${LIMITS.length} characters.`);
  if (/<!(?!--|\[CDATA\[)/.test(text)) throw invalid('Document types and entities are not allowed.');
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags++;
  if (tags > LIMITS.tags) throw invalid(`It has more than ${LIMITS.tags} tags.`);
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) {
    const { msg, line } = verdict.err;
    // Said with a list of every element that is open.
    throw invalid(msg.startsWith("Invalid '[") ? 'Not every element is closed.' : msg.slice(0, 200), line);
  }
  const elements = childrenOf(parsed(text)).filter(({ name }) => !name.startsWith('?'));
  const [first, ...others] = elements;
  if (first?.name !== root || others.length > 0) throw invalid(`Its one outermost element is <${root}>.`);
  return contentOf(first);
}

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // The five of XML itself and characters by number are read below; there are no others.
  processEntities: false,
  maxNestedTags: LIMITS.depth,
});

function parsed(text: string): ParsedNode[] {
  try {
    return PARSER.parse(text) as ParsedNode[];
  } catch (error) {
    throw invalid(error instanceof Error ? error.message.slice(0, 200) : 'It cannot be read.');
  }
}

/** One name with its children, and the attributes under `:@`; texts are named `#text`. */
type ParsedNode = Readonly<Record<string, unknown>>;

interface Element {
  readonly name: string;
  readonly type: string;
  readonly id: string | undefined;
  readonly nodes: readonly ParsedNode[];
}

function childrenOf(nodes: readonly ParsedNode[]): Element[] {
  const elements: Element[] = [];
  for (const node of nodes) {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name === '#text') continue;
    const { type = '', id } = (node[':@'] ?? {}) as Readonly<Record<string, string | undefined>>;
    elements.push({ name, type, id, nodes: node[name] as readonly ParsedNode[] });
  }
  return elements;
}

function textOf({ nodes }: Element): string {
  return nodes.map((node) => decoded(String(node['#text'] ?? ''))).join('');
}

function contentOf(from: Element): unknown {
  const children = childrenOf(from.nodes);
  const text = textOf(from);
  if (children.length === 0) return leafOf(from, text);
  if (text.trim() !== '') throw invalid(`<${from.name}> has both text and elements.`);
  if (from.type === 'list') return children.map((child) => contentOf(listItem(child)));
  if (from.type !== '' && from.type !== 'object')
    throw invalid(`<${from.name}> of the type "${from.type}" has elements in it.`);
  const fields = new Map<string, unknown>();
  for (const child of children) {
    const name = child.id === undefined ? child.name : fieldName(child.id);
    if (fields.has(name)) throw invalid(`<${from.name}> has "${name.slice(0, 60)}" twice.`);
    fields.set(name, contentOf(child));
  }
  return Object.fromEntries(fields);
}

function listItem(child: Element): Element {
  if (child.name === 'item') return child;
  throw invalid(`A list has <item> elements, not <${child.name.slice(0, 60)}>.`);
}

function fieldName(id: string): string {
  return fromJson(`"${decoded(id)}"`, 'An id');
}

function leafOf({ name, type }: Element, text: string): unknown {
  switch (type) {
    case '':
      return text;
    case 'escaped':
      return fromJson(text, `<${name}>`);
    case 'null':
      return null;
    case 'list':
      return [];
    case 'object':
      return {};
    case 'boolean':
      if (text === 'true' || text === 'false') return text === 'true';
      throw invalid(`<${name}> is true or false.`);
    case 'number':
      if (/^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text) && Number.isFinite(Number(text))) return Number(text);
      throw invalid(`<${name}> is a number.`);
    default:
      throw invalid(`<${name}> has an unknown type "${type.slice(0, 60)}".`);
  }
}

function fromJson(text: string, what: string): string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'string') return value;
  } catch {
    // Told below, like other JSON that is no text.
  }
  throw invalid(`${what} is no text in JSON notation.`);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&([^;&]{0,12};?)/g, (_, reference: string) => {
    const name = reference.endsWith(';') ? reference.slice(0, -1) : '';
    const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (named !== undefined) return named;
    const code = /^#(?:(\d{1,7})|x([\da-f]{1,6}))$/i.exec(name);
    const point =
      code === null ? -1 : code[1] === undefined ? Number.parseInt(code[2] ?? '', 16) : Number(code[1]);
    if (point > 0 && point <= 0x10ffff) return String.fromCodePoint(point);
    throw invalid(`"&${reference.slice(0, 12)}" is no character that XML knows.`);
  });
}

function invalid(reason: string, line?: number): GuildError {
  const at = line === undefined ? '' : ` (line ${line})`;
  return new GuildError(
    'XML_INVALID',
    `This is no XML that can be read${at}: ${reason}`,
    line === undefined ? {} : { line },
  );
}
