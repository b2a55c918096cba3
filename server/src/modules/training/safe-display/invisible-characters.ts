/**
 * Characters that change how a text reads without being seen: bidirectional
 * controls (which can turn `exe.txt` around) and characters without width (which
 * break up words that a filter or a reader looks for).
 */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const ZERO_WIDTH =
  /\u034F|\u17B4|\u17B5|[\u00AD\u115F\u1160\u180E\u200B-\u200D\u2060-\u2064\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]/gu;
/** Control characters that have no business in a line of text. */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;

export interface ShownText {
  /** The text without what cannot be seen. */
  readonly text: string;
  readonly bidirectional: boolean;
  readonly zeroWidth: boolean;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** A text as it may be shown, and what was hidden in it. */
export function withoutInvisible(text: string): ShownText {
  return {
    text: text.replace(BIDI, '').replace(ZERO_WIDTH, '').replace(CONTROL, ''),
    bidirectional: count(text, BIDI) > 0,
    zeroWidth: count(text, ZERO_WIDTH) > 0,
  };
}
