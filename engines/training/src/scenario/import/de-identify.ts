import { escapePattern } from '../escape-pattern.ts';
import { hostOfTarget, isReserved, replaceLiveHosts, replaceLiveNumbers } from '../lint/live-names.ts';
import type { ParsedMail } from './parsed-mail.ts';

/** Second levels under which names are registered: `shop.co.uk` is `shop`, not `co`. */
const SECOND_LEVELS = new Set(['co', 'com', 'org', 'net', 'ac', 'gov', 'edu', 'or', 'ne']);
/** Shorter names occur in ordinary words. */
const SHORTEST_NAME = 4;
const FICTIONAL_NUMBER = '+44 7700 900000';
/** Names and addresses that are looked for: bounds the work on mails to thousands. */
const MOST_NAMES = 200;
const LONGEST_PATH = 40;
const LONGEST_HOST = 100;

/** Replaces everything of a mail that belongs to somebody. */
export interface DeIdentifier {
  text(text: string): string;
  /** A link target; what follows the path often names its victim and is cut. */
  target(target: string): string;
}

/** The same name under `.example`; two that would collide are numbered. */
function renamer(): (host: string) => string {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  return (host) => {
    const key = host.toLowerCase();
    const known = given.get(key);
    if (known !== undefined) return known;
    if (/^[\d.]+$/.test(key)) return '192.0.2.1';
    const labels = key.split('.');
    const ending = labels.length > 2 && SECOND_LEVELS.has(labels.at(-2) ?? '') ? 2 : 1;
    const short = `${labels
      .slice(0, -ending)
      .join('.')
      .slice(-LONGEST_HOST)
      .replace(/^[.-]+/, '')}.example`;
    const name = taken.has(short) ? `n${given.size}-${short}` : short;
    given.set(key, name);
    taken.add(name);
    return name;
  };
}

/** Names and addresses of the recipients, longest first, as one expression; null when there are none. */
function recipients(mail: ParsedMail): RegExp | null {
  const words = mail.to.flatMap(({ name, address }) => [address, name, address.split('@', 1)[0] ?? '']);
  const long = [...new Set(words)].filter((word) => word.length >= SHORTEST_NAME).slice(0, MOST_NAMES);
  if (long.length === 0) return null;
  long.sort((a, b) => b.length - a.length);
  // Addresses are found inside other words as well: templates glue them together.
  const patterns = long.map((word) =>
    word.includes('@') ? escapePattern(word) : `(?<![\\p{L}\\p{N}])${escapePattern(word)}(?![\\p{L}\\p{N}])`,
  );
  return new RegExp(patterns.join('|'), 'giu');
}

/** Makes the replacements of one mail, the same for the same name throughout. */
export function deIdentifier(mail: ParsedMail): DeIdentifier {
  const rename = renamer();
  const people = recipients(mail);
  const text = (words: string): string => {
    const without =
      people === null
        ? words
        : words.replace(people, (found) => (found.includes('@') ? 'you@recipient.example' : 'you'));
    return replaceLiveNumbers(replaceLiveHosts(without, rename), FICTIONAL_NUMBER);
  };
  return {
    text,
    target(target) {
      const [plain = ''] = target.split(/[?#]/, 1);
      const host = hostOfTarget(plain);
      const at = plain.toLowerCase().indexOf(host);
      if (host === '') return text(plain.slice(0, LONGEST_PATH)) || 'https://link.invalid/';
      const scheme = plain.slice(0, at).replace(/[^/]*@$/, '');
      const path = plain.slice(at + host.length, at + host.length + LONGEST_PATH);
      return text(scheme) + (isReserved(host) ? host : rename(host)) + text(path);
    },
  };
}
