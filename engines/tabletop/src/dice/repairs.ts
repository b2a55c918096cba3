/**
 * What may have been meant where reading stopped: whole expressions, of which
 * the first that can be read is proposed.
 */

/** Signs that people paste, and what they stand for. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '÷': '/',
  ':': '/',
  '−': '-',
  '–': '-',
  '—': '-',
  '≥': '>=',
  '≤': '<=',
  '½': '0.5',
  // Spaces that do not break, as web pages have them.
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** A pasted sign replaced by what it stands for. */
export function withPlainSign(source: string, at: number, sign: string): readonly string[] {
  const instead = LOOKALIKES[sign];
  return instead === undefined ? [] : [source.slice(0, at) + instead + source.slice(at + sign.length)];
}

/** What other programs want before the dice: `/r 1d20`, `roll 1d20`, `!r 1d20`. */
export function withoutCommand(source: string): readonly string[] {
  const bare = source.replace(/^\s*[/!]?(?:roll|r)\s+/i, '');
  return bare === source ? [] : [bare];
}

/** `2d6[fire]kh1`: the label behind what is done with the dice; nothing when no label ends at `at`. */
export function withLabelLast(source: string, at: number): readonly string[] {
  const label = /\[[^[\]]*\]\s*$/.exec(source.slice(0, at));
  const modifiers = /^[a-z!<>=][\w!<>=.]*/i.exec(source.slice(at));
  if (label === null || modifiers === null) return [];
  const rest = source.slice(at + modifiers[0].length);
  return [source.slice(0, label.index) + modifiers[0] + label[0].trimEnd() + rest];
}

/** Words behind the dice as a comment; one or two letters by themselves are rather a slip. */
export function asComment(before: string, rest: string): readonly string[] {
  return rest.trim().length > 2 ? [`${before} # ${rest}`] : [];
}
