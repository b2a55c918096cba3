/** Words of a query that are looked at; a ninth says nothing more. */
const WORD_LIMIT = 8;
const LENGTH_LIMIT = 40;

/** Lower case without accents, apostrophes or punctuation: what names are compared by. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a query in their folded form, at most eight. */
export function searchWords(query: string): readonly string[] {
  return foldText(query.slice(0, 400))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, WORD_LIMIT)
    .map((word) => word.slice(0, LENGTH_LIMIT));
}

/**
 * What a word may have been meant as when two letters changed places or one was
 * typed too many; trigrams find the other slips, but not these in short words.
 */
export function slipsOf(word: string): readonly string[] {
  if (word.length < 3) return [];
  const slips = new Set<string>();
  for (let at = 0; at < word.length; at++) {
    slips.add(word.slice(0, at) + word.slice(at + 1));
    if (at > 0) slips.add(word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1));
  }
  slips.delete(word);
  return [...slips];
}

/**
 * Edits between two words: a letter added, left out, exchanged, or two neighbours
 * swapped (optimal string alignment). Cut off above `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, most + 1);
}

/** Edits that still count as a slip: one in short words, two in longer, three in very long ones. */
function toleranceOf(word: string): number {
  if (word.length <= 4) return 1;
  return word.length <= 8 ? 2 : 3;
}

/** The known words a misspelt one may mean, nearest first, at most three. */
export function nearestWords(word: string, known: readonly string[]): readonly string[] {
  const most = toleranceOf(word);
  return known
    .map((candidate) => ({ candidate, distance: distanceToStart(word, candidate, most) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** While somebody still types, the word is only the beginning of the one meant. */
function distanceToStart(word: string, candidate: string, most: number): number {
  const whole = editDistance(word, candidate, most);
  if (candidate.length <= word.length) return whole;
  // A beginning counts a little worse than the whole word.
  return Math.min(whole, editDistance(word, candidate.slice(0, word.length), most) + 0.5);
}
