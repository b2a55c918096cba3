import { sameJson } from '../codec/json/json-document.ts';
import type { Build } from '../model/build.ts';
import {
  BUILD_FIELDS,
  type BuildConflict,
  type BuildEdit,
  type BuildOperation,
  ENTRY_FIELDS,
  SLOT_FIELDS,
} from './build-operation.ts';
import { copyJson } from './copy-json.ts';

export interface AppliedEdit {
  /** The changed build, or the one that was given when something is in the way. */
  readonly build: Build;
  /** Empty when the edit was done. */
  readonly conflicts: readonly BuildConflict[];
}

/**
 * Does an edit on a build that may have changed since. Changes of different
 * places merge; a place that holds something else than the edit expects is a
 * conflict, and then nothing of the edit is done. A place that already holds
 * what the edit wants is none. Operations whose place does not exist in any
 * build are conflicts as well; values are not checked here.
 */
export function applyEdit(build: Build, edit: BuildEdit): AppliedEdit {
  const draft = copyJson(build) as unknown as Draft;
  const conflicts: BuildConflict[] = [];
  for (const one of edit) {
    const place = findPlace(draft, one);
    const found = place?.get();
    if (place !== null && sameJson(found, one.to)) continue;
    if (place !== null && sameJson(found, one.was)) place.set(copyJson(one.to));
    else conflicts.push({ operation: one, ...(found === undefined ? {} : { found: copyJson(found) }) });
  }
  if (conflicts.length > 0) return { build, conflicts };
  return { build: closeGaps(draft), conflicts };
}

/** A copy that may be changed; holes in its lists are closed at the end. */
interface Draft {
  [field: string]: unknown;
  pools: (string | undefined)[];
  picks: (DraftEntry | null | undefined)[];
  granted: (DraftEntry | undefined)[];
}

interface DraftEntry {
  [field: string]: unknown;
  power: string;
  slots: ({ [field: string]: unknown } | undefined)[];
}

interface Place {
  get(): unknown;
  set(value: unknown): void;
}

/** Far above what a build holds; keeps a foreign index from making a huge list. */
const MAX_INDEX = 1000;

function findPlace(draft: Draft, { at, power }: BuildOperation): Place | null {
  const [head, ...rest] = at;
  if (head === 'granted') return rest.length === 0 ? field(draft, 'granted') : grantedPlace(draft, rest);
  if (head === 'pools') return rest.length === 1 ? item(draft.pools, rest[0]) : null;
  if (head === 'picks') return pickPlace(draft, rest, power);
  return rest.length === 0 && oneOf(BUILD_FIELDS, head) ? field(draft, head) : null;
}

function pickPlace(draft: Draft, [index, ...rest]: BuildOperation['at'], power?: string): Place | null {
  if (rest.length === 0) return item(draft.picks, index);
  const here = typeof index === 'number' ? draft.picks[index] : null;
  const entry = here?.power === power ? here : draft.picks.find((one) => one?.power === power);
  return entry && power !== undefined ? entryPlace(entry, rest) : null;
}

function grantedPlace(draft: Draft, [power, ...rest]: BuildOperation['at']): Place | null {
  if (typeof power !== 'string' || !Array.isArray(draft.granted)) return null;
  const index = draft.granted.findIndex((one) => one?.power === power);
  if (rest.length === 0) {
    return item(draft.granted, index < 0 ? draft.granted.length : index);
  }
  const entry = draft.granted[index];
  return entry ? entryPlace(entry, rest) : null;
}

function entryPlace(entry: DraftEntry, [name, index, ...rest]: BuildOperation['at']): Place | null {
  if (name !== 'slots') return index === undefined && oneOf(ENTRY_FIELDS, name) ? field(entry, name) : null;
  if (!Array.isArray(entry.slots)) return null;
  if (rest.length === 0) return item(entry.slots, index);
  const slot = typeof index === 'number' ? entry.slots[index] : undefined;
  const [inner, ...deeper] = rest;
  return slot && deeper.length === 0 && oneOf(SLOT_FIELDS, inner) ? field(slot, inner) : null;
}

function oneOf<T extends string>(names: readonly T[], name: unknown): name is T {
  return (names as readonly unknown[]).includes(name);
}

function field(holder: { [name: string]: unknown }, name: string): Place {
  return {
    get: () => holder[name],
    set: (value) => {
      if (value === undefined) delete holder[name];
      else holder[name] = value;
    },
  };
}

function item(list: unknown[], index: unknown): Place | null {
  if (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index > MAX_INDEX) return null;
  return {
    get: () => list[index],
    set: (value) => {
      list[index] = value;
    },
  };
}

/** What is absent leaves its list; only places in the middle of the numbered lists stay, empty. */
function closeGaps(draft: Draft): Build {
  const present = <T>(list: readonly (T | undefined)[]): T[] =>
    list.filter((one): one is T => one !== undefined);
  const numbered = <T, E>(list: readonly (T | undefined)[], empty: E): (T | E)[] => {
    const length = list.findLastIndex((one) => one !== undefined) + 1;
    return Array.from({ length }, (_, i) => list[i] ?? empty);
  };
  const entry = (one: DraftEntry): DraftEntry =>
    Array.isArray(one?.slots) ? { ...one, slots: present(one.slots) } : one;
  const picks = numbered(draft.picks, null).map((one) => (one === null ? null : entry(one)));
  return {
    ...draft,
    pools: numbered(draft.pools, ''),
    picks,
    granted: Array.isArray(draft.granted) ? present(draft.granted).map(entry) : draft.granted,
  } as unknown as Build;
}
