import { segments } from './message-parts.ts';
import type { Cue, Message, Span } from './model.ts';

/** Precision counts four times as much as recall (F-beta with β = ½): a false alarm is not free. */
const BETA_SQUARED = 0.25;
/** More marks than this many times the instances of cues is painting, not finding. */
const MARKS_PER_CUE = 2;

export interface HighlightScore {
  readonly score: number;
  readonly found: ReadonlySet<string>;
  readonly falseMarks: readonly Span[];
}

function overlap(a: Span, b: Span): number {
  if (a.part !== b.part) return 0;
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

const length = ({ start, end }: Span): number => end - start;

/** Marks of one part without overlaps, so that coverage is not counted twice. */
function merged(marks: readonly Span[]): Span[] {
  const result: Span[] = [];
  const sorted = marks
    .filter((mark) => length(mark) > 0)
    .sort((a, b) => (a.part < b.part ? -1 : a.part > b.part ? 1 : a.start - b.start));
  for (const mark of sorted) {
    const last = result.at(-1);
    if (last?.part === mark.part && mark.start <= last.end) {
      result[result.length - 1] = { ...last, end: Math.max(last.end, mark.end) };
    } else result.push(mark);
  }
  return result;
}

function covered(span: Span, marks: readonly Span[]): number {
  return marks.reduce((sum, mark) => sum + overlap(mark, span), 0);
}

/**
 * Marks against cues. A cue is found when at least half of one of its places is
 * marked. Marks are counted by the segments they touch (by half of the segment or of
 * the mark), so that one mark over everything counts as many. The score is F-beta
 * times the share of harmless segments that were left unmarked.
 */
export function scoreHighlight(
  message: Message,
  cues: readonly Cue[],
  answer: readonly Span[],
): HighlightScore {
  const marks = merged(answer);
  const real = cues.filter(({ apparent }) => !apparent);
  const isFound = (span: Span): boolean => covered(span, marks) * 2 >= length(span);
  const found = new Set(real.filter(({ spans }) => spans.some(isFound)).map(({ id }) => id));
  const places = real.flatMap(({ spans }) => spans);
  const foundPlaces = places.filter(isFound);

  const pieces = segments(message);
  const touched = pieces.filter((segment) =>
    marks.some((mark) => {
      const shared = overlap(mark, segment) * 2;
      return shared > 0 && (shared >= length(segment) || shared >= length(mark));
    }),
  );
  const isHit = (segment: Span): boolean => foundPlaces.some((place) => overlap(place, segment) > 0);
  const falseMarks = touched.filter((segment) => !isHit(segment));

  if (real.length === 0) return { score: marks.length === 0 ? 1 : 0, found, falseMarks };
  if (found.size === 0 || touched.length > MARKS_PER_CUE * places.length) {
    return { score: 0, found, falseMarks };
  }
  // Where most sentences hold a cue, precision alone would let somebody who marks everything pass.
  const harmless = pieces.filter((segment) => !places.some((place) => overlap(place, segment) > 0));
  const spared = harmless.filter((segment) => !touched.includes(segment)).length;
  const precision = (touched.length - falseMarks.length) / touched.length;
  const recall = found.size / real.length;
  const fBeta = ((1 + BETA_SQUARED) * precision * recall) / (BETA_SQUARED * precision + recall);
  const score = harmless.length === 0 ? fBeta : (fBeta * spared) / harmless.length;
  return { score, found, falseMarks };
}
