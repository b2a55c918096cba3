/**
 * An answer as one text for a cache: what goes beside the data on the first
 * line, the data as JSON on the second, so that the data need not be read to be sent.
 */
export function writeAnswer(data: unknown, beside: object): string {
  return `${JSON.stringify(beside)}\n${JSON.stringify(data)}`;
}

/** What `writeAnswer` made, ready for a route. */
export function readAnswer<Beside extends object>(text: string): Beside & { readonly json: string } {
  const end = text.indexOf('\n');
  return { ...(JSON.parse(text.slice(0, end)) as Beside), json: text.slice(end + 1) };
}
