/**
 * Names that could be somebody's. Scenarios use only what is reserved for examples:
 * RFC 2606 and 6761 domains, RFC 5737 addresses, numbers kept free for fiction.
 */
const RESERVED_ENDINGS = ['example', 'test', 'invalid', 'localhost'];
const RESERVED_DOMAINS = /(?:^|\.)example\.(?:com|net|org)$/;
const DOCUMENTATION_IP =
  /^(?:192\.0\.2|198\.51\.100|203\.0\.113|10\.\d+\.\d+|192\.168\.\d+|127\.0\.0)\.?\d*$/;

/** Endings by which bare words in a text are taken for a domain; with a scheme or an @ every ending counts. */
const COMMON_ENDINGS =
  'com|net|org|info|biz|xyz|top|app|dev|link|site|online|shop|store|club|live|gov|edu|mil|click|' +
  // Countries; not what are file endings or words after a full stop without a space.
  '(?!(?:am|an|as|at|be|by|do|go|gz|he|if|in|is|it|js|md|me|my|no|of|on|or|pm|py|rs|sh|so|to|ts|up|us|we)(?![a-z]))[a-z]{2}';
const ADDRESSES =
  /(?:(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/|www\.|(?<=[\p{L}\p{N}._%+-])@)(?:[^\s/@<>"']*@)?([\p{L}\p{N}.-]+)/giu;
const BARE = new RegExp(
  `(?<![\\p{L}\\p{N}@./-])((?:[\\p{L}\\p{N}-]+\\.)+(?:${COMMON_ENDINGS}))(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`,
  'giu',
);
const NUMBER = /\+\d[\d ()-]{6,}\d/g;
/** North America 555-01xx; United Kingdom as Ofcom keeps them free for drama. */
const FICTIONAL_NUMBERS = [
  /^1\d{3}55501\d\d$/,
  /^447700900\d{3}$/,
  /^44(?:20794|11[3-8]496|1[2-6]1496|1914980|28?9018|29201|1632960)\d*$/,
];

export function isReserved(host: string): boolean {
  const name = host.toLowerCase().replace(/\.+$/, '');
  if (DOCUMENTATION_IP.test(name)) return true;
  return RESERVED_ENDINGS.includes(name.slice(name.lastIndexOf('.') + 1)) || RESERVED_DOMAINS.test(name);
}

/** Host of a link target; empty when it names none. */
export function hostOfTarget(target: string): string {
  const found = /^(?:(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:(?:\/\/)?)?(?:[^/?#\s]*@)?([\p{L}\p{N}.-]+)/iu.exec(
    target.trim(),
  );
  const host = found?.[1] ?? '';
  return host.includes('.') ? host.toLowerCase() : '';
}

/** Hosts a text names that are not reserved. */
export function liveHosts(text: string): string[] {
  const hosts = new Set<string>();
  replaceLiveHosts(text, (host) => {
    hosts.add(host);
    return host;
  });
  return [...hosts];
}

/** A text whose live hosts were renamed. */
export function replaceLiveHosts(text: string, rename: (host: string) => string): string {
  const renamed = (found: string, host: string): string => {
    const name = host.replace(/\.+$/, '');
    if (!name.includes('.') || isReserved(name)) return found;
    // The host is the end of what was found, behind a scheme, a user or an @.
    const at = found.lastIndexOf(host);
    return found.slice(0, at) + rename(name) + host.slice(name.length) + found.slice(at + host.length);
  };
  return text.replace(ADDRESSES, renamed).replace(BARE, renamed);
}

/** A text whose live telephone numbers were replaced. */
export function replaceLiveNumbers(text: string, replacement: string): string {
  return text.replace(NUMBER, (number) => (isFictional(number) ? number : replacement));
}

function isFictional(number: string): boolean {
  return FICTIONAL_NUMBERS.some((range) => range.test(number.replace(/\D/g, '')));
}

/** International telephone numbers of a text that are not kept free for fiction. */
export function liveNumbers(text: string): string[] {
  return [...text.matchAll(NUMBER)].map(([number]) => number).filter((number) => !isFictional(number));
}

/** The part of a reserved name somebody would have registered: `a.b.example` → `b.example`. */
export function registeredPart(host: string): string {
  return host.split('.').slice(-2).join('.');
}

const HOST_IN_WORDS = /(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/iu;

/** Whether the words of a link name another host than the one it leads to. */
export function linkLies(text: string, target: string): boolean {
  const said = HOST_IN_WORDS.exec(text)?.[0]?.toLowerCase() ?? '';
  // "report.pdf" names a file; a host in words is believed only with an ending that hosts have.
  if (said === '' || !(isReserved(said) || new RegExp(`\\.(?:${COMMON_ENDINGS})$`).test(said))) return false;
  return registeredPart(said) !== registeredPart(hostOfTarget(target));
}

/** Brands people know: our scenarios borrow nobody's name. */
const BRANDS =
  /\b(?:PayPal|Microsoft|Office 365|Outlook|Google|Gmail|Amazon|Apple|iCloud|DHL|FedEx|UPS|USPS|Netflix|Facebook|Instagram|WhatsApp|LinkedIn|Royal Mail|HMRC|IRS|Barclays|HSBC|DocuSign|Dropbox|Slack|Okta|Zoom|Salesforce|Visa|Mastercard|Telegram|Adobe)\b/;

/** The first real brand a text names; undefined when it names none. */
export function realBrand(text: string): string | undefined {
  return BRANDS.exec(text)?.[0];
}
