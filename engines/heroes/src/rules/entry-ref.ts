import type { Build, PowerEntry, Slot } from '../model/build.ts';

/** Points at a power entry of a build. */
export interface EntryRef {
  readonly list: 'picks' | 'granted';
  readonly index: number;
}

/** Points at one slot of it. */
export interface SlotRef extends EntryRef {
  readonly slot: number;
}

/** The entry, or null when nothing is there. */
export function entryAt(build: Build, { list, index }: EntryRef): PowerEntry | null {
  return build[list][index] ?? null;
}

/** Path of an entry as problems and results name it, e.g. `picks[3]`. */
export function entryPath({ list, index }: EntryRef): string {
  return `${list}[${index}]`;
}

/** Path of a slot, e.g. `picks[3].slots[2]`. */
export function slotPath(ref: SlotRef): string {
  return `${entryPath(ref)}.slots[${ref.slot}]`;
}

/** The build with one entry replaced; unchanged when there is no such entry. */
export function withEntry(build: Build, ref: EntryRef, entry: PowerEntry): Build {
  if (entryAt(build, ref) === null) return build;
  if (ref.list === 'picks') return { ...build, picks: build.picks.with(ref.index, entry) };
  return { ...build, granted: build.granted.with(ref.index, entry) };
}

/** The build with one slot replaced. */
export function withSlot(build: Build, ref: SlotRef, slot: Slot): Build {
  const entry = entryAt(build, ref);
  if (entry === null || entry.slots[ref.slot] === undefined) return build;
  return withEntry(build, ref, { ...entry, slots: entry.slots.with(ref.slot, slot) });
}

/** All entries of a build with where they are. */
export function entriesOf(build: Build): { readonly ref: EntryRef; readonly entry: PowerEntry }[] {
  const out: { ref: EntryRef; entry: PowerEntry }[] = [];
  for (const list of ['picks', 'granted'] as const) {
    build[list].forEach((entry, index) => {
      if (entry !== null) out.push({ ref: { list, index }, entry });
    });
  }
  return out;
}
