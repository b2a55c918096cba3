/** Steps (a letter more, less, other, or two swapped) from one word to another, at most `most` + 1. */
function distance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[to.length]!;
}

/** The word that was probably meant; null when none is near (a third of the letters may be wrong). */
export function closest(word: string, known: Iterable<string>): string | null {
  const wanted = word.toLowerCase().slice(0, 60);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let fewest = most + 1;
  for (const candidate of known) {
    const steps = distance(wanted, candidate.toLowerCase(), most);
    if (steps < fewest) [best, fewest] = [candidate, steps];
  }
  return best;
}
