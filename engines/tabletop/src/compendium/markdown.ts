/**
 * The markdown of rule texts as a tree. There is no way to write HTML in it:
 * what is not one of these forms is text. Reading takes time linear in the
 * length and never fails.
 */

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  /** http, https, or an address inside the app that begins with one slash. */
  | { readonly type: 'link'; readonly href: string; readonly text: string };

export type Block =
  | { readonly type: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly type: 'paragraph' | 'quote'; readonly children: readonly Inline[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly items: readonly { readonly depth: number; readonly children: readonly Inline[] }[];
    }
  | {
      readonly type: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly type: 'rule' };

/** Characters read; far above the longest text of the SRDs. */
const LENGTH_LIMIT = 200_000;
/** Emphasis within emphasis. */
const DEPTH_LIMIT = 6;

/** Read a text. What is over the limit is left out. */
export function parseMarkdown(source: string): readonly Block[] {
  const lines = source.slice(0, LENGTH_LIMIT).replaceAll('\r', '').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
      continue;
    }
    const { block, next } = readBlock(lines, at);
    blocks.push(block);
    at = next;
  }
  return blocks;
}

interface Found {
  readonly block: Block;
  readonly next: number;
}

const HEADING = /^ {0,3}(#{1,6})\s+(.*)$/;
const RULE = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/;
const ITEM = /^(\s{0,16})(?:([-*+•])|(\d{1,4})[.)])\s+(.*)$/;
const QUOTE = /^ {0,3}>\s?(.*)$/;

function readBlock(lines: readonly string[], at: number): Found {
  const line = lines[at] ?? '';
  const heading = HEADING.exec(line);
  if (heading) {
    const children = parseInline((heading[2] ?? '').replace(/\s+#+\s*$/, ''));
    return { block: { type: 'heading', level: heading[1]?.length ?? 1, children }, next: at + 1 };
  }
  if (RULE.test(line)) return { block: { type: 'rule' }, next: at + 1 };
  if (isRow(line) && isDivider(lines[at + 1] ?? '')) return readTable(lines, at);
  if (ITEM.test(line)) return readList(lines, at);
  if (QUOTE.test(line)) return readQuote(lines, at);
  return readParagraph(lines, at);
}

function readParagraph(lines: readonly string[], start: number): Found {
  let at = start + 1;
  while (at < lines.length && !startsBlock(lines, at)) at += 1;
  const text = lines
    .slice(start, at)
    .map((line) => line.trim())
    .join('\n');
  return { block: { type: 'paragraph', children: parseInline(text) }, next: at };
}

function startsBlock(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (line.trim() === '') return true;
  if (HEADING.test(line) || RULE.test(line) || ITEM.test(line) || QUOTE.test(line)) return true;
  // A bold lead-in begins a paragraph of its own in the 2024 texts.
  if (/^\s*\*\*[^*]{1,80}\.?\*\*/.test(line)) return true;
  return isRow(line) && isDivider(lines[at + 1] ?? '');
}

function readQuote(lines: readonly string[], start: number): Found {
  const parts: string[] = [];
  let at = start;
  for (; at < lines.length; at += 1) {
    const match = QUOTE.exec(lines[at] ?? '');
    if (!match) break;
    parts.push(match[1] ?? '');
  }
  return { block: { type: 'quote', children: parseInline(parts.join('\n').trim()) }, next: at };
}

function readList(lines: readonly string[], start: number): Found {
  const items: { depth: number; children: readonly Inline[] }[] = [];
  const ordered = ITEM.exec(lines[start] ?? '')?.[3] !== undefined;
  let at = start;
  while (at < lines.length) {
    const match = ITEM.exec(lines[at] ?? '');
    if (!match || (match[3] !== undefined) !== ordered) break;
    let text = match[4] ?? '';
    at += 1;
    while (at < lines.length && !startsBlock(lines, at)) {
      text += `\n${(lines[at] ?? '').trim()}`;
      at += 1;
    }
    items.push({ depth: Math.min(3, Math.floor((match[1]?.length ?? 0) / 2)), children: parseInline(text) });
    // One empty line between items does not end the list.
    if ((lines[at] ?? '').trim() === '' && ITEM.test(lines[at + 1] ?? '')) at += 1;
  }
  return { block: { type: 'list', ordered, items }, next: at };
}

function isRow(line: string): boolean {
  return line.trimStart().startsWith('|') && line.includes('|', line.indexOf('|') + 1);
}

function isDivider(line: string): boolean {
  return isRow(line) && /^[\s|:-]+$/.test(line) && line.includes('-');
}

function readTable(lines: readonly string[], start: number): Found {
  const head = cellsOf(lines[start] ?? '');
  const rows: (readonly Inline[])[][] = [];
  let at = start + 2;
  for (; at < lines.length && isRow(lines[at] ?? ''); at += 1) {
    const cells = cellsOf(lines[at] ?? '');
    rows.push(head.map((_, column) => cells[column] ?? []));
  }
  return { block: { type: 'table', head, rows }, next: at };
}

function cellsOf(line: string): (readonly Inline[])[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split('|').map((cell) => parseInline(cell.trim()));
}

const LINK = /\[([^[\]\n]{1,200})\]\(([^()\s]{1,500})\)/y;

/** Addresses a link may lead to; anything else stays text. */
export function safeHref(href: string): string | null {
  if (/^https?:\/\/[^\s/]/i.test(href)) return href;
  return /^\/(?![/\\])/.test(href) ? href : null;
}

/** Text with emphasis, code and links. */
export function parseInline(source: string, depth = 0): readonly Inline[] {
  const out: Inline[] = [];
  /** Marks that are known not to close any more: each is looked for once. */
  const unclosed = new Set<string>();
  let text = '';
  let at = 0;
  const flush = () => {
    if (text !== '') out.push({ type: 'text', text });
    text = '';
  };
  const take = (node: Inline, next: number) => {
    flush();
    out.push(node);
    at = next;
  };
  while (at < source.length) {
    const char = source.charAt(at);
    if (char === '\\' && /[\\`*_[\](){}#+.!|>~-]/.test(source.charAt(at + 1))) {
      text += source.charAt(at + 1);
      at += 2;
      continue;
    }
    if (char === '[') {
      LINK.lastIndex = at;
      const link = LINK.exec(source);
      const href = link === null ? null : safeHref(link[2] ?? '');
      if (link !== null && href !== null) {
        take({ type: 'link', href, text: link[1] ?? '' }, LINK.lastIndex);
        continue;
      }
    }
    const mark = markAt(source, at);
    const end = mark === null ? -1 : closing(source, at, mark, unclosed);
    if (mark === null || end < 0 || (depth >= DEPTH_LIMIT && mark !== '`')) {
      text += mark ?? char;
      at += (mark ?? char).length;
      continue;
    }
    take(nodeOf(mark, source.slice(at + mark.length, end), depth), end + mark.length);
  }
  flush();
  return out;
}

function nodeOf(mark: string, inner: string, depth: number): Inline {
  if (mark === '`') return { type: 'code', text: inner };
  const children = parseInline(inner, depth + 1);
  if (mark.length === 1) return { type: 'emphasis', children };
  if (mark.length === 2) return { type: 'strong', children };
  return { type: 'strong', children: [{ type: 'emphasis', children }] };
}

/** `***`, `**`, `*`, `__`, `_` or a backtick; an underscore inside a word marks nothing. */
function markAt(source: string, at: number): string | null {
  const char = source.charAt(at);
  if (char === '`') return '`';
  if (char !== '*' && char !== '_') return null;
  if (char === '_' && /[\p{L}\d]/u.test(source.charAt(at - 1))) return null;
  let length = 1;
  while (length < (char === '*' ? 3 : 2) && source.charAt(at + length) === char) length += 1;
  return char.repeat(length);
}

function closing(source: string, at: number, mark: string, unclosed: Set<string>): number {
  const start = at + mark.length;
  // Emphasis hugs its words, a star between spaces is a star.
  if (unclosed.has(mark) || /^\s?$/.test(source.charAt(start))) return -1;
  const end = source.indexOf(mark, start + 1);
  if (end < 0) unclosed.add(mark);
  return end;
}

/** The words of a text without its marks, for searching and for summaries. */
export function plainText(source: string): string {
  return parseMarkdown(source).map(blockText).join('\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'rule':
      return '';
    case 'list':
      return block.items.map(({ children }) => inlineText(children)).join('\n');
    case 'table':
      return [block.head, ...block.rows].map((cells) => cells.map(inlineText).join(' ')).join('\n');
    default:
      return inlineText(block.children);
  }
}

function inlineText(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('children' in node ? inlineText(node.children) : node.text)).join('');
}
