import type { Build, PowerEntry } from '../model/build.ts';
import type { Power } from '../model/power.ts';

/** Modes that a power puts its owner in (forms of Kheldians, Granite Armor), and those it bears or not. */
export interface PowerModes {
  readonly sets: readonly string[];
  /** It works in one of these only; empty = in any. */
  readonly needs: readonly string[];
  /** It stops working in these. */
  readonly stoppedBy: readonly string[];
}

/** The modes of a power, lower case; null when it has nothing to do with any. heroes-rules §20. */
export function modesOf(power: Power): PowerModes | null {
  const sets = power.effects.flatMap(({ attribute, target, ref }) =>
    attribute === 'set_mode' && target === 'self' && ref !== undefined ? [ref.toLowerCase()] : [],
  );
  const needs = power.modesRequired ?? [];
  const suspended = power.extra?.modesSuspended;
  const stoppedBy = [
    ...(power.modesDisallowed ?? []),
    ...(typeof suspended === 'string' ? suspended.toLowerCase().split(' ') : []),
  ];
  if (sets.length + needs.length + stoppedBy.length === 0) return null;
  return { sets, needs, stoppedBy };
}

/** Whether a power does not work for somebody who is in these modes. */
export function isStopped(modes: PowerModes | null, on: readonly string[]): boolean {
  if (modes === null) return false;
  if (modes.needs.length > 0 && !modes.needs.some((mode) => on.includes(mode))) return true;
  return modes.stoppedBy.some((mode) => on.includes(mode));
}

const NO_MODES: readonly string[] = [];

/** The modes that the marked powers of a build put it in, in the order of its entries. */
export function modesOn(
  { picks, granted }: Build,
  modesOfMarked: (entry: PowerEntry) => PowerModes | null,
): readonly string[] {
  let on = NO_MODES;
  for (const entry of [...picks, ...granted]) {
    const sets = entry === null ? NO_MODES : (modesOfMarked(entry)?.sets ?? NO_MODES);
    if (sets.length > 0) on = [...on, ...sets];
  }
  return on;
}
