/** What moved between data versions: `data/heroes/registry/renamed.json`. Every row is old, new. */
export interface RenamedNames {
  readonly powersets: readonly (readonly [string, string])[];
  readonly powers: readonly (readonly [string, string])[];
  /** Class (or '' for all), old number, new number, name of the new number. */
  readonly numbers: readonly (readonly [string, number, number, string])[];
  readonly enhancements: readonly (readonly [string, string])[];
  /** Parts of enhancement uids. */
  readonly enhancementParts: readonly (readonly [string, string])[];
  /** Long name of a piece in files before 3.7, and its uid. */
  readonly longNames: readonly (readonly [string, string])[];
  /** Name in Mids files, name in the game. */
  readonly game: readonly (readonly [string, string])[];
}

/** One direction of a table of renamed names, without regard to case. */
export function renames(rows: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [from, to] of rows) {
    const key = from.toLowerCase();
    // A powerset that kept its name while a power in it was renamed.
    if (!table.has(key) && key !== to.toLowerCase()) table.set(key, to);
  }
  return table;
}
