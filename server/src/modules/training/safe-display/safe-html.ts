import { GuildError } from '@guildhall/kernel';
import { MAIL_TAGS } from '@guildhall/training/display';
import sanitizeHtml from 'sanitize-html';
import { withoutInvisible } from './invisible-characters.ts';
import { isMismatch, type LinkTarget, readLinkTarget } from './link-target.ts';

/** A link of a message: its text and where it leads. */
export interface ExtractedLink extends LinkTarget {
  readonly text: string;
  /** The text names another domain than the target. */
  readonly mismatch: boolean;
  /** Links are never live; the target is shown as text. */
  readonly live: false;
}

/** What a message wanted to load, run or ask for. */
interface Blocked {
  readonly images: number;
  readonly scripts: number;
  readonly forms: number;
  readonly frames: number;
}

export interface SafeHtml {
  /** Allow-listed tags without any attribute but `data-link`, the index of a link. */
  readonly html: string;
  readonly links: readonly ExtractedLink[];
  readonly blocked: Blocked;
  readonly bidirectional: boolean;
  readonly zeroWidth: boolean;
}

/** Characters of HTML that are looked at; real mails have a tenth of it. */
export const MAX_HTML = 500_000;
/** Tags that are looked at; the parser's work grows with the square of how deep they stand in each other. */
const MAX_TAGS = 20_000;
const MAX_NESTING = 60;
const MAX_LINKS = 500;
const MAX_LINK_TEXT = 500;

/** Content that is no text for the reader goes with its tag. */
const WITHOUT_CONTENT = [
  'script',
  'style',
  'title',
  'textarea',
  'option',
  'noscript',
  'template',
  'svg',
  'math',
  'object',
  'iframe',
  'frame',
  'frameset',
  'noframes',
  'head',
  'xmp',
  'plaintext',
  'select',
  'audio',
  'video',
  'canvas',
];

type Tally = { -readonly [K in keyof Blocked]: Blocked[K] };

const BLOCKED_BY_TAG: Readonly<Record<string, keyof Blocked>> = {
  script: 'scripts',
  form: 'forms',
  iframe: 'frames',
  frame: 'frames',
  object: 'frames',
  embed: 'frames',
};

/** Collects what a message holds while it is sanitised. */
class Findings {
  readonly links: ExtractedLink[] = [];
  readonly blocked: Tally = { images: 0, scripts: 0, forms: 0, frames: 0 };
  #open = 0;
  readonly #targets: string[] = [];

  /** The index of a link that begins. */
  begin(target: string): string {
    this.#targets.push(target);
    return String(this.#open++);
  }

  /** A link is complete: now its text is known. */
  end(index: number, written: string): void {
    if (index >= MAX_LINKS) return;
    const target = readLinkTarget(this.#targets[index] ?? '');
    const text = withoutInvisible(written).text.replace(/\s+/g, ' ').trim().slice(0, MAX_LINK_TEXT);
    this.links[index] = { text, ...target, mismatch: isMismatch(text, target), live: false };
  }
}

function options(findings: Findings): sanitizeHtml.IOptions {
  const link: sanitizeHtml.Transformer = (_tag, { href }) => ({
    tagName: 'span',
    attribs: href === undefined ? {} : { 'data-link': findings.begin(href) },
  });
  const image: sanitizeHtml.Transformer = (_tag, { alt = '' }) => {
    findings.blocked.images++;
    const said = withoutInvisible(alt).text.trim();
    return { tagName: 'span', attribs: {}, text: said === '' ? '[image]' : `[image: ${said}]` };
  };
  return {
    allowedTags: [...MAIL_TAGS],
    allowedAttributes: { span: ['data-link'] },
    allowedSchemes: [],
    nonTextTags: WITHOUT_CONTENT,
    nestingLimit: MAX_NESTING,
    disallowedTagsMode: 'discard',
    parser: { lowerCaseTags: true, decodeEntities: true },
    transformTags: {
      a: link,
      area: link,
      img: image,
      image: image,
      // Only the links made here carry a number: one in the message is forged.
      span: () => ({ tagName: 'span', attribs: {} }),
      '*': (tagName, attribs) => {
        const kind = BLOCKED_BY_TAG[tagName];
        if (kind !== undefined) findings.blocked[kind]++;
        return { tagName, attribs: tagName === 'span' ? attribs : {} };
      },
    },
    exclusiveFilter: ({ attribs, text }) => {
      const index = attribs['data-link'];
      if (index !== undefined) findings.end(Number(index), text);
      return false;
    },
  };
}

/**
 * Makes hostile HTML safe to show: parsed, reduced to an allow list of tags with no
 * attribute of its author, every link turned into text with a number, every image
 * into its description. Nothing of it can load, run or be followed.
 *
 * @throws GuildError MAIL_TOO_LARGE beyond 500,000 characters or 20,000 tags.
 */
export function safeHtml(html: string): SafeHtml {
  if (html.length > MAX_HTML) {
    throw new GuildError(
      'MAIL_TOO_LARGE',
      `The HTML of the message has ${html.length} characters; at most ${MAX_HTML} are looked at.`,
    );
  }
  const tags = html.split('<').length - 1;
  if (tags > MAX_TAGS) {
    throw new GuildError(
      'MAIL_TOO_LARGE',
      `The HTML of the message has ${tags} tags; at most ${MAX_TAGS} are looked at.`,
    );
  }
  const findings = new Findings();
  const shown = withoutInvisible(html);
  return {
    html: sanitizeHtml(shown.text, options(findings)),
    links: findings.links.filter((link) => link !== undefined),
    blocked: findings.blocked,
    bidirectional: shown.bidirectional,
    zeroWidth: shown.zeroWidth,
  };
}
