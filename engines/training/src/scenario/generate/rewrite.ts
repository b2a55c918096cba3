import { escapePattern } from '../escape-pattern.ts';
import { textLength } from '../message-parts.ts';

/** A text with words exchanged, and where each of its places has gone. */
interface Rewritten {
  readonly text: string;
  /** New places of a start and an end, in code points; inside an exchanged word they move to its edges. */
  place(start: number, end: number): { readonly start: number; readonly end: number };
}

export type Rewrite = (text: string) => Rewritten;

interface Exchange {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Exchanges whole words, all at once and the longest first, so that nothing is exchanged twice. */
export function rewriter(exchanges: ReadonlyMap<string, string>): Rewrite {
  const words = [...exchanges.keys()].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  if (words.length === 0) return (text) => ({ text, place: (start, end) => ({ start, end }) });
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) => {
    const moved: Exchange[] = [];
    let result = '';
    let last = 0;
    for (const match of text.matchAll(pattern)) {
      const word = exchanges.get(match[0]) ?? match[0];
      result += text.slice(last, match.index);
      const from = textLength(text.slice(0, match.index));
      const newFrom = textLength(result);
      result += word;
      last = match.index + match[0].length;
      moved.push({ from, to: from + textLength(match[0]), newFrom, newTo: newFrom + textLength(word) });
    }
    const edge = (at: number, isEnd: boolean): number => {
      let shift = 0;
      for (const { from, to, newFrom, newTo } of moved) {
        if (at <= from) break;
        if (at < to) return isEnd ? newTo : newFrom;
        shift = newTo - to;
      }
      return at + shift;
    };
    return {
      text: result + text.slice(last),
      place: (start, end) => ({ start: edge(start, false), end: edge(end, true) }),
    };
  };
}
