/** How well a name fits what was typed: 0 best; null when a word of the text is nowhere in it. */
export function fitOf(name: string, text: string): number | null {
  const [plain, wanted] = [name.toLowerCase(), text.trim().toLowerCase()];
  if (plain.startsWith(wanted)) return 0;
  const words = wanted.split(/\s+/);
  if (!words.every((word) => plain.includes(word))) return null;
  const starts = plain.split(/[^\p{L}\p{N}']+/u);
  return words.every((word) => starts.some((start) => start.startsWith(word))) ? 1 : 2;
}

/** The items that fit a text best, in the order they came in where they fit alike. */
export function bestNames<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  text: string,
  most: number,
): readonly T[] {
  const found = items.flatMap((item) => {
    const fit = fitOf(nameOf(item), text);
    return fit === null ? [] : [{ item, fit }];
  });
  return found
    .toSorted((a, b) => a.fit - b.fit)
    .slice(0, most)
    .map(({ item }) => item);
}
