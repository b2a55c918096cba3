type Edits = typeof import('./edits.ts');

let here: Edits | null = null;

function keep(edits: Edits): Edits {
  here = edits;
  return edits;
}

/**
 * Runs an edit. The editing rules are no part of the first view: they are
 * fetched right after it, or by the first edit. Once they are here an edit is done
 * at once, so that the next frame shows it.
 */
export function withEdits(run: (edits: Edits) => void): void {
  if (here === null) void import('./edits.ts').then(keep).then(run);
  else run(here);
}
