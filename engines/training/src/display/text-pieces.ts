/** Something that covers a stretch of a text, by code points, end exclusive. */
export interface TextRange<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** A stretch of a text that the same ranges cover. */
export interface TextPiece<T> {
  readonly start: number;
  readonly text: string;
  readonly values: readonly T[];
  /** Name of the character when it cannot be seen, such as `U+202E`. */
  readonly invisible: string | null;
}

/** Direction marks, zero width and other characters that change a text without being seen. */
const INVISIBLE =
  /^(?:\u034F|\u17B4|\u17B5|[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}])$/u;

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * A text cut where ranges begin and end, and around every character that cannot be
 * seen: shown as a name it can no longer turn the text around it.
 */
export function textPieces<T>(text: string, ranges: readonly TextRange<T>[]): TextPiece<T>[] {
  const characters = [...text];
  const cuts = new Set([0, characters.length]);
  for (const { start, end } of ranges) {
    if (start > 0 && start < characters.length) cuts.add(start);
    if (end > 0 && end < characters.length) cuts.add(end);
  }
  for (const [i, character] of characters.entries()) {
    if (!INVISIBLE.test(character)) continue;
    cuts.add(i);
    cuts.add(i + 1);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1] ?? start;
    const only = end - start === 1 ? (characters[start] ?? '') : '';
    return {
      start,
      text: characters.slice(start, end).join(''),
      values: ranges.flatMap((range) => (range.start < end && range.end > start ? [range.value] : [])),
      invisible: INVISIBLE.test(only) ? nameOf(only) : null,
    };
  });
}
