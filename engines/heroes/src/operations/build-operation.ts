import type { Build } from '../model/build.ts';

/**
 * A place in a build that is changed on its own: `['name']`, `['pools', 2]`,
 * `['picks', 3]`, `['picks', 3, 'slots', 1, 'enhancement']`, or
 * `['granted', 'Inherent.Fitness.Health', 'slots', 0]`. Granted powers go by name,
 * because nobody chose their order.
 */
export type BuildPlace = readonly (string | number)[];

/** A change of one place. An absent `was` or `to` means that nothing is there before or after. */
export interface BuildOperation {
  readonly at: BuildPlace;
  /** Power that has to be in the pick for a change inside of it; it is followed to where it was moved. */
  readonly power?: string;
  readonly was?: unknown;
  readonly to?: unknown;
}

/** One action of a user: all of its operations happen, or none. */
export type BuildEdit = readonly BuildOperation[];

/** A place that somebody else changed first. */
export interface BuildConflict {
  readonly operation: BuildOperation;
  /** What is there now; absent when nothing is. */
  readonly found?: unknown;
}

/** Fields of a build that are changed as a whole. */
export const BUILD_FIELDS = [
  'name',
  'comment',
  'archetype',
  'origin',
  'alignment',
  'level',
  'dataVersion',
  'primary',
  'secondary',
  'epic',
  'extra',
] as const satisfies readonly (keyof Build)[];

export const ENTRY_FIELDS = [
  'level',
  'include',
  'procs',
  'stacks',
  'subPowers',
  'inherentSlotsUsed',
  'extra',
] as const;

export const SLOT_FIELDS = ['level', 'inherent', 'enhancement', 'alternate', 'extra'] as const;

/** The edit that takes this one back. */
export function inverseEdit(edit: BuildEdit): BuildEdit {
  return edit.toReversed().map(({ at, power, was, to }) => operation(at, to, was, power));
}

/** An operation without fields that are undefined, as it travels. */
export function operation(at: BuildPlace, was: unknown, to: unknown, power?: string): BuildOperation {
  return {
    at,
    ...(power === undefined ? {} : { power }),
    ...(was === undefined ? {} : { was }),
    ...(to === undefined ? {} : { to }),
  };
}
