import { domainToASCII, domainToUnicode } from 'node:url';
import { getDomain } from 'tldts';
import { looksLikeAnother } from './look-alike.ts';

/** Where a link leads, as text that is safe to show. It is never followed. */
export interface LinkTarget {
  /** The target as written, for reading only; control characters removed. */
  readonly target: string;
  /** `https`, `mailto`, `javascript` …; empty when it has none. */
  readonly scheme: string;
  /** Host in ASCII (punycode), empty when there is none. */
  readonly asciiHost: string;
  readonly unicodeHost: string;
  /** The form to show: Unicode where it cannot pass for another name, else ASCII. */
  readonly shownHost: string;
  /** The part that somebody registered, which is the part to judge; empty for addresses. */
  readonly registrableDomain: string;
  readonly mixedScriptOrConfusable: boolean;
}

const MAX_TARGET = 2000;
/** Characters browsers drop from the inside of an address: a scheme can be hidden behind them. */
const DROPPED = /[\p{Cc}\p{Cf}\p{Z}]/gu;
const WITH_HOST = new Set(['http', 'https', 'ftp', 'ws', 'wss']);

function hostOf(target: string, scheme: string): string {
  if (scheme === 'mailto') {
    const address = target.slice('mailto:'.length).split('?', 1)[0] ?? '';
    return domainToASCII(address.slice(address.lastIndexOf('@') + 1));
  }
  const absolute = target.startsWith('//') ? `https:${target}` : target;
  if (!WITH_HOST.has(scheme) && !target.startsWith('//')) return '';
  return URL.canParse(absolute) ? new URL(absolute).hostname : '';
}

/** Takes the target of a link apart. */
export function readLinkTarget(written: string): LinkTarget {
  const target = written.replace(DROPPED, '').slice(0, MAX_TARGET);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase() ?? '';
  const asciiHost = hostOf(target, scheme);
  const unicodeHost = asciiHost === '' ? '' : domainToUnicode(asciiHost);
  const deceptive = unicodeHost !== '' && looksLikeAnother(unicodeHost);
  return {
    target,
    scheme,
    asciiHost,
    unicodeHost,
    shownHost: deceptive ? asciiHost : unicodeHost,
    registrableDomain: asciiHost === '' ? '' : (getDomain(asciiHost, { allowPrivateDomains: true }) ?? ''),
    mixedScriptOrConfusable: deceptive,
  };
}

const URL_IN_TEXT = /(?:https?:\/\/|www\.)[^\s<>"']+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?=[/\s:?#.,;)]|$)/iu;

/** Host that a text names, if it reads like an address. */
function hostInText(text: string): string {
  const found = URL_IN_TEXT.exec(text.trim())?.[0] ?? '';
  if (found === '') return '';
  const absolute = /^https?:/i.test(found) ? found : `https://${found}`;
  return URL.canParse(absolute) ? new URL(absolute).hostname : '';
}

/** Whether a link says that it leads to another registered domain than it does. */
export function isMismatch(text: string, { asciiHost, registrableDomain }: LinkTarget): boolean {
  const said = hostInText(text);
  if (said === '') return false;
  const saidDomain = getDomain(said, { allowPrivateDomains: true });
  // A text such as "readme.txt" ends in no known suffix and names no host.
  if (saidDomain === null) return said !== asciiHost && /^\d+\.\d+\.\d+\.\d+$/.test(said);
  return saidDomain !== registrableDomain;
}
