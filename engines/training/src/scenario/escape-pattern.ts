/** Words as part of a regular expression with the `u` flag, which allows no needless escapes. */
export function escapePattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
