/** Letters of other scripts that look like a Latin one (a selection of Unicode's confusables). */
const LATIN_LOOK_ALIKES =
  'асԁеёѐһіїјӏорԛѕуўԝхѵ' + // Cyrillic
  'αγικνορυϲϳ' + // Greek
  'օսցհոզյ' + // Armenian
  'ıɑɡɩʋ'; // Latin letters that look like plain ones

const LOOK_ALIKES: ReadonlySet<string> = new Set(LATIN_LOOK_ALIKES);

/** Scripts that are written together in honest names. */
const TOGETHER: readonly ReadonlySet<string>[] = [
  new Set(['Latin', 'Han', 'Hiragana', 'Katakana']),
  new Set(['Latin', 'Han', 'Bopomofo']),
  new Set(['Latin', 'Han', 'Hangul']),
];

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Thai',
  'Georgian',
  'Cherokee',
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Hangul',
].map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const);

function scriptsOf(label: string): Set<string> {
  return new Set(SCRIPTS.filter(([, pattern]) => pattern.test(label)).map(([name]) => name));
}

function isMixed(scripts: ReadonlySet<string>): boolean {
  if (scripts.size < 2) return false;
  return !TOGETHER.some((set) => [...scripts].every((script) => set.has(script)));
}

/** Whether one part of a host name mixes scripts or is made of letters that look like Latin ones. */
function isDeceptive(label: string): boolean {
  if (!/\P{ASCII}/u.test(label)) return false;
  if (isMixed(scriptsOf(label))) return true;
  const letters = [...label].filter((character) => /\p{L}/u.test(character));
  return letters.every((letter) => /[a-z]/i.test(letter) || LOOK_ALIKES.has(letter.toLowerCase()));
}

/** Whether a host name in Unicode may pass for another one to the eye (UTS #39, in short). */
export function looksLikeAnother(host: string): boolean {
  return host.split('.').some(isDeceptive);
}
